internal import Cohort

extension CohortPage {
  /// What the figures do not include, and why.
  var leftOut: Section {
    let left = report.leftOut
    let reasons: [(count: Int, words: (String) -> String)] = [
      (
        left.outside,
        {
          "\($0) to the course outside of what this report is about: to its forms, or on other occasions"
        }
      ),
      (left.inReview, { "\($0) in review, when the feedback had been seen before" }),
      (
        left.otherVersions,
        {
          "\($0) to an earlier wording or key of a question, in figures on single questions, though not in scores"
        }
      ),
      (left.atOtherCases, { "\($0) to cases that were not to be answered" }),
      (left.atFormerQuestions, { "\($0) to questions that the course no longer has" }),
      (left.atOtherCourses, { "\($0) to other courses" }),
    ]
    var items = reasons.filter { $0.count > 0 }.map {
      $0.words(counted($0.count, "answer", "answers")) + "."
    }
    items.append("Second and later answers to a question: only the first counts.")
    if report.attendance.onTheWay > 0, report.sample.showsTotals {
      items.append(
        "\(counted(report.attendance.onTheWay, "person", "people")) on the way, in all figures on scores: nobody knows how the rest would have gone."
      )
    }
    if left.incomplete > 0, report.sample.showsItems {
      items.append(
        "\(counted(left.incomplete, "person", "people")) who did not answer every question that somebody answered, in correlations, "
          + "differences of groups, curves and alpha: sums of different questions do not compare.")
    }
    if report.attendance.absent > 0, report.sample.showsTotals {
      items.append(
        "\(counted(report.attendance.absent, "person", "people")) who never came, but for their number."
      )
    }
    return Section(id: "left-out", title: "What was left out", nodes: [.list(items)])
  }
}
