/// Rows and columns.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell of the screen. Rows and columns count from 0, from the upper left.
public struct Position: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A key as a user thinks of it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right
  case pageUp, pageDown, home, end
  /// Ctrl with the left or the right arrow.
  case wordLeft, wordRight
  case enter, tab, backTab, backspace, delete, escape
  /// The key that asks for help.
  case f1
  /// Ctrl with a letter, which is given in lower case, such as `l`.
  case control(Character)
}

/// What a terminal tells a program.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted from a clipboard. It is never taken for keys.
  case pasted(String)
  /// The first button of the mouse was pressed on a cell.
  case clicked(Position)
  /// The wheel was turned. The text shall move up by so many rows, or down if the number is negative.
  case wheel(rows: Int)
  /// The screen shall be drawn in this size: the window was resized, or the program was resumed.
  case resized(Size)
  /// Nothing happened that has a meaning, but the screen shall be drawn: the user asked for a fresh one, or a wait is over.
  case redraw
  /// A signal, given by its number, asks the program to end.
  case terminated(signal: Int32)
  /// The terminal is gone, so nothing more will ever be typed.
  case endOfInput
}

/// Something that shows frames and reports events.
public protocol Terminal {
  var size: Size { get }

  /// Shows a frame, and leaves the cursor where the frame says.
  mutating func present(_ frame: Frame)

  /// The next event. Waits for one if `waiting` is set; otherwise returns `nil` at once if there is none.
  mutating func nextEvent(waiting: Bool) -> Event?
}
