internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// Why a page is opened.
enum Opening: Hashable {
  /// To study it: the next start goes on there too.
  case study
  /// To study it, coming from the module's summary, to which it leads back.
  case studyFromSummary
  /// To look something up. Study goes on with the page it went on with before, unless the learner does something here.
  case lookUp
}

extension Model {
  /// Opens a page of a module. Past the last one it opens the summary, before the first one the course page.
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
      place = Place(.lesson(index))
      return visits
    case .scenario(let scenario):
      var state = ScenarioState(at: index, question: 0, phase: .feedback)
      state.isFromSummary = opening == .studyFromSummary
      guard let next = progress.nextQuestionIndex(in: scenario) else {
        if !showsAnswered { return openUnanswered(after: index) }
        place = Place(.scenario(state))
        return visits
      }
      return visits + ask(next, in: state)
    }
  }

  /// Opens the next scenario of a form that is not answered, or the summary if all are. An answered one has nothing to show
  /// yet, because feedback is withheld.
  mutating func openUnanswered(after index: PageIndex) -> [Effect] {
    // A module that is studied goes on with its next page, so that no lesson is skipped.
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

  /// Remembers the page that study goes on with; the effect remembers it for the next start.
  mutating func visit(_ index: PageIndex) -> [Effect] {
    guard let module = module(index.module), let page = page(index) else { return [] }
    let now = progress.lastActivity ?? Timestamp(milliseconds: 0)
    progress.add(Visit(at: now, course: course.id, module: module.id, page: page.anchor))
    trail.studied = index
    learners.hasJustSignedIn = false
    return [.visit(module: module.id, page: page.anchor)]
  }

  /// Whether the learner came to this page to look something up, and has done nothing here.
  var isLookingUp: Bool {
    guard round == nil, let page = currentPage else { return false }
    return page != trail.studied && trail.steps.last?.arrived == page
  }

  /// Lets study go on with this page, if the learner came only to look something up.
  mutating func studyHere() -> [Effect] {
    guard isLookingUp, let page = currentPage else { return [] }
    return visit(page)
  }

  mutating func updateLesson(_ index: PageIndex, _ message: Message) -> [Effect] {
    switch message {
    case .forward: readOn { $0.open(PageIndex(module: index.module, page: index.page + 1)) }
    case .pick(let link): follow(link)
    case .backward: goBack() ?? openBefore(index)
    case .leave: backToHits() ?? leaveToCourse(from: index)
    case .toCourse: leaveToCourse(from: index)
    default: scrolled(by: message)
    }
  }

  /// Goes to the course page, with the focus on the module of this page; after looking something up, on the module to go on
  /// with.
  mutating func leaveToCourse(from index: PageIndex) -> [Effect] {
    openCourse(selecting: isLookingUp ? nextModule : index.module)
    return []
  }

  /// Scrolls down by a page; at the end, does what comes next.
  mutating func readOn(then next: (inout Model) -> [Effect]) -> [Effect] {
    if window.isAtEnd { return next(&self) }
    return scrolled(by: .pageDown)
  }

  mutating func scrolled(by message: Message) -> [Effect] {
    scroll(message)
    return []
  }
}
