public import Screen

/// How a screen of some size is divided.
///
/// The title is always above the text and the keys are always below it. All of it stands in a column of readable width in the
/// middle of the window.
public struct Geometry: Hashable, Sendable {
  /// A smaller window shows a request to make it larger, and nothing else.
  public static let smallest = Size(rows: 12, columns: 40)
  /// The blank columns between two columns of text.
  public static let gap = 4

  public var size: Size
  public var format: PageFormat

  public init(size: Size, format: PageFormat = PageFormat()) {
    self.size = size
    self.format = format
  }

  /// Whether the window is too small to show a page.
  public var isTooSmall: Bool {
    size.rows < Self.smallest.rows || size.columns < Self.smallest.columns
  }

  /// The columns of a row of text.
  public var measure: Int {
    let margin = size.columns >= 60 ? 3 : 1
    return max(1, min(size.columns - 2 * margin, format.widestMeasure))
  }

  /// Whether two columns of text have room side by side, each with the widest measure.
  public var isWide: Bool { size.columns >= 2 * format.widestMeasure + Self.gap + 2 }

  /// The columns that a page takes.
  ///
  /// - Parameter isSplit: Whether it has two columns of text.
  public func pageColumns(isSplit: Bool) -> Int { isSplit ? 2 * measure + Self.gap : measure }

  /// The blank columns at the left of a page.
  public func margin(isSplit: Bool) -> Int {
    max(0, (size.columns - pageColumns(isSplit: isSplit)) / 2)
  }

  /// Whether there are too few rows for anything that could be left out.
  public var isShort: Bool { size.rows < 18 }

  /// Whether there are too few columns for two things side by side.
  public var isNarrow: Bool { size.columns < 66 }

  /// The rows above the text: the title, the bar if there is one, and a blank row, which gives way to a bar in a short window.
  public var headerRows: Int { format.hasBar && !isShort ? 3 : 2 }

  /// The most rows that the keys take: a second one only if one row is too short for the most useful of them.
  public var mostFooterRows: Int { size.columns >= 60 ? 1 : 2 }

  /// The rows between the header and the notice. The row of the notice is kept even if there is none.
  public func bodyRows(notice: Int, footer: Int) -> Int {
    max(1, size.rows - headerRows - max(1, notice) - footer)
  }

  /// A notice as rows; no row if there is no notice. It leaves at least two rows to the text.
  public func rows(of notice: Notice?) -> [Line] {
    // A few columns stay free for the arrows that say that the text goes on.
    let rows = notice.map {
      BlockLayout(columns: measure - 4).wrapped($0.text, $0.isAlert ? .alert : .chosen)
    }
    return Array((rows ?? []).prefix(max(4, min(8, size.rows - headerRows - mostFooterRows - 2))))
  }

  /// The frame of a window that is too small to show a page; `nil` if it is large enough. Front ends quit with the key `q`.
  public var frameIfTooSmall: Frame? {
    guard isTooSmall else { return nil }
    let smallest = Self.smallest
    let text =
      "Too small: make the window \(smallest.columns) columns by \(smallest.rows) rows or more. q quits."
    return Frame(size: size, lines: wrap([Run(text)], to: max(1, size.columns)))
  }
}
