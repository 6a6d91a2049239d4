internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// A place to come back to.
struct TrailStep: Hashable, Sendable {
  var place: Place
  /// The page that was gone to from there; `nil` where it was left for a page that lies over it.
  var arrived: PageIndex?
  /// The page to go on with, as it was then.
  var opened: PageIndex?
}

extension Model {
  /// Begins to look for a page; looking again begins anew.
  mutating func find(_ scope: Finding.Scope) -> [Effect] {
    if case .finding = place {} else { layOver() }
    if scope == .words, searchIndex == nil { searchIndex = SearchIndex(of: course) }
    show(Finding(scope))
    return []
  }

  mutating func updateFinding(_ finding: Finding, _ message: Message) -> [Effect] {
    switch message {
    case .type(let text): show(finding, typing: text)
    case .erase:
      if finding.query.isEmpty { return comeBack() }
      var shorter = finding
      shorter.query.removeLast()
      show(shorter)
    case .leave, .backward: return comeBack()
    case .pick(let position): return open(position, of: finding)
    case .forward: return open(max(0, finding.selected - 1), of: finding)
    default: moveInList(message)
    }
    return []
  }

  private mutating func show(_ finding: Finding, typing text: String) {
    var longer = finding
    for character in text {
      let shown = character.isWhitespace ? " " : character.nameable
      guard longer.query.utf8.count + shown.utf8.count <= Finding.longestQuery else { break }
      longer.query += shown
    }
    show(longer)
  }

  /// Shows what is found now, with the focus on the line being typed.
  private mutating func show(_ finding: Finding) {
    var found = finding
    found.selected = 0
    found.top = .start
    let query = found.query.split(separator: " ").joined(separator: " ")
    switch found.scope {
    case .titles: found.hits = course.hits(titled: query)
    case .words:
      let (progress, withholds) = (self.progress, withholdsFeedback)
      found.hits =
        searchIndex?.hits(for: query, limit: Finding.mostHits) {
          !withholds && progress.firstAttempt(at: $0) != nil
        } ?? []
    }
    place = .finding(found)
  }

  private mutating func open(_ position: Int, of finding: Finding) -> [Effect] {
    // Why there is none stands on the page.
    guard finding.hits.indices.contains(position) else { return [] }
    let hit = finding.hits[position]
    let opening = { (model: inout Model) in
      hit.title == nil
        ? model.open(hit.at, .lookUp) : model.openModule(hit.at.module, .lookUp)
    }
    let target = hit.title == nil ? hit.at : nil
    guard finding.scope == .titles, let origin = trail.popLast() else {
      return go(to: target, by: opening)
    }
    // Whoever knew where to go has no list to come back to.
    place = origin.place
    return go(to: target, by: opening)
  }

  /// Goes elsewhere, and remembers the way back from there.
  mutating func go(to page: PageIndex? = nil, by opening: (inout Model) -> [Effect]) -> [Effect] {
    let (from, opened) = (place, openedPage)
    let effects = opening(&self)
    trail.append(TrailStep(place: from, arrived: page ?? currentPage, opened: opened))
    // Nobody goes back further than this.
    if trail.count > 50 { trail.removeFirst() }
    return effects
  }

  /// Remembers the place that another page is about to lie over.
  mutating func layOver() { trail.append(TrailStep(place: place, opened: openedPage)) }

  /// Whether one is at a page that can be marked, and at a question that can be reported.
  package var isAtPage: Bool { currentPage != nil }
  package var isAtQuestion: Bool { if case .scenario = place { true } else { false } }

  /// The lesson or scenario one is at.
  var currentPage: PageIndex? {
    switch place {
    case .lesson(let index, _): index
    case .scenario(let state): state.at
    default: nil
    }
  }

  /// Back to where one came to this page from; `nil` for somebody who turned pages.
  mutating func comeBack(from page: PageIndex) -> [Effect]? {
    guard let step = trail.last, step.arrived == page else { return nil }
    return comeBack()
  }

  /// Back to the place that was left last.
  mutating func comeBack() -> [Effect] {
    guard let step = trail.popLast() else {
      openCourse()
      return []
    }
    if case .scenario(let state) = step.place, case .answering = state.phase, !state.isAgain,
      let scenario = scenario(of: state), let question = question(of: state),
      progress.firstAttempt(at: scenario.address(of: question)) != nil
    {
      // It was answered meanwhile, on another way to it.
      return open(state.at, .lookUp) + goOn(from: step)
    }
    place = step.place
    if case .finding(let finding) = place, finding.scope == .words {
      let selected = finding.selected
      show(finding)
      setFocus(selected)
    }
    return goOn(from: step)
  }

  /// Makes the page to go on with what it was when a place was left.
  private mutating func goOn(from step: TrailStep) -> [Effect] {
    guard let page = step.opened, page != openedPage else { return [] }
    return visit(page)
  }

  /// Why nothing is found, and what to do.
  package func explanation(of finding: Finding) -> String {
    let query = finding.query.split(separator: " ").joined(separator: " ")
    guard finding.hits.isEmpty else { return "" }
    switch finding.scope {
    case .words where query.isEmpty: return "Type what you look for."
    case .words:
      return
        "No line has all these words. Answers and what was right are found once you have answered."
    case .titles:
      let numbers = query.split(whereSeparator: { $0 == "." || $0 == " " }).compactMap { Int($0) }
      guard let number = numbers.first else {
        return "No title has that in it. A search with / looks in the text."
      }
      guard let module = module(number &- 1) else {
        return "There is no module \(number); the last one is \(course.modules.count)."
      }
      return "Module \(number) has \(module.pages.count) pages."
    }
  }
}
