internal import Cohort
internal import Curriculum

extension CohortPage {
  /// How hard each question was against how well it told people apart; `nil` if there are too few people for single questions.
  var discrimination: Section? {
    let items = report.analysis.items
    guard !items.isEmpty else { return nil }
    let points = items.enumerated().compactMap { index, item -> Scatter.Point? in
      guard let facility = item.statistics.facility, let r = item.statistics.restCorrelation else {
        return nil
      }
      return Scatter.Point(
        facility: facility, correlation: r, isFlagged: !item.flags.isEmpty,
        label: item.flags.contains(.checkTheKey) ? String(index + 1) : "")
    }
    var nodes: [Node] = []
    if points.isEmpty {
      nodes.append(
        .paragraph(
          "Fewer than ten people answered every question, or their marks do not differ: correlations cannot be given."
        ))
    } else {
      let flagged = points.count(where: \.isFlagged)
      nodes.append(
        .figure(
          Scatter(points: points).drawing,
          alternative:
            "\(counted(points.count, "question")) as points: the mean mark from left to right, the correlation with the other questions "
            + "from below up. \(counted(flagged, "is", "are")) flagged, \(counted(points.count { $0.correlation < 0 }, "lies", "lie")) below a correlation of 0. "
            + "The numbers are in the table below.",
          caption:
            "Each point is a question. Diamonds are flagged; a number names a question whose key should be checked, and is its number in the table. "
            + "Points below 0 are questions that the stronger people got wrong more often."))
    }
    nodes.append(table(of: items).node)
    return Section(
      id: "discrimination", title: "Difficulty against discrimination", nodes: nodes)
  }

  private func table(of items: [ItemAnalysis.Item]) -> NumberTable {
    NumberTable(
      "All questions, in the course’s order",
      [
        .text("Question"), .number("People"), .number("Mean mark"), .number("95 % interval"),
        .number("Correlation with the rest"), .number("Upper less lower 27 %, points"),
        .number("Alpha without it"), .number("Median seconds"), .text("To look at"),
      ],
      rows: items.enumerated().map { index, item in
        let statistics = item.statistics
        let interval = statistics.facilityInterval
        return [
          .words("\(index + 1). \(name(of: item))"), .text(String(statistics.count)),
          .text(percent(statistics.facility, places: 0)),
          .text(
            interval.map { "\(decimal($0.lower * 100, 0)) to \(percent($0.upper, places: 0))" }
              ?? "–"
          ), .text(decimal(statistics.restCorrelation, 2)),
          .text(decimal(statistics.upperLowerDifference.map { $0 * 100 }, 0)),
          .text(decimal(statistics.alphaIfDeleted, 2)), .text(decimal(item.medianSeconds, 0)),
          .text(item.flags.map(\.rawValue).joined(separator: "; ")),
        ]
      })
  }
}
