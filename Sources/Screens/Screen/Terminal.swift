/// Rows and columns.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell, 0-based from the upper left.
public struct Position: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A key as a learner thinks of it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case enter, tab, backTab, backspace, delete, escape
  /// Ctrl and a lower-case letter, such as `l`.
  case control(Character)
}

/// What a terminal tells a program.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text that came at once from a clipboard; never keys.
  case pasted(String)
  /// The first button of the mouse went down on a cell.
  case clicked(Position)
  /// The wheel was turned: how many rows the text is to go up.
  case wheel(rows: Int)
  case resized(Size)
  /// The program was resumed, or the learner asked for a fresh screen.
  case redraw
  /// A signal asks the program to leave: its number.
  case terminated(signal: Int32)
  /// Nothing more will ever be typed: the terminal is gone.
  case endOfInput
}

/// A screen of a given size: what is on it, and where the hardware cursor stands.
public protocol Terminal {
  var size: Size { get }

  /// Shows a frame. The cursor is left where the frame says, which is where the learner's attention belongs.
  mutating func present(_ frame: Frame)

  /// The next event. Waits for one when `waiting`; otherwise returns `nil` at once where none is at hand.
  mutating func nextEvent(waiting: Bool) -> Event?
}
