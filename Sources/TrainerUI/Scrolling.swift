internal import Screen

extension Model {
  /// Moves the document under the window; the place keeps its position when the window changes.
  mutating func scroll(_ message: Message) {
    let document = content.document
    let height = bodyRows
    let first = document.firstRow(for: top, height: height)
    let last = document.lastFirstRow(height: height)
    let row =
      switch message {
      case .up: first - 1
      case .down: first + 1
      // A page keeps one row of what was read, so that the eye finds its place.
      case .pageUp: first - max(1, height - 1)
      case .pageDown: first + max(1, height - 1)
      case .top: 0
      case .bottom: last
      default: first
      }
    guard row != first else { return }
    top = document.position(ofRow: min(max(0, row), last))
  }

  /// Moves the focus to the item above or below; scrolls instead while the focus is not yet, or no longer, in view.
  mutating func moveFocus(_ message: Message, set: (inout Model, Int) -> Void) {
    let content = self.content
    guard let focus = content.focus, content.document.items.indices.contains(focus) else {
      scroll(message)
      return
    }
    let height = bodyRows
    let first = content.document.firstRow(for: top, height: height)
    let rows = content.document.items[focus].rows
    if message == .down, rows.upperBound > first + height, rows.lowerBound > first {
      scroll(.down)
    } else if message == .up, rows.lowerBound < first {
      scroll(.up)
    } else {
      let next = focus + (message == .down ? 1 : -1)
      guard content.document.items.indices.contains(next) else {
        scroll(message)
        return
      }
      set(&self, next)
      keepFocusInView()
    }
  }

  /// Scrolls as little as shows the whole focused item, or its first rows where it is taller than the window.
  mutating func keepFocusInView() {
    let content = self.content
    guard let focus = content.focus, content.document.items.indices.contains(focus) else { return }
    let height = bodyRows
    let first = content.document.firstRow(for: top, height: height)
    let rows = content.document.items[focus].rows
    if rows.lowerBound < first {
      top = content.document.position(ofRow: rows.lowerBound)
    } else if rows.upperBound > first + height {
      top = content.document.position(ofRow: min(rows.lowerBound, rows.upperBound - height))
    }
  }

  /// Whether the focused item, or the whole document where nothing has the focus, is in view to its end.
  var isFocusInView: Bool {
    let content = self.content
    let first = content.document.firstRow(for: top, height: bodyRows)
    guard let focus = content.focus, content.document.items.indices.contains(focus) else {
      return first >= content.document.lastFirstRow(height: bodyRows)
    }
    return content.document.items[focus].cursor.row < first + bodyRows
  }
}
