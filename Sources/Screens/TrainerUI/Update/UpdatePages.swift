internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// Why a page is opened.
enum Opening: Hashable {
  /// To go on there: the next start goes on there too.
  case study
  /// The same, from a module's summary, to which it leads back.
  case studyFromSummary
  /// To look something up. Where study goes on stays as it is until something is done there.
  case lookUp
}

extension Model {
  /// Opens a page, past the last one the summary, before the first one the course page.
  mutating func open(_ index: PageIndex, _ opening: Opening = .study) -> [Effect] {
    guard module(index.module) != nil, index.page >= 0 else {
      openCourse(selecting: module(index.module) == nil ? nextModule : index.module)
      return []
    }
    guard let page = page(index) else {
      openSummary(of: index.module)
      return []
    }
    let visits = opening == .lookUp ? [] : visit(index)
    round = nil
    switch page {
    case .lesson:
      place = .lesson(index, top: .start)
      return visits
    case .scenario(let scenario):
      var state = ScenarioState(at: index, question: 0, phase: .feedback)
      state.isFromSummary = opening == .studyFromSummary
      guard let next = progress.nextQuestionIndex(in: scenario) else {
        if !showsAnswered { return openUnanswered(after: index) }
        place = .scenario(state)
        return visits
      }
      return visits + ask(next, in: state)
    }
  }

  /// The next scenario of a form that is not answered; an answered one has nothing to show yet. The summary after the last.
  mutating func openUnanswered(after index: PageIndex) -> [Effect] {
    // In a module that is studied, what comes next is the next page, and no lesson is passed over.
    guard course.sitting != nil else {
      return self.open(PageIndex(module: index.module, page: index.page + 1))
    }
    let pages = module(index.module)?.pages ?? []
    let open = pages.indices.filter { page in
      if case .scenario(let scenario) = pages[page] { !progress.isDone(scenario) } else { false }
    }
    guard let next = open.first(where: { $0 > index.page }) ?? open.first else {
      openSummary(of: index.module)
      return []
    }
    return self.open(PageIndex(module: index.module, page: next))
  }

  /// Remembers the page as the one to go on with; the effect remembers it for the next start.
  mutating func visit(_ index: PageIndex) -> [Effect] {
    guard let module = module(index.module), let page = page(index) else { return [] }
    let now = progress.lastActivity ?? Timestamp(milliseconds: 0)
    progress.add(Visit(at: now, course: course.id, module: module.id, page: page.anchor))
    openedPage = index
    hasJustSignedIn = false
    return [.visit(module: module.id, page: page.anchor)]
  }

  /// Whether one came to this page to look something up, and has done nothing there.
  var isLookingUp: Bool {
    guard round == nil, let page = currentPage else { return false }
    return page != openedPage && trail.last?.arrived == page
  }

  /// Goes on from here, where one only looked something up before.
  mutating func studyHere() -> [Effect] {
    guard isLookingUp, let page = currentPage else { return [] }
    return visit(page)
  }

  mutating func updateLesson(_ index: PageIndex, _ message: Message) -> [Effect] {
    switch message {
    case .forward: readOn { $0.open(PageIndex(module: index.module, page: index.page + 1)) }
    case .backward:
      comeBack(from: index) ?? open(PageIndex(module: index.module, page: index.page - 1))
    case .leave: leaveToCourse(from: index)
    default: scrolled(by: message)
    }
  }

  /// The course page with the module one comes from selected; after looking something up, the one to go on with.
  mutating func leaveToCourse(from index: PageIndex) -> [Effect] {
    openCourse(selecting: isLookingUp ? nextModule : index.module)
    return []
  }

  /// Shows the next screenful, or does what comes after the last one.
  mutating func readOn(then next: (inout Model) -> [Effect]) -> [Effect] {
    if window.isAtEnd { return next(&self) }
    return scrolled(by: .pageDown)
  }

  mutating func scrolled(by message: Message) -> [Effect] {
    scroll(message)
    return []
  }
}
