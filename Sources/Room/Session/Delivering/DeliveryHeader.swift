internal import Curriculum
internal import JSONText
internal import Journal
public import Scoring

/// The first line of a delivery: whose records follow, from which seat, and which of all there are.
///
///     {"v":1,"delivery":"orientation-2026-x3f9","learner":"s1234567","name":"Amina","mark":"1f6c…","seat":"lab-07",
///      "event":"answers","at":"…","sitting":"20261123T140312123Z-5f0c…","first":3,"count":2,"try":0,"offset":0,"check":"…"}
public struct DeliveryHeader: Hashable, Sendable {
  /// The id of the session.
  public var session: String
  public var learner: LearnerID
  /// The name that the learner gave, if any.
  public var name: String?
  /// The mark of the profile that the seat made for the learner; `nil` in deliveries of earlier versions.
  public var mark: String?
  /// Whether the learner went on without being on the session's list.
  public var isWalkIn = false
  /// Whether somebody was signed in under the id at another seat too; known at the sign-out.
  public var isElsewhere = false
  /// The name of the seat. It may hold any text: code that shows it must make it safe first.
  public var seat: String
  public var event: Event
  /// When it was made, by the seat's clock.
  public var at: Timestamp
  /// The journal file the lines are from, without its `.jsonl`.
  public var sitting: String
  /// The number of the first line in that file, from 1 up.
  public var first: Int
  /// How many lines follow. If none do, `first` is one more than the number of lines in the file so far.
  public var count: Int
  /// Raised if something else has the name of the file.
  public var attempt: Int
  /// How many seconds the share's clock is ahead of the seat's, 0 if the two agree; `nil` if that was not measured.
  public var offset: Int?

  public init(
    session: String, learner: LearnerID, name: String?, seat: String, event: Event, at: Timestamp
  ) {
    self.session = session
    self.learner = learner
    self.name = name
    self.seat = seat
    self.event = event
    self.at = at
    sitting = ""
    first = 1
    count = 0
    attempt = 0
  }

  /// What happened at the seat.
  public enum Event: Hashable, Sendable, CaseIterable {
    case signIn, answers, signOut
    /// The learner called for help, or no longer needs it. Boards that know nothing of calls take such a delivery for one of
    /// answers, without any.
    case help, helpEnded

    /// The words of the fields `event` and `help`; without a call there is no field `help`.
    fileprivate var words: (event: String, help: String?) {
      switch self {
      case .signIn: ("sign-in", nil)
      case .answers: ("answers", nil)
      case .signOut: ("sign-out", nil)
      case .help: ("answers", "called")
      case .helpEnded: ("answers", "ended")
      }
    }

    /// Reads the fields. A word in `help` that is not known counts as none.
    fileprivate init?(event: String?, help: String?) {
      guard let event else { return nil }
      let known = Self.allCases.first { $0.words == (event, help) }
      guard let found = known ?? Self.allCases.first(where: { $0.words == (event, nil) }) else {
        return nil
      }
      self = found
    }
  }

  /// The most lines a file can claim: far above any sitting, and far from overflow.
  public static let mostLines = 10_000_000
  /// The largest offset, in seconds: ten thousand years, as far as two times of records can be apart.
  static let mostSeconds: UInt = 320_000_000_000

  /// An instant by the share's clock, of which the seat's clock read this; `nil` if the offset was not measured.
  public func shareTime(of reading: Timestamp) -> Timestamp? {
    offset.map { Timestamp(milliseconds: reading.milliseconds + Int64($0) * 1000) }
  }
}

extension DeliveryHeader {
  /// The line with its checksum and its line feed.
  public var line: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 256)
    writer.object { writer in
      writer.member("v", integer: 1)
      writer.member("delivery", string: session)
      writer.member("learner", string: learner.text)
      if let name { writer.member("name", string: name) }
      if let mark { writer.member("mark", string: mark) }
      if isWalkIn { writer.member("sign-in", string: "walk-in") }
      writer.member("seat", string: seat)
      if isElsewhere { writer.member("meanwhile", string: "elsewhere") }
      writer.member("event", string: event.words.event)
      if let help = event.words.help { writer.member("help", string: help) }
      writer.member("at", string: at.rfc3339)
      writer.member("sitting", string: sitting)
      writer.member("first", integer: first)
      writer.member("count", integer: count)
      writer.member("try", integer: attempt)
      if let offset { writer.member("offset", integer: offset) }
    }
    return CheckedLine.seal(writer.bytes)
  }

  /// Reads a line without its line feed; `nil` if it is not a header or was damaged.
  public init?(_ line: Span<UInt8>) {
    let most = DeliveryHeader.mostLines
    guard let fields = HeaderLine(line, opening: #"{"v":1,"delivery":"#),
      let session = fields.text("delivery", atMost: 64), let learner = fields.learner,
      let seat = fields.text("seat", atMost: 200), fields.hasUsableName,
      let event = Event(event: fields.text("event"), help: fields.text("help")),
      let at = fields.at, let sitting = fields.text("sitting", atMost: 100),
      let first = fields.number("first", in: 1...most),
      let count = fields.number("count", in: 0...most)
    else { return nil }
    self.init(
      session: session, learner: learner, name: fields.text("name"), seat: seat, event: event,
      at: at)
    mark = fields.text("mark").flatMap { Profile.isMark($0) ? $0 : nil }
    isWalkIn = fields.text("sign-in") == "walk-in"
    isElsewhere = fields.text("meanwhile") == "elsewhere"
    self.sitting = sitting
    self.first = first
    self.count = count
    attempt = fields.number("try") ?? 0
    if let offset = fields.number("offset") {
      guard offset.magnitude <= DeliveryHeader.mostSeconds else { return nil }
      self.offset = offset
    }
  }
}

extension DeliveryHeader {
  /// An answer of this delivery, given when the share's clock says that it was.
  func corrected(_ attempt: Attempt) -> Attempt {
    guard let instant = shareTime(of: attempt.reading), instant != attempt.reading else {
      return attempt
    }
    var attempt = attempt
    attempt.corrected = instant
    return attempt
  }
}
