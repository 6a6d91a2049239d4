public import Screen

/// How a screen shows the item that the next key acts on. In every look the cursor stands on that item.
public enum FocusLook: String, Hashable, Sendable, CaseIterable {
  /// By the cursor alone. Moving the focus then rewrites nothing, so a screen reader that follows the cursor speaks only the
  /// item that it moves to.
  case cursor
  /// By a marker before the item as well.
  case marker
  /// By a marker and a bar over the whole item.
  case bar
}

/// Rows with room at their left for the marker of the focus.
///
/// The marker is drawn last, so an item with the focus is laid out like any other.
public func focusRows(_ rows: [Line]) -> [Line] { rows.hanging(from: Run("  ")) }

extension Window {
  /// The line in a row of the window, from 0, with the focus drawn. It belongs to the column of text that has the items.
  ///
  /// A marker is one column wide; a bar covers `columns` columns.
  func line(inRow row: Int, showing look: FocusLook, _ glyphs: Glyphs, columns: Int) -> Line {
    guard let index = documentRow(inRow: row) else { return Line() }
    let line = content.document.lines[index]
    guard look != .cursor, let item = focus, item.rows.contains(index) else { return line }
    let isFirst = index == item.cursor.row
    return switch item.form {
    case .rows:
      line.drawn(after: isFirst ? glyphs.focus : nil, barColumns: look == .bar ? columns : nil)
    // A word has no room for a marker, and a marked word already has the look of what is chosen.
    case .word: line.styled(runAt: isFirst ? item.cursor.column : 0, .bar)
    case .field: line
    }
  }
}

extension Line {
  /// The line with a marker in the room that `focusRows` left for it, and in a bar if a width is given for one.
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
