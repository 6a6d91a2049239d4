internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  mutating func updateScenario(_ state: ScenarioState, _ message: Message) -> [Effect] {
    if message == .leave || message == .toCourse { return leave(state, message) }
    switch (state.phase, message) {
    case (.answering(let answering), _): return updateAnswering(state, answering, message)
    case (.saving, _): return []
    case (.feedback, .forward): return readOn { $0.afterFeedback(state) }
    case (.feedback, .backward): return before(state)
    case (.debrief, .pick(let link)): return follow(link)
    case (.debrief, .forward): return readOn { $0.afterDebrief(state) }
    case (.debrief, .backward):
      if let effects = goBack() { return effects }
      show(.feedback, of: state, question: max(0, questionCount(of: state) - 1))
      scroll(.bottom)
      return []
    case (_, .again):
      return answerAgain(state)
    default: return scrolled(by: message)
    }
  }

  /// Goes to the course page, or with Esc back to the pages found; if an entry is held, only puts it down.
  private mutating func leave(_ state: ScenarioState, _ message: Message) -> [Effect] {
    guard case .answering(let answering) = state.phase, answering.isHolding else {
      return (message == .leave ? backToHits() : nil) ?? leaveToCourse(from: state.at)
    }
    change(answering, by: .mark)
    notice = Notice("Put down. Once more leaves the page.")
    return []
  }

  /// Asks a finished scenario once more. The learner has to ask for it twice, because it hides what they are reading.
  private mutating func answerAgain(_ state: ScenarioState) -> [Effect] {
    guard offers(.again), let scenario = scenario(of: state), progress.isDone(scenario) else {
      return []
    }
    guard confirmation == .answeringAgain else {
      confirmation = .answeringAgain
      notice = Notice(
        "r once more asks this case again; your first answers stay the ones that count.")
      return []
    }
    confirmation = nil
    var again = state
    again.isAgain = true
    again.answersBefore = newestAnswers(in: scenario)
    return ask(0, in: again)
  }

  private func questionCount(of state: ScenarioState) -> Int {
    scenario(of: state)?.questions.count ?? 0
  }

  private mutating func show(
    _ phase: ScenarioState.Phase, of state: ScenarioState, question: Int, focus: Int = 0
  ) {
    let next = state.moved(to: question, phase)
    place = Place(.scenario(next), focus: focus, top: opening(of: next))
  }

  /// Asks a question. An answer that was begun earlier is shown as far as it went.
  mutating func ask(_ question: Int, in state: ScenarioState) -> [Effect] {
    let asking = state.moved(to: question, .debrief)
    guard let scenario = scenario(of: asking), let asked = self.question(of: asking) else {
      place = Place(.scenario(asking))
      return []
    }
    let address = scenario.address(of: asked)
    let time = progress.latestAttempt(at: address) == nil ? 0 : 1
    let order = asked.shownOrder(for: learner?.id, address: address, time: time)
    var answering = Answering(asked.form, shown: order)
    var focus = 0
    if let begun = begun[address], begun.answering.order == order {
      // Enter acts on the focus, so it has to be on the choice that was picked.
      (answering, focus) = (begun.answering, begun.focus)
      answering.exercise = answering.exercise.atRest
      answering.hasMoved = false
      answering.isWarned = false
    }
    show(.answering(answering), of: state, question: question, focus: focus)
    return [.startClock]
  }

  /// Goes on to the next question, to its feedback if it is answered already, or to the debrief.
  private mutating func afterFeedback(_ state: ScenarioState) -> [Effect] {
    if isInRound(state) {
      if let next = round?.question(after: state.question) { return askOrShow(next, in: state) }
      if round?.purpose != .review { return nextInRound() }
    }
    let next = state.question + 1
    guard let scenario = scenario(of: state), scenario.questions.indices.contains(next) else {
      // The debrief would say what was right.
      if withholdsFeedback { return afterDebrief(state) }
      if let page = writingPage(after: state) {
        place = Place(.writing(page))
        return []
      }
      show(.debrief, of: state, question: state.question)
      return []
    }
    return askOrShow(next, in: state)
  }

  /// Asks a question, or shows the feedback on it if it was answered already; in a scenario that is answered once more, if it was
  /// answered in this visit.
  private mutating func askOrShow(_ question: Int, in state: ScenarioState) -> [Effect] {
    guard let scenario = scenario(of: state), scenario.questions.indices.contains(question),
      let newest = progress.latestAttempt(
        at: scenario.address(of: scenario.questions[question])),
      !state.isAgain || !state.answersBefore.contains(newest.id)
    else { return ask(question, in: state) }
    show(.feedback, of: state, question: question)
    return []
  }

  /// The ids of the newest answers to the questions of a scenario.
  func newestAnswers(in scenario: Scenario) -> Set<String> {
    Set(scenario.questions.compactMap { progress.latestAttempt(at: scenario.address(of: $0))?.id })
  }

  /// Goes on to the next page, or back to the summary if the learner came from there.
  private mutating func afterDebrief(_ state: ScenarioState) -> [Effect] {
    if isInRound(state) { return nextInRound() }
    if state.isFromSummary {
      openSummary(of: state.at.module)
      return []
    }
    return open(PageIndex(module: state.at.module, page: state.at.page + 1))
  }

  /// Goes back to the feedback on the question before; from the first question, back to the page the learner came from.
  mutating func before(_ state: ScenarioState) -> [Effect] {
    let isFirstInRound = isInRound(state) && state.question == round?.current?.questions.first
    if isFirstInRound, !hasReadOn(in: state) { return endRound() }
    if let effects = goBack() { return effects }
    if state.question > 0, showsAnswered {
      show(.feedback, of: state, question: state.question - 1)
      scroll(.bottom)
      return []
    }
    if state.isFromSummary {
      openSummary(of: state.at.module)
      return []
    }
    return openBefore(state.at)
  }

  /// Shows the feedback, now that the record is on the disk.
  mutating func save(_ attempt: Attempt) -> [Effect] {
    progress.add(attempt)
    now = now == nil ? nil : attempt.moment
    begun[attempt.address] = nil
    storage.unsaved.remove(attempt.address)
    storage.problem = nil
    guard let state = place.scenario, case .saving = state.phase else { return [] }
    let visits = studyHere()
    forgetWaysBack(to: state)
    if course.sitting != nil || withholdsFeedback {
      notice = Notice("Saved.")
      return visits + goOn(after: state)
    }
    let next = state.moved(to: state.question, .feedback)
    // The case was read a moment ago: the verdict stands at the top, and the case stays in reach above it.
    place = Place(.scenario(next), top: questionPosition(of: next))
    place.readingFrom = verdictPosition(of: next)
    return visits
  }

  /// Goes on to the next question of a form, or to what follows its scenario, without feedback.
  private mutating func goOn(after state: ScenarioState) -> [Effect] {
    if let scenario = scenario(of: state), let next = progress.nextQuestionIndex(in: scenario) {
      return ask(next, in: state)
    }
    return openUnanswered(after: state.at)
  }

  /// Shows the answer again as it was, because its record could not be saved, and says why.
  mutating func takeBack(because reason: String) {
    notice = Notice(reason, isAlert: true)
    guard var state = place.scenario, case .saving(let answering) = state.phase else { return }
    state.phase = .answering(answering)
    place.page = .scenario(state)
    if let scenario = scenario(of: state), let question = question(of: state) {
      storage.unsaved.insert(scenario.address(of: question))
    }
    keepFocusInView()
  }
}
