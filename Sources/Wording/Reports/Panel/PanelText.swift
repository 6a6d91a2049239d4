internal import CSVText
internal import Cohort
internal import Curriculum
internal import Scoring

extension PanelReport {
  /// The report for people to read: what to look at, how it was judged, then every row of every question.
  var text: String {
    var lines = prose.broken(title + ": panel") + [""] + prose.broken(overview)
    if let names { lines += prose.broken("Experts: " + names.joined(separator: ", ") + ".") }
    guard !analysis.questions.isEmpty else { return lines.map { $0 + "\n" }.joined() }
    lines += [""] + toLookAt + [""] + rules
    for question in analysis.questions { lines += [""] + self.lines(of: question) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var prose: ProseText { ProseText(width: 76, isMarkdown: false) }

  private var overview: String {
    guard !analysis.questions.isEmpty else { return "No expert has answered yet." }
    let experts = counted(analysis.experts, "expert")
    let counts = PanelRow.Verdict.allCases.map { "\($0.words): \(analysis.count($0))" }
    let count = analysis.questions.count
    let questions = counted(count, "question")
    return
      "\(experts) answered \(questions). Of their rows, entries and choices, "
      + counts.joined(separator: "; ") + "."
  }

  /// The rows whose key the panel does not support.
  private var toLookAt: [String] {
    let entries = analysis.questions.flatMap { question in
      question.rows.compactMap { row -> [String]? in
        guard let verdict = row.verdict, verdict != .agrees else { return nil }
        let what =
          "\(question.scenario.title), \(question.question.id): \(label(of: row)): \(verdict.words)."
        return prose.indented(prose.broken(what), after: "- ")
      }
    }
    guard !entries.isEmpty else { return ["The panel agrees with every key."] }
    return ["To look at:", ""] + entries.flatMap { $0 }
  }

  /// How the panel's answers were judged.
  private var rules: [String] {
    let side = PanelRow.leastAtSide.percent
    let facts = [
      "Consensus: at least \(side) % of the experts are on one side, and at least half give the same answer, the mode. A side is a half "
        + "of the scale of appropriateness, or within one place of the mode; of a choice, chosen or not. \(side) % is the median of "
        + "Delphi studies (Diamond et al. 2014).",
      "Disagreement: at least a third on either side of the scale, after RAND/UCLA (Fitch et al. 2001), whose scale has nine points.",
      "Of several modes the one nearest the median counts.",
      "W is Kendall's coefficient of concordance: 1 if all experts give one order, 0 if the orders have nothing in common.",
      "Nothing here changes a key.",
    ]
    return ["How this was judged:", ""]
      + facts.flatMap { prose.indented(prose.broken($0), after: "- ") }
  }

  private func lines(of question: PanelAnalysis.Question) -> [String] {
    let title = prose.broken("\(question.scenario.title) (\(question.module))")
    var lines =
      title + [String(repeating: "-", count: title.map(\.count).max() ?? 0)]
      + prose.broken(question.question.leadIn.plainText)
    var facts = counted(question.experts, "expert")
    if let w = question.concordance {
      facts += ", W = " + DataTable.text(.number(w, places: 2))
    }
    if question.otherWordings > 0 {
      facts += "; \(question.otherWordings) answered another wording and are left out"
    }
    lines += [facts + "."]
    for row in question.rows {
      lines += [""] + prose.indented(prose.broken(label(of: row)), after: "  ")
      lines += prose.indented(prose.broken(row.answerWords + "."), after: "     ")
      lines += prose.indented(prose.broken(judgement(of: row)), after: "     ")
    }
    return lines
  }

  private func label(of row: PanelRow) -> String {
    "\(row.letter), " + (row.text.hasSuffix(".") ? String(row.text.dropLast()) : row.text)
  }

  private func judgement(of row: PanelRow) -> String {
    let mode =
      row.mode.map { mode in
        let words = row.answers[mode].words
        return "Mode: \(words) (\(Fraction(row.atMode, row.experts).percent) %), "
          + "\(Fraction(row.atSide, row.experts).percent) % on its side."
      } ?? "No single mode."
    let verdict = row.verdict.map { " \($0.sentence)." } ?? ""
    return "\(mode) Key: \(row.keyWords).\(verdict)"
  }
}

extension PanelRow.Verdict {
  /// In a list of counts, and behind the name of a row.
  var words: String {
    switch self {
    case .agrees: "as the key"
    case .differs: "not as the key"
    case .noConsensus: "no consensus"
    case .disagreement: "disagreement"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .agrees: "The panel agrees"
    case .differs: "The panel differs"
    case .noConsensus: "There is no consensus"
    case .disagreement: "The panel disagrees with itself"
    }
  }
}
