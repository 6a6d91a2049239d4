internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// Begins a search for a page; during a search, begins another.
  mutating func find(_ scope: Search.Scope) -> [Effect] {
    if case .search = place.page {} else { layOver() }
    if scope == .words, searchIndex == nil { searchIndex = SearchIndex(of: course) }
    show(Search(scope))
    return []
  }

  mutating func updateSearch(_ search: Search, _ message: Message) -> [Effect] {
    // `g` opened this page, so a second one may be the `gg` that goes to the beginning of the page below.
    if search.scope == .titles, search.query.isEmpty, message == .type("g") { return goToTop() }
    var line = TypedLine(search.query, behind: place.behindCaret)
    if let change = line.change(by: message, atMost: Search.longestQuery) {
      if change == .empty { return comeBack() }
      show(search, typing: line)
      return []
    }
    switch message {
    case .leave, .backward: return comeBack()
    case .pick(let position): return open(position, of: search)
    case .forward: return open(max(0, place.focus - 1), of: search)
    default: moveInList(message)
    }
    return []
  }

  private mutating func show(_ search: Search, typing line: TypedLine) {
    var changed = search
    changed.query = line.text
    if changed.query == search.query { place.focus = 0 } else { show(changed) }
    place.behindCaret = line.behind
    keepFocusInView()
  }

  /// Searches and shows the hits, with the focus on the line being typed.
  private mutating func show(_ search: Search) {
    var found = search
    let query = found.query.split(separator: " ").joined(separator: " ")
    switch found.scope {
    case .titles: found.hits = course.hits(titled: query)
    case .words:
      let (progress, withholds) = (self.progress, withholdsFeedback)
      found.hits =
        searchIndex?.hits(for: query, limit: Search.mostHits) {
          !withholds && progress.firstAttempt(at: $0) != nil
        } ?? []
    }
    place = Place(.search(found))
  }

  mutating func open(_ position: Int, of search: Search) -> [Effect] {
    // If nothing was found, the page says why.
    guard search.hits.indices.contains(position) else { return [] }
    let hit = search.hits[position]
    let opening = { (model: inout Model) in
      hit.title == nil
        ? model.open(hit.at, .lookUp) : model.openModule(hit.at.module, .lookUp)
    }
    let target = hit.title == nil ? hit.at : nil
    guard search.scope == .titles, let origin = trail.removeLast() else {
      hits = FoundPages(search: search, position: position)
      let effects = go(to: target, by: opening)
      showFoundWords()
      return effects
    }
    // A learner who named the page has no list to come back to.
    place = origin.place
    return go(to: target, by: opening)
  }

  /// Goes elsewhere, and remembers this place as the way back.
  mutating func go(to page: PageIndex? = nil, by opening: (inout Model) -> [Effect]) -> [Effect] {
    let (from, studied) = (place, trail.studied)
    let effects = opening(&self)
    trail.add(Trail.Step(place: from, arrived: page ?? currentPage, studied: studied))
    return effects
  }

  /// Remembers this place before another page is laid over it.
  mutating func layOver() { trail.add(Trail.Step(place: place, studied: trail.studied)) }

  /// Whether the learner is at a page that can be marked.
  package var isAtPage: Bool { currentPage != nil }

  /// Whether the learner is at a question that can be reported.
  package var isAtQuestion: Bool { place.scenario != nil }

  /// The lesson or scenario that the learner is at; `nil` on other pages.
  package var currentPage: PageIndex? {
    switch place.page {
    case .lesson(let index): index
    case .scenario(let state): state.at
    case .writing(let page): page.isOnTheWay ? page.at : nil
    case .signIn, .course, .progress, .search, .marks, .sources, .reporting, .summary, .reviewed,
      .settings, .ending:
      nil
    }
  }

  /// Goes back to the place that was left last.
  mutating func comeBack() -> [Effect] {
    guard let step = trail.removeLast() else {
      openCourse()
      return []
    }
    if step.place.answering != nil, let state = step.place.scenario, !state.isAgain,
      let scenario = scenario(of: state), let question = question(of: state),
      progress.firstAttempt(at: scenario.address(of: question)) != nil
    {
      // The learner came to the question on another way and has answered it in the meantime.
      return open(state.at, .lookUp) + goOn(from: step)
    }
    place = step.place
    takeUpBegunAnswer()
    if case .search(let search) = place.page, search.scope == .words {
      let focus = place.focus
      show(search)
      setFocus(focus)
      keepFocusInView()
    }
    return goOn(from: step)
  }

  /// Shows an answer as far as it was made in the meantime, on another way to the question.
  private mutating func takeUpBegunAnswer() {
    guard let state = place.scenario, let answering = place.answering,
      let scenario = scenario(of: state), let question = question(of: state),
      let begun = begun[scenario.address(of: question)]?.answering, begun.order == answering.order
    else { return }
    place.answering = begun
  }

  /// Lets study go on with the page it went on with when the place was left.
  private mutating func goOn(from step: Trail.Step) -> [Effect] {
    guard let page = step.studied, page != trail.studied else { return [] }
    return visit(page)
  }

  /// Why nothing was found, and what to do; empty if something was found.
  package func explanation(of search: Search) -> String {
    let query = search.query.split(separator: " ").joined(separator: " ")
    guard search.hits.isEmpty else { return "" }
    switch search.scope {
    case .words where query.isEmpty: return "Type what you look for."
    case .words:
      return
        "No line has all these words. Answers and what was right are found once you have answered."
    case .titles:
      let numbers = query.split(whereSeparator: { $0 == "." || $0 == " " }).compactMap { Int($0) }
      guard let number = numbers.first else {
        return "No title has that in it. A search with / looks in the text."
      }
      guard let module = course.position(ofModuleNumbered: number).flatMap({ module($0) }) else {
        let last = course.modules.indices.map(course.number(ofModule:)).max() ?? 0
        return number > last
          ? "There is no module \(number); the last one is \(last)."
          : "There is no module \(number) in this selection of modules."
      }
      return "Module \(number) has \(counted(module.pages.count, "page"))."
    }
  }
}
