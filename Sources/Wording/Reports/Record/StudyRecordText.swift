internal import Curriculum
internal import Screen
internal import TrainerUI

extension StudyRecord {
  /// The record as Markdown.
  package var markdown: String { StudyRecordText(isMarkdown: true).text(of: self) }

  /// The record as text of at most 80 columns.
  package var text: String { StudyRecordText(isMarkdown: false).text(of: self) }
}

/// That a file of a learner's texts cannot be read.
package func wordsForUnreadText(_ path: String) -> String {
  "\(reduced(path)): this text cannot be read and is left out"
}

/// Writes a record of study as lines.
private struct StudyRecordText {
  let isMarkdown: Bool
  let prose: ProseText

  init(isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    prose = ProseText(width: isMarkdown ? nil : 78, isMarkdown: isMarkdown)
  }

  func text(of record: StudyRecord) -> String {
    var lines = prose.heading(record.title + ": record of study", 1) + [""]
    lines += record.facts.flatMap(self.lines)
    lines += [""] + prose.heading("Modules", 2) + [""]
    if !record.modules.isEmpty { lines += modules(of: record) + [""] }
    if let notBegun = record.notBegun { lines += [notBegun, ""] }
    lines += record.sums.flatMap(item)
    if !record.forms.isEmpty {
      lines += [""] + prose.heading("Before and after the course", 2) + [""]
      lines += record.forms.flatMap { item($0.words) }
      if let sum = record.formSum { lines += [""] + prose.broken(sum) }
    }
    for module in record.answered {
      lines += [""] + prose.heading("Module \(module.number): \(module.title)", 2)
      for one in module.cases { lines += [""] + self.lines(of: one, record.contents) }
    }
    for form in record.forms where !form.answered.isEmpty {
      lines += [""] + prose.heading(form.title, 2)
      for one in form.answered { lines += [""] + self.lines(of: one, record.contents) }
    }
    for (title, writings) in [("Texts", record.texts), ("Notes", record.notes)]
    where !writings.isEmpty {
      lines += [""] + prose.heading(title, 2)
      lines += writings.flatMap { [""] + self.lines(of: $0) }
    }
    lines += ["", isMarkdown ? "---" : String(repeating: "-", count: 20), ""]
    lines += prose.broken(StudyRecord.origin)
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line of the head. Two blanks at the end of a line break it in Markdown.
  private func lines(of fact: StudyRecord.Fact) -> [String] {
    guard !isMarkdown else { return ["**\(fact.label):** \(prose.safe(fact.text))  "] }
    return prose.indented(
      narrower(by: Self.labelWidth).broken(fact.text),
      after: (fact.label + ":").padding(to: Self.labelWidth))
  }

  /// The columns of the labels in the head.
  private static let labelWidth = 24

  private func narrower(by columns: Int) -> ProseText {
    ProseText(width: prose.width.map { $0 - columns }, isMarkdown: isMarkdown)
  }

  private func item(_ text: String) -> [String] {
    prose.indented(narrower(by: 2).broken(text), after: "- ")
  }

  private func modules(of record: StudyRecord) -> [String] {
    let showsShares = record.modules.contains { $0.share != nil }
    guard isMarkdown else {
      return record.modules.flatMap { row in
        let number = "\(row.number).".padding(to: 4)
        let share = row.share.map { ", \($0) at first answer" } ?? ""
        return prose.indented(
          narrower(by: 4).broken(row.title)
            + narrower(by: 4).broken(
              "\(row.state), \(row.cases) \(row.scenarios == 1 ? "case" : "cases")\(share)"),
          after: number)
      }
    }
    return [
      "| Module | State | Cases |" + (showsShares ? " First answers |" : ""),
      "|---|---|---|" + (showsShares ? "---|" : ""),
    ]
      + record.modules.map { row in
        "| \(row.number). \(prose.safe(row.title)) | \(row.state) | \(row.cases) |"
          + (showsShares ? " \(row.share ?? "") |" : "")
      }
  }

  private func lines(of one: StudyRecord.AnsweredCase, _ contents: StudyRecord.Contents)
    -> [String]
  {
    var lines = prose.heading(one.title, 3)
    if contents.answers, one.isContested {
      lines += [""] + prose.broken("Thoughtful colleagues differ here; a stance is not scored.")
    }
    guard contents.answers else {
      return lines + [""]
        + one.questions.flatMap { item("\($0.leadIn.plainText) \($0.scoreInShort)") }
    }
    for question in one.questions { lines += [""] + self.lines(of: question, contents) }
    if !one.debrief.isEmpty {
      lines += [""] + prose.heading("Debrief", 4) + [""] + prose.lines(of: one.debrief)
    }
    if !one.sources.isEmpty {
      lines += [""] + prose.heading("Sources", 4) + [""] + one.sources.flatMap(item)
    }
    return lines
  }

  private func lines(of question: StudyRecord.AnsweredQuestion, _ contents: StudyRecord.Contents)
    -> [String]
  {
    var lines = question.stem.isEmpty ? [] : prose.lines(of: question.stem) + [""]
    let leadIn = prose.broken(question.leadIn.plainText)
    lines += isMarkdown ? leadIn.map { "**\($0)**" } : leadIn
    if !question.post.isEmpty { lines += [""] + prose.lines(of: question.post) }
    lines += [""] + prose.broken(question.times)
    if contents.scores == .questions {
      let words = question.score + (question.scoreExplanation.map { " " + $0 } ?? "")
      lines += prose.broken(words)
    }
    for remark in question.remarks {
      lines += [""] + self.lines(of: remark, label: question.label(of: remark))
    }
    if !question.explanation.isEmpty { lines += [""] + prose.lines(of: question.explanation) }
    return lines
  }

  /// A text or a note, as a quotation that keeps its lines.
  private func lines(of writing: StudyRecord.Writing) -> [String] {
    var lines = prose.heading(writing.title, 3) + [""]
    lines += prose.broken(writing.place + (writing.date.map { ", written on \($0)" } ?? "") + ".")
    if !writing.task.isEmpty { lines += [""] + prose.broken(writing.task.plainText) }
    let quoted = writing.lines.flatMap { narrower(by: 2).broken($0) }
    // Two blanks at the end of a line break it in Markdown.
    lines += [""] + quoted.map { $0.isEmpty ? ">" : "> " + $0 + (isMarkdown ? "  " : "") }
    if !writing.checklist.isEmpty {
      lines += [""]
      lines += writing.checklist.flatMap { item in
        prose.indented(
          narrower(by: 6).broken(item.text.plainText), after: item.isTicked ? "- [x] " : "- [ ] ")
      }
    }
    return lines
  }

  /// A choice, row, entry or phrase, with what was made of it and why.
  private func lines(of remark: Remark, label: String?) -> [String] {
    let mark = isMarkdown ? "- " : (label ?? "-").padding(to: 3)
    let inner = narrower(by: mark.count)
    var text = inner.broken(remark.text.plainText)
    if isMarkdown, let label, let first = text.first { text[0] = "**\(label).** \(first)" }
    if !remark.outcome.isEmpty {
      let outcome = inner.broken(remark.outcome)
      text += isMarkdown ? [""] + outcome.map { "*\($0)*" } : outcome
    }
    if !remark.feedback.isEmpty {
      text += (isMarkdown ? [""] : []) + inner.lines(of: remark.feedback)
    }
    return prose.indented(text, after: mark)
  }
}

extension StudyRecord.AnsweredQuestion {
  /// `First answer 50 %, newest 100 %.`
  fileprivate var scoreInShort: String {
    "First answer \(first)" + (newest.map { ", newest \($0)." } ?? ".")
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
