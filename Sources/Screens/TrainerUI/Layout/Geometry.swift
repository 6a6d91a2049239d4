internal import Screen

/// How a screen of some size is divided. The title is above, the keys are below, always in the same places; all of it stands
/// in a column of a measure that can be read, in the middle of the window.
struct Geometry: Hashable, Sendable {
  /// Below this size a line says so instead.
  static let smallest = Size(rows: 12, columns: 40)
  /// Wider than this, lines are tiring to read.
  static let widestMeasure = 72
  /// The blank columns between two columns of text.
  static let gap = 4

  var size: Size

  var isTooSmall: Bool {
    size.rows < Self.smallest.rows || size.columns < Self.smallest.columns
  }

  /// The columns of a row of prose.
  var measure: Int {
    let margin = size.columns >= 60 ? 3 : 1
    return max(1, min(size.columns - 2 * margin, Self.widestMeasure))
  }

  /// Whether a case and its question have room side by side, each with the widest measure.
  var isWide: Bool { size.columns >= 2 * Self.widestMeasure + Self.gap + 2 }

  /// The columns that a page takes, with one column of text or two.
  func pageColumns(isSplit: Bool) -> Int { isSplit ? 2 * measure + Self.gap : measure }

  /// Blank columns at the left of a page.
  func margin(isSplit: Bool) -> Int {
    max(0, (size.columns - pageColumns(isSplit: isSplit)) / 2)
  }

  /// Too few rows for anything that could be left out.
  var isShort: Bool { size.rows < 18 }

  /// Too few columns for two things side by side.
  var isNarrow: Bool { size.columns < 66 }

  /// Title, bar, and a blank row where there is room for one.
  var headerRows: Int { isShort ? 2 : 3 }

  /// The keys take a second row only where one is too short for the most useful of them.
  var mostFooterRows: Int { size.columns >= 60 ? 1 : 2 }

  /// The rows between the header and the notice.
  func bodyRows(notice: Int, footer: Int) -> Int {
    max(1, size.rows - headerRows - max(1, notice) - footer)
  }
}
