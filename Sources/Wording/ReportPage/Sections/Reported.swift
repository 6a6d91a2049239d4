internal import Cohort
internal import Curriculum
internal import Scoring

extension CohortPage {
  /// What learners reported about questions; `nil` if they reported nothing.
  var reported: Section? {
    guard !report.reported.isEmpty else { return nil }
    let people = Dictionary(
      report.learners.map { ($0.learner.id, $0.learner) }, uniquingKeysWith: { first, _ in first })
    let rows = report.reported.flatMap { question in
      question.reports.map { report -> [NumberTable.Cell] in
        let scenario = question.scenario?.title ?? question.address.scenario.text
        let known = people[report.learner] ?? CohortLearner(id: report.learner)
        let name = [known.spelling, known.name ?? ""].filter { !$0.isEmpty }
        let who: [NumberTable.Cell] = includesNames ? [.words(name.joined(separator: ", "))] : []
        return [
          .words("\(scenario) (\(question.address.question))"), .text(report.reason.words),
          .words(report.text),
        ] + who
      }
    }
    return Section(
      id: "reported", title: "What learners reported",
      nodes: [
        NumberTable(
          "Reports, the question with most of them first",
          [.text("Question"), .text("What is wrong"), .text("In their words")]
            + (includesNames ? [.text("Who")] : []), rows: rows
        ).node
      ])
  }
}
