public import Files
public import Scoring

/// Reads what scores need of one learner's journal after the other. It remembers the names it has seen: learners of one course
/// answer the same questions.
public struct SummaryReader: Sendable {
  private let store: Store
  private var lines = JournalLines()

  public init(of store: Store) {
    self.store = store
  }

  /// What scores need of all that a learner has answered.
  public struct Answers: Sendable {
    /// Every answer once, in the order of `Attempt.isInOrder`.
    public var answers: [AttemptSummary]
    /// What was not read, and why: by file, then line, then kind.
    public var notes: [Note]
  }

  /// What the journal of a learner holds: the answers of `Store.readHistory`, and its notes.
  public mutating func read(_ learner: LearnerID) throws(FileError) -> Answers {
    var ledger = RecordLedger()
    var answers: [AttemptSummary] = []
    for path in try store.journalFiles(of: learner) {
      guard let bytes = ledger.open(path) else { continue }
      bytes.withUnsafeBytes { add($0, of: learner, to: &answers, &ledger) }
    }
    let order = ledger.finish()
    if !order.isAsMet {
      answers = order.numbers.compactMap { number in
        if case .answer(let index) = number { answers[index] } else { nil }
      }
    }
    return Answers(answers: answers, notes: ledger.notes)
  }

  private mutating func add(
    _ bytes: UnsafeRawBufferPointer, of learner: LearnerID, to answers: inout [AttemptSummary],
    _ ledger: inout RecordLedger
  ) {
    ledger.reserve(bytes: bytes.count)
    lines.summarize(bytes) { record in
      let content = record.content
      guard content.learner == learner else {
        return ledger.note(record.line, .otherLearner(content.learner))
      }
      var number = RecordLedger.Number.report(0)
      if let answer = content.answer {
        number = .answer(answers.count)
        answers.append(answer)
      }
      ledger.enter(
        RecordLedger.Entry(
          id: record.id, at: content.at, check: record.check, number: number, line: record.line,
          bytes: record.bytes))
    } refuse: { line, kind in
      ledger.note(line, kind)
    }
  }
}
