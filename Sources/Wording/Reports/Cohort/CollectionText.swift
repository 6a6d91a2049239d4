package import Cohort
internal import Curriculum
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
  /// Which people are kept apart, one line for each id.
  private let apart: [String]

  package init(
    report: CollectionReport, check: CohortCheck, unusablePlans: [String] = [],
    apart: [String] = []
  ) {
    self.report = report
    self.check = check
    self.unusablePlans = unusablePlans
    self.apart = apart
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
      "What this cohort holds: \(counted(answers, "answer or report", "answers and reports")) of \(counted(report.records.count, "learner")).\n\n"
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
      + apart.map { $0 + "\n" }.joined()
      + report.walkIns.sorted().map { learner in
        "learner \(learner): signed in without being on the session's list\n"
      }.joined()
      + report.twoSeats.map { stay in
        "learner \(stay.learner): at two seats at the same time, "
          + "\(stay.seats.map(reduced).joined(separator: " and "))\(stay.seats.count == 1 ? " and another" : ""), on "
          + "\(stay.at.rfc3339.prefix(16).replacing("T", with: " ")) UTC; one may be somebody else\n"
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
    "Read \(sources): \(counted(report.newRecords, "new answer")), "
      + newReports + newTexts
      + "\(report.duplicates) already there, \(report.setAside) set aside, "
      + "\(report.conflicts.count) in conflict.\n"
  }

  /// What was read, the kinds of which there are some; journals are always named.
  private var sources: String {
    let others = [
      (report.deliveriesRead, "delivery", "deliveries"),
      (report.handInsRead, "hand-in", "hand-ins"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    let all = [counted(report.filesRead, "journal file")] + others
    return all.count < 3
      ? all.joined(separator: " and ")
      : all.dropLast().joined(separator: ", ") + " and " + (all.last ?? "")
  }

  private var newTexts: String {
    report.newTexts == 0 ? "" : counted(report.newTexts, "new text") + ", "
  }

  private var newReports: String {
    report.newReports == 0 ? "" : counted(report.newReports, "new report") + ", "
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
    guard more > 0 else { return reason.words }
    return reason.words + "; and \(grouped(more)) more \(more == 1 ? "line" : "lines") like it"
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
      "it announces \(counted(said, "line")) and holds \(found); the undamaged ones count"
    case .otherSession(let id): "it is a delivery of another session, `\(reduced(id))`"
    case .noHandIn:
      "it should be a hand-in file, and its first line is damaged or changed; ask for the file again"
    case .handInIsCut(let found, let said):
      "it is a hand-in file that was cut short: \(grouped(found)) of \(grouped(said)) bytes arrived; ask for the file again"
    case .handInIsChanged:
      "it is a hand-in file, and its content does not match its digest: it is damaged or changed; ask for the file again"
    case .unreadText:
      "this text or note cannot be read: it is damaged, or a later Webside wrote it"
    case .foreign(let file): file.words
    case .outsideJournal: "it is not in a folder named `journal`; to read it, name the file itself"
    }
  }
}
