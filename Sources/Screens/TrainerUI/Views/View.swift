internal import Curriculum
public import Screen

/// The frame that shows a model.
public func view(_ model: Model) -> Frame {
  let geometry = Geometry(size: model.size)
  guard !geometry.isTooSmall else { return tooSmall(model.size) }
  let content = model.content
  let layout = ScreenLayout(model: model, content: content)
  let window = model.window(of: content, height: layout.bodyRows)
  var shown = content
  if let session = model.session {
    let before = shown.trailing + (shown.trailing.isEmpty ? "" : " · ")
    // Where one is matters more than why something waits.
    let room = layout.columns - displayWidth(of: before + session.deliveryWords)
    shown.trailing = before + (room < leastTitle ? session.delivery : session.deliveryWords)
  }
  var lines = header(of: shown, layout, model.glyphs)
  lines += window.body(of: model)
  lines += statusLines(layout, window, model.glyphs)
  lines += layout.footer
  let margin = Line.blank(layout.margin)
  return Frame(
    size: model.size, lines: lines.map { $0.runs.isEmpty ? $0 : margin + $0 },
    cursor: cursor(in: window, layout))
}

/// The columns that a title keeps, shortened if need be.
private let leastTitle = 14

/// Title and place, and under them how far one has come.
private func header(of content: Content, _ layout: ScreenLayout, _ glyphs: Glyphs) -> [Line] {
  let columns = layout.columns
  let trailing = content.trailing.isEmpty ? Line() : Line("  " + content.trailing, .muted)
  var lines = [Line.joined(left: Line(content.title, .title), right: trailing, columns: columns)]
  if let done = content.done, done.whole > 0 {
    lines.append(Bar(columns: columns, glyphs: glyphs).line(done.part, of: done.whole))
  } else {
    lines.append(Line())
  }
  if layout.geometry.headerRows > 2 { lines.append(Line()) }
  return lines
}

/// What just happened, and whether the text goes on above and below: in words where there is room for them.
private func statusLines(_ layout: ScreenLayout, _ window: Window, _ glyphs: Glyphs) -> [Line] {
  let signs =
    (window.isAtStart ? [] : [(glyphs.above, "above")])
    + (window.isAtEnd
      ? [] : [(glyphs.below, "below" + (layout.keyForMore.map { ": " + $0 } ?? ""))])
  guard let notice = layout.notice else {
    return [Line(signs.map { "\($0) more \($1)" }.joined(separator: "   "), .hint)]
  }
  guard !signs.isEmpty, let last = notice.last else { return notice }
  let arrows = signs.map(\.0).joined()
  let room = layout.columns - last.width - 2
  let words = ["\(arrows) more", arrows].first { displayWidth(of: $0) <= room } ?? ""
  return notice.dropLast()
    + [Line.joined(left: last, right: Line(words, .hint), columns: layout.columns)]
}

extension Window {
  /// The column of the screen where the column begins that has the items.
  func itemColumn(in layout: ScreenLayout) -> Int {
    content.document.split == nil
      ? layout.margin : layout.margin + layout.geometry.measure + Geometry.gap
  }

  /// The rows in view, as many as the window is high: the left column of text beside the right one, where there are two.
  fileprivate func body(of model: Model) -> [Line] {
    let measure = model.measure
    return (0..<height).map { row in
      let right = line(inRow: row, showing: model.focusLook, model.glyphs, columns: measure)
      guard let left = caseLine(inRow: row) else { return right }
      return right.runs.isEmpty ? left : left.padded(to: measure + Geometry.gap) + right
    }
  }
}

/// The cursor stands on the focus while that is in view, else where reading begins.
private func cursor(in window: Window, _ layout: ScreenLayout) -> Position {
  let start = Position(row: layout.geometry.headerRows, column: layout.margin)
  guard let focus = window.focus, window.sight == .inView else { return start }
  return Position(
    row: start.row + focus.cursor.row - window.top,
    column: window.itemColumn(in: layout) + focus.cursor.column)
}

private func tooSmall(_ size: Size) -> Frame {
  let smallest = Geometry.smallest
  let text =
    "Too small: make the window \(smallest.columns) columns by \(smallest.rows) rows or more. q quits."
  return Frame(size: size, lines: wrap([Run(text)], to: max(1, size.columns)))
}
