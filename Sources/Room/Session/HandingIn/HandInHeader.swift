internal import Curriculum
internal import JSONText
package import Journal
package import Scoring

/// The first line of a hand-in file: whose records follow, how many, and the digest of all that follows.
///
///     {"v":1,"hand-in":"social-media-professionalism","learner":"s1234567","name":"Amina","mark":"1f6c…","origin":"given",
///      "at":"…","records":56,"times":0,"texts":2,"bytes":21034,"digest":"9c1f…","check":"…"}
package struct HandInHeader: Hashable, Sendable {
  /// The id of the course whose records it holds.
  package var course: String
  package var learner: LearnerID
  /// The name that the learner gave, if any. It may hold any text: code that shows it must make it safe first.
  package var name: String?
  /// What tells the learner apart from others whose id was made from the same name; `nil` if the id was given to the learner and
  /// the profile has no mark.
  package var mark: String?
  /// Where the learner's id comes from.
  package var origin: Profile.Origin
  /// When the file was made, by the clock of the learner's machine.
  package var at: Timestamp
  /// How many lines of records follow, and behind them how many that say when records were made whose clock was wrong.
  package var records: Int
  package var times: Int
  /// How many lines behind those hold a text or a note of the learner's.
  package var texts: Int
  /// How many bytes follow, and their SHA-256 as 64 hexadecimal digits.
  package var bytes: Int
  package var digest: String

  /// More lines than any file has.
  private static let mostLines = 1 << 30
}

extension HandInHeader {
  /// The line with its checksum and its line feed.
  package var line: [UInt8] {
    var writer = JSONWriter(reservingCapacity: 384)
    writer.object { writer in
      writer.member("v", integer: 1)
      writer.member("hand-in", string: course)
      writer.member("learner", string: learner.text)
      if let name { writer.member("name", string: name) }
      if let mark { writer.member("mark", string: mark) }
      writer.member("origin", string: origin.rawValue)
      writer.member("at", string: at.rfc3339)
      writer.member("records", integer: records)
      writer.member("times", integer: times)
      writer.member("texts", integer: texts)
      writer.member("bytes", integer: bytes)
      writer.member("digest", string: digest)
    }
    return CheckedLine.seal(writer.bytes)
  }

  /// Reads a line without its line feed; `nil` if it is not a header or was damaged.
  package init?(_ line: Span<UInt8>) {
    let lines = 0...HandInHeader.mostLines
    guard let fields = HeaderLine(line, opening: Self.opening),
      let course = fields.text("hand-in", atMost: 200), let learner = fields.learner,
      fields.hasUsableName, let origin = fields.text("origin").flatMap(Profile.Origin.init),
      fields.text("mark").map(Profile.isMark) ?? (origin != .name), let at = fields.at,
      let records = fields.number("records", in: lines),
      let times = fields.number("times", in: lines),
      let texts = fields.number("texts", in: lines),
      let bytes = fields.number("bytes", in: 0...HandIn.largestFile),
      let digest = fields.text("digest"), digest.utf8.count == 64
    else { return nil }
    self.init(
      course: course, learner: learner, name: fields.text("name"), mark: fields.text("mark"),
      origin: origin, at: at, records: records, times: times, texts: texts, bytes: bytes,
      digest: digest)
  }

  /// Whether bytes begin as a hand-in file does, damaged or not.
  package static func opens(_ bytes: Span<UInt8>) -> Bool {
    HeaderLine.opens(bytes, with: opening)
  }

  private static let opening = #"{"v":1,"hand-in":"#
}
