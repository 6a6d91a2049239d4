internal import Curriculum
internal import Scoring
internal import Screen

extension MarkablePost {
  /// The phrases and single words that some marked words make up, in reading order.
  func units(in marked: Set<Int>) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for index in marked.sorted() where words.indices.contains(index) {
      let unit = unit(at: index)
      if units.last != unit { units.append(unit) }
    }
    return units
  }

  /// The words of a range as text.
  func text(of range: Range<Int>) -> String {
    words[range.clamped(to: words.indices)].map(\.text).joined(separator: " ")
  }
}

extension Model {
  /// The post with brackets round what is marked; every word is an item.
  func addPost(
    _ post: MarkablePost, _ marked: Set<Int>, _ answering: Answering, to document: inout Document
  ) {
    let layout = PostLayout(post: post, marked: marked, focus: answering.focus, columns: measure)
    let first = document.lines.count
    document.add(layout.lines)
    for cell in layout.cells {
      document.addItem(
        rows: (first + cell.row)..<(first + cell.row + 1),
        cursor: Position(row: first + cell.row, column: cell.column))
    }
  }
}

/// The words of a post set in rows.
private struct PostLayout {
  private(set) var lines: [Line] = []
  /// Where each word begins.
  private(set) var cells: [Position] = []

  init(post: MarkablePost, marked: Set<Int>, focus: Int, columns: Int) {
    var line = Line()
    var row = 0
    for (index, word) in post.words.enumerated() {
      let unit = post.unit(at: index)
      let isMarked = marked.contains(index)
      let text =
        (isMarked && index == unit.lowerBound ? "[" : "") + word.text
        + (isMarked && index == unit.upperBound - 1 ? "]" : "")
      if !line.runs.isEmpty, line.width + 1 + displayWidth(of: text) > columns {
        lines.append(line)
        row += 1
        line = Line()
      }
      if !line.runs.isEmpty { line.runs.append(Run(" ")) }
      cells.append(Position(row: row, column: line.width))
      line.runs.append(Run(text, index == focus ? .focus : isMarked ? .chosen : .body))
      if word.endsLine, index + 1 < post.words.count {
        lines.append(line)
        row += 1
        line = Line()
      }
    }
    lines.append(line)
  }
}
