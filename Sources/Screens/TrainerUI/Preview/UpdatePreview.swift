internal import Curriculum
internal import Pages
internal import Scoring

/// The list of findings that stands in place of the course page in a preview.
extension Model {
  /// The finding at a position of the list; `nil` for the first entry, which leads to the pages.
  func finding(at position: Int) -> Diagnostic? {
    guard let preview, preview.findings.indices.contains(position - 1) else { return nil }
    return preview.findings[position - 1]
  }

  mutating func updatePreview(_ message: Message) -> [Effect] {
    switch message {
    case .forward: return openEntry(at: place.focus)
    case .pick(let position):
      setFocus(position)
      keepFocusInView()
    case .leave: return openEntry(at: 0)
    default: moveInList(message)
    }
    return []
  }

  /// Opens the page that a finding is about; from the first entry, the place where the author was.
  private mutating func openEntry(at position: Int) -> [Effect] {
    guard let preview, let module = module(0), !module.pages.isEmpty else { return [] }
    if let finding = finding(at: position) {
      guard let line = finding.range?.line, preview.page(of: finding) != nil else {
        notice = Notice("No page shows this place; e opens it in your editor.")
        return []
      }
      return open(line: line)
    }
    if let left = preview.left {
      place = left
      return []
    }
    return open(PageIndex(module: 0, page: progress.resumeIndex(in: module)))
  }

  /// Opens the page that holds a line of the file, at the part of the page that the line belongs to.
  mutating func open(line: Int) -> [Effect] {
    guard let (page, part) = preview?.shown.spot(ofLine: line) else { return [] }
    let index = PageIndex(module: 0, page: page)
    guard case .scenario(let scenario)? = self.page(index) else { return open(index) }
    let visits = visit(index)
    round = nil
    let state = ScenarioState(at: index, question: 0, phase: .debrief)
    switch part {
    case .page: return visits + ask(0, in: state)
    case .question(let question) where scenario.questions.indices.contains(question):
      return visits + ask(question, in: state)
    case .question, .debrief:
      place = Place(.scenario(state.moved(to: max(0, scenario.questions.count - 1), .debrief)))
      return visits
    }
  }

  /// Asks that the author's editor opens what has the focus.
  func beginEditing() -> [Effect] {
    editPlace.map { [.edit(file: $0.file, line: $0.line)] } ?? []
  }
}

/// What happens when the author saves.
extension Model {
  /// Shows the module as it is now, at the place where the author is.
  ///
  /// What cannot be shown changes no page: if the file is gone or no page begins in it, or if it has errors and the page at hand is
  /// not there any more, the pages stay as they were, and the findings are those of the file.
  mutating func show(_ reading: ModulePreview) -> [Effect] {
    guard let old = preview?.shown else { return [] }
    // What a key was answered with is older than the file, and would hide what is wrong with it now.
    notice = nil
    preview?.findings = reading.findings
    let here = currentPage.map { $0.page }
    let page = here.map { old.module.position(ofPage: $0, in: reading.module) }
    let hasErrors = reading.findings.contains { $0.severity == .error }
    if reading.module.pages.isEmpty || page == .some(nil) && hasErrors {
      preview?.isOld = !old.module.pages.isEmpty
      keepPreviewFocus()
      return []
    }
    preview?.shown = reading
    preview?.isOld = false
    takeUp(Course(of: reading))
    if let left = preview?.left {
      let moved = moved(left, from: old.module)
      preview?.left = moved
    }
    let last = reading.module.pages.count - 1
    let effects = here.map { stay(on: (page ?? nil) ?? min($0, last)) } ?? []
    keepPreviewFocus()
    return effects
  }

  /// Takes another course for the same module. What was remembered by the positions of pages is forgotten if they changed.
  private mutating func takeUp(_ course: Course) {
    let before = self.course
    self.course = course
    // Setting it counts what is done in the new pages.
    let progress = self.progress
    self.progress = progress
    searchIndex = nil
    begun = begun.filter { before.question(at: $0.key)?.form == course.question(at: $0.key)?.form }
    let anchors = { (course: Course) in course.modules.map { $0.pages.map(\.anchor) } }
    guard anchors(before) != anchors(course) else { return }
    trail.clear()
    hits = nil
    round = nil
    if case .search = place.page { openCourse() }
  }

  /// Stays on a page after it was read again.
  private mutating func stay(on page: Int) -> [Effect] {
    let index = PageIndex(module: 0, page: page)
    let top = place.top
    guard let state = place.scenario else {
      guard case .lesson? = self.page(index) else { return open(index) }
      place.page = .lesson(index)
      return []
    }
    guard case .scenario(let scenario)? = self.page(index) else { return open(index) }
    var next = state
    next.at = index
    next.question = min(state.question, max(0, scenario.questions.count - 1))
    guard let question = question(of: next) else { return open(index) }
    switch state.phase {
    case .answering(let answering), .saving(let answering):
      let (focus, exercise) = (place.focus, answering.exercise)
      let effects = ask(next.question, in: next)
      guard var asked = place.answering else { return effects }
      if let kept = asked.exercise.answered(exercise.response) { asked.exercise = kept }
      asked.hasMoved = answering.hasMoved
      place.answering = asked
      place.focus = asked.order == answering.order || asked.order.isEmpty ? focus : 0
      place.top = top
      return effects
    case .feedback where progress.latestAttempt(at: scenario.address(of: question)) == nil:
      return ask(next.question, in: next)
    case .feedback, .debrief:
      place.page = .scenario(next)
      return []
    }
  }

  /// A place of the pages before, for the pages that are shown now; `nil` if its page is gone.
  private func moved(_ place: Place, from old: Module) -> Place? {
    guard let module = module(0) else { return nil }
    var model = self
    model.place = place
    guard let here = model.currentPage, let page = old.position(ofPage: here.page, in: module)
    else { return nil }
    _ = model.stay(on: page)
    return model.place
  }

  /// Keeps the focus of the list of findings on an entry that is there.
  private mutating func keepPreviewFocus() {
    guard let preview, case .course = place.page else { return }
    place.focus = min(place.focus, preview.findings.count)
    keepFocusInView()
  }
}

extension Module {
  /// The position that a page has in another version of the module: that of the page with its name or, if its heading was changed
  /// and no page was added or taken out, its own. `nil` if it is gone.
  fileprivate func position(ofPage page: Int, in other: Module) -> Int? {
    guard pages.indices.contains(page) else { return nil }
    if let same = other.pages.firstIndex(where: { $0.anchor == pages[page].anchor }) { return same }
    return other.pages.count == pages.count ? page : nil
  }
}

extension Course {
  fileprivate func question(at address: QuestionAddress) -> Question? {
    for module in modules {
      for scenario in module.scenarios where scenario.id == address.scenario {
        return scenario.questions.first { $0.id == address.question }
      }
    }
    return nil
  }
}
