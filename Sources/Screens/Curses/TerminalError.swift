/// Why a terminal cannot show frames.
public enum TerminalError: Error, Hashable, Sendable {
  /// The output, or whatever could be typed on, is no terminal.
  case notATerminal
  /// The database of terminals knows no such name, nor one that would do for it. Empty where `TERM` is unset.
  case unknownTerminal(String)
  /// The terminal cannot place the cursor.
  case dumb(String)
  /// This process shows frames on a terminal already; there can be one at a time.
  case busy
}
