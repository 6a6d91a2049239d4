internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The pages of a scenario: its questions, its feedback, its debrief.
extension PlainText {
  /// The text of a scenario that was not said yet. A learner who comes from another page gets the whole case; a learner who was
  /// in this scenario already gets only what follows.
  func scenario(_ state: ScenarioState, after earlier: Model?) -> [String] {
    guard let scenario = model.scenario(of: state) else { return [] }
    if state.phase == .debrief { return debrief(of: scenario) + note(on: state.at) }
    var lines = [""]
    var unheard = scenario.questions.prefix(state.question + 1)
    if let before = placeBefore(state, in: earlier) {
      // A learner who answers the scenario again needs the case again.
      let isAgain = before.phase == .debrief || before.question > state.question
      unheard = before.question == state.question ? [] : isAgain ? unheard : unheard.suffix(1)
    } else {
      lines =
        place(state.at) + findingsHere + (model.roundWords(at: state.at).map { wrapped($0) } ?? [])
        + wrapped("Scenario: \(scenario.title)")
        + scenario.cautions.flatMap { wrapped($0) } + [""]
    }
    for question in unheard { lines += prose(question.stem) }
    guard let question = model.question(of: state) else { return lines }
    switch state.phase {
    case .answering(let answering), .saving(let answering):
      return lines + wrapped(question.leadIn) + self.question(answering, after: question.leadIn)
        + (answering.soFar.map { wrapped($0) } ?? [])
    case .feedback, .debrief:
      // A learner who has just answered needs no reminder of the question.
      let before = placeBefore(state, in: earlier)
      let hasJustAnswered = before?.question == state.question && before?.phase.isAnswering == true
      // The debrief that follows names the sources whole.
      let leadsToDebrief = hasJustAnswered && model.round == nil
      return lines + (hasJustAnswered ? [] : wrapped(question.leadIn))
        + feedback(on: question, of: scenario) + (leadsToDebrief ? [] : sources(of: scenario))
    }
  }

  /// Where the learner was in this scenario when something was last said; `nil` if they were on another page.
  private func placeBefore(_ state: ScenarioState, in earlier: Model?) -> ScenarioState? {
    guard let earlier, earlier.help == nil, earlier.preview == model.preview,
      let before = earlier.place.scenario,
      before.at == state.at
    else { return nil }
    return before
  }

  /// What there is to answer. The prompt says how to answer it.
  private func question(_ answering: Answering, after leadIn: [Inline]) -> [String] {
    switch answering.exercise {
    case .choice(let list, _):
      return wrapped(model.guide(for: answering.exercise))
        + listed(answering.order, list.choices.map { ($0.id, $0.text) }) {
          Identifier<Choice>(position: $0).text
        }
    case .ordering(let entries, _, _):
      return listed(answering.order, entries.map { ($0.id, $0.text) }) { "\($0 + 1)" }
    case .rating(let rows, _):
      let scale = Rating.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ")
      return wrapped("\(rows.count) responses to rate: \(scale).")
        + listed(rows.map(\.id), rows.map { ($0.id, $0.response) }) {
          Identifier<Choice>(position: $0).text
        }
    case .marking(let post, _):
      return wrapped(guide(to: answering, after: leadIn)) + self.post(post)
    }
  }

  /// How to answer, without the words with which the question ends: `Mark what must go:` is not said twice.
  private func guide(to answering: Answering, after leadIn: [Inline]) -> String {
    let guide = model.guide(for: answering.exercise)
    let asked = leadIn.plainText.split { ".:?".contains($0) }.last.map { $0 + ": " } ?? ""
    guard guide.lowercased().hasPrefix(asked.lowercased()) else { return guide }
    let rest = guide.dropFirst(asked.count)
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// Answers in the order shown, each after the sign that it has on the screen.
  private func listed(
    _ order: [Identifier<Choice>], _ texts: [(Identifier<Choice>, [Inline])],
    sign: (Int) -> String
  ) -> [String] {
    order.enumerated().flatMap { position, id in
      wrapped(texts.first { $0.0 == id }?.1 ?? [], after: sign(position) + ". ")
    }
  }

  private func feedback(on question: Question, of scenario: Scenario) -> [String] {
    guard let attempt = model.progress.latestAttempt(at: scenario.address(of: question)) else {
      return []
    }
    let remarks = model.remarks(on: attempt, to: question)
    let verdict = model.verdict(on: attempt, remarks) { Identifier<Choice>(position: $0).text }
    return wrapped(verdict)
      + (model.explanation(of: attempt, to: question).map { wrapped($0) } ?? [])
      + (model.change(since: attempt, to: question).map { wrapped($0) } ?? [])
      + (model.earlierWords(on: question, of: scenario).map { wrapped($0) } ?? [])
      + remarks.flatMap { lines(of: $0, in: question) }
      + (model.withholdsFeedback ? [] : prose(question.explanation))
  }

  private func sources(of scenario: Scenario) -> [String] {
    guard !model.withholdsFeedback,
      let names = model.sourceLine(
        of: scenario, afterLinks: model.references.count { $0.work == nil })
    else { return [] }
    return wrapped("\(Model.sourcesLabel) \(names.replacing("\u{A0}", with: " "))")
  }

  private func lines(of remark: Remark, in question: Question) -> [String] {
    let label = remark.position.map { position in
      switch question.form {
      case .choice, .rating: Identifier<Choice>(position: position).text + ". "
      case .ordering, .marking: "\(position + 1). "
      }
    }
    return wrapped(remark.text, after: label ?? "")
      + (remark.outcome.isEmpty ? [] : wrapped(remark.outcome))
      + prose(remark.feedback)
  }

  private func debrief(of scenario: Scenario) -> [String] {
    let links = model.references.count { $0.work == nil }
    let sources = model.sources(named: scenario.sources).enumerated()
      .flatMap { wrapped("\(model.mark(ofSource: $0, afterLinks: links)) \($1.citation)") }
    return [""] + wrapped("Debrief. \(scenario.title)")
      + (model.shares(of: scenario).map { wrapped($0) } ?? []) + [""]
      + prose(scenario.debrief) + (sources.isEmpty ? [] : [Model.sourcesLabel] + sources)
  }
}

extension ScenarioState.Phase {
  fileprivate var isAnswering: Bool {
    switch self {
    case .answering, .saving: true
    case .feedback, .debrief: false
    }
  }
}
