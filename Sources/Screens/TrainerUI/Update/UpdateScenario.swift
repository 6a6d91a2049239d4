internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  mutating func updateScenario(_ state: ScenarioState, _ message: Message) -> [Effect] {
    if message == .leave { return leaveToCourse(from: state.at) }
    switch (state.phase, message) {
    case (.answering(let answering), _): return updateAnswering(state, answering, message)
    case (.saving, _): return []
    case (.feedback, .forward): return readOn { $0.afterFeedback(state) }
    case (.feedback, .backward): return before(state)
    case (.debrief, .forward): return readOn { $0.afterDebrief(state) }
    case (.debrief, .backward):
      show(.feedback, of: state, question: max(0, questionCount(of: state) - 1))
      return []
    case (_, .again):
      return answerAgain(state)
    default: return scrolled(by: message)
    }
  }

  /// Asks a finished scenario once more, if the learner says so twice: it hides what is being read.
  private mutating func answerAgain(_ state: ScenarioState) -> [Effect] {
    guard offers(.again), let scenario = scenario(of: state), progress.isDone(scenario) else {
      return []
    }
    guard wasAskedToAnswerAgain else {
      wasAskedToAnswerAgain = true
      notice = Notice(
        "a once more asks this case again; your first answers stay the ones that count.")
      return []
    }
    wasAskedToAnswerAgain = false
    var again = state
    again.isAgain = true
    return ask(0, in: again)
  }

  private func questionCount(of state: ScenarioState) -> Int {
    scenario(of: state)?.questions.count ?? 0
  }

  private mutating func show(_ phase: ScenarioState.Phase, of state: ScenarioState, question: Int) {
    var next = state.moved(to: question, phase)
    next.top = opening(of: next)
    place = .scenario(next)
  }

  /// Shows a question for an answer, as far as it was answered before somebody left.
  mutating func ask(_ question: Int, in state: ScenarioState) -> [Effect] {
    let asking = state.moved(to: question, .debrief)
    guard let scenario = scenario(of: asking), let asked = self.question(of: asking) else {
      place = .scenario(asking)
      return []
    }
    let address = scenario.address(of: asked)
    let time = progress.latestAttempt(at: address) == nil ? 0 : 1
    let order = asked.shownOrder(for: learner?.id, address: address, time: time)
    var answering = Answering(asked.form, shown: order)
    if let begun = begun[address], begun.order == order {
      // Enter acts on the focus, which must not be on something else than what was picked.
      answering = begun
      answering.exercise = begun.exercise.atRest
      answering.hasMoved = false
      answering.isWarned = false
    }
    show(.answering(answering), of: state, question: question)
    return [.startClock]
  }

  /// The next question, its feedback where it was answered before, or the debrief.
  private mutating func afterFeedback(_ state: ScenarioState) -> [Effect] {
    if isInRound(state) {
      if let next = round?.question(after: state.question) { return ask(next, in: state) }
      if round?.purpose != .review { return nextInRound() }
    }
    let next = state.question + 1
    guard let scenario = scenario(of: state), scenario.questions.indices.contains(next) else {
      // What there is to say of the whole case says what was right in it.
      if withholdsFeedback { return afterDebrief(state) }
      show(.debrief, of: state, question: state.question)
      return []
    }
    let address = scenario.address(of: scenario.questions[next])
    if state.isAgain || progress.firstAttempt(at: address) == nil { return ask(next, in: state) }
    show(.feedback, of: state, question: next)
    return []
  }

  /// The next page, or the summary for somebody who came from there.
  private mutating func afterDebrief(_ state: ScenarioState) -> [Effect] {
    if isInRound(state) { return nextInRound() }
    if state.isFromSummary {
      openSummary(of: state.at.module)
      return []
    }
    return open(PageIndex(module: state.at.module, page: state.at.page + 1))
  }

  /// The feedback on the question before; before the first question what one came from.
  mutating func before(_ state: ScenarioState) -> [Effect] {
    if isInRound(state), state.question == round?.current?.questions.first { return endRound() }
    if state.question > 0, showsAnswered {
      show(.feedback, of: state, question: state.question - 1)
      return []
    }
    if let effects = comeBack(from: state.at) { return effects }
    if state.isFromSummary {
      openSummary(of: state.at.module)
      return []
    }
    return open(PageIndex(module: state.at.module, page: state.at.page - 1))
  }

  /// The record is on the disk: only now is anything shown.
  mutating func save(_ attempt: Attempt) -> [Effect] {
    progress.add(attempt)
    now = now.map { max($0, attempt.at) }
    begun[attempt.address] = nil
    unsaved.remove(attempt.address)
    storeProblem = nil
    guard case .scenario(let state) = place, case .saving = state.phase else { return [] }
    let visits = studyHere()
    if course.sitting != nil || withholdsFeedback {
      notice = Notice("Saved.")
      return visits + goOn(after: state)
    }
    var next = state.moved(to: state.question, .feedback)
    // The case was read a moment ago: it begins with the verdict, and the case stays in reach above.
    next.top = verdictPosition(of: next)
    place = .scenario(next)
    return visits
  }

  /// The next question of a form, or what comes after its scenario; nothing is said of what was right.
  private mutating func goOn(after state: ScenarioState) -> [Effect] {
    if let scenario = scenario(of: state), let next = progress.nextQuestionIndex(in: scenario) {
      return ask(next, in: state)
    }
    return openUnanswered(after: state.at)
  }

  /// The record is not on the disk: the answer stands as it was, and says so.
  mutating func takeBack(because reason: String) {
    notice = Notice(reason, isAlert: true)
    guard case .scenario(var state) = place, case .saving(let answering) = state.phase else {
      return
    }
    state.phase = .answering(answering)
    place = .scenario(state)
    if let scenario = scenario(of: state), let question = question(of: state) {
      unsaved.insert(scenario.address(of: question))
    }
    keepFocusInView()
  }
}
