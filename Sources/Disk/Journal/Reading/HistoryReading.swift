internal import Scoring

/// Puts the records of many files together: each once, in order.
public struct HistoryReading: Sendable {
  private let learner: LearnerID
  private var ledger = RecordLedger()
  private var attempts: [Attempt] = []
  private var reports: [Report] = []

  init(of learner: LearnerID) {
    self.learner = learner
  }

  /// Reads one file of the learner's journal.
  mutating func add(_ path: String) {
    guard let bytes = ledger.open(path) else { return }
    // A record is hardly ever below 320 bytes. Attempts are large: growing the array step by step would copy them again and again.
    let most = bytes.count / 320
    if attempts.count + most > attempts.capacity {
      attempts.reserveCapacity(max(attempts.count + most, attempts.count * 2))
    }
    ledger.expect(most)
    forEachRecord(in: bytes.span) { placed in
      let record = placed.record
      guard record.content.learner == learner else {
        return ledger.note(placed.line, .otherLearner(record.content.learner))
      }
      let number: RecordLedger.Number
      switch record.content {
      case .answer(let attempt):
        number = .answer(attempts.count)
        attempts.append(attempt)
      case .report(let report):
        number = .report(reports.count)
        reports.append(report)
      }
      ledger.enter(
        RecordLedger.Entry(
          id: record.id, at: record.content.at, reading: record.content.reading,
          check: record.check, number: number,
          line: placed.line, bytes: placed.bytes))
    } refuse: { line, kind in
      ledger.note(line, kind)
    }
  }

  /// Adds what was read from the files that come after these.
  mutating func append(_ next: HistoryReading) {
    ledger.append(next.ledger, after: (attempts.count, reports.count))
    attempts += next.attempts
    reports += next.reports
  }

  /// The history, once every file was added. `times` tells when its records were made.
  consuming func finish(_ times: RecordTimes) -> History {
    let order = ledger.finish(times)
    for (number, moment) in order.corrected {
      switch number {
      case .answer(let index): attempts[index].corrected = moment
      case .report(let index): reports[index].corrected = moment
      }
    }
    if !order.isAsMet { arrange(order.numbers) }
    return History(
      attempts: attempts, reports: reports, notes: ledger.notes, duplicates: order.duplicates)
  }

  private mutating func arrange(_ numbers: [RecordLedger.Number]) {
    let met = (attempts, reports)
    attempts = []
    reports = []
    attempts.reserveCapacity(numbers.count)
    for number in numbers {
      switch number {
      case .answer(let index): attempts.append(met.0[index])
      case .report(let index): reports.append(met.1[index])
      }
    }
  }
}
