package import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Scenario {
  /// What a learner should know before the case, one sentence each.
  package var cautions: [String] {
    (isContested
      ? ["Thoughtful colleagues differ here." + (asksStance ? " A stance is not scored." : "")]
      : [])
      + (place == "any"
        ? [] : ["Rests on rules of: \(placeName). Check your own school and regulator."])
  }

  /// The country's name if its code alone would not tell; otherwise the code.
  private var placeName: String {
    switch place {
    case "AU": "Australia"
    case "CA": "Canada"
    case "IE": "Ireland"
    case "NZ": "New Zealand"
    default: place
    }
  }

  private var asksStance: Bool { questions.contains { $0.kind == .poll } }
}

extension Model {
  func scenarioContent(_ state: ScenarioState) -> Content {
    guard let scenario = scenario(of: state) else {
      return paged(state.at, document: Document())
    }
    // A screen reader that follows the cursor speaks whole rows, so a row must not hold two columns.
    let isWide = display.geometry.isWide && display.focusLook != .cursor
    var document = Document()
    document.links = named(links(of: scenario, state), in: state.at.module)
    addFindings(of: state.at, to: &document)
    document.add(
      wrap([Run("Scenario: ", .muted), Run(scenario.title, .heading)], to: measure))
    var focus: Int?
    // In two columns the case stays beside the debrief; in one column the debrief is a page of its own.
    if state.phase != .debrief || isWide {
      addCase(of: scenario, upTo: state.question, to: &document)
      if isWide, !document.readsRightToLeft { document.beginSecondColumn() }
    }
    switch state.phase {
    case .answering(let answering), .saving(let answering):
      if let question = question(of: state) {
        addQuestion(question, answering, to: &document)
        focus = place.focus
      }
    case .feedback:
      if let question = question(of: state) { addFeedback(question, of: scenario, to: &document) }
    case .debrief:
      addDebrief(of: scenario, to: &document)
      addNote(on: state.at, to: &document)
    }
    addLinks(to: &document)
    return paged(state.at, document: document, focus: focus)
  }

  /// The addresses that a scenario's page leads to.
  func links(of scenario: Scenario, _ state: ScenarioState) -> PageLinks {
    var links = PageLinks()
    for question in scenario.questions.prefix(state.question + 1) { links.add(question.stem) }
    if let question = question(of: state), state.phase != .debrief {
      links.add(question, withFeedback: state.phase == .feedback && !withholdsFeedback)
    }
    if state.phase == .debrief { links.add(scenario.debrief) }
    return links
  }

  /// Adds the case so far: the stems of the questions up to one.
  private func addCase(of scenario: Scenario, upTo last: Int, to document: inout Document) {
    for caution in scenario.cautions { document.add(blocks.wrapped(caution, .muted)) }
    for question in scenario.questions.prefix(last + 1) {
      for block in question.stem {
        document.addBlank()
        add(block, to: &document)
      }
    }
    document.addBlank()
  }

  /// The position at which a scenario opens. A later question opens at its own part, so that the case is not shown again.
  func opening(of state: ScenarioState) -> DocumentPosition {
    guard state.question > 0, state.phase != .debrief else { return .start }
    return position(after: state.question - 1, in: state)
  }

  /// The position of the question that was answered, below the case.
  func questionPosition(of state: ScenarioState) -> DocumentPosition {
    position(after: state.question, in: state)
  }

  /// The position of the verdict, the block below the question.
  func verdictPosition(of state: ScenarioState) -> DocumentPosition {
    DocumentPosition(block: questionPosition(of: state).block + 1, offset: 0)
  }

  private func position(after question: Int, in state: ScenarioState) -> DocumentPosition {
    guard let scenario = scenario(of: state) else { return .start }
    var document = Document()
    addFindings(of: state.at, to: &document)
    document.add(Line("Scenario"))
    addCase(of: scenario, upTo: question, to: &document)
    return document.nextPosition
  }

  private func addQuestion(
    _ question: Question, _ answering: Answering, to document: inout Document
  ) {
    let blocks = self.blocks(in: document)
    document.add(blocks.wrapped(question.leadIn, .strong))
    document.add(blocks.wrapped(instruction(for: answering.exercise), .muted))
    if asksForCertainty {
      let said = answering.certainty.map { "You say: \($0.words); s changes it." }
      document.add(
        blocks.wrapped("How sure are you? " + (said ?? "Press s to say; not scored."), .muted))
    }
    document.addBlank()
    switch answering.exercise {
    case .choice(let list, let picked): addChoices(list, picked, answering.order, to: &document)
    case .rating(let rows, let ratings): addRatings(rows, ratings, to: &document)
    case .ordering(let entries, let order, let isHolding):
      addEntries(entries, order, held: isHolding ? place.focus : nil, to: &document)
    case .marking(let post, let marked): addPost(post, marked, to: &document)
    }
  }

  /// How to answer, and how far the learner has come.
  func instruction(for exercise: Exercise) -> String {
    [guide(for: exercise), count(of: exercise)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// How to answer, and what takes marks away; empty if the lead-in says it.
  package func guide(for exercise: Exercise) -> String {
    switch exercise {
    case .choice(let list, _):
      switch list.rule {
      case .single: "Choose the best answer."
      case .oneOf: "Choose one. There is more than one good answer."
      case .poll: "Choose what is nearest to your view. Not scored."
      case .several: "Mark all that apply; a wrong mark takes one right mark away."
      case .choose(let count): "Mark exactly \(count)."
      }
    case .rating: ""
    case .ordering(_, _, let isHolding):
      isHolding
        ? "Moving: the arrows carry the entry, Space puts it down."
        : "\(orderWords.prefix(1).uppercased() + orderWords.dropFirst()). "
          + "Space picks an entry up, the arrows carry it."
    case .marking:
      "Mark what must go: a word, or the words of a phrase side by side. One word of a phrase is "
        + "enough; each word that may stay takes one right mark away."
    }
  }

  /// How far the learner has come; empty if the answer has no parts to count.
  private func count(of exercise: Exercise) -> String {
    switch exercise {
    case .choice(let list, let picked):
      switch list.rule {
      case .single, .oneOf, .poll: ""
      case .several: "\(picked.count) marked."
      case .choose(let count): "\(picked.count) of \(count) marked."
      }
    case .rating(let rows, let ratings): "\(ratings.count) of \(rows.count) rated."
    case .ordering: ""
    case .marking(let post, let marked):
      "\(counted(post.runs(of: marked).count, "phrase")) marked."
    }
  }

  /// What the order goes by that is asked for: best first, unless its author says otherwise.
  package var orderWords: String {
    place.scenario.flatMap { question(of: $0) }?.orderWords.map { reduced($0) } ?? "best first"
  }

  private func addChoices(
    _ list: ChoiceList, _ picked: Set<Identifier<Choice>>, _ order: [Identifier<Choice>],
    to document: inout Document
  ) {
    let texts = Dictionary(
      list.choices.map { ($0.id, $0.text) }, uniquingKeysWith: { old, _ in old })
    let (on, off) =
      list.rule.picks == 1
      ? (display.glyphs.chosen, display.glyphs.open)
      : (display.glyphs.marked, display.glyphs.unmarked)
    for (position, id) in order.enumerated() {
      let isPicked = picked.contains(id)
      let letter = Identifier<Choice>(position: position).text
      let marker = Line([
        Run(isPicked ? on : off, isPicked ? .chosen : .body), Run(" \(letter)  ", .muted),
      ])
      let rows = blocks(in: document).narrower(by: 10).wrapped(texts[id] ?? [])
      addItem(rows, marker: marker, to: &document)
    }
  }

  /// Adds an item with a marker before its text; the cursor stands on the marker.
  private func addItem(_ rows: [Line], marker: Line, to document: inout Document) {
    let width = marker.width
    let blank = Run(String(repeating: " ", count: width))
    let marked = rows.enumerated().map { index, row in
      index == 0 ? Line(marker.runs + row.runs) : row.indented(by: blank)
    }
    document.addItem(focusRows(marked), cursorColumn: 3)
  }

  private func addEntries(
    _ entries: [OrderingEntry], _ order: [Identifier<Choice>], held: Int?,
    to document: inout Document
  ) {
    let texts = Dictionary(entries.map { ($0.id, $0.text) }, uniquingKeysWith: { old, _ in old })
    for (position, id) in order.enumerated() {
      let isHeld = position == held
      let marker = Line([
        Run(isHeld ? display.glyphs.held + " " : "  ", .chosen), Run("\(position + 1)  ", .muted),
      ])
      let rows = blocks(in: document).narrower(by: 8).wrapped(
        texts[id] ?? [], isHeld ? .chosen : .body)
      addItem(rows, marker: marker, to: &document)
    }
  }
}
