internal import Cohort
internal import Curriculum

extension CohortPage {
  /// Of each flagged question, who took which option; `nil` if nothing is flagged or too few answered everything.
  var curves: Section? {
    let figures = report.analysis.items.enumerated().flatMap { index, item in
      curves(of: item).map { (item: item, number: index + 1, part: $0.part, curves: $0.curves) }
    }
    guard !figures.isEmpty else { return nil }
    return Section(
      id: "curves", title: "Flagged questions: who took which option",
      nodes: [
        .paragraph(
          "People are sorted by the sum of their other marks and divided into five groups of one size. A right answer should rise "
            + "from left to right, a wrong one should fall. A wrong answer that rises is one that the stronger people prefer: look at its key."
        ),
        .element(
          "div", [.class("curves")],
          figures.map { figure in
            let name = "\(figure.number). \(self.name(of: figure.item))"
            let flags = figure.item.flags.map(\.rawValue).joined(separator: "; ")
            return .element(
              "article",
              [
                .element("h3", [.words(name)]),
                .element("p", [.class("quiet")], figure.part.isEmpty ? flags : figure.part),
                .figure(
                  figure.curves.drawing, alternative: alternative(figure.curves, of: name),
                  caption: figure.curves.lines.allSatisfy(\.isRight)
                    ? "A line for each part." : "✓ marks what is right."),
                table(of: figure.curves).node,
              ])
          }),
      ])
  }

  /// The plots of a question: one for its options; or one for its parts, which shows how many had each of them right, and one for
  /// each part whose key should be checked.
  private func curves(of item: ItemAnalysis.Item) -> [(part: String, curves: Curves)] {
    guard item.options.contains(where: { !$0.fifths.isEmpty }) else { return [] }
    if item.parts.isEmpty {
      let lines = item.options.map { line($0, named: $0.option.letter) }
      return [("", Curves(lines: lines))]
    }
    let lines = item.parts.enumerated().map { index, part in
      let right = part.options.filter { $0.option.isKeyed == true }.map(\.fifths)
      let shares = (0..<5).map { fifth in
        right.reduce(0) { $0 + ($1.indices.contains(fifth) ? $1[fifth] : 0) }
      }
      let name = part.part.letter.isEmpty ? "\(index + 1)" : part.part.letter
      return Curves.Line(name: name, isRight: true, shares: shares)
    }
    let parts = item.parts.filter { $0.flags.contains(.checkTheKey) && $0.options.count > 1 }
    return [("how many had each part right", Curves(lines: lines))] + parts.map(curves)
  }

  /// The plot of a part whose key should be checked: its ratings or places.
  private func curves(of part: ItemAnalysis.Part) -> (part: String, curves: Curves) {
    let lines = part.options.enumerated().map { index, option in
      // An option of a part ends in its rating or place: `text: place 2`.
      line(
        option,
        named: option.option.text.split(separator: ": ").last.map(String.init) ?? "\(index + 1)")
    }
    let flags = part.flags.map(\.rawValue).joined(separator: "; ")
    return ("\(part.part.letter). \(part.part.text): \(flags)", Curves(lines: lines))
  }

  private func line(_ option: ItemAnalysis.Option, named name: String) -> Curves.Line {
    Curves.Line(name: name, isRight: option.option.isKeyed == true, shares: option.fifths)
  }

  private func alternative(_ curves: Curves, of name: String) -> String {
    let lines = curves.lines.map { line in
      "\(line.name)\(line.isRight ? " (right)" : "") goes from \(percent(line.shares.first, places: 0)) "
        + "in the lowest fifth to \(percent(line.shares.last, places: 0)) in the highest"
    }
    return "\(name): \(lines.joined(separator: "; ")). The numbers are in the table below."
  }

  private func table(of curves: Curves) -> NumberTable {
    NumberTable(
      "The same in numbers",
      [.text("Answer")]
        + ["Lowest", "2nd", "3rd", "4th", "Highest"].map { NumberTable.Column.number($0) },
      rows: curves.lines.map { line in
        [.text(line.name + (line.isRight ? " ✓" : ""))]
          + line.shares.map { .text(percent($0, places: 0)) }
      })
  }
}
