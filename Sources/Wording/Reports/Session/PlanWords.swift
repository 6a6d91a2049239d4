package import Collected
internal import Curriculum
internal import Scoring
internal import Screen

extension PlanFault {
  /// What is wrong with a plan, with its place in the file.
  package var words: String {
    switch self {
    case .unreadable(let path, let obstacle): "\(reduced(path)): not read: \(obstacle.words)"
    case .noPlan(let path, let diagnostic):
      diagnostic.map { DiagnosticText(diagnostic: $0).firstLine }
        ?? "\(reduced(path)): is not the plan of a session"
    }
  }
}

extension CohortPlans.Difference {
  package var words: String {
    "session \(session): what it asks or what passes differs between \(reduced(path)) "
      + "and \(reduced(counting)); the latter was edited last and counts"
  }
}

extension CohortPlans {
  /// The sessions of the cohort and the command for the scores of each, one line each. `courseFolder` is the folder of the course if
  /// commands do not find the course without its name.
  package func words(courseIn courseFolder: String?) throws(PlanFault) -> String {
    try all().map { plan in
      "Session \(plan.id), \(reduced(plan.title)): "
        + "webside cohort \(plan.form == .panel ? "panel" : "scores") \(shellWord(cohort)) --session \(plan.id)"
        + optionForCourse(courseFolder) + "\n"
    }.joined()
  }
}
