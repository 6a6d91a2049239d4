internal import Cohort
internal import Curriculum

extension CohortPage {
  /// How many cases are shown with everything that was chosen.
  private static let shownInFull = 10

  /// The cases, hardest first; `nil` if there are too few people for single cases.
  var hardest: Section? {
    guard !report.cases.isEmpty else { return nil }
    let cases = report.cases
    let rows: [[NumberTable.Cell]] = cases.enumerated().map { index, result in
      [
        .words("\(index + 1). \(result.scenario.title)"),
        .text(String(result.items.map(\.statistics.count).max() ?? 0)),
        .text(percent(result.mean, places: 0)), .bar(result.mean, isRight: true),
        .words(
          result.tempting.map {
            "\(percent($0.option.statistics.share, places: 0)): \(name(of: $0.option.option))"
          } ?? ""),
      ]
    }
    let table = NumberTable(
      "All cases, hardest first",
      [
        .text("Case"), .number("People"), .number("Mean mark"), .bar,
        .text("Most tempting wrong answer"),
      ], rows: rows)
    let shown = min(Self.shownInFull, cases.count)
    return Section(
      id: "cases", title: "The hardest cases first",
      nodes: [table.node]
        + (shown < cases.count
          ? [.paragraph("The \(shown) hardest follow with everything that was chosen.")] : [])
        + cases.prefix(Self.shownInFull).enumerated().flatMap { index, result in
          self.nodes(of: result, number: index + 1)
        })
  }

  private func nodes(of result: CaseResult, number: Int) -> [Node] {
    [
      .element("h3", [.text("\(number). "), .words(result.scenario.title)]),
      .element("p", [.class("quiet")], [.text("In the module "), .words(result.module.title)]),
    ]
      + result.items.flatMap { item -> [Node] in
        let statistics = item.statistics
        let interval = statistics.facilityInterval
        let flags = item.flags.map(\.rawValue).joined(separator: "; ")
        return [
          .element("p", [.words(item.question.leadIn.plainText)]),
          .element(
            "p", [.class("quiet")],
            "\(statistics.count) answered, mean mark \(percent(statistics.facility, places: 0)) "
              + "(\(percent(interval?.lower, places: 0)) to \(percent(interval?.upper, places: 0)))"
              + (flags.isEmpty ? "" : ". To look at: \(flags)") + "."),
          chosen(in: item).node,
        ]
      }
  }

  /// What was chosen in a question. Words of a post that nobody marked are left out.
  private func chosen(in item: ItemAnalysis.Item) -> NumberTable {
    let options = item.options.filter {
      item.question.kind != .marking || $0.statistics.count > 0 || $0.option.isKeyed != false
    }
    return NumberTable(
      "What was chosen",
      [.text("Answer"), .text("Right"), .number("People"), .number("Share"), .bar],
      rows: options.map { option in
        [
          .words(name(of: option.option)),
          .text(option.option.isKeyed.map { $0 ? "✓" : "" } ?? "either"),
          .text(String(option.statistics.count)),
          .text(percent(option.statistics.share, places: 0)),
          .bar(option.statistics.share, isRight: option.option.isKeyed == true),
        ]
      })
  }
}
