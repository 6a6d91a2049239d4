internal import Files
internal import JSONText
public import Scoring

/// When records were made whose machine had a wrong clock, by the share's clock or by later readings of the same clock.
///
/// A record is never rewritten, so this stands in files of its own, one line for each record. If several lines are about one
/// record, the earliest time counts, in whatever order the lines are read.
///
///     {"v":1,"record":"019aa5b2-…","at":"2026-11-23T14:03:12.123Z","check":"…"}
public struct TimeNotes: Hashable, Sendable {
  public private(set) var times: [RecordID: Timestamp] = [:]

  public init() {}

  public var isEmpty: Bool { times.isEmpty }

  /// Notes when a record was made.
  public mutating func add(_ record: RecordID, at instant: Timestamp) {
    times[record] = min(times[record] ?? instant, instant)
  }

  /// Adds what other notes say.
  public mutating func add(_ others: TimeNotes) {
    times.merge(others.times, uniquingKeysWith: min)
  }

  /// What these notes say and `known` does not.
  public func news(to known: TimeNotes) -> TimeNotes {
    var news = TimeNotes()
    news.times = times.filter { record, instant in known.times[record].map { instant < $0 } ?? true
    }
    return news
  }

  /// The lines, by record, so that the same notes are always the same bytes.
  public var bytes: [UInt8] {
    times.sorted { $0.key < $1.key }.flatMap { record, instant in
      var writer = JSONWriter(reservingCapacity: 128)
      writer.object { writer in
        writer.member("v", integer: 1)
        writer.member("record", string: record.text)
        writer.member("at", string: instant.rfc3339)
      }
      return CheckedLine.seal(writer.bytes)
    }
  }

  /// Reads lines. What is no such line is passed over: its record then counts with the time that it states itself.
  public mutating func read(_ bytes: Span<UInt8>) {
    forEachLine(in: bytes) { _, range, isComplete in
      let line = bytes.extracting(range)
      guard isComplete, CheckedLine.check(of: line) != nil else { return }
      var reader = JSONReader(line)
      if let found = try? Self.note(from: &reader) { add(found.record, at: found.at) }
    }
  }

  private static func note(from reader: inout JSONReader) throws(JSONFault)
    -> (record: RecordID, at: Timestamp)?
  {
    var (version, record, at): (Int?, RecordID?, Timestamp?)
    try reader.beginObject()
    while let name = try reader.nextName() {
      if name.isEqual(to: "v") {
        version = try reader.number().integer
      } else if name.isEqual(to: "record") {
        record = RecordID(try reader.string().text.utf8)
      } else if name.isEqual(to: "at") {
        at = Timestamp(rfc3339: try reader.string().text.utf8)
      } else {
        try reader.skip()
      }
    }
    guard version == 1, let record, let at else { return nil }
    return (record, at)
  }
}
