/// A whole screen as a value: exactly `size.rows` lines, none wider than `size.columns`.
public struct Frame: Hashable, Sendable {
  public let size: Size
  public let lines: [Line]
  /// Where the hardware cursor stands: at the focus, never parked.
  public let cursor: Position

  /// Creates a frame, cutting and filling to size: lines too many are dropped, a line too wide is cut at the last whole
  /// character that fits, the cursor is kept inside.
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
