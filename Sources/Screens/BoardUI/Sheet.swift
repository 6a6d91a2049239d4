public import Screen
internal import TrainerUI

/// A page of the board before it is cut to the size of a screen.
struct Sheet {
  var title: String
  /// At the right of the title line.
  var trailing: String
  private(set) var rows: [Line] = []
  /// The rows of each item that can have the focus.
  private(set) var items: [Range<Int>] = []
  /// The item that has the focus; `nil` where keys scroll.
  var focus: Int?

  init(title: String, trailing: String = "") {
    self.title = title
    self.trailing = trailing
  }

  mutating func add(_ rows: [Line]) { self.rows += rows }

  mutating func add(_ text: String, _ style: Style = .body) { rows.append(Line(text, style)) }

  /// Adds a blank row unless the page is empty or ends in one.
  mutating func addBlank() {
    if let last = rows.last, !last.runs.isEmpty { rows.append(Line()) }
  }

  /// Adds rows that can have the focus, each with two columns before it for a marker.
  mutating func addItem(_ rows: [Line]) {
    let first = self.rows.count
    add(rows.map { Line([Run("  ")] + $0.runs) })
    items.append(first..<self.rows.count)
  }
}

/// A page of the board and the part of it that a screen of some size shows.
struct BoardView {
  static let smallest = Size(rows: 12, columns: 40)
  /// The title line, and a blank one.
  static let headerRows = 2
  /// Rows and bars become hard to follow when they are longer.
  static let widestMeasure = 100

  var sheet: Sheet
  var footer: [Line]
  var notice: [Line]
  /// The columns between the margins.
  var measure: Int
  var margin: Int
  /// The rows of the page that are in view.
  var first: Int
  var height: Int

  init(of model: BoardModel) {
    measure = model.measure
    margin = max(0, (model.size.columns - measure) / 2)
    sheet = model.sheet
    footer = boardFooter(
      of: model.keyContext.bindings, columns: model.size.columns - margin - 1,
      rows: model.size.columns < 60 ? 2 : 1,
      glyphs: model.glyphs)
    notice = model.noticeRows
    height = max(1, model.size.rows - Self.headerRows - max(1, notice.count) - footer.count)
    let last = max(0, sheet.rows.count - height)
    first = min(max(0, model.firstRow), last)
    if let focus, !(first..<first + height).contains(focus.lowerBound) {
      first = min(
        max(0, focus.lowerBound < first ? focus.lowerBound : focus.upperBound - height), last)
    }
  }

  var focus: Range<Int>? {
    sheet.focus.flatMap { sheet.items.indices.contains($0) ? sheet.items[$0] : nil }
  }

  var isAtEnd: Bool { first + height >= sheet.rows.count }
}

extension BoardModel {
  var view: BoardView { BoardView(of: self) }

  var isTooSmall: Bool {
    size.rows < BoardView.smallest.rows || size.columns < BoardView.smallest.columns
  }

  var measure: Int {
    max(1, min(size.columns - (size.columns >= 60 ? 6 : 2), BoardView.widestMeasure))
  }

  fileprivate var noticeRows: [Line] {
    if let notice {
      return Array(
        wrap([Run(reduced(notice.text), notice.isAlert ? .alert : .chosen)], to: measure - 4)
          .prefix(3))
    }
    let problems = problems.joined(separator: " ")
    return Array(wrap([Run(problems, .alert)], to: measure - 4).prefix(problems.isEmpty ? 0 : 3))
  }
}

/// The frame that shows a board.
public func view(_ model: BoardModel) -> Frame {
  guard !model.isTooSmall else {
    let smallest = BoardView.smallest
    let text =
      "Too small: make the window \(smallest.columns) columns by \(smallest.rows) rows or more. q quits."
    return Frame(size: model.size, lines: wrap([Run(text)], to: max(1, model.size.columns)))
  }
  let view = model.view
  var lines = [
    Line.joined(
      left: Line(view.sheet.title, .title), right: Line(view.sheet.trailing, .muted),
      columns: view.measure), Line(),
  ]
  lines += view.body(of: model)
  lines += view.status(model.glyphs)
  lines += view.footer
  let margin = Line.blank(view.margin)
  let cursorRow = BoardView.headerRows + (view.focus.map { $0.lowerBound - view.first } ?? 0)
  return Frame(
    size: model.size, lines: lines.map { $0.runs.isEmpty ? $0 : margin + $0 },
    cursor: Position(row: cursorRow, column: view.margin + (view.focus == nil ? 0 : 2)))
}

extension BoardView {
  fileprivate func body(of model: BoardModel) -> [Line] {
    var rows = Array(sheet.rows.dropFirst(first).prefix(height))
    if model.focusLook != .cursor, let focus {
      for row in focus where rows.indices.contains(row - first) {
        var line = rows[row - first]
        if row == focus.lowerBound, !line.runs.isEmpty {
          line.runs[0] = Run(model.glyphs.focus + " ", .focus)
        }
        rows[row - first] =
          model.focusLook == .bar
          ? Line(line.padded(to: measure).runs.map { Run($0.text, .bar) }) : line
      }
    }
    return rows + [Line](repeating: Line(), count: height - rows.count)
  }

  fileprivate func status(_ glyphs: Glyphs) -> [Line] {
    let more = isAtEnd ? Line() : Line(glyphs.below + " more", .hint)
    guard let last = notice.last else { return [more] }
    return notice.dropLast() + [Line.joined(left: last, right: more, columns: measure)]
  }
}

/// The keys that fit; what is late in the table is left out first, help and quit never.
private func boardFooter(
  of bindings: [BoardBinding], columns: Int, rows: Int, glyphs: Glyphs
) -> [Line] {
  var shown = bindings.filter { $0.hint != nil }
  while true {
    let entries = shown.map { binding in
      Line([
        Run(glyphs.label(binding.label), .key), Run(" " + (binding.hint ?? ""), .hint),
      ])
    }
    let lines = flowed(entries, columns: columns)
    if lines.count <= rows || shown.count <= 3 { return Array(lines.prefix(rows)) }
    shown.remove(at: shown.count - 3)
  }
}

/// Entries in rows, three columns apart.
private func flowed(_ entries: [Line], columns: Int) -> [Line] {
  var lines: [Line] = []
  for entry in entries {
    if let last = lines.last, last.width + 3 + entry.width <= columns {
      lines[lines.count - 1] = last + Line("   ") + entry
    } else {
      lines.append(entry)
    }
  }
  return lines
}
