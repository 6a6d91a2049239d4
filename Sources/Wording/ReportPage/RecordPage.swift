internal import Curriculum
package import Reports
internal import TrainerUI

/// A record of study as a page of HTML.
package struct RecordPage: Sendable {
  private let record: StudyRecord

  package init(_ record: StudyRecord) {
    self.record = record
  }

  /// The page in UTF-8.
  package var bytes: [UInt8] {
    Document(
      title: record.title + ": record of study", language: record.language,
      body: [
        .element(
          "main",
          [header, modules] + forms + record.answered.map(section) + formAnswers + writings + [
            origin
          ])
      ]
    ).bytes
  }

  private var header: Node {
    .element(
      "header",
      [
        .element("h1", [.words(record.title), .text(": record of study")]),
        .element(
          "dl", [.class("facts")],
          record.facts.flatMap { fact in
            [.element("dt", [], fact.label), .element("dd", [.words(fact.text)])]
          }),
      ])
  }

  private var modules: Node {
    let showsShares = record.modules.contains { $0.share != nil }
    let table = NumberTable(
      "The modules that were begun",
      [.text("Module"), .text("State"), .number("Cases")]
        + (showsShares ? [.number("First answers")] : []),
      rows: record.modules.map { row in
        [.words("\(row.number). \(row.title)"), .text(row.state), .text(row.cases)]
          + (showsShares ? [.text(row.share ?? "–")] : [])
      })
    return .section(
      "modules", "Modules",
      (record.modules.isEmpty ? [] : [table.node])
        + (record.notBegun.map { [.paragraph($0)] } ?? []) + [.list(record.sums)])
  }

  private func section(_ module: StudyRecord.AnsweredModule) -> Node {
    let id = "module-\(module.number)"
    return .element(
      "section", [.id(id), .init("aria-labelledby", id + "-title")],
      [
        .element(
          "h2", [.id(id + "-title")],
          [.text("Module \(module.number): "), .words(module.title)])
      ] + module.cases.flatMap(nodes))
  }

  private func nodes(of one: StudyRecord.AnsweredCase) -> [Node] {
    let title = Node.element("h3", [.words(one.title)])
    guard record.contents.answers else {
      return [
        title,
        NumberTable(
          "Answers to the questions of this case",
          [.text("Question"), .number("First answer"), .number("Newest")],
          rows: one.questions.map {
            [
              .words($0.leadIn.plainText), .text($0.first), .text($0.newest ?? $0.first),
            ]
          }
        ).node,
      ]
    }
    var nodes = [title]
    if one.isContested {
      nodes.append(.paragraph("Thoughtful colleagues differ here; a stance is not scored."))
    }
    nodes += one.questions.flatMap(self.nodes)
    if !one.debrief.isEmpty { nodes += [.element("h4", [], "Debrief")] + Node.prose(one.debrief) }
    if !one.sources.isEmpty {
      nodes += [
        .element("h4", [], "Sources"),
        .element("ul", one.sources.map { .element("li", [.words($0)]) }),
      ]
    }
    return nodes
  }

  private func nodes(of question: StudyRecord.AnsweredQuestion) -> [Node] {
    var nodes = Node.prose(question.stem)
    nodes.append(.element("p", [.element("strong", Node.prose(question.leadIn))]))
    nodes += Node.prose(question.post)
    var times = question.times
    if record.contents.scores == .questions {
      times += " " + question.score + (question.scoreExplanation.map { " " + $0 } ?? "")
    }
    nodes.append(.element("p", [.class("quiet")], times))
    if !question.remarks.isEmpty {
      nodes.append(
        .element(
          "ul", [.class("answers")],
          question.remarks.map { item(for: $0, label: question.label(of: $0)) }))
    }
    return nodes + Node.prose(question.explanation)
  }

  /// A choice, row, entry or phrase, with what was made of it and why.
  private func item(for remark: Remark, label: String?) -> Node {
    let sign: [Node] = label.map { [.element("b", [], $0), .text(" ")] } ?? []
    let outcome: [Node] =
      remark.outcome.isEmpty ? [] : [.element("p", [.class("quiet")], remark.outcome)]
    return .element(
      "li", [.class(remark.result.look)],
      [.element("p", sign + Node.prose(remark.text))] + outcome + Node.prose(remark.feedback))
  }

  /// The forms before and after the course.
  private var forms: [Node] {
    guard !record.forms.isEmpty else { return [] }
    return [
      .section(
        "forms", "Before and after the course",
        [.element("ul", record.forms.map { .element("li", [.words($0.words)]) })]
          + (record.formSum.map { [.paragraph($0)] } ?? []))
    ]
  }

  private var formAnswers: [Node] {
    record.forms.enumerated().filter { !$0.element.answered.isEmpty }.map { index, form in
      .section("form\(index + 1)", form.title, form.answered.flatMap(nodes))
    }
  }

  /// What the learner wrote.
  private var writings: [Node] {
    [("texts", "Texts", record.texts), ("notes", "Notes", record.notes)]
      .filter { !$0.2.isEmpty }
      .map { id, title, writings in .section(id, title, writings.flatMap(nodes)) }
  }

  private func nodes(of writing: StudyRecord.Writing) -> [Node] {
    let day = writing.date.map { ", written on \($0)" } ?? ""
    var lines: [Node] = []
    for line in writing.lines {
      if !lines.isEmpty { lines.append(.element("br", [Node]())) }
      lines.append(.words(line))
    }
    let task: [Node] =
      writing.task.isEmpty ? [] : [.element("p", [.element("strong", Node.prose(writing.task))])]
    let list: [Node] =
      writing.checklist.isEmpty
      ? []
      : [
        .element(
          "ul", [.class("answers")],
          writing.checklist.map { item in
            .element(
              "li", [.class(item.isTicked ? "met" : "plain")],
              [
                .element(
                  "p",
                  [.text(item.isTicked ? "✓ " : "– ")] + Node.prose(item.text))
              ])
          })
      ]
    return [
      .element("h3", [.words(writing.title)]),
      .element("p", [.class("quiet")], [.words(writing.place), .text(day + ".")]),
    ] + task + [.element("blockquote", [.element("p", lines)])] + list
  }

  private var origin: Node {
    .element("footer", [.element("p", [.class("quiet")], StudyRecord.origin)])
  }
}

extension Remark.Result {
  /// The class of an answer on the page. Its words say the same.
  fileprivate var look: String {
    switch self {
    case .right: "met"
    case .partly: "partly"
    case .wrong: "missed"
    case .neutral: "plain"
    }
  }
}

extension StudyRecord: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [
      .html: { RecordPage($0).bytes }, .markdown: { Array($0.markdown.utf8) },
      .text: { Array($0.text.utf8) },
    ]
  }
}
