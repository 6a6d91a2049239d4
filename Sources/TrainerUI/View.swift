internal import Curriculum
public import Screen

/// The frame that shows a model.
public func view(_ model: Model) -> Frame {
  let geometry = Geometry(size: model.size)
  guard !geometry.isTooSmall else { return tooSmall(model.size) }
  let content = model.content
  let layout = ScreenLayout(model: model, content: content)
  let window = model.window(of: content, height: layout.bodyRows)
  let body = window.lines(
    showing: model.focusLook, marker: model.glyphs.focus, measure: model.measure)
  let margin = Run(String(repeating: " ", count: geometry.margin))
  var lines = header(of: window.content, geometry, model.glyphs)
  lines += body.map { $0.runs.isEmpty ? $0 : $0.indented(by: margin) }
  lines += [Line](repeating: Line(), count: layout.bodyRows - body.count)
  lines += statusLines(layout, isAtEnd: window.isAtEnd, below: model.glyphs.below)
  lines += layout.footer
  return Frame(size: model.size, lines: lines, cursor: cursor(in: window, geometry))
}

/// The parts of a screen whose height depends on what they say.
struct ScreenLayout {
  var geometry: Geometry
  /// What just happened, or why nothing can be saved; `nil` where there is nothing to say.
  var notice: [Line]?
  var footer: [Line]

  init(model: Model, content: Content) {
    geometry = Geometry(size: model.size)
    notice = Self.notice(of: model, geometry)
    footer = footerLines(
      model.bindings(of: model.keyContext(showing: content)).map { $0.named(by: model.glyphs) },
      geometry)
  }

  static func notice(of model: Model, _ geometry: Geometry) -> [Line]? {
    let notice = model.notice ?? model.storeProblem.map { Notice($0, isAlert: true) }
    return notice.map { notice in
      // Two columns stay free for the arrow that says that the text goes on.
      BlockLayout(columns: geometry.size.columns - 2 * geometry.margin - 2)
        .wrapped(notice.text, notice.isAlert ? .alert : .chosen).prefix(4)
        .map { $0.indented(by: Run(String(repeating: " ", count: geometry.margin))) }
    }
  }

  var bodyRows: Int { geometry.bodyRows(notice: notice?.count ?? 1, footer: footer.count) }
}

extension Model {
  /// The rows of body the model's screen has now.
  var bodyRows: Int {
    ScreenLayout(model: self, content: content).bodyRows
  }
}

/// Title and place, and under them how far one has come.
private func header(of content: Content, _ geometry: Geometry, _ glyphs: Glyphs) -> [Line] {
  let columns = geometry.size.columns
  let trailing = content.trailing.isEmpty ? Line() : Line("  " + content.trailing + " ", .muted)
  let title = Line(" " + content.title, .title)
  var lines = [Line.joined(left: title, right: trailing, columns: columns)]
  if let done = content.done, done.whole > 0 {
    let bar = columns - 2
    let part = bar * min(done.part, done.whole) / done.whole
    lines.append(
      Line([
        Run(" "), Run(String(repeating: glyphs.barDone, count: part), .done),
        Run(String(repeating: glyphs.barLeft, count: bar - part), .left),
      ]))
  } else {
    lines.append(Line())
  }
  if geometry.headerRows > 2 { lines.append(Line()) }
  return lines
}

/// What just happened, and whether the text goes on below: in words where there is room for them.
private func statusLines(_ layout: ScreenLayout, isAtEnd: Bool, below: String) -> [Line] {
  let margin = layout.geometry.margin
  guard let notice = layout.notice else {
    return [isAtEnd ? Line() : Line.blank(margin) + Line(below + " more below", .hint)]
  }
  guard !isAtEnd, let last = notice.last else { return notice }
  let columns = layout.geometry.size.columns - margin
  let words = [below + " more below", below + " more", below].first {
    last.width + displayWidth(of: $0) < columns
  }
  let more = Line.joined(left: last, right: Line(words ?? "", .hint), columns: columns)
  return notice.dropLast() + [more]
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
private func cursor(in window: Window, _ geometry: Geometry) -> Position {
  let start = Position(row: geometry.headerRows, column: geometry.margin)
  guard let focus = window.focus, window.sight == .inView else { return start }
  return Position(
    row: start.row + focus.cursor.row - window.first, column: start.column + focus.cursor.column)
}

private func tooSmall(_ size: Size) -> Frame {
  let smallest = Geometry.smallest
  let text =
    "Too small: make the window \(smallest.columns) columns by \(smallest.rows) rows or more. q quits."
  return Frame(size: size, lines: wrap([Run(text)], to: max(1, size.columns)))
}
