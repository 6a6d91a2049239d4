internal import Screen

/// Why a terminal cannot show frames.
public enum TerminalError: Error, Hashable, Sendable {
  /// The output is no terminal, or there is no terminal to read keys from.
  case notATerminal
  /// The database of terminals knows neither this name nor a similar terminal. The name is empty if `TERM` is not set.
  case unknownTerminal(String)
  /// The terminal of this name cannot place the cursor.
  case dumb(String)
  /// This process already shows frames on a terminal; it can use one at a time.
  case busy
}

extension TerminalError {
  /// What is wrong with the terminal and what to do instead.
  public var words: String { self == .busy ? problem : problem + "; try webside --plain" }

  /// What is wrong with the terminal.
  public var problem: String {
    switch self {
    case .notATerminal: "there is no terminal here to draw on"
    case .dumb(let name): "the terminal `\(reduced(name))` cannot place a cursor"
    case .unknownTerminal(let name):
      "this machine does not know the terminal `\(reduced(name))` (TERM)"
    case .busy: "the terminal is in use"
    }
  }
}
