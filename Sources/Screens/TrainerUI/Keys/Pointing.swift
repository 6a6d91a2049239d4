internal import Curriculum
internal import Pages
internal import Scoring
public import Screen

extension Model {
  /// What a click on a cell of the screen means.
  ///
  /// On a question it picks a choice, marks a word, rates a response at a point of the scale, or carries the entry that is
  /// held. In lists it selects, and it opens what is already selected. In the footer it does what the key does that it names.
  public func messages(forClickAt position: Position) -> [Message] {
    if let message = message(forFooterAt: position) { return [message] }
    if let link = followed(at: position) { return [.pick(link)] }
    guard let hit = hit(at: position) else { return [] }
    switch place.page {
    case .sources: return hit.isFocused ? [] : [.point(hit.item)]
    case .signIn, .course, .summary, .search, .marks, .reporting, .settings, .progress:
      return hit.isFocused ? [.forward] : [.point(hit.item)]
    case .lesson, .reviewed, .ending: return []
    case .writing: return [.pick(hit.item)]
    case .scenario(let state):
      guard case .answering(let answering) = state.phase else { return [] }
      switch answering.exercise {
      case .choice: return [.pick(hit.item)]
      case .marking: return [.point(hit.item), .mark]
      case .rating:
        return [.pick(hit.item)] + (hit.rating(display.glyphs).map { [.rate($0)] } ?? [])
      case .ordering(_, _, isHolding: false): return hit.isFocused ? [.mark] : [.point(hit.item)]
      case .ordering(_, _, isHolding: true):
        let way = hit.item - place.focus
        return [Message](repeating: way < 0 ? .up : .down, count: abs(way)) + [.mark]
      }
    }
  }

  /// What the key means whose name or hint stands at a cell; `nil` if none does, or if several keys are named together.
  private func message(forFooterAt position: Position) -> Message? {
    let layout = layout(of: content)
    guard !display.geometry.isTooSmall, let label = layout.keyLabel(at: position),
      let binding = keys.bindings.first(where: { display.glyphs.label($0.label) == label }),
      !["↑↓", "←→", "1-4"].contains(binding.label)
    else { return nil }
    return binding.messages.first?.message
  }

  /// Gives the focus to an item, if the page has such an item.
  mutating func point(at item: Int) {
    guard help == nil, content.focus != nil, content.document.items.indices.contains(item) else {
      return
    }
    setFocus(item)
    keepFocusInView()
  }

  private func hit(at position: Position) -> PageLayout.Hit? {
    help == nil ? layout(of: content).hit(at: position) : nil
  }
}

extension PageLayout.Hit {
  /// The point of the scale that was clicked; `nil` if the cell is not on one.
  fileprivate func rating(_ glyphs: Glyphs) -> Rating? {
    line.position(of: [glyphs.chosen, glyphs.open], at: column).flatMap { Rating(rawValue: $0 + 1) }
  }
}

extension Line {
  /// Which of the runs with one of some texts stands at a column, or within two columns of it; counted from 0.
  fileprivate func position(of texts: Set<String>, at column: Int) -> Int? {
    var start = 0
    var count = 0
    for run in runs {
      let end = start + displayWidth(of: run.text)
      if texts.contains(run.text) {
        if (start - 2..<end + 2).contains(column) { return count }
        count += 1
      }
      start = end
    }
    return nil
  }
}
