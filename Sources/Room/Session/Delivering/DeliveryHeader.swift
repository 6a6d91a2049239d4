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
    // Most lines are records, which are recognised without reading all their fields.
    guard Self.isOpening(of: line), CheckedLine.check(of: line) != nil else { return nil }
    var reader = JSONReader(line)
    guard let found = try? HeaderFields(&reader), let header = found.header else { return nil }
    self = header
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

extension DeliveryHeader {
  private static let opening = #"{"v":1,"delivery":"#

  private static func isOpening(of line: Span<UInt8>) -> Bool {
    guard line.count >= opening.utf8.count else { return false }
    for (index, byte) in opening.utf8.enumerated() where line[index] != byte { return false }
    return true
  }
}

/// The fields of a header.
private struct HeaderFields {
  private var texts: [String: String] = [:]
  private var numbers: [String: Int] = [:]

  init(_ reader: inout JSONReader) throws(JSONFault) {
    try reader.beginObject()
    while let name = try reader.nextName() {
      switch try reader.peek() {
      case .string: texts[name.text] = try reader.string().text
      case .number: numbers[name.text] = try reader.number().integer
      default: try reader.skip()
      }
    }
    try reader.end()
  }

  var header: DeliveryHeader? {
    let most = DeliveryHeader.mostLines
    guard let session = texts["delivery"], session.utf8.count <= 64,
      let learnerText = texts["learner"], let learner = LearnerID(learnerText),
      learner.text == learnerText, let seat = texts["seat"], seat.utf8.count <= 200,
      (texts["name"] ?? "").utf8.count <= Profile.longestName,
      let event = DeliveryHeader.Event(event: texts["event"], help: texts["help"]),
      let at = texts["at"].flatMap({ Timestamp(rfc3339: Array($0.utf8)) }),
      let sitting = texts["sitting"], sitting.utf8.count <= 100, let first = numbers["first"],
      let count = numbers["count"], (1...most).contains(first), (0...most).contains(count)
    else { return nil }
    var header = DeliveryHeader(
      session: session, learner: learner, name: texts["name"], seat: seat, event: event, at: at)
    header.mark = texts["mark"].flatMap { Profile.isMark($0) ? $0 : nil }
    header.isWalkIn = texts["sign-in"] == "walk-in"
    header.isElsewhere = texts["meanwhile"] == "elsewhere"
    header.sitting = sitting
    header.first = first
    header.count = count
    header.attempt = numbers["try"] ?? 0
    if let offset = numbers["offset"] {
      guard offset.magnitude <= DeliveryHeader.mostSeconds else { return nil }
      header.offset = offset
    }
    return header
  }
}
