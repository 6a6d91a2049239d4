internal import Cohort
internal import Curriculum
internal import Scoring

/// The first page of a sheet: what to talk about, and how to read the rest.
extension DebriefText {
  /// The most cases that the first page names.
  private static let mostCases = 10

  func summary(of debrief: Debrief) -> [String] {
    let cases = debrief.modules.flatMap(\.scenarios)
    let ranked = CaseSummary.hardestFirst(cases.map(\.summary)).map { cases[$0] }
      .filter { $0.summary.mean != nil }
    var lines = prose.broken(overview(of: debrief, cases, ranked: ranked))
    if !ranked.isEmpty {
      lines += [""] + heading("The hardest cases", 4) + [""]
      for (index, one) in ranked.prefix(Self.mostCases).enumerated() {
        lines += entry(one, number: index + 1)
      }
    }
    let reported = cases.filter { !$0.reports.isEmpty }
    if !reported.isEmpty {
      let titles = reported.map { "\($0.scenario.title) (\($0.reports.count))" }
      lines += [""] + prose.broken("Reported by learners: " + titles.joined(separator: "; ") + ".")
    }
    return ranked.isEmpty ? lines : lines + [""] + legend
  }

  private func overview(
    of debrief: Debrief, _ cases: [Debrief.ScenarioDebrief], ranked: [Debrief.ScenarioDebrief]
  ) -> String {
    let people = counted(debrief.people, "person", "people")
    var parts = ["\(people) answered \(counted(cases.count, "case"))."]
    if let mean = Fraction.mean(of: ranked.compactMap(\.summary.mean)) {
      parts.append("The mean of the cases is \(mean.percent) %.")
    }
    let few = cases.count { $0.summary.answers < Debrief.smallestGroup }
    if few > 0 {
      parts.append(
        "Fewer than \(Debrief.smallestGroup) people answered \(few) of the cases; of these only the number of people is given."
      )
    }
    return parts.joined(separator: " ")
  }

  private func entry(_ debrief: Debrief.ScenarioDebrief, number: Int) -> [String] {
    let summary = debrief.summary
    let mean = summary.mean.map { "\($0.percent) %" } ?? ""
    let mark = "\(number). "
    var lines = prose.broken("\(mean): \(debrief.scenario.title)")
    // Two blanks at the end of a line break it in Markdown.
    if let words = summary.temptationWords {
      if isMarkdown { lines[lines.count - 1] += "  " }
      lines += prose.broken(words)
    }
    return prose.indented(lines, after: mark)
  }

  /// What the marks mean.
  private var legend: [String] {
    let facts = [
      "A mean is the mean mark of everybody's first answer; a case's is the mean of its questions.",
      "`*` stands before what the key accepts, and before what must go from a post.",
      "A bar of \(BarText.longestBar) `#` is everybody who answered.",
      "Most tempting is the wrong answer that the largest share gave. Of several that tie three are named.",
      "In a post, words that may stay are listed if at least two people marked them, and at least a tenth.",
      "Sure, and not right: people who said that they were sure, and earned less than the full mark.",
    ]
    return heading("How to read this sheet", 4) + [""]
      + facts.flatMap { fact in
        let plain = fact.replacing("`", with: "")
        return prose.indented(prose.broken(plain), after: "- ")
      }
  }
}
