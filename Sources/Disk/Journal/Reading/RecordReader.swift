internal import Curriculum
internal import JSONText
public import Scoring

/// Reads lines of a journal back into attempts.
///
/// One reader for many lines is faster than one for each: it remembers the names it has seen.
public struct RecordReader: Sendable {
  private var pool = NamePool()
  private var learner = Remembered<LearnerID>()
  private var kind = Remembered<RecordKind>()
  private var context = Remembered<Attempt.Context>()
  private var day = DayMemory()

  public init() {}

  /// The answer of a line, which is given without its line feed; a report is none.
  public mutating func read(_ line: UnsafeRawBufferPointer) throws(LineFault) -> Attempt {
    guard case .answer(let attempt) = try content(of: line) else { throw .invalid(field: "kind") }
    return attempt
  }

  /// The record of a line.
  mutating func content(of line: UnsafeRawBufferPointer) throws(LineFault) -> RecordContent {
    let found = try fields(of: line, isWhole: true)
    _ = try found.identity()
    return try found.content()
  }

  /// What the fields of a line say; without what was shown and picked where it need not be whole.
  ///
  /// Fields that are not known are passed over. A line is refused for a field that is missing, stands twice, or holds what
  /// it cannot hold, since a record half understood is worse than one reported. What was found makes sure of that when it is
  /// asked for the record.
  mutating func fields(of line: UnsafeRawBufferPointer, isWhole: Bool) throws(LineFault)
    -> FoundFields
  {
    guard let check = CheckedLine.check(of: line) else {
      if let version = CheckedLine.version(of: line), version > RecordField.version {
        throw .newerVersion(version)
      }
      throw .damaged
    }
    var found = FoundFields(isWhole: isWhole, check: check)
    var reader = JSONReader(line)
    do throws(JSONFault) {
      try reader.beginObject()
      while try readMember(from: &reader, into: &found) {}
      try reader.end()
    } catch {
      throw .invalid(field: found.lastName)
    }
    if let version = found.version, version > RecordField.version { throw .newerVersion(version) }
    return found
  }

  /// Reads a name and what it names; `false` after the last one.
  private mutating func readMember(from reader: inout JSONReader, into found: inout FoundFields)
    throws(JSONFault) -> Bool
  {
    if let field = found.expected, reader.takeName(field.name) {
      found.see(field)
      try read(field, from: &reader, into: &found)
    } else if let name = try reader.nextName() {
      guard let field = found.field(named: name) else {
        try reader.skip()
        return true
      }
      found.see(field)
      try read(field, from: &reader, into: &found)
    } else {
      return false
    }
    return true
  }

  private mutating func read(
    _ field: RecordField, from reader: inout JSONReader, into found: inout FoundFields
  ) throws(JSONFault) {
    switch field {
    case .v: found.version = try reader.number().integer
    case .id: found.id = RecordID(try reader.string().raw)
    case .at: found.at = day.timestamp(try reader.string().raw)
    case .learner: found.learner = learner(of: try reader.string())
    case .course: found.course = identifier(try reader.string())
    case .module: found.module = identifier(try reader.string())
    case .scenario: found.scenario = identifier(try reader.string())
    case .question: found.question = identifier(try reader.string())
    case .revision: found.revision = text(try reader.string(), isWhole: found.isWhole)
    case .key: found.key = text(try reader.string(), isWhole: found.isWhole)
    case .kind: found.read(kind: kind(of: try reader.string()))
    case .order: found.order = try reader.choiceIdentifiers(isWhole: found.isWhole)
    case .response: found.response = try RawResponse(from: &reader, isWhole: found.isWhole)
    case .earned: found.earned = try reader.number().integer
    case .possible: found.possible = try reader.number().integer
    case .seconds: found.milliseconds = try reader.number().scaled(byPowerOfTen: 3)
    case .context: found.context = context(of: try reader.string())
    case .check: try reader.skip()
    case .certainty: found.certainty = text(try reader.string()).flatMap { Certainty(rawValue: $0) }
    case .reason: found.reason = text(try reader.string()).flatMap { Report.Reason(rawValue: $0) }
    case .text: found.read(text: try reader.string())
    }
  }

  /// The text of a field, empty where it is not asked for; `nil` where it is longer than any is.
  private mutating func text(_ string: JSONString, isWhole: Bool = true) -> String? {
    guard string.raw.count <= FoundFields.longestText else { return nil }
    guard isWhole else { return "" }
    return string.hasEscapes ? string.text : pool.text(of: string.raw)
  }

  private mutating func identifier<Subject>(_ string: JSONString) -> Identifier<Subject>? {
    string.hasEscapes ? Identifier(slug: string.text) : pool.identifier(of: string.raw)
  }

  /// The learner; `nil` for an id that would have to be lower-cased first, which was not written here.
  private mutating func learner(of string: JSONString) -> LearnerID? {
    learner.value(of: string.raw) {
      Self.text(string).flatMap { text in LearnerID(text).flatMap { $0.text == text ? $0 : nil } }
    }
  }

  private mutating func kind(of string: JSONString) -> RecordKind? {
    kind.value(of: string.raw) { Self.text(string).flatMap { RecordKind($0) } }
  }

  private mutating func context(of string: JSONString) -> Attempt.Context? {
    context.value(of: string.raw) { Self.text(string).flatMap { Attempt.Context($0) } }
  }

  /// The text of a field whose meaning is remembered; `nil` where it is longer than any is.
  private static func text(_ string: JSONString) -> String? {
    string.raw.count <= FoundFields.longestText ? string.text : nil
  }
}

/// Reads instants, of which those of one day share all but the time of the day.
private struct DayMemory {
  private var day: (UInt64, UInt32) = (0, 0)
  private var start: Int64 = 0

  /// The instant of RFC 3339 text; `nil` where it is none.
  mutating func timestamp(_ raw: UnsafeRawBufferPointer) -> Timestamp? {
    // `2026-11-21T18:12:03.123Z`, as the program writes it; everything else takes the long way.
    guard raw.count == 24, raw[13] == UInt8(ascii: ":"), raw[16] == UInt8(ascii: ":"),
      raw[19] == UInt8(ascii: "."), raw[23] == UInt8(ascii: "Z"),
      let hour = number(raw, 11, 2), hour < 24, let minute = number(raw, 14, 2), minute < 60,
      let second = number(raw, 17, 2), second < 60, let fraction = number(raw, 20, 3)
    else { return Timestamp(rfc3339: raw) }
    let head = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 7, as: UInt32.self)
    )
    if head != day {
      guard raw[4] == UInt8(ascii: "-"), raw[7] == UInt8(ascii: "-"), raw[10] == UInt8(ascii: "T"),
        let year = number(raw, 0, 4), let month = number(raw, 5, 2), let date = number(raw, 8, 2),
        let midnight = Timestamp.midnight(year: year, month: month, day: date)
      else { return Timestamp(rfc3339: raw) }
      day = head
      start = midnight.milliseconds
    }
    return Timestamp(
      milliseconds: start + ((hour * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  private func number(_ raw: UnsafeRawBufferPointer, _ start: Int, _ width: Int) -> Int64? {
    var value: Int64 = 0
    for index in start..<start + width {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(raw[index]) else { return nil }
      value = value * 10 + Int64(raw[index] - UInt8(ascii: "0"))
    }
    return value
  }
}
