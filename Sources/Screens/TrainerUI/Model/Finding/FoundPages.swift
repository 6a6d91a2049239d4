internal import Pages
internal import Screen

/// The pages that the last search found, and which of them was opened last.
struct FoundPages: Hashable, Sendable {
  var search: Search
  /// The position, among the hits, of the page that was opened last.
  var position: Int

  /// The page that was opened last.
  var page: PageIndex { search.hits[position].at }

  /// The words that were searched, in the form in which text is searched; the longest first.
  var words: [[UInt8]] { search.query.split(separator: " ").map { folded(String($0)) } }
}

extension Model {
  /// Goes to a page that the last search found, some places after the one that was opened last.
  mutating func goToHit(after count: Int) -> [Effect] {
    guard let found = hits else { return [] }
    let next = found.position + count
    guard found.search.hits.indices.contains(next) else {
      notice = Notice(
        count > 0 ? "That was the last page found." : "That was the first page found.")
      return []
    }
    if backToHits() == nil {
      layOver()
      place = Place(.search(found.search))
    }
    setFocus(next + 1)
    return open(next, of: found.search)
  }

  /// Whether Esc leads back to the pages found.
  var leadsBackToHits: Bool { stepToHits != nil }

  /// How many steps of the trail lie after the list of pages found from which this page was opened; `nil` if it was not.
  private var stepToHits: Int? {
    let stop = stop
    for (count, step) in trail.steps.reversed().enumerated() {
      guard step.arrived == stop else { return nil }
      if case .search(let search) = step.place.page, search.scope == .words { return count }
      guard step.isReading, step.place.scenario?.at == place.scenario?.at else { return nil }
    }
    return nil
  }

  /// Goes back to the list of pages found; `nil` if this page was not opened from there.
  mutating func backToHits() -> [Effect]? {
    guard let count = stepToHits else { return nil }
    for _ in 0..<count { _ = trail.removeLast() }
    return comeBack()
  }

  /// Scrolls to the first place on the page where the words stand that were searched.
  mutating func showFoundWords() {
    let window = self.window
    guard let row = window.content.document.firstFoundRow, window.sight(ofRow: row) != .inView
    else {
      return
    }
    place.top = window.content.document.position(ofRow: max(0, row - 2))
  }
}
