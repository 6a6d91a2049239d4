public import Cohort
internal import Curriculum
internal import Scoring

extension Debrief {
  /// The sheet as Markdown.
  public var markdown: String { DebriefText(isMarkdown: true).text(of: self) }

  /// The sheet as plain text of at most 76 columns, for printing.
  public var text: String { DebriefText(isMarkdown: false).text(of: self) }
}

/// Writes a debrief sheet.
struct DebriefText {
  private let isMarkdown: Bool
  private let prose: ProseText
  /// The longest bar, in characters.
  private static let longestBar = 24

  init(isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    prose = ProseText(width: isMarkdown ? nil : 76, isMarkdown: isMarkdown)
  }

  func text(of debrief: Debrief) -> String {
    var lines = heading(debrief.title + ": debrief", 1)
    if let basis = debrief.basis { lines += [""] + prose.broken("Marks: \(basis).") }
    if debrief.modules.isEmpty { lines += ["", "No answers yet."] }
    for module in debrief.modules {
      lines += [""] + heading(module.module.title, 2)
      for scenario in module.scenarios { lines += [""] + self.lines(of: scenario) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(of debrief: Debrief.ScenarioDebrief) -> [String] {
    var lines = heading(debrief.scenario.title, 3)
    if debrief.scenario.isContested {
      lines += ["", "Thoughtful colleagues differ here; a stance is not scored."]
    }
    for question in debrief.questions { lines += [""] + self.lines(of: question) }
    for (title, blocks) in [
      ("For the talk", debrief.scenario.facilitator), ("Debrief", debrief.scenario.debrief),
    ] where !blocks.isEmpty {
      lines += [""] + heading(title, 4) + [""] + prose.lines(of: blocks)
    }
    if !debrief.reports.isEmpty {
      lines += [""] + heading("Reported by learners", 4) + [""]
      lines += debrief.reports.flatMap(self.lines)
    }
    return lines
  }

  private func lines(of report: Report) -> [String] {
    let words = report.text.isEmpty ? "" : ": " + report.text
    return prose.indented(
      prose.broken("\(report.address.question): \(report.reason.words)\(words)"), after: "- ")
  }

  private func lines(of debrief: QuestionDebrief) -> [String] {
    let leadIn = prose.broken(debrief.question.leadIn.plainText)
    var lines = isMarkdown ? leadIn.map { "**\($0)**" } : leadIn
    lines += ["", summary(of: debrief)]
    if debrief.otherVersions > 0 {
      lines.append(
        "\(debrief.otherVersions) answered an earlier version of the question and are left out.")
    }
    if !debrief.bars.isEmpty { lines += [""] + table(of: debrief) }
    if let error = debrief.commonestError {
      let letter = error.letter.isEmpty ? "" : error.letter + ", "
      lines += [""] + prose.broken("Most common error (\(error.count)): \(letter)\(error.text)")
    }
    if let sure = debrief.sureAndWrong {
      lines.append("Sure, and not right: \(sure) of \(debrief.answers)")
    }
    return lines
  }

  private func summary(of debrief: QuestionDebrief) -> String {
    guard debrief.answers >= Debrief.smallestGroup else {
      return debrief.answers == 0
        ? "Nobody answered."
        : "\(debrief.answers) answered: too few to break down."
    }
    return "\(debrief.answers) answered" + (debrief.mean.map { ", mean \($0.percent) %" } ?? "")
  }

  /// The bars, each beside what it counts, with the right ones marked. In Markdown they are a code block, which keeps columns
  /// aligned.
  private func table(of debrief: QuestionDebrief) -> [String] {
    let plain = ProseText(width: 44, isMarkdown: false)
    let rows = debrief.bars.flatMap { bar -> [String] in
      let mark = bar.isKeyed ? "*" : " "
      let letter =
        bar.letter.isEmpty
        ? "  " : bar.letter + String(repeating: " ", count: max(0, 2 - bar.letter.count))
      let text = plain.broken(bar.text)
      let length = (bar.count * Self.longestBar + debrief.answers - 1) / max(1, debrief.answers)
      let count = String(bar.count)
      let first = text.first ?? ""
      let gap = String(repeating: " ", count: max(1, 46 - first.count) + max(0, 3 - count.count))
      let filled = String(repeating: "#", count: max(0, min(length, Self.longestBar)))
      return ["\(mark) \(letter)\(first)\(gap)\(count) \(filled)"]
        + text.dropFirst().map { "    " + $0 }
    }.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    return isMarkdown ? ["```text"] + rows + ["```"] : rows
  }

  private func heading(_ text: String, _ level: Int) -> [String] {
    guard !isMarkdown else {
      return [String(repeating: "#", count: level) + " " + prose.safe(text)]
    }
    let lines = prose.broken(level == 1 ? text.uppercased() : text)
    guard level < 4, let longest = lines.map(\.count).max() else { return lines.map { $0 + ":" } }
    return lines + [String(repeating: level == 1 ? "=" : "-", count: longest)]
  }
}
