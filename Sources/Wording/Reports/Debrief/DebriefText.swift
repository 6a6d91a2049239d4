public import Cohort
internal import Curriculum
internal import Scoring

extension Debrief {
  /// The sheet as Markdown.
  public var markdown: String { DebriefText(isMarkdown: true).text(of: self) }

  /// The sheet as plain text of at most 76 columns, for printing.
  public var text: String { DebriefText(isMarkdown: false).text(of: self) }
}

/// Writes a debrief sheet: a page that sums it up, then the cases.
struct DebriefText {
  let isMarkdown: Bool
  let prose: ProseText

  init(isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    prose = ProseText(width: isMarkdown ? nil : 76, isMarkdown: isMarkdown)
  }

  func text(of debrief: Debrief) -> String {
    var lines = heading(debrief.title + ": debrief", 1)
    if let basis = debrief.basis { lines += [""] + prose.broken("Marks: \(basis).") }
    if debrief.modules.isEmpty {
      lines += ["", "No answers yet."]
    } else {
      lines += [""] + summary(of: debrief)
    }
    var module: Identifier<Module>?
    for (one, scenario) in debrief.cases {
      if debrief.order == .course, one.id != module {
        lines += [""] + heading(one.title, 2)
        module = one.id
      }
      lines += [""] + self.lines(of: scenario, in: debrief.order == .course ? nil : one)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of a case. Without headings of modules above it, it says which module it is in.
  private func lines(of debrief: Debrief.ScenarioDebrief, in module: Module?) -> [String] {
    var lines = heading(debrief.scenario.title, module == nil ? 3 : 2)
    if let module { lines += [""] + prose.broken("Module: \(module.title).") }
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
    if case .marking(let post) = debrief.question.form {
      lines += [""] + prose.lines(of: [.blockQuote([.paragraph([.text(post.wholeText)])])])
    }
    lines += ["", summary(of: debrief)]
    if debrief.otherVersions > 0 {
      lines.append(
        "\(debrief.otherVersions) answered an earlier version of the question and are left out.")
    }
    if !debrief.bars.isEmpty { lines += [""] + BarText(of: debrief).lines(inMarkdown: isMarkdown) }
    if debrief.markedOtherWords > 0 {
      lines += prose.broken(
        "Words that few marked are left out; \(debrief.markedOtherWords) marked some.")
    }
    if let errors = debrief.commonestErrorWords { lines += [""] + prose.broken(errors) }
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

  func heading(_ text: String, _ level: Int) -> [String] { prose.heading(text, level) }
}

extension MarkablePost {
  fileprivate var wholeText: String { text(of: words.indices) }
}
