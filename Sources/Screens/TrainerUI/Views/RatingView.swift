internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// Adds the rating grid: a column for each point of the scale or, if the window is too narrow, the rating in words below.
  func addRatings(
    _ rows: [RatingRow], _ ratings: [Identifier<Choice>: Rating], to document: inout Document
  ) {
    let grid = RatingGrid(blocks: blocks(in: document))
    if grid.isWide {
      document.addPinned(grid.header)
    } else {
      document.add(blocks.wrapped(grid.legend, .muted))
    }
    document.addBlank()
    for (position, row) in rows.enumerated() {
      let lines = grid.rows(
        row, letter: Identifier<Choice>(position: position).text, rating: ratings[row.id])
      document.addItem(focusRows(lines), cursorColumn: 2)
    }
  }
}

/// The grid: one response in each row, with its rating beside it.
private struct RatingGrid {
  var blocks: BlockLayout

  private var measure: Int { blocks.columns }
  private static let columnWidth = 7
  private var gridWidth: Int { Self.columnWidth * Rating.allCases.count }
  var isWide: Bool { measure >= 62 }
  /// The columns left for the response's text by the focus marker, the letter and the scale.
  private var textWidth: Int { max(8, measure - 5 - (isWide ? gridWidth + 1 : 0)) }

  var header: [Line] {
    let indent = String(repeating: " ", count: measure - gridWidth)
    return [
      Line(indent + "   1      2      3      4", .muted),
      Line(indent + " very  fairly fairly  very", .muted),
      Line(indent + " appropriate  inappropriate", .muted),
    ]
  }

  var legend: String {
    Rating.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ")
  }

  func rows(_ row: RatingRow, letter: String, rating: Rating?) -> [Line] {
    var lines = wrap(blocks.runs(of: row.response), to: textWidth)
    if lines.isEmpty { lines = [Line()] }
    if isWide {
      lines[0] = lines[0].padded(to: textWidth + 1)
      for point in Rating.allCases {
        let isChosen = point == rating
        lines[0].runs.append(Run("  "))
        lines[0].runs.append(
          Run(isChosen ? blocks.glyphs.chosen : blocks.glyphs.open, isChosen ? .chosen : .muted))
        lines[0].runs.append(Run("  "))
      }
    } else {
      lines.append(
        rating.map { Line("\($0.rawValue) \($0.words)", .chosen) } ?? Line("not rated", .muted))
    }
    return lines.hanging(from: Run(letter + "  ", .muted))
  }
}
