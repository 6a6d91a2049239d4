import Curriculum

/// How much of a module a dump shows.
enum DumpDetail {
  /// All of it.
  case all
  /// All but the words: `x` stands for each text.
  case withoutWords
  /// All but the words and the marks around them, such as those of emphasis.
  case withoutMarks
  /// The words, without the marks around them.
  case words
  /// What an answer is compared with, and no text outside of questions.
  case counting
}

/// A module as an indented tree, one value a line.
func dump(_ module: Module) -> String { dump(module, .all) }

func dump(_ module: Module, _ detail: DumpDetail) -> String {
  var tree = TreeDump()
  tree.detail = detail
  tree.add(module)
  return tree.text
}

func dump(_ part: Track.Part) -> String {
  part.module.text + (part.pages.map { " \($0)" } ?? "")
}

func dump(_ track: Track) -> String {
  "track \(track.id) “\(track.title)” \(track.minutes) min \(track.parts.map(dump))\n"
}

func dump(_ source: Source) -> String {
  let read = source.read.map { ", read: \($0.rawValue)" } ?? ""
  return "source \(source.id) “\(source.title)”, \(source.organisation) \(source.year)\(read)\n"
}

/// A point with its places.
func dump(_ point: CoveragePoint) -> String {
  "point \(point.id) “\(point.text)” \(point.places)\n"
}

/// Diagnostics as `webside check` words them, with the length of each range.
func dump(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { diagnostic in
    var place = diagnostic.file
    if let range = diagnostic.range {
      place += ":\(range.line):\(range.columnInBytes)+\(range.lengthInBytes)"
    }
    var text = "\(place): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]\n"
    if let excerpt = diagnostic.excerpt { text += "  | \(excerpt)\n" }
    if let help = diagnostic.help { text += "  = help: \(help)\n" }
    return text
  }.joined()
}

private struct TreeDump {
  var detail = DumpDetail.all
  var text = ""
  private var depth = 0

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private mutating func inside(_ content: String, _ body: (inout Self) -> Void) {
    line(content)
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Words, if they are to be shown.
  private func shown(_ words: String) -> String {
    detail == .all || detail == .words ? words : "x"
  }

  private func spelled(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): shown(text)
      case .emphasis(let inner): marked("em", inner)
      case .strong(let inner): marked("strong", inner)
      case .strikethrough(let inner): marked("struck", inner)
      case .code(let code):
        detail == .all || detail == .withoutWords ? "<code \(shown(code))>" : shown(code)
      case .link(let inner, let destination): marked("link \(shown(destination))", inner)
      case .softBreak: shown("␣")
      case .lineBreak: shown("⏎")
      }
    }.joined().replacing(/x+/, with: { shown(String($0.output)) })
  }

  private func marked(_ name: String, _ inner: [Inline]) -> String {
    detail == .all || detail == .withoutWords ? "<\(name) \(spelled(inner))>" : spelled(inner)
  }

  mutating func add(_ module: Module) {
    inside("module \(shown(module.id.text)) “\(shown(module.title))” \(module.minutes) min") {
      tree in
      for objective in module.objectives {
        tree.line("objective \(objective.id) “\(tree.shown(objective.text))”")
      }
      for page in module.pages {
        switch page {
        case .lesson(let lesson): tree.add(lesson)
        case .scenario(let scenario): tree.add(scenario)
        }
      }
    }
  }

  private mutating func add(_ lesson: Lesson) {
    inside("lesson \(shown(lesson.anchor)) “\(shown(lesson.title))” sources \(lesson.sources)") {
      tree in
      tree.add(lesson.blocks)
    }
  }

  private mutating func add(_ scenario: Scenario) {
    inside("scenario \(scenario.id) “\(shown(scenario.title))”") { tree in
      tree.line("objectives \(scenario.objectives) sources \(scenario.sources)")
      tree.line(
        "place \(scenario.place) levels \(scenario.levels.map(\.rawValue)) "
          + "contested \(scenario.isContested)")
      if !scenario.formerly.isEmpty { tree.line("formerly \(scenario.formerly)") }
      for question in scenario.questions { tree.add(question) }
      for task in scenario.writingTasks { tree.add(task) }
      tree.inside("debrief") { $0.add(scenario.debrief) }
      tree.inside("facilitator") { $0.add(scenario.facilitator) }
    }
  }

  private mutating func add(_ question: Question) {
    inside(
      "question \(question.id) \(question.kind) \(shown(question.revision)) \(shown(question.key))"
    ) { tree in
      if !question.formerly.isEmpty { tree.line("formerly \(question.formerly)") }
      tree.inside("stem") { $0.add(question.stem) }
      tree.line("lead-in \(tree.spelled(question.leadIn))")
      if let poles = question.poles {
        tree.line("cautious \(poles.cautious?.text ?? "none") bold \(poles.bold?.text ?? "none")")
      }
      if let words = question.orderWords { tree.line("order \(tree.shown(words))") }
      if !question.explanation.isEmpty {
        tree.inside("explanation") { $0.add(question.explanation) }
      }
      switch question.form {
      case .choice(let list):
        tree.line("rule \(list.rule) shuffles \(list.shuffles)")
        for choice in list.choices {
          tree.inside("\(choice.isKeyed ? "[x]" : "[ ]") \(choice.id) \(tree.spelled(choice.text))")
          {
            $0.add(choice.feedback)
          }
        }
      case .rating(let rows):
        for row in rows {
          let key = row.key.sorted().map(\.words).joined(separator: " | ")
          tree.inside("\(row.id) \(tree.spelled(row.response)) → {\(key)}") { $0.add(row.feedback) }
        }
      case .ordering(let entries):
        for entry in entries {
          tree.inside("\(entry.id) tier \(entry.tier) \(tree.spelled(entry.text))") {
            $0.add(entry.feedback)
          }
        }
      case .marking(let post): tree.add(post)
      }
    }
  }

  private mutating func add(_ task: WritingTask) {
    inside("writing \(task.id) \(task.minutes) min \(shown(task.revision))") { tree in
      tree.inside("stem") { $0.add(task.stem) }
      tree.line("lead-in \(tree.spelled(task.leadIn))")
      tree.inside("model") { $0.add(task.model) }
      for item in task.checklist {
        tree.inside("item \(tree.spelled(item.text))") { $0.add(item.reason) }
      }
    }
  }

  private mutating func add(_ post: MarkablePost) {
    guard detail == .all || detail == .words else {
      for phrase in post.phrases {
        inside(phrase.mustGo ? "must go" : "either way") { $0.add(phrase.feedback) }
      }
      return
    }
    line(post.words.map { $0.text + ($0.endsLine ? " ⏎" : "") }.joined(separator: " · "))
    for phrase in post.phrases {
      let words = post.words[phrase.words].map(\.text).joined(separator: " ")
      let sort = phrase.mustGo ? "must go" : "either way"
      inside("\(phrase.words) \(sort) “\(words)”") { $0.add(phrase.feedback) }
    }
  }

  private mutating func add(_ blocks: [Block]) {
    guard detail != .counting else { return }
    for block in blocks { add(block) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let title): line("heading \(level) \(spelled(title))")
    case .paragraph(let inlines): line("paragraph \(spelled(inlines))")
    case .bulletList(let items): add(items, as: "list")
    case .orderedList(let start, let items): add(items, as: "list from \(start)")
    case .blockQuote(let blocks): inside("quote") { $0.add(blocks) }
    case .codeBlock(let code): line("code \(shown(code.debugDescription))")
    case .table(let table):
      inside("table") { tree in
        for row in [table.header] + table.rows {
          let bar = tree.detail == .words ? "/" : "|"
          tree.line(
            "\(bar) " + row.map { tree.spelled($0) }.joined(separator: " \(bar) ") + " \(bar)")
        }
      }
    case .thematicBreak: line("rule")
    }
  }

  private mutating func add(_ items: [[Block]], as name: String) {
    inside(name) { tree in
      for item in items { tree.inside("item") { $0.add(item) } }
    }
  }
}
