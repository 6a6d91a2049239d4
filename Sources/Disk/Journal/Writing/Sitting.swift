public import Scoring

/// One learner's sitting: what is answered and opened from sign-in to sign-out, each in a file of its own that nobody else
/// writes to.
///
/// A file is made when there is a first line to write. A class because it owns open files; `deinit` closes them.
public final class Sitting {
  public let learner: LearnerID
  private let store: Store
  private let started: Timestamp
  private let random: () -> UInt64
  private var answers: AppendFile?
  private var pages: AppendFile?
  private var reader = RecordReader()

  /// Begins a sitting; nothing is written yet. `random` gives the part of file names that keeps two sittings apart.
  public init(
    in store: Store, of learner: LearnerID, started: Timestamp, random: @escaping () -> UInt64
  ) {
    self.store = store
    self.learner = learner
    self.started = started
    self.random = random
  }

  /// Writes an answer, and returns once it is on the disk.
  ///
  /// When it throws, the answer is not to be shown as saved, and may be appended again under its id: were the first line
  /// complete after all, the two count as one. After a line that was cut short the next one goes to a new file, so that no
  /// line ever stands behind a torn one.
  public func append(_ attempt: Attempt) throws(JournalError) {
    var attempt = attempt
    // A clock that was set back must not cost an answer.
    attempt.milliseconds = min(max(0, attempt.milliseconds), FoundFields.longestTime)
    try append(RecordLine.encode(attempt), .answer(attempt), id: attempt.id)
  }

  /// Writes a report among the answers, and returns once it is on the disk.
  public func append(_ report: Report) throws(JournalError) {
    try append(RecordLine.encode(report), .report(report), id: report.id)
  }

  private func append(_ line: [UInt8], _ content: RecordContent, id: String) throws(JournalError) {
    try check(line, readsAs: content, id: id)
    if answers == nil { answers = try makeFile(in: store.journal(of: learner)) }
    try Self.append(line, to: &answers, isSynced: true)
  }

  /// Writes down that a page was opened. It is not synced: what a power cut takes is a place to go on from.
  public func append(_ visit: Visit) throws(JournalError) {
    if pages == nil { pages = try makeFile(in: store.visits(of: learner)) }
    try Self.append(VisitLine.encode(visit), to: &pages, isSynced: false)
  }

  /// Makes sure that the line will be believed when it is read, before anyone relies on it.
  private func check(_ line: [UInt8], readsAs content: RecordContent, id: String)
    throws(JournalError)
  {
    let read = line.dropLast().withUnsafeBytes { try? reader.content(of: $0) }
    guard read == content, content.learner == learner else {
      throw JournalError(.encode, id, code: JournalError.invalid)
    }
  }

  private static func append(_ line: [UInt8], to file: inout AppendFile?, isSynced: Bool)
    throws(JournalError)
  {
    do throws(AppendFailure) {
      try file?.append(line, isSynced: isSynced)
    } catch {
      if !error.fileIsWhole { file = nil }
      throw error.error
    }
  }

  private func makeFile(in folder: String) throws(JournalError) -> AppendFile {
    try Folder.make(folder)
    let time = String(started.rfc3339.filter { $0 != "-" && $0 != ":" && $0 != "." })
    var attempts = 8
    while true {
      let digits = String(random(), radix: 16)
      let name = time + "-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
      do throws(JournalError) {
        return AppendFile(try Descriptor(making: folder + "/" + name + ".jsonl", appends: true))
      } catch {
        attempts -= 1
        guard error.cause == .exists, attempts > 0 else { throw error }
      }
    }
  }
}
