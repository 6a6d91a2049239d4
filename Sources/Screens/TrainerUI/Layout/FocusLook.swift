internal import Screen

/// How a screen shows the item that the next key acts on. The cursor stands on it in each.
public enum FocusLook: String, Hashable, Sendable, CaseIterable {
  /// By the cursor alone. Moving the focus then rewrites nothing, so a screen reader that follows the cursor speaks the item
  /// gone to and nothing else.
  case cursor
  /// By a marker before the item as well.
  case marker
  /// By a marker and a bar over the whole item.
  case bar
}

/// Rows with room before them for the marker of the focus, which is drawn last: what has the focus is laid out like what has
/// not.
func focusRows(_ rows: [Line]) -> [Line] { rows.hanging(from: Run("  ")) }

extension Window {
  /// What stands in a row of the window, from 0, in the column that has the items, with the focus drawn. A marker is one
  /// column wide, a bar as wide as the column.
  func line(inRow row: Int, showing look: FocusLook, _ glyphs: Glyphs, columns: Int) -> Line {
    guard let index = documentRow(inRow: row) else { return Line() }
    let line = content.document.lines[index]
    guard look != .cursor, let item = focus, item.rows.contains(index) else { return line }
    let isFirst = index == item.cursor.row
    return switch item.form {
    case .rows:
      line.drawn(after: isFirst ? glyphs.focus : nil, barColumns: look == .bar ? columns : nil)
    case .word: line.styled(runAt: isFirst ? item.cursor.column : 0, look == .bar ? .bar : .focus)
    case .field: line
    }
  }
}

extension Line {
  /// The line with a marker where `focusRows` left room for it, and in a bar of some columns.
  fileprivate func drawn(after marker: String?, barColumns: Int?) -> Line {
    var drawn = self
    if let marker, !drawn.runs.isEmpty { drawn.runs[0] = Run(marker + " ", .focus) }
    return barColumns.map { drawn.padded(to: $0).styled(.bar) } ?? drawn
  }

  /// The line with the run that begins at a column in another style.
  fileprivate func styled(runAt column: Int, _ style: Style) -> Line {
    var styled = self
    var position = 0
    for index in runs.indices {
      if position == column {
        styled.runs[index].style = style
        break
      }
      position += displayWidth(of: runs[index].text)
    }
    return styled
  }
}
