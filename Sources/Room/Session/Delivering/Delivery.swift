internal import Digest
internal import Journal
internal import Scoring

/// A file for the inbox: a header and lines of one sitting's journal, byte for byte.
public struct Delivery: Hashable, Sendable {
  public var header: DeliveryHeader
  /// The lines, each with its line feed.
  public var lines: [UInt8]

  public init(header: DeliveryHeader, lines: [UInt8] = []) {
    self.header = header
    self.lines = lines
  }

  /// The largest file that is made, in bytes; one that is met may be four times as large.
  public static let largestSize = 1 << 20

  public var bytes: [UInt8] { header.line + lines }

  /// The SHA-256 of the bytes and `.jsonl`: a file that was torn, damaged or changed no longer has its name.
  public var name: String { Self.name(of: bytes) }

  static func name(of bytes: [UInt8]) -> String { sha256(bytes) + ".jsonl" }

  /// Whether a file is named as a delivery is.
  static func isName(_ name: String) -> Bool { key(ofName: name) != nil }

  /// The key of a delivery's name, as the other `key(ofName:)` gives it.
  static func key(ofName name: String) -> UInt64? { key(ofName: Array(name.utf8).span) }

  /// The first 64 bits of the digest in a delivery's name; `nil` for any other name. It is practically impossible that two
  /// deliveries of a room share them.
  static func key(ofName bytes: Span<UInt8>) -> UInt64? {
    guard bytes.count == 70 else { return nil }
    for (index, byte) in ".jsonl".utf8.enumerated() where bytes[64 + index] != byte { return nil }
    var key: UInt64 = 0
    for index in 0..<64 {
      let digit: UInt8
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[index] - UInt8(ascii: "a") + 10
      default: return nil
      }
      if index < 16 { key = key << 4 | UInt64(digit) }
    }
    return key
  }

  /// What is to be delivered of a journal after its first `delivered` lines: complete lines only, in files of at most
  /// `largestSize` bytes unless a single line is larger.
  public static func pending(
    in journal: [UInt8], after delivered: Int, as header: DeliveryHeader
  ) -> [Delivery] {
    var deliveries: [Delivery] = []
    forEachLine(in: journal.span) { number, range, isComplete in
      guard isComplete, number > delivered else { return }
      let line = journal[range.lowerBound...range.upperBound]
      if let last = deliveries.last, last.lines.count + line.count <= largestSize {
        deliveries[deliveries.count - 1].lines += line
        deliveries[deliveries.count - 1].header.count += 1
      } else {
        var header = header
        header.first = number
        header.count = 1
        deliveries.append(Delivery(header: header, lines: Array(line)))
      }
    }
    for index in deliveries.indices {
      // The same lines make the same file, whenever they are delivered.
      let last = lastInstant(in: deliveries[index].lines)
      deliveries[index].header.at = last ?? deliveries[index].header.at
    }
    return deliveries
  }

  /// When each record was made, if the share's clock is known and differs from the time in the record.
  var times: TimeNotes {
    var times = TimeNotes()
    guard header.offset != nil else { return times }
    forEachRecord(in: lines.span) { placed in
      let content = placed.record.content
      if let instant = header.shareTime(of: content.reading), instant != content.at {
        times.add(placed.record.id, at: instant)
      }
    } refuse: { _, _ in
    }
    return times
  }

  private static func lastInstant(in lines: [UInt8]) -> Timestamp? {
    var last: Timestamp?
    forEachRecord(in: lines.span) { placed in
      last = placed.record.content.reading
    } refuse: { _, _ in
    }
    return last
  }
}
