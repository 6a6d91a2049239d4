internal import Cohort
internal import Scoring

extension CohortPage {
  /// How right people were who were sure; `nil` if nobody said how sure they were.
  var certainty: Section? {
    guard !report.certainty.isEmpty else { return nil }
    let wrong = report.analysis.items.filter { $0.certain.sureAndWrong > 0 }
      .enumerated().sorted {
        ($1.element.certain.sureAndWrong, $0.offset) < ($0.element.certain.sureAndWrong, $1.offset)
      }.prefix(10).map(\.element)
    var nodes = [
      NumberTable(
        "Answers by how sure people were",
        [
          .text("They said"), .number("People"), .number("Answers"), .number("Wholly right"),
          .number("Mean mark"), .bar,
        ],
        rows: report.certainty.map { level in
          [
            .text(level.certainty.words), .text(String(level.people)),
            .text(String(level.answers)),
            .text(
              percent(level.right.map { Double($0) / Double(max(1, level.answers)) }, places: 0)),
            .text(percent(level.meanMark, places: 0)), .bar(level.meanMark ?? 0, isRight: true),
          ]
        }
      ).node
    ]
    if !wrong.isEmpty {
      nodes.append(
        NumberTable(
          "Sure and not wholly right: the ten questions with most of them",
          [.text("Question"), .number("Sure and not right"), .number("Said how sure")],
          rows: wrong.map { item in
            [
              .words(name(of: item)), .text(String(item.certain.sureAndWrong)),
              .text(String(item.certain.said)),
            ]
          }
        ).node)
    }
    return Section(id: "certainty", title: "Certainty against correctness", nodes: nodes)
  }
}
