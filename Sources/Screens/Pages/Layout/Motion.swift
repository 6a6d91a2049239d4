/// A way to move about in a page.
public enum Motion: Hashable, Sendable {
  case up, down
  case pageUp, pageDown
  case halfPageUp, halfPageDown
  /// To the first row, and to the last.
  case top, bottom
  /// Down by some rows; up if the number is negative.
  case rows(Int)
}
