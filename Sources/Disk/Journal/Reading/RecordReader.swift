internal import Curriculum
internal import JSONText
internal import Scoring

/// A record of a journal.
public struct Record: Hashable, Sendable {
  /// The number in the record's id.
  public var id: RecordID
  /// The line's checksum: two records of one id are the same record if their checksums are the same.
  public var check: UInt64
  public var content: RecordContent
}

/// Reads lines of a journal back into records.
public enum RecordReader {
  /// The record of a line, which is given without its line feed.
  ///
  /// Fields that are not known are passed over. A line is refused for a field that is missing, stands twice, or holds what it
  /// cannot hold, since a record half understood is worse than one reported.
  public static func read(_ line: Span<UInt8>) throws(LineFault) -> Record {
    guard let check = CheckedLine.check(of: line) else {
      if let version = CheckedLine.version(of: line), version > RecordField.version {
        throw .newerVersion(version)
      }
      throw .damaged
    }
    var found = FoundFields()
    var reader = JSONReader(line)
    do throws(JSONFault) {
      try readFields(from: &reader, into: &found)
    } catch {
      throw .invalid(field: found.lastName)
    }
    if let version = found.version, version > RecordField.version { throw .newerVersion(version) }
    return try found.record(check: check)
  }

  private static func readFields(from reader: inout JSONReader, into found: inout FoundFields)
    throws(JSONFault)
  {
    try reader.beginObject()
    while let name = try reader.nextName() {
      if let field = found.field(named: name) {
        found.see(field)
        try read(field, from: &reader, into: &found)
      } else {
        try reader.skip()
      }
    }
    try reader.end()
  }

  private static func read(
    _ field: RecordField, from reader: inout JSONReader, into found: inout FoundFields
  ) throws(JSONFault) {
    switch field {
    case .v: found.version = try reader.number().integer
    case .id:
      let string = try reader.string()
      found.id = id(string)
      found.idText = string.text
    case .at: found.at = instant(try reader.string())
    case .learner: found.learner = learner(try text(from: &reader))
    case .course: found.course = Identifier(slug: try reader.string().text)
    case .module: found.module = Identifier(slug: try reader.string().text)
    case .scenario: found.scenario = Identifier(slug: try reader.string().text)
    case .question: found.question = Identifier(slug: try reader.string().text)
    case .revision: found.revision = try text(from: &reader)
    case .key: found.key = try text(from: &reader)
    case .right: found.right = try text(from: &reader)
    case .kind: found.read(kind: try text(from: &reader))
    case .order: found.order = try reader.choiceIdentifiers()
    case .options: found.options = try digests(from: &reader)
    case .response: found.response = try RawResponse(from: &reader)
    case .earned: found.earned = try reader.number().integer
    case .possible: found.possible = try reader.number().integer
    case .seconds: found.milliseconds = try reader.number().scaled(byPowerOfTen: 3)
    case .context: found.context = try text(from: &reader).flatMap { Attempt.Context($0) }
    case .check: try reader.skip()
    case .certainty: found.certainty = try text(from: &reader).flatMap { Certainty(rawValue: $0) }
    case .clock: found.clock = instant(try reader.string())
    case .reason: found.reason = try text(from: &reader).flatMap { Report.Reason(rawValue: $0) }
    case .text:
      let text = try reader.string().text
      found.text = text.utf8.count <= Report.longestText ? text : nil
    }
  }

  /// The text of a field; `nil` if it is longer than any is.
  private static func text(from reader: inout JSONReader) throws(JSONFault) -> String? {
    try reader.string().text(upTo: FoundFields.longestText)
  }

  /// A list of digests; `nil` if it is something else.
  private static func digests(from reader: inout JSONReader) throws(JSONFault) -> [String]? {
    guard try reader.peek() == .array else {
      try reader.skip()
      return nil
    }
    var digests: [String] = []
    var isSound = true
    try reader.beginArray()
    while try reader.nextElement() {
      if try reader.peek() != .string {
        try reader.skip()
        isSound = false
      } else if let digest = try text(from: &reader) {
        digests.append(digest)
      } else {
        isSound = false
      }
    }
    return isSound ? digests : nil
  }

  private static func id(_ string: borrowing JSONString) -> RecordID? {
    guard let bytes = string.plainBytes else { return nil }
    return RecordID(bytes)
  }

  private static func instant(_ string: borrowing JSONString) -> Timestamp? {
    guard let bytes = string.plainBytes else { return nil }
    return Timestamp(rfc3339: bytes)
  }

  /// The learner; `nil` for an id that would have to be lower-cased first, which was not written here.
  private static func learner(_ text: String?) -> LearnerID? {
    guard let text, let learner = LearnerID(text), learner.text == text else { return nil }
    return learner
  }
}
