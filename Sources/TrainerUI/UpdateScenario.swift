internal import Curriculum
internal import Scoring
internal import Screen

extension Model {
  mutating func updateScenario(_ state: ScenarioState, _ message: Message) -> [Effect] {
    if message == .leave { return leaveToCourse(from: state.at) }
    switch state.phase {
    case .answering(let answering): return updateAnswering(state, answering, message)
    case .saving: return []
    case .feedback:
      switch message {
      case .forward: return readOn { $0.afterFeedback(state) }
      case .backward: return beforeFeedback(state)
      default: return scrolled(by: message)
      }
    case .debrief:
      switch message {
      case .forward:
        return readOn { $0.open(PageIndex(module: state.at.module, page: state.at.page + 1)) }
      case .backward:
        show(.feedback, of: state, question: max(0, questionCount(of: state) - 1))
        return []
      case .again: return ask(0, at: state.at)
      default: return scrolled(by: message)
      }
    }
  }

  private func questionCount(of state: ScenarioState) -> Int {
    scenario(of: state)?.questions.count ?? 0
  }

  private mutating func show(_ phase: ScenarioState.Phase, of state: ScenarioState, question: Int) {
    place = .scenario(ScenarioState(at: state.at, question: question, phase: phase))
  }

  /// The next question, its feedback where it was answered before, or the debrief.
  private mutating func afterFeedback(_ state: ScenarioState) -> [Effect] {
    let next = state.question + 1
    guard let scenario = scenario(of: state), scenario.questions.indices.contains(next) else {
      show(.debrief, of: state, question: state.question)
      return []
    }
    if isAnsweringAgain(scenario, next)
      || progress.firstAttempt(
        at: scenario.address(of: scenario.questions[next])) == nil
    {
      return ask(next, at: state.at)
    }
    show(.feedback, of: state, question: next)
    return []
  }

  /// Whether a scenario is being answered once more: the question just answered is newer than the next one's newest answer.
  private func isAnsweringAgain(_ scenario: Scenario, _ next: Int) -> Bool {
    guard let now = progress.latestAttempt(at: scenario.address(of: scenario.questions[next - 1])),
      let then = progress.latestAttempt(at: scenario.address(of: scenario.questions[next])),
      let first = progress.firstAttempt(at: scenario.address(of: scenario.questions[next - 1]))
    else { return false }
    return now.id != first.id && Attempt.isInOrder(then, now)
  }

  private mutating func beforeFeedback(_ state: ScenarioState) -> [Effect] {
    guard state.question > 0 else {
      return open(PageIndex(module: state.at.module, page: state.at.page - 1))
    }
    show(.feedback, of: state, question: state.question - 1)
    return []
  }

  private mutating func updateAnswering(
    _ state: ScenarioState, _ answering: Answering, _ message: Message
  ) -> [Effect] {
    guard let question = question(of: state) else {
      show(.debrief, of: state, question: state.question)
      return []
    }
    switch message {
    case .forward:
      // Whoever has not yet seen the choices is reading, and Enter reads on.
      if !isFocusInView, answering.draft.isEmpty {
        scroll(.pageDown)
        return []
      }
      return submit(state, answering, question)
    case .backward: return open(PageIndex(module: state.at.module, page: state.at.page - 1))
    case .draft(let draft):
      var changed = answering
      if question.accepts(draft) { changed.draft = draft }
      return set(changed, in: state)
    case .pageUp, .pageDown, .top, .bottom: return scrolled(by: message)
    default:
      return set(
        changed(answering, by: message, question: question, in: state), in: state)
    }
  }

  private mutating func set(_ answering: Answering, in state: ScenarioState) -> [Effect] {
    var state = state
    state.phase = .answering(answering)
    // Moving may have scrolled already.
    state.top = top
    place = .scenario(state)
    return []
  }

  private mutating func submit(
    _ state: ScenarioState, _ answering: Answering, _ question: Question
  ) -> [Effect] {
    var answering = answering
    switch readiness(of: &answering, for: question) {
    case .notYet(let hint):
      notice = Notice(hint)
      return set(answering, in: state)
    case .ready(let response):
      guard let scenario = scenario(of: state), let module = module(state.at.module) else {
        return []
      }
      var saving = state
      saving.phase = .saving(answering)
      place = .scenario(saving)
      return [
        .record(
          Submission(
            response, to: question, shown: answering.order, at: (module.id, scenario.id)))
      ]
    }
  }

  /// The record is on the disk: only now is anything shown.
  mutating func save(_ attempt: Attempt) {
    progress.add(attempt)
    guard case .scenario(let state) = place, case .saving = state.phase else { return }
    show(.feedback, of: state, question: state.question)
  }

  /// The record is not on the disk: the answer stands as it was, and says so.
  mutating func takeBack(because reason: String) {
    notice = Notice(reason, isAlert: true)
    guard case .scenario(var state) = place, case .saving(let answering) = state.phase else {
      return
    }
    state.phase = .answering(answering)
    place = .scenario(state)
  }
}
