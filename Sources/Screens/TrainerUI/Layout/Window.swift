internal import Screen

/// The part of a document that a screen shows.
///
/// A document in two columns scrolls as one: first the left column to its end, then the right one. The items are at the
/// right.
struct Window {
  var content: Content
  /// How many rows are scrolled away.
  var first: Int
  /// The rows in view.
  var height: Int

  /// Where the cursor of the focused item stands.
  enum Sight: Hashable {
    case above
    case inView
    case below
  }

  /// What an arrow does where something can have the focus.
  enum Step: Hashable {
    case focus(Int)
    case scroll
  }

  private var document: Document { content.document }
  private var split: Int { document.split ?? 0 }
  private var caseOverflow: Int { document.caseOverflow(height: height) }

  /// The row of the document at the top of the column that has the items.
  var top: Int { split + max(0, first - caseOverflow) }
  private var end: Int { top + height }

  /// How many rows the pinned ones hide: those stay in view when what they head is scrolled.
  private var hidden: Int {
    document.pinned.map { $0.lowerBound < top ? min($0.count, height) : 0 } ?? 0
  }
  private var firstVisible: Int { top + hidden }

  /// The focused item; `nil` where nothing has the focus.
  var focus: Document.Item? {
    content.focus.flatMap { document.items.indices.contains($0) ? document.items[$0] : nil }
  }

  /// Where the focus is; a document without one is in view once it is scrolled to its end.
  var sight: Sight {
    guard let focus else { return isAtEnd ? .inView : .below }
    return focus.cursor.row < firstVisible ? .above : focus.cursor.row < end ? .inView : .below
  }

  var isAtStart: Bool { first <= 0 }
  var isAtEnd: Bool { first >= document.lastFirstRow(height: height) }

  /// The row of the document in a row of the window, from 0, in the column that has the items; `nil` below the last one.
  func documentRow(inRow row: Int) -> Int? {
    let index = row < hidden ? (document.pinned?.lowerBound ?? 0) + row : top + row
    return document.lines.indices.contains(index) ? index : nil
  }

  /// The line in a row of the window, from 0, of the left column; `nil` where there is one column, or nothing at its left.
  func caseLine(inRow row: Int) -> Line? {
    let index = min(first, caseOverflow) + row
    return index < split ? document.lines[index] : split > 0 ? Line() : nil
  }

  /// What of the document stands at the top after `first` rows are scrolled away.
  func position(ofFirst first: Int) -> DocumentPosition {
    let isLeft = split > 0 && first <= caseOverflow
    return document.position(ofRow: isLeft ? first : split + first - caseOverflow)
  }

  /// The first row after scrolling.
  func row(after message: Message) -> Int {
    // A page keeps one row of what was read, so that the eye finds its place.
    let page = max(1, height - hidden - 1)
    let row =
      switch message {
      case .up: first - 1
      case .down: first + 1
      // Where one column ends, the other is read from there and not from somewhere in its midst.
      case .pageUp: first > caseOverflow ? max(first - page, caseOverflow) : first - page
      case .pageDown: first < caseOverflow ? min(first + page, caseOverflow) : first + page
      case .top: 0
      case .bottom: document.lines.count
      case .scroll(let rows): first + min(max(-1000, rows), 1000)
      default: first
      }
    // A heading at the top may leave rows below it empty; going down from there goes nowhere.
    return min(max(0, row), max(min(first, row), document.lastFirstRow(height: height)))
  }

  /// The first row that shows the whole focused item, or its first rows where it is taller than the window, after as little
  /// scrolling as that takes.
  var rowShowingFocus: Int {
    guard let rows = focus?.rows else { return first }
    guard rows.lowerBound < firstVisible || rows.upperBound > end else { return first }
    let above = document.pinned.map { $0.lowerBound < rows.lowerBound ? $0.count : 0 } ?? 0
    let highest = max(split, rows.lowerBound - above)
    let top = rows.lowerBound < firstVisible ? highest : min(highest, rows.upperBound - height)
    return caseOverflow + max(0, top - split)
  }

  /// The items in view, by position.
  var firstItemInView: Int? { document.items.firstIndex { isInView($0) } }
  var lastItemInView: Int? { document.items.lastIndex { isInView($0) } }

  /// The item in view that is nearest to the focused one; `nil` where none is in view.
  var itemInView: Int? { sight == .above ? firstItemInView : lastItemInView }

  /// The item above or below; scrolls instead while the text between is not read yet. A focus that was scrolled out of view
  /// comes back to what is in view.
  func step(_ message: Message) -> Step {
    guard let index = content.focus, let item = focus else { return .scroll }
    let isDown = message == .down
    if sight == (isDown ? .above : .below) { return itemInView.map { .focus($0) } ?? .scroll }
    if isDown, item.rows.upperBound > end, item.rows.lowerBound > firstVisible { return .scroll }
    if !isDown, item.rows.lowerBound < firstVisible { return .scroll }
    let next = index + (isDown ? 1 : -1)
    guard document.items.indices.contains(next) else { return .scroll }
    // What stands between two items is there to be read.
    let rows = document.items[next].rows
    let isApart =
      isDown ? rows.lowerBound > item.rows.upperBound : rows.upperBound < item.rows.lowerBound
    return isApart && !isInView(document.items[next]) ? .scroll : .focus(next)
  }

  private func isInView(_ item: Document.Item) -> Bool {
    (firstVisible..<max(firstVisible, end)).contains(item.cursor.row)
  }
}
