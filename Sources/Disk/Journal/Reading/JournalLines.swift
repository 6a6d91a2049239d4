/// Goes through the bytes of a journal file and tells records from lines that are none.
public struct JournalLines: Sendable {
  private var reader = RecordReader()

  public init() {}

  /// One record, and where it stands.
  public struct Record<Content> {
    public var content: Content
    /// The number in the record's id.
    public var id: RecordID
    /// The line's checksum: two records of one id are the same record where this is the same.
    public var check: UInt64
    /// From 1 up.
    public var line: Int
    /// Where in the file's bytes the line is, without its line feed.
    public var bytes: Range<Int>
  }

  /// Gives every record to `take`, and every line that is none to `refuse` with its number.
  public mutating func read(
    _ bytes: UnsafeRawBufferPointer, take: (Record<RecordContent>) -> Void,
    refuse: (Int, Note.Kind) -> Void
  ) {
    forEachLine(in: bytes) { number, range, isComplete in
      guard isComplete else { return refuse(number, .torn) }
      do throws(LineFault) {
        let line = UnsafeRawBufferPointer(rebasing: bytes[range])
        let found = try reader.fields(of: line, isWhole: true)
        let (id, check) = try found.identity()
        take(
          Record(content: try found.content(), id: id, check: check, line: number, bytes: range))
      } catch {
        refuse(number, .line(error))
      }
    }
  }

  /// The same of what scores need, in less time: every line is checked with the same care, and less of it is kept.
  public mutating func summarize(
    _ bytes: UnsafeRawBufferPointer, take: (Record<RecordSummary>) -> Void,
    refuse: (Int, Note.Kind) -> Void
  ) {
    forEachLine(in: bytes) { number, range, isComplete in
      guard isComplete else { return refuse(number, .torn) }
      do throws(LineFault) {
        let line = UnsafeRawBufferPointer(rebasing: bytes[range])
        let found = try reader.fields(of: line, isWhole: false)
        let (id, check) = try found.identity()
        take(
          Record(content: try found.summary(), id: id, check: check, line: number, bytes: range))
      } catch {
        refuse(number, .line(error))
      }
    }
  }
}
