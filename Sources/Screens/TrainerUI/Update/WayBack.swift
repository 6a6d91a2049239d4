internal import Curriculum
internal import Pages
internal import Scoring

/// The way back along which Backspace undoes what Enter did.
extension Model {
  /// Notes the place that the learner came from, if a message led on from there.
  mutating func noteWayBack(to from: Place, after message: Message, studying studied: PageIndex?) {
    guard from.page.isOfCourse, place.page.isOfCourse, place.scenario?.isSaving != true else {
      return
    }
    let hasLedOn =
      from.page.isSame(as: place.page)
      ? message == .forward && from.top != place.top : from.answering == nil
    guard hasLedOn else { return }
    trail.add(Trail.Step(place: from, arrived: stop, studied: studied, isReading: true))
  }

  /// The page of the course that is shown, with the summary of a module as the page after its last one, and the ending behind all
  /// modules; `nil` on other pages.
  var stop: PageIndex? {
    switch place.page {
    case .summary(let index): PageIndex(module: index, page: module(index)?.pages.count ?? 0)
    case .ending: PageIndex(module: course.modules.count, page: 0)
    default: currentPage
    }
  }

  /// Goes back to the place from which the learner came to the page that is shown: the one they read on from, the top of what
  /// they read here, or the place where they looked this page up. `nil` if they came on another way.
  mutating func goBack() -> [Effect]? {
    let stop = stop
    trail.removeLast { $0.isReading && $0.arrived != stop }
    guard let step = trail.steps.last, step.arrived == stop else { return nil }
    guard step.isReading, step.place.page.isSame(as: place.page) else { return comeBack() }
    _ = trail.removeLast()
    // What was answered here in the meantime stays.
    place.top = step.place.top
    place.readingFrom = nil
    return []
  }

  /// Whether the learner read on in the question or feedback that is shown.
  func hasReadOn(in state: ScenarioState) -> Bool {
    guard let step = trail.steps.last else { return false }
    return step.isReading && step.arrived == state.at && step.place.page.isSame(as: place.page)
  }

  /// Opens the page before one at its end, where a reader who turns back goes on reading.
  mutating func openBefore(_ index: PageIndex) -> [Effect] {
    let effects = open(PageIndex(module: index.module, page: index.page - 1))
    if let state = place.scenario, state.phase == .feedback, !withholdsFeedback,
      let scenario = scenario(of: state)
    {
      place = Place(.scenario(state.moved(to: scenario.questions.count - 1, .debrief)))
    }
    if currentPage != nil, place.answering == nil { scroll(.bottom) }
    return effects
  }

  /// Forgets the ways back to a question that was answered: nobody goes back to what was there before.
  mutating func forgetWaysBack(to state: ScenarioState) {
    trail.removeLast { step in
      step.isReading && step.place.answering != nil && step.place.scenario?.at == state.at
        && step.place.scenario?.question == state.question
    }
  }
}

extension Message {
  /// Whether the message may lead on to more of a page, or to the next one.
  var mayLeadOn: Bool {
    switch self {
    case .forward, .nextModule, .again, .pick: true
    default: false
    }
  }
}

extension Place.Page {
  /// Whether it is a page of the course, the summary of a module, or the ending.
  fileprivate var isOfCourse: Bool {
    switch self {
    case .lesson, .scenario, .summary, .ending: true
    case .writing(let page): page.isOnTheWay && page.editor == nil
    case .signIn, .course, .progress, .search, .marks, .sources, .reporting, .reviewed, .settings:
      false
    }
  }

  /// Whether it shows the same as another page, however far that is answered.
  fileprivate func isSame(as other: Place.Page) -> Bool {
    guard case .scenario(let state) = self, case .scenario(let otherState) = other else {
      return self == other
    }
    guard state.at == otherState.at, state.question == otherState.question,
      state.isAgain == otherState.isAgain
    else { return false }
    return switch (state.phase, otherState.phase) {
    case (.answering, .answering): true
    default: state.phase == otherState.phase
    }
  }
}

extension ScenarioState {
  fileprivate var isSaving: Bool { if case .saving = phase { true } else { false } }
}
