public import Files
internal import Glibc
public import Scoring

/// One learner's sitting, from sign-in to sign-out: the answers go to one file and the opened pages to another, and nobody else
/// writes to either.
///
/// A file is made when there is a first line to write. A class, because it owns open files; `deinit` closes them.
public final class Sitting {
  public let learner: LearnerID
  private let store: Store
  private let started: Timestamp
  private let random: () -> UInt64
  private var answers: AppendFile?
  private var pages: AppendFile?
  /// Records whose lines were written and not synced: they may be on the disk or not.
  private var unsynced: [(content: RecordContent, line: [UInt8])] = []

  /// Begins a sitting; nothing is written yet. `random` gives the part of file names that keeps two sittings apart.
  public init(
    in store: Store, of learner: LearnerID, started: Timestamp, random: @escaping () -> UInt64
  ) {
    self.store = store
    self.learner = learner
    self.started = started
    self.random = random
  }

  /// Writes an answer, and returns it once it is on the disk.
  ///
  /// If it throws, the answer must not be shown as saved. Appending an answer to the same question again is then the same act:
  /// if the failed line may be on the disk after all, that very line is written again, and the answer in it is returned, even if
  /// `attempt` says something else. So one answer counts, under one id, and it is the one that was shown as saved. After a line
  /// that was cut short or not synced the next one goes to a new file.
  @discardableResult
  public func append(_ attempt: Attempt) throws(FileError) -> Attempt {
    var attempt = attempt
    // A clock that was set back must not cost an answer.
    attempt.milliseconds = min(max(0, attempt.milliseconds), FoundFields.longestTime)
    let content = try append(.answer(attempt), id: attempt.id)
    guard case .answer(let saved) = content else { return attempt }
    return saved
  }

  /// Writes a report among the answers, and returns once it is on the disk.
  public func append(_ report: Report) throws(FileError) {
    _ = try append(.report(report), id: report.id)
  }

  private func append(_ content: RecordContent, id: String) throws(FileError) -> RecordContent {
    let known = unsynced.first { $0.content.isSameAct(as: content) }
    let line = known?.line ?? content.line
    if known == nil { try check(line, readsAs: content, id: id) }
    if answers == nil { answers = try makeFile(in: store.journal(of: learner)) }
    do throws(AppendFailure) {
      try Self.append(line, to: &answers, isSynced: true)
    } catch {
      if error.end == .unsynced, known == nil { unsynced.append((content, line)) }
      throw error.error
    }
    unsynced.removeAll { $0.content.isSameAct(as: content) }
    return known?.content ?? content
  }

  /// Writes down that a page was opened. It is not synced: what a power cut takes is a place to go on from.
  public func append(_ visit: Visit) throws(FileError) {
    if pages == nil { pages = try makeFile(in: store.visits(of: learner)) }
    do throws(AppendFailure) {
      try Self.append(VisitLine.encode(visit), to: &pages, isSynced: false)
    } catch {
      throw error.error
    }
  }

  /// Makes sure that the line will be believed when it is read, before anyone relies on it.
  private func check(_ line: [UInt8], readsAs content: RecordContent, id: String)
    throws(FileError)
  {
    let read = try? RecordReader.read(line.span.extracting(0..<max(0, line.count - 1)))
    guard read?.content == content.asWritten, content.learner == learner else {
      throw FileError(.encode, id, code: EINVAL)
    }
  }

  private static func append(_ line: [UInt8], to file: inout AppendFile?, isSynced: Bool)
    throws(AppendFailure)
  {
    do throws(AppendFailure) {
      try file?.append(line, isSynced: isSynced)
    } catch {
      // No line ever stands behind a torn one.
      if error.end != .unchanged { file = nil }
      throw error
    }
  }

  private func makeFile(in folder: String) throws(FileError) -> AppendFile {
    try Folder.make(folder)
    let time = String(started.rfc3339.filter { $0 != "-" && $0 != ":" && $0 != "." })
    var attempts = 8
    while true {
      let digits = String(random(), radix: 16)
      let name = time + "-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
      do throws(FileError) {
        return AppendFile(try Descriptor(making: folder + "/" + name + ".jsonl", appends: true))
      } catch {
        attempts -= 1
        guard error.cause == .exists, attempts > 0 else { throw error }
      }
    }
  }
}

extension RecordContent {
  fileprivate var line: [UInt8] {
    switch self {
    case .answer(let attempt): RecordLine.encode(attempt)
    case .report(let report): RecordLine.encode(report)
    }
  }

  /// Without what is found out on reading.
  fileprivate var asWritten: RecordContent {
    switch self {
    case .answer(var attempt):
      attempt.corrected = nil
      return .answer(attempt)
    case .report(var report):
      report.corrected = nil
      return .report(report)
    }
  }

  /// Whether this is another try at saving what `other` was to save: an answer to the same question, or the same report.
  fileprivate func isSameAct(as other: RecordContent) -> Bool {
    switch (self, other) {
    case (.answer(let left), .answer(let right)):
      left.learner == right.learner && left.course == right.course && left.module == right.module
        && left.address == right.address && left.context == right.context
    case (.report(let left), .report(let right)):
      left.course == right.course && left.subject == right.subject && left.reason == right.reason
        && left.text == right.text && left.context == right.context
    case (.answer, .report), (.report, .answer): false
    }
  }
}
