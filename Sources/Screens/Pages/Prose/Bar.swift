public import Screen

/// A bar that shows how much of a whole is done.
public struct Bar: Hashable, Sendable {
  /// The width of the whole bar.
  public var columns: Int
  public var glyphs: Glyphs

  public init(columns: Int, glyphs: Glyphs) {
    self.columns = columns
    self.glyphs = glyphs
  }

  /// The bar for a part of a whole. A part outside `0...whole` counts as the nearest end of that range.
  ///
  /// Any part above 0 fills at least one column, and only the whole fills them all.
  public func line(_ part: Int, of whole: Int) -> Line {
    let share = max(0, min(part, whole))
    let done = share == 0 ? 0 : max(1, columns * share / max(1, whole))
    return Line(
      [
        Run(String(repeating: glyphs.barDone, count: done), .done),
        Run(String(repeating: glyphs.barLeft, count: max(0, columns - done)), .left),
      ].filter { !$0.text.isEmpty })
  }
}
