internal import Cohort
internal import Curriculum

extension CohortPage {
  /// The sections of the roster side by side; `nil` if there is one at most.
  var comparison: Section? {
    guard let comparison = report.sections else { return nil }
    var nodes: [Node] = []
    let sections = comparison.sections
    if !sections.isEmpty {
      let rows = sections.map { section in
        Dots.Row(
          name: name(of: section), mean: section.mean,
          interval: section.interval.map { $0.lower...$0.upper })
      }
      let words = sections.map { "\(name(of: $0)) \(coarsePercent($0.mean))" }
      nodes.append(
        .figure(
          Dots(rows: rows).drawing,
          alternative:
            "The mean score of each section with its interval: \(words.joined(separator: "; ")). "
            + "The numbers are in the table below.",
          caption: "Mean scores of the sections, with their 95 % intervals."))
      nodes.append(
        NumberTable(
          "The same in numbers",
          [
            .text("Section"), .number("People who finished"), .number("Mean score"),
            .number("95 % interval"),
          ],
          rows: sections.map { section in
            [
              .words(name(of: section)), .text(String(section.people)),
              .text(coarsePercent(section.mean)),
              .text(
                section.interval.map { "\(coarsePercent($0.lower)) to \(coarsePercent($0.upper))" }
                  ?? "–"
              ),
            ]
          }
        ).node)
    }
    if comparison.hidden > 0 {
      nodes.append(
        .paragraph(
          "\(counted(comparison.hidden, "section is", "sections are")) not shown: a section of fewer than five people tells about "
            + "single ones, and so does one that could be worked out from the others and the total."
        ))
    }
    return Section(id: "sections", title: "Sections side by side", nodes: nodes)
  }

  private func name(of section: SectionComparison.Section) -> String {
    section.name ?? "no section"
  }
}
