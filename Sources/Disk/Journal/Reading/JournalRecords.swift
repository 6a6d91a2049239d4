/// One record, and its place in its file.
public struct PlacedRecord: Sendable {
  public var record: Record
  /// From 1 up.
  public var line: Int
  /// Where the line is among the file's bytes, without its line feed.
  public var bytes: Range<Int>
}

/// Goes through the bytes of a journal file. Every record goes to `take`, and every line that is not a record to `refuse`, with
/// its number.
public func forEachRecord(
  in bytes: Span<UInt8>, take: (PlacedRecord) -> Void, refuse: (Int, Note.Kind) -> Void
) {
  forEachLine(in: bytes) { number, range, isComplete in
    guard isComplete else { return refuse(number, .torn) }
    do throws(LineFault) {
      let record = try RecordReader.read(bytes.extracting(range))
      take(PlacedRecord(record: record, line: number, bytes: range))
    } catch {
      refuse(number, .line(error))
    }
  }
}
