extension Window {
  /// The window after its text was scrolled. The focus stays where it is, so it may be out of view.
  public func scrolled(by motion: Motion) -> Window {
    var window = self
    window.first = row(after: motion)
    return window
  }

  /// The window after a motion on a page of text with items in it.
  ///
  /// Moving up or down by one goes to the next item, or scrolls while there is text before that item to be read. Any other
  /// motion scrolls.
  public func moved(by motion: Motion) -> Window {
    let item: Int? =
      switch motion {
      case .up: next(isDown: false)
      case .down: next(isDown: true)
      case .pageUp, .pageDown, .halfPageUp, .halfPageDown, .top, .bottom, .rows: nil
      }
    guard let item else { return scrolled(by: motion) }
    var window = self
    // The focus is only marked, so moving it changes no row, and nothing has to be laid out again.
    window.content.focus = item
    window.first = window.rowShowingFocus
    return window
  }

  /// The window after a motion in a list in which everything can have the focus. The focus is always in view.
  public func movedInList(by motion: Motion) -> Window {
    var window = moved(by: motion)
    switch motion {
    case .up, .down: break
    case .pageUp, .top: window.content.focus = window.firstItemInView ?? content.focus
    case .pageDown, .bottom: window.content.focus = window.lastItemInView ?? content.focus
    case .halfPageUp, .halfPageDown, .rows:
      window.content.focus = window.sight == .inView ? content.focus : window.itemInView
    }
    return window
  }

  /// How many rows are scrolled away after a motion.
  private func row(after motion: Motion) -> Int {
    // A page keeps one row that was read, so that the eye finds its place.
    let page = max(1, height - hidden - 1)
    let row =
      switch motion {
      case .up: first - 1
      case .down: first + 1
      // A page stops at the end of the left column, so that the right one is read from its beginning.
      case .pageUp: first > leftOverflow ? max(first - page, leftOverflow) : first - page
      case .pageDown: first < leftOverflow ? min(first + page, leftOverflow) : first + page
      case .halfPageUp: first - max(1, page / 2)
      case .halfPageDown: first + max(1, page / 2)
      case .top: 0
      case .bottom: document.lines.count
      case .rows(let rows): first + min(max(-1000, rows), 1000)
      }
    // Below a heading at the top some rows may be empty. Moving down from there must not scroll back up.
    return min(max(0, row), max(min(first, row), document.lastFirstRow(height: height)))
  }

  /// The item to go to from the focused one; `nil` if the text before the next item is to be scrolled.
  ///
  /// A focus that was scrolled out of view goes to an item in view.
  private func next(isDown: Bool) -> Int? {
    guard let index = content.focus, let item = focus else { return nil }
    if sight == (isDown ? .above : .below) { return itemInView }
    if isDown, item.rows.upperBound > end, item.rows.lowerBound > firstVisible { return nil }
    if !isDown, item.rows.lowerBound < firstVisible { return nil }
    let next = index + (isDown ? 1 : -1)
    guard document.items.indices.contains(next) else { return nil }
    // Text between two items is there to be read.
    let rows = document.items[next].rows
    let isApart =
      isDown ? rows.lowerBound > item.rows.upperBound : rows.upperBound < item.rows.lowerBound
    return isApart && !isInView(document.items[next]) ? nil : next
  }
}
