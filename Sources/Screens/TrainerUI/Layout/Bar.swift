package import Screen

/// How much of a whole is done, drawn.
package struct Bar {
  var columns: Int
  var glyphs: Glyphs

  package init(columns: Int, glyphs: Glyphs) {
    self.columns = columns
    self.glyphs = glyphs
  }

  /// So much of the whole; what is out of range is taken as the nearest within.
  package func line(_ part: Int, of whole: Int) -> Line {
    let share = max(0, min(part, whole))
    // What has begun is seen, and what is not finished does not look so.
    let done = share == 0 ? 0 : max(1, columns * share / max(1, whole))
    return Line(
      [
        Run(String(repeating: glyphs.barDone, count: done), .done),
        Run(String(repeating: glyphs.barLeft, count: max(0, columns - done)), .left),
      ].filter { !$0.text.isEmpty })
  }
}
