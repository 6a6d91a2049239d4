internal import Cohort
internal import Curriculum

extension CohortPage {
  /// Before and after the course; `nil` if the course has no two forms, if nobody took one, or if the report is about a part of
  /// the answers.
  var change: Section? {
    guard let forms = report.change, forms.pairs + forms.dropped > 0 else { return nil }
    let title = "Before and after the course"
    let left =
      forms.dropped == 0
      ? ""
      : " \(counted(forms.dropped, "person", "people")) answered one of the forms and did not finish both, and "
        + (forms.dropped == 1 ? "is left out." : "are left out.")
    guard let change = forms.change else {
      return Section(
        id: "change", title: title,
        nodes: [
          .paragraph(
            "\(counted(forms.pairs, "person", "people")) finished both forms: too few to speak of.\(left)"
          )
        ])
    }
    var nodes: [Node] = [
      .paragraph(
        "\(change.count) people finished both forms and are compared with themselves.\(left)")
    ]
    if !forms.bins.isEmpty { nodes += histogram(of: forms) }
    nodes.append(
      NumberTable(
        "The group before and after", [.text("Figure"), .number("Value")],
        rows: [
          ("mean before", percent(change.meanBefore)), ("mean after", percent(change.meanAfter)),
          (
            "mean difference in points, 95 % interval",
            "\(points(change.meanDifference)) (\(points(change.interval?.lower)) to \(points(change.interval?.upper)))"
          ),
          ("effect size, d of the average spread", decimal(change.effectSize, 2)),
          ("d of the differences", decimal(change.differenceEffectSize, 2)),
          ("p of the paired t test", probability(change.probability)),
          ("gain of what could be gained", decimal(change.normalizedGain, 2)),
          ("mean of each person’s normalised change", decimal(change.meanNormalizedChange, 2)),
        ].map { [.text($0.0), .text($0.1)] }
      ).node)
    nodes.append(
      .caution(
        (forms.asksTwins
          ? "Each person met one twin of every pair before and the other after. "
          : "The two forms hold different cases, and one may be harder. ")
          + "Nobody went without the course: a change need not come from it."))
    return Section(id: "change", title: title, nodes: nodes)
  }

  private func histogram(of forms: FormChange) -> [Node] {
    let edges = forms.bins.map { signed($0.from) } + [signed((forms.bins.last?.from ?? 0) + 10)]
    let step = edges.count > 8 ? 2 : 1
    let better = forms.bins.filter { $0.from >= 0 }.reduce(0) { $0 + $1.count }
    return [
      .figure(
        Histogram(
          counts: forms.bins.map(\.count),
          edges: edges.enumerated().map { $0.offset.isMultiple(of: step) ? $0.element : "" },
          xTitle: "after less before, points", yTitle: "people"
        ).drawing,
        alternative:
          "Histogram of the change of \(forms.pairs) people, from \(edges.first ?? "") to \(edges.last ?? "") points. "
          + "\(better) did not lose. The numbers are in the table below.",
        caption: "People by how much their score changed."),
      NumberTable(
        "The same in numbers", [.text("Change, points"), .number("People")],
        rows: forms.bins.map {
          [.text("\(signed($0.from)) to under \(signed($0.from + 10))"), .text(String($0.count))]
        }
      ).node,
    ]
  }

  private func signed(_ points: Int) -> String {
    points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0"
  }

  private func probability(_ value: Double?) -> String {
    guard let value else { return "–" }
    return value < 0.001 ? "below 0.001" : decimal(value, 3)
  }
}
