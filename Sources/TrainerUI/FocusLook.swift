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
  /// The rows in view, with the focus drawn; a marker is one column wide.
  func lines(showing look: FocusLook, marker: String, measure: Int) -> [Line] {
    let document = content.document
    var lines = Array(document.lines.dropFirst(first).prefix(height))
    guard look != .cursor, let item = focus else { return lines }
    for row in item.rows where lines.indices.contains(row - first) {
      let isFirst = row == item.cursor.row
      lines[row - first] =
        switch item.form {
        case .rows:
          lines[row - first].drawn(
            after: isFirst ? marker : nil, barColumns: look == .bar ? measure : nil)
        case .word:
          lines[row - first].styled(
            runAt: isFirst ? item.cursor.column : 0, look == .bar ? .bar : .focus)
        case .field: lines[row - first]
        }
    }
    return lines
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
