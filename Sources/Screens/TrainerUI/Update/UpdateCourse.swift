internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// Shows the course page with the focus on the module to go on with.
  mutating func openCourse() { openCourse(selecting: nextModule) }

  /// Shows the course page with the focus on a module.
  mutating func openCourse(selecting module: Int) {
    trail.clear()
    round = nil
    hits = nil
    planReviews()
    minutesLeft = course.modules.map(progress.minutesLeft)
    if preview != nil, currentPage != nil { preview?.left = place }
    place = Place(.course, focus: module)
    keepFocusInView()
  }

  mutating func updateCourse(_ message: Message) -> [Effect] {
    switch message {
    case .forward:
      guard place.focus < course.modules.count else {
        return study(part: place.focus - course.modules.count)
      }
      return openModule(place.focus)
    case .showProgress: openProgress(from: place.focus)
    case .showSettings: openSettings(from: place.focus)
    case .backward where learners.hasJustSignedIn: return updatePlace(.changeName)
    case .pick(let position):
      guard course.modules.indices.contains(position) else { return [] }
      setFocus(position)
      keepFocusInView()
    default: moveInList(message)
    }
    return []
  }

  /// Opens a module where the learner left it; a finished one at its summary.
  mutating func openModule(_ index: Int, _ opening: Opening = .study) -> [Effect] {
    guard let module = module(index) else { return [] }
    if completion.isDone(index), !module.scenarios.isEmpty {
      openSummary(of: index)
      return []
    }
    return open(PageIndex(module: index, page: progress.resumeIndex(in: module)), opening)
  }

  /// Shows a module's summary with the focus on the obvious next step. An ending is read from its beginning.
  mutating func openSummary(of module: Int) {
    round = nil
    planReviews()
    place = Place(.summary(module: module))
    if ending(ofModule: module) == nil { keepFocusInView() }
  }

  mutating func updateSummary(_ index: Int, _ message: Message) -> [Effect] {
    guard let module = module(index) else {
      openCourse()
      return []
    }
    switch message {
    case .forward:
      // Until the learner chooses, Enter reads on: what was missed stands below the first steps.
      if readsSummary {
        scroll(.pageDown, isReading: true)
        return []
      }
      return take(place.focus, ofSummary: index)
    case .pick(let position): return take(position, ofSummary: index)
    case .nextModule: return openModule(index + 1)
    case .backward:
      return goBack() ?? openBefore(PageIndex(module: index, page: module.pages.count))
    case .leave, .toCourse: openCourse(selecting: index)
    case .up, .down: moveFocus(message)
    default: scroll(message)
    }
    return []
  }

  /// Whether Enter reads on in a module's summary, because there is more below and the learner has chosen nothing.
  var readsSummary: Bool {
    guard help == nil, case .summary = place.page else { return false }
    return !place.hasMoved && !window.isAtEnd
  }

  /// Takes a step that a module's summary offers.
  private mutating func take(_ position: Int, ofSummary index: Int) -> [Effect] {
    guard let module = module(index) else { return [] }
    let steps = review(of: module).steps
    guard steps.indices.contains(position) else { return [] }
    switch steps[position] {
    case .goOn:
      if isCourseFinished {
        openEnding()
      } else {
        openCourse(selecting: unfinishedModule(from: index) ?? index)
      }
      return []
    case .retry: return retry(module: index)
    case .answer(let page, _), .lookAgain(let page, _), .see(let page, _),
      .seePutRight(let page, _):
      return open(PageIndex(module: index, page: page), .studyFromSummary)
    }
  }
}
