public import Screen

extension PageLayout {
  /// The frame that shows the page.
  public var frame: Frame {
    let indent = Line.blank(margin)
    return Frame(
      size: display.size,
      lines: (header + bodyAndStatus + footer).map { $0.runs.isEmpty ? $0 : indent + $0 },
      cursor: cursor)
  }

  /// The title line, how much is done, and a blank row.
  private var header: [Line] {
    // The line itself keeps one column free before the text at the right.
    let gap = String(repeating: " ", count: max(0, display.format.titleGap - 1))
    let trailing = content.trailing.isEmpty ? "" : gap + content.trailing
    let title = Line.joined(
      left: Line(content.title, .title), right: Line(trailing, .muted), columns: columns)
    var lines = [title, Line()]
    if let done = content.done, done.whole > 0 {
      lines[1] = Bar(columns: columns, glyphs: display.glyphs).line(done.part, of: done.whole)
    }
    return lines + [Line](repeating: Line(), count: display.geometry.headerRows - lines.count)
  }

  /// The rows in view. If there are two columns of text, the left one stands beside the right one.
  private var body: [Line] {
    (0..<window.height).map { row in
      let right = window.line(
        inRow: row, showing: display.focusLook, display.glyphs, columns: display.geometry.measure)
      return beside(window.leftLine(inRow: row), right)
    }
  }

  /// A row with a line of the left column, if there is one, and one of the column that has the items.
  private func beside(_ left: Line?, _ right: Line) -> Line {
    guard let left else { return right }
    return right.runs.isEmpty
      ? left : left.padded(to: display.geometry.measure + Geometry.gap) + right
  }

  /// The rows in view and the notice. If many rows below the text are empty, the notice stands close to the text and not at the
  /// edge of the window, where nobody looks.
  private var bodyAndStatus: [Line] {
    if window.leftLine(inRow: 0) != nil { return columnsAndStatus }
    let body = self.body
    let text = body.lastIndex { !$0.runs.isEmpty }.map { $0 + 1 } ?? 0
    guard !notice.isEmpty, body.count - text >= Self.farAway else { return body + status }
    let blank = [Line](repeating: Line(), count: body.count - text - 1)
    return body[..<text] + [Line()] + status + blank
  }

  /// The same in two columns: the notice belongs to the column that has the items, because it is about them.
  private var columnsAndStatus: [Line] {
    guard !notice.isEmpty else { return body + status }
    let last = (0..<window.height).last { window.documentRow(inRow: $0) != nil } ?? -1
    let place = last + 2
    guard place + notice.count <= window.height else {
      return body + status.map { beside(Line(), $0) }
    }
    var rows = body
    for (index, line) in notice.enumerated() {
      rows[place + index] = beside(window.leftLine(inRow: place + index), line)
    }
    return rows + [Line](repeating: Line(), count: notice.count - 1) + [Line(signs, .hint)]
  }

  /// How many empty rows between the text and the edge of the window are too many for a notice at the edge.
  private static var farAway: Int { 12 }

  /// The notice, and whether the text goes on beyond the window.
  private var status: [Line] {
    guard let last = notice.last else { return [Line(signs, .hint)] }
    guard !signs.isEmpty else { return notice }
    let width = window.leftLine(inRow: 0) == nil ? columns : display.geometry.measure
    let room = width - last.width - 2
    let words = [arrows + " more", arrows].first { displayWidth(of: $0) <= room } ?? ""
    return notice.dropLast()
      + [Line.joined(left: last, right: Line(words, .hint), columns: width)]
  }

  /// That the text goes on, for a row of its own; empty if all of it is in view.
  private var signs: String {
    switch display.format.signs {
    case .below: return window.isAtEnd ? "" : arrows + " more"
    case .aboveAndBelow:
      let above = window.isAtStart ? [] : [display.glyphs.above + " more above"]
      let key = keyForMore.map { ": " + $0 } ?? ""
      let below = window.isAtEnd ? [] : [display.glyphs.below + " more below" + key]
      return (above + below).joined(separator: "   ")
    }
  }

  /// The directions in which the text goes on.
  private var arrows: String {
    let saysAbove = display.format.signs == .aboveAndBelow && !window.isAtStart
    return (saysAbove ? display.glyphs.above : "") + (window.isAtEnd ? "" : display.glyphs.below)
  }

  /// The cursor stands on the focus while that is in view, otherwise where reading begins.
  private var cursor: Position {
    let start = Position(row: display.geometry.headerRows, column: margin)
    guard let focus = window.focus, window.sight == .inView, !content.isReadFirst else {
      return reading(from: start)
    }
    return Position(
      row: start.row + focus.cursor.row - window.top, column: itemColumn + focus.cursor.column)
  }

  /// The cell at which reading begins: at the top of the window, or at the row that the page names if that is in view.
  private func reading(from start: Position) -> Position {
    guard let wanted = content.start, content.document.split == nil else { return start }
    let row = content.document.row(of: wanted)
    guard window.sight(ofRow: row) == .inView else { return start }
    return Position(row: start.row + row - window.top, column: start.column)
  }
}
