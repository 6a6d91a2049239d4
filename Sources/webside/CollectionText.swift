internal import Journal
internal import Scoring
internal import Screen
internal import Session

/// What a collection did, in words.
struct CollectionText {
  var report: CollectionReport

  /// What was set aside and why, a line each.
  var findings: String {
    report.rejected.map { rejection in
      let place = reduced(rejection.path) + (rejection.line.map { ":\($0)" } ?? "")
      return "\(place): set aside: \(words(of: rejection.reason))\n"
    }.joined()
      + report.conflicts.map { conflict in
        "record \(reduced(conflict.id)): two different records have this id; one is kept "
          + "(\(conflict.learners.map(\.text).joined(separator: ", ")))\n"
      }.joined()
      + report.namesakes.map { learner in
        "learner \(learner): different names have this id; if they are two people, their answers "
          + "now count as one person's\n"
      }.joined()
  }

  var summary: String {
    "Read \(report.filesRead) journal file\(report.filesRead == 1 ? "" : "s"): \(report.newRecords) new answers, "
      + newReports
      + "\(report.duplicates) already there, \(report.rejected.count) set aside, "
      + "\(report.conflicts.count) in conflict.\n"
  }

  private var newReports: String {
    switch report.newReports {
    case 0: ""
    case 1: "1 new report, "
    default: "\(report.newReports) new reports, "
    }
  }

  private func words(of reason: CollectionReport.Reason) -> String {
    switch reason {
    case .line(let kind): NoteText.reason(for: kind)
    case .file(let obstacle): obstacle.words
    case .tooDeep: "folders are nested too deep"
    case .outsideJournal: "not in a folder named `journal`; name the file itself to read it"
    }
  }
}
