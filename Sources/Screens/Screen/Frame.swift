/// A whole screen as a value: exactly `size.rows` lines, none wider than `size.columns`.
public struct Frame: Hashable, Sendable {
  public let size: Size
  public let lines: [Line]
  /// Where the hardware cursor stands: at the focus, so that screen readers and magnifiers can follow it.
  public let cursor: Position

  /// Creates a frame that fits its size.
  ///
  /// Missing lines are filled in, and lines beyond the size are dropped. A line that is too wide is cut after the last whole
  /// character that fits. A cursor outside the frame moves to the nearest cell.
  public init(size: Size, lines: [Line], cursor: Position = Position(row: 0, column: 0)) {
    self.size = size
    var fitted = lines.prefix(max(0, size.rows)).map { $0.prefix(columns: size.columns) }
    while fitted.count < size.rows { fitted.append(Line()) }
    self.lines = fitted
    self.cursor = Position(
      row: min(max(0, cursor.row), max(0, size.rows - 1)),
      column: min(max(0, cursor.column), max(0, size.columns - 1)))
  }
}
