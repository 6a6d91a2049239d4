public import Screen

/// The part of a document that a screen shows.
///
/// A document in two columns scrolls as one: first the left column to its end, then the right one. The items are in the right
/// column.
public struct Window: Sendable {
  public var content: Content
  /// How many rows are scrolled away.
  public var first: Int
  /// How many rows are in view.
  public let height: Int

  /// The window on the part of a page that is wanted.
  public init(_ content: Content, height: Int) {
    self.content = content
    self.height = height
    if content.isFitted { self.content.document.fit(in: height) }
    first = self.content.document.firstRow(for: content.top, height: height)
    if content.followsFocus { first = rowShowingFocus }
  }

  /// Where the cursor of the focused item is.
  public enum Sight: Hashable, Sendable {
    case above
    case inView
    case below
  }

  var document: Document { content.document }
  private var split: Int { document.split ?? 0 }
  var leftOverflow: Int { document.leftOverflow(height: height) }

  /// The row of the document at the top of the column that has the items.
  var top: Int { split + max(0, first - leftOverflow) }
  var end: Int { top + height }

  /// How many rows the pinned rows hide.
  var hidden: Int {
    document.pinned.map { $0.lowerBound < top ? min($0.count, height) : 0 } ?? 0
  }
  var firstVisible: Int { top + hidden }

  /// The focused item; `nil` if nothing has the focus.
  public var focus: Document.Item? {
    content.focus.flatMap { document.items.indices.contains($0) ? document.items[$0] : nil }
  }

  /// Where the focus is. A document without a focus counts as in view once it is scrolled to its end.
  public var sight: Sight {
    guard let focus else { return isAtEnd ? .inView : .below }
    return sight(ofRow: focus.cursor.row)
  }

  /// Where a row of the document is.
  public func sight(ofRow row: Int) -> Sight {
    row < firstVisible ? .above : row < end ? .inView : .below
  }

  public var isAtStart: Bool { first <= 0 }
  public var isAtEnd: Bool { first >= document.lastFirstRow(height: height) }

  /// The row of the document that a row of the window shows, in the column that has the items; `nil` below the last row.
  public func documentRow(inRow row: Int) -> Int? {
    let index = row < hidden ? (document.pinned?.lowerBound ?? 0) + row : top + row
    return document.lines.indices.contains(index) ? index : nil
  }

  /// The line of the left column in a row of the window; blank below its last row. `nil` if there is only one column.
  public func leftLine(inRow row: Int) -> Line? {
    let index = min(first, leftOverflow) + row
    return index < split ? document.lines[index] : split > 0 ? Line() : nil
  }

  /// The position that is at the top after `first` rows are scrolled away.
  public func position(ofFirst first: Int) -> DocumentPosition {
    let isLeft = split > 0 && first <= leftOverflow
    return document.position(ofRow: isLeft ? first : split + first - leftOverflow)
  }

  /// The position of the first row below the window; that of the last row if there is none.
  public var positionBelow: DocumentPosition { document.position(ofRow: end) }

  /// The position that is at the top now.
  public var position: DocumentPosition { position(ofFirst: first) }

  /// The item in view that comes first, and the one that comes last, by position; `nil` if no item is in view.
  public var firstItemInView: Int? { document.items.firstIndex { isInView($0) } }
  public var lastItemInView: Int? { document.items.lastIndex { isInView($0) } }

  /// The item in view that is nearest to the focused one; `nil` if no item is in view.
  public var itemInView: Int? { sight == .above ? firstItemInView : lastItemInView }

  /// How many rows are scrolled away when the focused item is shown after as little scrolling as possible.
  ///
  /// All of the item is shown, or its first rows if it is taller than the window.
  public var rowShowingFocus: Int {
    guard let rows = focus?.rows else { return first }
    guard rows.lowerBound < firstVisible || rows.upperBound > end else { return first }
    let above = document.pinned.map { $0.lowerBound < rows.lowerBound ? $0.count : 0 } ?? 0
    let highest = max(split, rows.lowerBound - above)
    let top = rows.lowerBound < firstVisible ? highest : min(highest, rows.upperBound - height)
    return leftOverflow + max(0, top - split)
  }

  func isInView(_ item: Document.Item) -> Bool {
    (firstVisible..<max(firstVisible, end)).contains(item.cursor.row)
  }
}
