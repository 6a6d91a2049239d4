package import Cohort
internal import Journal
internal import Scoring
internal import Screen
package import Session

/// What a collection did, in words.
package struct CollectionText {
  private let report: CollectionReport
  private let check: CohortCheck
  /// What is wrong with the session plans that were found, one line each.
  private let unusablePlans: [String]

  package init(report: CollectionReport, check: CohortCheck, unusablePlans: [String] = []) {
    self.report = report
    self.check = check
    self.unusablePlans = unusablePlans
  }

  /// Whether there is anything that somebody should look at. Missing learners alone are not.
  package var hasFindings: Bool { !oddities.isEmpty || !check.isQuiet }

  /// The report for the cohort's folder: what it holds now and what is wrong with that. Collecting the same sources again gives
  /// the same text.
  package var file: String {
    let answers = report.records.values.reduce(0, +)
    let learners = report.records.sorted { $0.key < $1.key }.map {
      "  \(check.spelling(of: $0.key)): \($0.value)\n"
    }
    return
      "What this cohort holds: \(answers) answers and reports of \(report.records.count) learners.\n\n"
      + learners.joined()
      + (findings.isEmpty ? "\nNothing was set aside.\n" : "\nTo look at:\n\n" + findings)
  }

  /// What was set aside or is odd, and why, one line each.
  package var findings: String { oddities + check.lines.map { $0 + "\n" }.joined() }

  private var oddities: String {
    report.rejected.map { rejection in
      let place = reduced(rejection.path) + (rejection.line.map { ":\($0)" } ?? "")
      return "\(place): set aside: \(rejection.words)\n"
    }.joined()
      + report.conflicts.map { conflict in
        "record \(reduced(conflict.id)): two different records have this id; one is kept "
          + "(\(conflict.learners.map(check.spelling).joined(separator: ", ")))\n"
      }.joined()
      + report.namesakes.map { learner in
        "learner \(check.spelling(of: learner)): different names have this id; if they are two people, their answers "
          + "now count as one person's\n"
      }.joined()
      + report.accounts.map { learner in
        "learner \(check.spelling(of: learner)): deliveries come from different accounts; one may be somebody else's\n"
      }.joined()
      + report.clocks.map { clock in
        "seat \(clock.seat.isEmpty ? "?" : reduced(clock.seat)): its clock was \(span(ofSeconds: clock.seconds)) "
          + "\(clock.seconds < 0 ? "ahead of" : "behind") the share's; its answers are put in order by the share's\n"
      }.joined()
      + report.untimely.map { untimely in
        "learner \(check.spelling(of: untimely.learner)): \(counted(untimely.answers, "answer")) \(untimely.cause.words)\n"
      }.joined()
      + report.gaps.map { gap in
        "learner \(check.spelling(of: gap.learner)): \(words(of: gap.missing)) of a sitting at seat "
          + "\(gap.seat.isEmpty ? "?" : reduced(gap.seat)) did not arrive; collect that seat's own store\n"
      }.joined()
      + unusablePlans.map { "\($0); what its session asked is not kept\n" }.joined()
  }

  private func words(of missing: [ClosedRange<Int>]) -> String {
    let shown = missing.prefix(5).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    }
    let rest = missing.count > shown.count ? " and more" : ""
    return "answers \(shown.joined(separator: ", "))\(rest)"
  }

  /// What was read and what came of it, in one line.
  package var summary: String {
    "Read \(report.filesRead) journal file\(report.filesRead == 1 ? "" : "s")\(deliveries): \(report.newRecords) new answers, "
      + newReports
      + "\(report.duplicates) already there, \(report.setAside) set aside, "
      + "\(report.conflicts.count) in conflict.\n"
  }

  private var deliveries: String {
    switch report.deliveriesRead {
    case 0: ""
    case 1: " and 1 delivery"
    default: " and \(report.deliveriesRead) deliveries"
    }
  }

  private var newReports: String {
    switch report.newReports {
    case 0: ""
    case 1: "1 new report, "
    default: "\(report.newReports) new reports, "
    }
  }
}

extension CollectionReport.Untimely.Cause {
  /// When answers were given, to follow their number.
  fileprivate var words: String {
    switch self {
    case .beforeOpening(let session, let opens):
      "given before session \(reduced(session)) opened (\(opens.rfc3339))"
    case .afterClosing(let session, let closes):
      "given after session \(reduced(session)) had closed (\(closes.rfc3339))"
    case .inFuture: "from the future, by the clock of this machine"
    }
  }
}

extension CollectionReport.Rejection {
  /// Why something was set aside, and how many lines like it were.
  package var words: String {
    switch more {
    case 0: reason.words
    case 1: reason.words + "; and 1 more line like it"
    default: reason.words + "; and \(grouped(more)) more lines like it"
    }
  }
}

extension CollectionReport.Reason {
  /// Why something was set aside.
  package var words: String {
    switch self {
    case .line(let kind): NoteText.reason(for: kind)
    case .file(let obstacle): obstacle.words
    case .tooDeep: "folders are nested too deep"
    case .strangeName: "its name is not UTF-8, so it cannot be opened; give it another name"
    case .notNamedAsJournal:
      "it is in a learner's folder `journal`, and its name does not end in `.jsonl`"
    case .notNamedAsDelivery: "its name is not that of a delivery; Webside did not write it"
    case .notItsName:
      "its content does not match its name: it is incomplete, damaged or changed"
    case .noHeader: "it is not a delivery: its first line does not say whose it is"
    case .otherCount(let said, let found):
      "it announces \(said) lines and holds \(found); the undamaged ones count"
    case .otherSession(let id): "it is a delivery of another session, `\(reduced(id))`"
    case .outsideJournal: "it is not in a folder named `journal`; to read it, name the file itself"
    }
  }
}
