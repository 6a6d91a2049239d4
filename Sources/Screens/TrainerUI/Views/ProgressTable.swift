internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// The modules on the progress page: how much of each is done as a bar and in figures, and a mark for each objective.
struct ProgressTable {
  private let bar: Bar
  /// The columns of the bar with its figures, and of the marks.
  private let figures: Int
  private let marks: Int
  private let measure: Int

  private static let doneHeader = "Done, first answers"
  private static let marksHeader = "Objectives"

  /// - Parameter measure: The columns of a row. The bar takes what the titles leave, so that they stand in one row each.
  init(_ modules: [ProgressOverview.ModuleRow], measure: Int, glyphs: Glyphs) {
    let widest = modules.map { displayWidth(of: $0.figures) }.max() ?? 0
    let title = modules.map { displayWidth(of: $0.module.title) }.max() ?? 0
    marks = modules.map(\.objectives.count).max() ?? 0
    let room = measure - 4 - title - 2 - widest - 2 - marks - 2
    bar = Bar(columns: min(max(6, room), 10), glyphs: glyphs)
    let headers = displayWidth(of: Self.doneHeader) + 2 + displayWidth(of: Self.marksHeader)
    figures = max(bar.columns + 2 + widest, marks > 0 ? headers - 2 - marks : 0)
    self.measure = measure
  }

  /// The columns of all that stands behind a title.
  var columns: Int { figures + (marks > 0 ? 2 + marks : 0) }

  /// What the columns are about: the first one above the bar where there is room, the other one ending where the marks do.
  var header: Line {
    guard marks > 0 else {
      return Line(
        String(repeating: " ", count: max(0, measure - figures)) + Self.doneHeader, .muted)
    }
    let gap = max(2, columns - displayWidth(of: Self.doneHeader + Self.marksHeader))
    let words = Self.doneHeader + String(repeating: " ", count: gap) + Self.marksHeader
    return Line.joined(left: Line(), right: Line(words, .muted), columns: measure)
  }

  /// A module's rows: beside the first row of its title how far it is done.
  func rows(_ row: ProgressOverview.ModuleRow, title: [Line]) -> [Line] {
    var rows = title.isEmpty ? [Line()] : title
    let done = (picture(of: row) + Line(row.figures)).padded(to: figures)
    let states = Line(
      String(repeating: " ", count: max(0, columns - figures - row.objectives.count)))
    rows[0] = rows[0].padded(to: measure - 4 - columns) + done + states + marks(of: row)
    return rows
  }

  /// The same in one line, where nothing stands beside the title.
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
  /// The marks differ; the style comes on top.
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
