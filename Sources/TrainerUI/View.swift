internal import Curriculum
public import Screen

/// The frame that shows a model.
public func view(_ model: Model) -> Frame {
  let geometry = Geometry(size: model.size)
  guard !geometry.isTooSmall else { return tooSmall(model.size) }
  let content = model.content
  let layout = ScreenLayout(model: model, geometry: geometry)
  let first = content.document.firstRow(for: model.top, height: layout.bodyRows)
  let body = content.document.lines.dropFirst(first).prefix(layout.bodyRows)
  let margin = Run(String(repeating: " ", count: geometry.margin))
  var lines = header(of: content, geometry)
  lines += body.map { $0.runs.isEmpty ? $0 : $0.indented(by: margin) }
  lines += [Line](repeating: Line(), count: layout.bodyRows - body.count)
  lines += layout.notice ?? [moreLine(in: content, after: first + layout.bodyRows, geometry)]
  lines += layout.footer
  return Frame(
    size: model.size, lines: lines,
    cursor: cursor(in: content, first: first, layout))
}

/// The parts of a screen whose height depends on what they say.
struct ScreenLayout {
  var geometry: Geometry
  /// What just happened, or why nothing can be saved; `nil` where there is nothing to say.
  var notice: [Line]?
  var footer: [Line]

  init(model: Model, geometry: Geometry) {
    self.geometry = geometry
    let notice = model.notice ?? model.storeProblem.map { Notice($0, isAlert: true) }
    self.notice = notice.map { notice in
      BlockLayout(columns: geometry.size.columns - 2 * geometry.margin)
        .wrapped(notice.text, notice.isAlert ? .alert : .chosen).prefix(4)
        .map { $0.indented(by: Run(String(repeating: " ", count: geometry.margin))) }
    }
    footer = footerLines(model.keyContext.bindings, geometry)
  }

  var bodyRows: Int { geometry.bodyRows(notice: notice?.count ?? 1, footer: footer.count) }
}

extension Model {
  /// The rows of body the model's screen has now.
  var bodyRows: Int {
    ScreenLayout(model: self, geometry: Geometry(size: size)).bodyRows
  }
}

/// Title and place, and under them how far one has come.
private func header(of content: Content, _ geometry: Geometry) -> [Line] {
  let columns = geometry.size.columns
  let trailing = content.trailing.isEmpty ? "" : content.trailing + " "
  let room = max(0, columns - displayWidth(of: trailing) - 3)
  let title = Line(" " + content.title, .title).shortened(to: room)
  var lines = [
    title.padded(to: columns - displayWidth(of: trailing)).appending(Run(trailing, .muted))
  ]
  if let done = content.done, done.whole > 0 {
    let bar = columns - 2
    let part = bar * min(done.part, done.whole) / done.whole
    lines.append(
      Line([
        Run(" "), Run(String(repeating: "━", count: part), .done),
        Run(String(repeating: "─", count: bar - part), .left),
      ]))
  } else {
    lines.append(Line())
  }
  if geometry.headerRows > 2 { lines.append(Line()) }
  return lines
}

/// Says in words that the text goes on below.
private func moreLine(in content: Content, after end: Int, _ geometry: Geometry) -> Line {
  guard end < content.document.lines.count else { return Line() }
  return Line(String(repeating: " ", count: geometry.margin) + "↓ more below", .hint)
}

/// The keys that fit, help and quit always among them.
private func footerLines(_ bindings: [Binding], _ geometry: Geometry) -> [Line] {
  let shown = bindings.filter { $0.hint != nil }
  for count in stride(from: shown.count, through: 1, by: -1) {
    let kept = shown.prefix(max(0, count - 2)) + shown.suffix(min(2, count))
    let lines = footer(Array(kept), columns: geometry.size.columns)
    if lines.count <= geometry.mostFooterRows { return lines }
  }
  return [Line()]
}

private func footer(_ bindings: [Binding], columns: Int) -> [Line] {
  var lines: [Line] = []
  var line = Line(" ")
  for binding in bindings {
    let entry = [Run(binding.label, .key), Run(" " + (binding.hint ?? ""), .hint)]
    let gap = line.runs.count > 1 ? 3 : 0
    let width = entry.reduce(0) { $0 + displayWidth(of: $1.text) }
    if gap > 0, line.width + gap + width > columns {
      lines.append(line)
      line = Line(" ")
    }
    if line.runs.count > 1 { line.runs.append(Run("   ")) }
    line.runs += entry
  }
  return lines + [line]
}

/// The cursor stands on the focus while that is in view, else where reading begins.
private func cursor(in content: Content, first: Int, _ layout: ScreenLayout) -> Position {
  let start = Position(row: layout.geometry.headerRows, column: layout.geometry.margin)
  guard let focus = content.focus, content.document.items.indices.contains(focus) else {
    return start
  }
  let cell = content.document.items[focus].cursor
  guard (first..<first + layout.bodyRows).contains(cell.row) else { return start }
  return Position(row: start.row + cell.row - first, column: start.column + cell.column)
}

private func tooSmall(_ size: Size) -> Frame {
  let smallest = Geometry.smallest
  let text =
    "Too small: make the window \(smallest.columns) columns by \(smallest.rows) rows or more. q quits."
  return Frame(size: size, lines: wrap([Run(text)], to: max(1, size.columns)))
}
