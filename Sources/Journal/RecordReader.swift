internal import Curriculum
internal import JSONText
public import Scoring

/// Reads lines of a journal back into attempts.
///
/// One reader for many lines is faster than one for each: it remembers the names it has seen.
public struct RecordReader {
  private var pool = NamePool()
  /// What the fields of the record at hand said.
  private var found = FoundFields()
  private var learner: LearnerID?
  private var day = DayMemory()

  public init() {}

  /// The attempt of a line, which is given without its line feed.
  ///
  /// Fields that are not known are passed over. A line is refused for a field that is missing, stands twice, or holds what
  /// it cannot hold, since a record half understood is worse than one reported.
  public mutating func read(_ line: UnsafeRawBufferPointer) throws(LineFault) -> Attempt {
    try readChecked(line).attempt
  }

  /// The attempt with its checksum, which tells apart two records of one id.
  mutating func readChecked(_ line: UnsafeRawBufferPointer) throws(LineFault) -> CheckedAttempt {
    guard let check = CheckedLine.check(of: line) else {
      if let version = CheckedLine.version(of: line), version > RecordField.version {
        throw .newerVersion(version)
      }
      throw .damaged
    }
    found = FoundFields()
    var reader = JSONReader(line)
    do throws(JSONFault) {
      try reader.beginObject()
      while let name = try reader.nextName() { try readField(named: name, from: &reader) }
      try reader.end()
    } catch {
      throw .invalid(field: found.last.map { "\($0.name)" } ?? "")
    }
    if let version = found.version, version > RecordField.version { throw .newerVersion(version) }
    let attempt = try found.attempt()
    return CheckedAttempt(attempt: attempt, id: found.id, check: check)
  }

  private mutating func readField(named name: JSONString, from reader: inout JSONReader)
    throws(JSONFault)
  {
    guard let field = found.field(named: name) else { return try reader.skip() }
    switch field {
    case .v: found.version = try reader.number().integer
    case .id: readID(try reader.string())
    case .at: found.at = day.timestamp(try reader.string().raw)
    case .learner: readLearner(try reader.string())
    case .course: found.course = text(try reader.string(), field)
    case .module: found.module = text(try reader.string(), field)
    case .scenario: found.scenario = text(try reader.string(), field)
    case .question: found.question = text(try reader.string(), field)
    case .revision: found.revision = text(try reader.string(), field)
    case .key: found.key = text(try reader.string(), field)
    case .kind: found.kind = QuestionKind(rawValue: text(try reader.string(), field))
    case .order: found.order = try reader.choiceIdentifiers()
    case .response: found.response = try RawResponse(from: &reader)
    case .earned: found.earned = try reader.number().integer
    case .possible: found.possible = try reader.number().integer
    case .seconds: found.milliseconds = try reader.number().scaled(byPowerOfTen: 3)
    case .context: found.context = Attempt.Context(text(try reader.string(), field))
    case .check: try reader.skip()
    }
  }

  private mutating func text(_ string: JSONString, _ field: RecordField) -> String {
    if string.raw.count > FoundFields.longestText { found.fail(field) }
    return string.hasEscapes ? string.text : pool.text(of: string.raw)
  }

  private mutating func readID(_ string: JSONString) {
    guard let id = RecordID(string.raw) else { return found.fail(.id) }
    found.id = id
    found.idText = String(decoding: string.raw, as: UTF8.self)
  }

  private mutating func readLearner(_ string: JSONString) {
    let text = text(string, .learner)
    if learner?.text != text {
      // An id that has to be lower-cased first is not one that was written here.
      learner = LearnerID(text).flatMap { $0.text == text ? $0 : nil }
    }
    found.learner = learner
  }
}

/// An attempt with what tells its record apart from others.
struct CheckedAttempt {
  var attempt: Attempt
  var id: RecordID
  var check: UInt64
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
      guard let midnight = Timestamp(rfc3339: Array(raw[..<11]) + Array("00:00:00.000Z".utf8))
      else { return nil }
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
