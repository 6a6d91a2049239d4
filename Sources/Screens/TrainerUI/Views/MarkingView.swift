internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension MarkablePost {
  /// The marked words in reading order, those that stand side by side in one range. A range ends with its line.
  func runs(of marked: Set<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in words.indices where marked.contains(index) {
      if let last = runs.last, last.upperBound == index, !words[index - 1].endsLine {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// The words of a range without the full stop or comma at their end.
  func phrase(of range: Range<Int>) -> String {
    let text = text(of: range)
    let end = text.lastIndex { !".,;:".contains($0) }
    return end.map { String(text[...$0]) } ?? text
  }
}

extension Model {
  /// Adds the post, with brackets round each phrase that is marked; every word is an item.
  func addPost(
    _ post: MarkablePost, _ marked: Set<Int>, to document: inout Document
  ) {
    let runs = post.runs(of: marked)
    let (first, last) = (Set(runs.map(\.lowerBound)), Set(runs.map { $0.upperBound - 1 }))
    var layout = PostLayout(columns: measure)
    for (index, word) in post.words.enumerated() {
      let text = (first.contains(index) ? "[" : "") + word.text + (last.contains(index) ? "]" : "")
      layout.add(Run(text, marked.contains(index) ? .chosen : .body))
      if word.endsLine { layout.endLine() }
    }
    layout.endLine()
    let top = document.lines.count
    document.add(layout.lines)
    for item in layout.items {
      document.addItem(
        rows: (top + item.rows.lowerBound)..<(top + item.rows.upperBound),
        cursor: Position(row: top + item.cursor.row, column: item.cursor.column), form: .word)
    }
  }
}

/// Sets the words of a post in rows. A word wider than a row takes several.
private struct PostLayout {
  var columns: Int
  private(set) var lines: [Line] = []
  private(set) var items: [Document.Item] = []
  private var line = Line()
  private var width = 0

  init(columns: Int) {
    self.columns = columns
  }

  mutating func add(_ word: Run) {
    let wordWidth = displayWidth(of: word.text)
    if width > 0 {
      if width + 1 + wordWidth > columns {
        endLine()
      } else {
        line.runs.append(Run(" "))
        width += 1
      }
    }
    let cursor = Position(row: lines.count, column: width)
    let pieces = width == 0 && wordWidth > columns ? wrap([word], to: columns) : [Line([word])]
    lines += pieces.dropLast().map { Line(line.runs + $0.runs) }
    line = Line(line.runs + (pieces.last?.runs ?? []))
    width = line.width
    items.append(
      Document.Item(rows: cursor.row..<(lines.count + 1), cursor: cursor, form: .word))
  }

  /// Ends the row, unless it is empty.
  mutating func endLine() {
    guard !line.runs.isEmpty else { return }
    lines.append(line)
    line = Line()
    width = 0
  }
}
