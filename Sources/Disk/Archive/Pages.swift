internal import Curriculum

extension Module: Taped {
  static var blank: Module { Module(id: .blank, title: "", minutes: 0) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    tape.pass(&title)
    tape.pass(&minutes)
    objectives.pass(over: &tape)
    pages.pass(over: &tape)
  }
}

extension Objective: Taped {
  static var blank: Objective { Objective(id: .blank, text: "") }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    tape.pass(&text)
  }
}

extension Page: Taped {
  static var blank: Page { .lesson(.blank) }

  mutating func pass(over tape: inout Tape) {
    var (kind, lesson, scenario): (UInt8, Lesson, Scenario) = (0, .blank, .blank)
    switch self {
    case .lesson(let page): (kind, lesson) = (0, page)
    case .scenario(let page): (kind, scenario) = (1, page)
    }
    tape.pass(&kind)
    switch kind {
    case 0:
      lesson.pass(over: &tape)
      self = .lesson(lesson)
    case 1:
      scenario.pass(over: &tape)
      self = .scenario(scenario)
    default: tape.tear()
    }
  }
}

extension Lesson: Taped {
  static var blank: Lesson { Lesson(anchor: "", title: "", blocks: []) }

  mutating func pass(over tape: inout Tape) {
    tape.pass(&anchor)
    tape.pass(&title)
    blocks.pass(over: &tape)
    sources.pass(over: &tape)
  }
}

extension Level: Taped {}

extension Scenario: Taped {
  static var blank: Scenario { Scenario(id: .blank, title: "") }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    tape.pass(&title)
    objectives.pass(over: &tape)
    sources.pass(over: &tape)
    tape.pass(&place)
    levels.pass(over: &tape)
    tape.pass(&isContested)
    questions.pass(over: &tape)
    debrief.pass(over: &tape)
    facilitator.pass(over: &tape)
    if questions.isEmpty { tape.tear() }
  }
}

extension Question: Taped {
  static var blank: Question { Question(id: .blank, leadIn: [], form: .rating([])) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    stem.pass(over: &tape)
    leadIn.pass(over: &tape)
    form.pass(over: &tape)
    tape.pass(&revision)
    tape.pass(&key)
  }
}

extension Question.Form: Taped {
  static var blank: Question.Form { .rating([]) }

  mutating func pass(over tape: inout Tape) {
    var (kind, list, post): (UInt8, ChoiceList, MarkablePost) = (0, .blank, .blank)
    var (rows, entries): ([RatingRow], [OrderingEntry]) = ([], [])
    switch self {
    case .choice(let choices): (kind, list) = (0, choices)
    case .rating(let table): (kind, rows) = (1, table)
    case .ordering(let steps): (kind, entries) = (2, steps)
    case .marking(let draft): (kind, post) = (3, draft)
    }
    tape.pass(&kind)
    switch kind {
    case 0:
      list.pass(over: &tape)
      self = .choice(list)
    case 1:
      rows.pass(over: &tape)
      self = .rating(rows)
    case 2:
      entries.pass(over: &tape)
      self = .ordering(entries)
    case 3:
      post.pass(over: &tape)
      self = .marking(post)
    default: tape.tear()
    }
  }
}
