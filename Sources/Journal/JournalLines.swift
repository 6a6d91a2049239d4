public import Scoring

/// What a record says.
public enum RecordContent: Hashable, Sendable {
  case answer(Attempt)
  case report(Report)

  /// Whose record it is.
  public var learner: LearnerID {
    switch self {
    case .answer(let attempt): attempt.learner
    case .report(let report): report.learner
    }
  }
}

/// Goes through the bytes of a journal file and tells records from lines that are none.
public struct JournalLines: Sendable {
  private var reader = RecordReader()

  public init() {}

  /// One record, and where it stands.
  public struct Record {
    public var content: RecordContent
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
    _ bytes: UnsafeRawBufferPointer, take: (Record) -> Void, refuse: (Int, Note.Kind) -> Void
  ) {
    forEachLine(in: bytes) { number, range, isComplete in
      guard isComplete else { return refuse(number, .torn) }
      do throws(LineFault) {
        let record = try reader.readChecked(UnsafeRawBufferPointer(rebasing: bytes[range]))
        take(
          Record(
            content: record.content, id: record.id, check: record.check, line: number,
            bytes: range))
      } catch {
        refuse(number, .line(error))
      }
    }
  }
}
