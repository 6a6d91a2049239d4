internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// The table of modules on the progress page. A bar and figures show how much of each is done, and each objective has a mark.
struct ProgressTable {
  private let bar: Bar
  /// The number of columns that the bar and its figures take, and that the marks take.
  private let figures: Int
  private let marks: Int
  private let measure: Int

  private static let doneHeader = "Done, first answers"
  private static let marksHeader = "Objectives"

  /// - Parameter measure: The columns of a row. The bar takes what the titles leave, so that each title fits in one row.
  init(_ modules: [ProgressOverview.ModuleRow], measure: Int, glyphs: Glyphs) {
    let widest = modules.map { displayWidth(of: $0.figures) }.max() ?? 0
    let title = modules.map { displayWidth(of: $0.module.title) }.max() ?? 0
    marks = modules.map(\.objectives.count).max() ?? 0
    let room = measure - 4 - title - 2 - widest - 2 - marks - 2
    bar = Bar(columns: min(max(6, room), 10), glyphs: glyphs)
    let doneWidth = displayWidth(of: Self.doneHeader)
    let headers = doneWidth + 2 + displayWidth(of: Self.marksHeader)
    figures = max(bar.columns + 2 + widest, marks > 0 ? headers - 2 - marks : doneWidth)
    self.measure = measure
  }

  /// The number of columns that everything after a title takes.
  var columns: Int { figures + (marks > 0 ? 2 + marks : 0) }

  /// The headers of the columns. The first begins above the bar if there is room; the other ends where the marks end.
  var header: Line {
    guard marks > 0 else {
      return Line(
        String(repeating: " ", count: max(0, measure - figures)) + Self.doneHeader, .muted)
    }
    let gap = max(2, columns - displayWidth(of: Self.doneHeader + Self.marksHeader))
    let words = Self.doneHeader + String(repeating: " ", count: gap) + Self.marksHeader
    return Line.joined(left: Line(), right: Line(words, .muted), columns: measure)
  }

  /// The rows of a module: its title, with the bar, figures and marks beside the first row.
  func rows(_ row: ProgressOverview.ModuleRow, title: [Line]) -> [Line] {
    var rows = title.isEmpty ? [Line()] : title
    let done = (picture(of: row) + Line(row.figures)).padded(to: figures)
    let states = Line(
      String(repeating: " ", count: max(0, columns - figures - row.objectives.count)))
    rows[0] = rows[0].padded(to: measure - 4 - columns) + done + states + marks(of: row)
    return rows
  }

  /// The bar, marks and words in one line, for a window with no room beside the title.
  func words(for row: ProgressOverview.ModuleRow) -> Line {
    picture(of: row) + marks(of: row) + Line("  " + row.words)
  }

  private func picture(of row: ProgressOverview.ModuleRow) -> Line {
    bar.line(row.done, of: max(1, row.scenarios)) + Line("  ")
  }

  private func marks(of row: ProgressOverview.ModuleRow) -> Line {
    Line(row.objectives.map { Run(bar.glyphs.mark(of: $0), $0.style) })
  }
}

extension Mastery {
  /// The style of its mark. The marks themselves differ too, so that nothing depends on colour.
  var style: Style {
    switch self {
    case .mastered: .correct
    case .inProgress: .chosen
    case .weak: .incorrect
    case .notTried: .muted
    }
  }
}

extension Glyphs {
  func mark(of mastery: Mastery) -> String {
    switch mastery {
    case .mastered: mastered
    case .inProgress: inProgress
    case .weak: weak
    case .notTried: notTried
    }
  }
}
