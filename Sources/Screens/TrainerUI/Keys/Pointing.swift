internal import Curriculum
internal import Scoring
public import Screen

extension Model {
  /// What a click on a cell of the screen means: it picks a choice, marks a word, rates a response where the point of the
  /// scale is, carries an entry that is held. In lists it selects, and opens what is selected already.
  public func messages(forClickAt position: Position) -> [Message] {
    guard let hit = hit(at: position) else { return [] }
    switch place {
    case .signIn, .course, .summary, .finding, .marks, .reporting:
      return hit.isFocused ? [.forward] : [.point(hit.item)]
    case .progress, .lesson: return []
    case .scenario(let state):
      guard case .answering(let answering) = state.phase else { return [] }
      switch answering.exercise {
      case .choice: return [.pick(hit.item)]
      case .marking: return [.point(hit.item), .mark]
      case .rating: return [.pick(hit.item)] + (hit.rating.map { [.rate($0)] } ?? [])
      case .ordering(_, _, isHolding: false): return hit.isFocused ? [.mark] : [.point(hit.item)]
      case .ordering(_, _, isHolding: true):
        let way = hit.item - answering.focus
        return [Message](repeating: way < 0 ? .up : .down, count: abs(way)) + [.mark]
      }
    }
  }

  /// Gives the focus to an item that can have it.
  mutating func point(at item: Int) {
    guard help == nil, content.focus != nil, content.document.items.indices.contains(item) else {
      return
    }
    setFocus(item)
    keepFocusInView()
  }

  private struct Hit {
    var item: Int
    var isFocused: Bool
    /// The point of the scale that was clicked.
    var rating: Rating?
  }

  /// The item that a cell of the screen shows.
  private func hit(at position: Position) -> Hit? {
    let geometry = Geometry(size: size)
    guard help == nil, !geometry.isTooSmall, (0..<size.rows).contains(position.row),
      (0..<size.columns).contains(position.column)
    else { return nil }
    let content = self.content
    let layout = ScreenLayout(model: self, content: content)
    let window = window(of: content, height: layout.bodyRows)
    let shown = position.row - geometry.headerRows
    let column = position.column - window.itemColumn(in: layout)
    guard content.focus != nil, (0..<layout.bodyRows).contains(shown),
      let row = window.documentRow(inRow: shown),
      let item = content.document.item(row: row, column: column)
    else { return nil }
    let point = content.document.lines[row].position(of: glyphs.points, at: column)
    return Hit(
      item: item, isFocused: item == content.focus,
      rating: point.flatMap { Rating(rawValue: $0 + 1) })
  }
}

extension Document {
  /// The item at a row and column of the document.
  fileprivate func item(row: Int, column: Int) -> Int? {
    items.indices.last { index in
      let item = items[index]
      guard item.rows.contains(row), column >= 0 else { return false }
      switch item.form {
      case .rows: return true
      case .word:
        return column < lines[row].width
          && (row > item.cursor.row || column >= item.cursor.column)
      case .field: return false
      }
    }
  }
}

extension Line {
  /// Which of the runs that read as one of `texts` stands at a column or right beside it.
  fileprivate func position(of texts: Set<String>, at column: Int) -> Int? {
    var start = 0
    var count = 0
    for run in runs {
      let end = start + displayWidth(of: run.text)
      if texts.contains(run.text) {
        if (start - 2..<end + 2).contains(column) { return count }
        count += 1
      }
      start = end
    }
    return nil
  }
}

extension Glyphs {
  /// How a point of a scale is drawn.
  fileprivate var points: Set<String> { [chosen, open] }
}
