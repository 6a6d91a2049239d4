internal import Cohort

extension CohortPage {
  /// What the figures do not include, and why.
  var leftOut: Section {
    let left = report.leftOut
    let isOfTotals = report.sample.showsTotals
    let answers = [
      (
        "to the course outside of what this report is about: to its forms, or on other occasions",
        left.outside
      ),
      ("in review, when the feedback had been seen before", left.inReview),
      (
        "to an earlier wording or key of a question: in figures on single questions, though not in scores",
        left.otherVersions
      ),
      ("to cases that were not to be answered", left.atOtherCases),
      ("to questions that the course no longer has", left.atFormerQuestions),
      ("to other courses", left.atOtherCourses),
    ]
    let people = [
      (
        "on the way: in all figures on scores, because nobody knows how the rest would have gone",
        isOfTotals ? report.attendance.onTheWay : 0
      ),
      (
        "who did not answer every question that somebody answered: in correlations, differences of groups, curves and alpha, "
          + "because sums of different questions do not compare",
        report.sample.showsItems ? left.incomplete : 0
      ),
      ("who never came, but for their number", isOfTotals ? report.attendance.absent : 0),
    ]
    let rows =
      answers.map { ("Answers " + $0.0, $0.1) } + people.map { ("People " + $0.0, $0.1) }
    let found = rows.filter { $0.1 > 0 }.map { words, count -> [NumberTable.Cell] in
      [.text(words), .text(String(count))]
    }
    let table = NumberTable(
      "Answers and people that were left out", [.text("What"), .number("Number")], rows: found)
    return Section(
      id: "left-out", title: "What was left out",
      nodes: [
        .paragraph("Second and later answers to a question are left out: only the first counts.")
      ] + (found.isEmpty ? [] : [table.node]))
  }
}
