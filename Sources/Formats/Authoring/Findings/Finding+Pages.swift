/// Wording: pages and scenarios.
extension Finding {
  static let noPages = Finding(
    .noPages, "the module has no pages", help: "begin each page with a heading `## …`")

  static let textBeforePage = Finding(
    .textBeforePage, "this stands before the first page, where no learner sees it",
    help: "begin the page with a heading `## …`")

  static let headingLevel = Finding(
    .headingLevel, "a `#` heading is not part of a module",
    help: "the title stands in the front matter; begin a page with `##`")

  static let emptyHeading = Finding(
    .emptyHeading, "the page has no title", help: "write the title behind `##`")

  static func emptyPage(_ title: String) -> Finding {
    Finding(
      .emptyPage, "page \(quoted(title)) is empty", help: "write its text, or delete its heading")
  }

  static func missingDetails(_ title: String) -> Finding {
    Finding(
      .missingDetails, "scenario \(quoted(title)) does not begin with its details",
      help:
        "put a comment right under the heading, with `id:`, `objectives:`, `sources:`, `place:` and `level:`"
    )
  }

  static func unknownSection(_ title: String) -> Finding {
    let near = nearest(to: title, among: ["Debrief", "Facilitator"])
    return Finding(
      .unknownSection, "a scenario has no section \(quoted(title))",
      help: near.map { "did you mean `### \($0)`?" }
        ?? "its sections are `### Debrief` and `### Facilitator`; a heading in the text is `####`")
  }

  static func duplicateSection(_ title: String) -> Finding {
    Finding(
      .duplicateSection, "the scenario has a second section `\(title)`",
      help: "put both under one heading")
  }

  static func missingDebrief(_ scenario: String) -> Finding {
    Finding(
      .missingDebrief, "scenario \(quoted(scenario)) has no debrief",
      help: "add a section `### Debrief` after its last question")
  }

  static let emptyDebrief = Finding(
    .missingDebrief, "nothing stands below `### Debrief`",
    help: "write what learners should take with them, or delete the heading")

  static func noQuestions(_ scenario: String) -> Finding {
    Finding(
      .noQuestions, "scenario \(quoted(scenario)) asks nothing",
      help: "add a lead-in in **strong** and its answers, or take `Scenario:` out of the heading")
  }

  static func questionWithoutAnswers(_ leadIn: String) -> Finding {
    Finding(
      .questionWithoutAnswers, "question \(quoted(leadIn)) has no answers",
      help: "a task list, a rating table, an ordered list or a block quote must follow; "
        + "a paragraph that asks nothing should not be wholly **strong**")
  }

  static let choicesWithoutBoxes = Finding(
    .questionWithoutAnswers, "the choices of this question have no boxes",
    help: "begin each with `- [ ]`, and what is right with `- [x]`; to put in order, with `1.`")

  static let answersAsCode = Finding(
    .questionWithoutAnswers, "these answers are so far in that they are code",
    help: "begin each answer in the first column")

  static func plainLeadIn(_ words: String) -> Finding {
    Finding(
      .answersWithoutQuestion, "answers follow here, and this is no lead-in",
      help: "write it wholly in **strong**: \(quoted("**\(words)**"))")
  }

  static let feedbackOutside = Finding(
    .strayContent, "this block quote belongs to none of the choices around it",
    help: "put two spaces before each `>`, and no empty line above")

  static let brokenList = Finding(
    .strayContent, "a new list begins here, in the middle of the choices",
    help: "begin all choices with the same mark, in the same column")

  static func leadInAsHeading(_ title: String) -> Finding {
    Finding(
      .unknownSection, "answers stand under the heading \(quoted(title))",
      help: "write the lead-in as a paragraph wholly in **strong**: \(quoted("**\(title)**"))")
  }

  static func sectionMark(_ title: String) -> Finding {
    Finding(
      .readAsMeant, "`\(title)` in other marks is read as the section `### \(title)`",
      help: "write `### \(title)`")
  }

  static func scenarioHeading(_ title: String) -> Finding {
    Finding(
      .readAsMeant, "this heading is read as that of a scenario",
      help: "write \(quoted("## Scenario: \(title)"))")
  }

  static let answersWithoutQuestion = Finding(
    .answersWithoutQuestion, "these answers belong to no question",
    help: "put the lead-in, a paragraph wholly in **strong**, right before them")

  static let misplacedQuestion = Finding(
    .misplacedQuestion, "a question stands here, where none is asked",
    help: "questions belong to a page `## Scenario: …`, before its `### Debrief`")

  static let missingDebriefHeading = Finding(
    .strayText, "this stands after the last question, where no learner sees it",
    help: "put `### Debrief` above it, or move it before a question")

  static let strayText = Finding(
    .strayText, "this stands after the last question, where no learner sees it",
    help: "move it before a question, or under `### Debrief`")
}

/// Wording: what holds only across pages and files.
extension Finding {
  static func duplicateID(_ id: String, of thing: String) -> Finding {
    Finding(.duplicateID, "\(thing) \(quoted(id)) is there already", help: "give each its own `id`")
  }

  static func formerIDInUse(_ id: String, of thing: String) -> Finding {
    Finding(
      .formerID, "\(thing) \(quoted(id)) is still there, and its answers count as its own",
      help: "delete \(quoted("formerly: \(id)")), or the \(thing) that still has this id")
  }

  static func formerIDTwice(_ id: String, of thing: String) -> Finding {
    Finding(
      .formerID, "another \(thing) was formerly \(quoted(id)) too",
      help:
        "name it in one of the two: answers under \(quoted(id)) can count for one \(thing) alone")
  }

  static func unknownObjective(_ id: String, known: [String]) -> Finding {
    Finding(
      .unknownObjective, "the front matter has no objective \(quoted(id))",
      help: suggestion(for: id, among: known))
  }

  static func unservedObjective(_ id: String) -> Finding {
    Finding(
      .unservedObjective, "no scenario serves objective \(quoted(id))",
      help: "name it in the `objectives` of a scenario")
  }

  static func unknownSource(_ id: String, places: Int, known: [String]) -> Finding {
    Finding(
      .unknownSource,
      "`course.yaml` has no source \(quoted(id))"
        + (places > 1 ? ", which is named here and in \(counted(places - 1, "other place"))" : ""),
      help: suggestion(for: id, among: known))
  }

  /// A source that no page rests on, while several name another one of nearly the same id.
  static func misspeltSource(_ id: String, named: String, places: Int) -> Finding {
    Finding(
      .unknownSource,
      "no page rests on source \(quoted(id)), and \(places) places name \(quoted(named))",
      help: "write \(quoted("\(named):")) here if that is the same source, or add it to `sources`")
  }

  static func unknownModule(_ id: String, known: [String]) -> Finding {
    Finding(
      .unknownModule, "the course has no module \(quoted(id))",
      help: suggestion(for: id, among: known))
  }

  static func unknownPage(
    _ anchor: String, of module: String, known: [String], renamed: [String: String] = [:]
  ) -> Finding {
    Finding(
      .unknownPlace, "module \(quoted(module)) has no page \(quoted(anchor))",
      help: renamed[anchor].map(presentID) ?? suggestion(for: anchor, among: known))
  }

  /// What to write instead of the id that something had before.
  static func presentID(_ id: String) -> String { "its id is \(quoted(id)) now" }

  static func scenarioInBothForms(_ id: String) -> Finding {
    Finding(
      .scenarioInBothForms, "scenario `\(id)` is asked before the course and after it",
      help: "name another on the same objective in one of them, or what is remembered is measured")
  }

  static func unequalForms(_ first: Int, _ second: Int) -> Finding {
    Finding(
      .unequalForms, "the forms have \(first) and \(second) scenarios",
      help: "let them have as many, so that they can be compared")
  }

  static func unknownScenario(
    _ id: String, known: [String], renamed: [String: String] = [:]
  ) -> Finding {
    Finding(
      .unknownScenario, "the course has no scenario \(quoted(id))",
      help: renamed[id].map(presentID) ?? suggestion(for: id, among: known))
  }

  /// Sources that nothing rests on, said together: a course that is begun has many.
  static func unusedSources(_ ids: [String]) -> Finding {
    guard ids.count > 1 else {
      return Finding(
        .unusedSource, "no page rests on source \(quoted(ids.first ?? ""))",
        help: "name it in the `sources` of a page, or delete it")
    }
    let named = ids.prefix(mostNamed).map { quoted($0) }.joined(separator: ", ")
    let more = ids.count > mostNamed ? " and \(ids.count - mostNamed) more" : ""
    return Finding(
      .unusedSource, "no page rests on \(ids.count) of the sources: \(named)\(more)",
      help: "name each in the `sources` of a page, or delete it")
  }

  /// How many names one finding lists.
  private static let mostNamed = 6

  static func sourcePastReview(_ id: String, _ day: String) -> Finding {
    Finding(
      .sourcePastReview, "source \(quoted(id)) was to be read again by \(day)",
      help: "read it, then move `accessed` and `review-by`")
  }
}
