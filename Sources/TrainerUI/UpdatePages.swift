internal import Curriculum
internal import Scoring
internal import Screen

extension Model {
  /// Opens a page, past the last one the summary, before the first one the course page.
  mutating func open(_ index: PageIndex) -> [Effect] {
    guard let module = module(index.module), index.page >= 0 else {
      openCourse()
      return []
    }
    guard let page = page(index) else {
      place = .summary(module: index.module, selected: 0, top: .start)
      return []
    }
    let visit = Effect.visit(module: module.id, page: page.anchor)
    if let learner { noteVisit(module: module.id, page: page.anchor, of: learner) }
    switch page {
    case .lesson:
      place = .lesson(index, top: .start)
      return [visit]
    case .scenario(let scenario):
      guard let next = progress.nextQuestionIndex(in: scenario) else {
        place = .scenario(ScenarioState(at: index, question: 0, phase: .feedback))
        return [visit]
      }
      return [visit] + ask(next, at: index)
    }
  }

  /// Remembers the page now; the effect remembers it for the next start.
  private mutating func noteVisit(module: Identifier<Module>, page: String, of learner: Learner) {
    let now = progress.lastActivity ?? Timestamp(milliseconds: 0)
    progress.add(Visit(at: now, course: course.id, module: module, page: page))
  }

  /// Shows a question for an answer.
  mutating func ask(_ question: Int, at index: PageIndex) -> [Effect] {
    var state = ScenarioState(at: index, question: question, phase: .debrief)
    guard let scenario = scenario(of: state), let asked = self.question(of: state) else {
      place = .scenario(state)
      return []
    }
    let address = scenario.address(of: asked)
    let time = progress.latestAttempt(at: address) == nil ? 0 : 1
    let order = asked.shownOrder(for: learner?.id, address: address, time: time)
    state.phase = .answering(Answering(order: order, draft: asked.emptyDraft(shown: order)))
    state.top = opening(of: state)
    place = .scenario(state)
    return [.startClock]
  }

  mutating func updateLesson(_ index: PageIndex, _ message: Message) -> [Effect] {
    switch message {
    case .forward: readOn { $0.open(PageIndex(module: index.module, page: index.page + 1)) }
    case .backward: open(PageIndex(module: index.module, page: index.page - 1))
    case .leave: leaveToCourse(from: index)
    default: scrolled(by: message)
    }
  }

  /// The course page with the module one comes from selected.
  mutating func leaveToCourse(from index: PageIndex) -> [Effect] {
    place = .course(selected: index.module, top: .start)
    keepFocusInView()
    return []
  }

  /// Shows the next screenful, or does what comes after the last one.
  mutating func readOn(then next: (inout Model) -> [Effect]) -> [Effect] {
    let document = content.document
    let height = bodyRows
    let first = document.firstRow(for: top, height: height)
    guard first < document.lastFirstRow(height: height) else { return next(&self) }
    scroll(.pageDown)
    return []
  }

  mutating func scrolled(by message: Message) -> [Effect] {
    scroll(message)
    return []
  }
}

extension Question {
  /// An answer before anything is marked.
  func emptyDraft(shown order: [Identifier<Choice>]) -> Draft {
    switch form {
    case .choice: .choices([])
    case .rating: .ratings([:])
    case .ordering: .order(order, isHolding: false)
    case .marking: .marks([])
    }
  }
}
