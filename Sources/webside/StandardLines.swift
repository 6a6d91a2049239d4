internal import BoardUI
internal import Files
internal import Glibc
internal import Plain
internal import Screen

/// Lines from standard input, and text to standard output in the characters that can be shown there.
///
/// A class, because the trainer, the board and a seat's sign-in share what was read ahead. When output fails, input has ended too,
/// so that whatever runs on lines comes to its end; `check` then says why.
final class StandardLines {
  private let repertoire: Repertoire
  /// How many columns a line may take; `nil` makes each paragraph one line.
  private let columns: Int?
  private var input = LineReader(from: STDIN_FILENO)
  /// Why output failed, a value of `errno`.
  private var problem: Int32?

  init(in repertoire: Repertoire, columns: Int?) {
    self.repertoire = repertoire
    self.columns = columns
  }

  /// As many columns as are read with ease, and no more than the terminal has, which would break words.
  static var usualColumns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 78 }
    return min(78, max(20, Int(size.ws_col) - 1))
  }

  /// The lines as the trainer takes them.
  var terminal: LineTerminal {
    LineTerminal(
      columns: columns,
      read: { self.problem == nil ? self.input.next().map { reduced($0) } : nil },
      write: { self.write($0) })
  }

  /// The lines as the board takes them, which also has something to say while nobody types.
  var board: BoardLines {
    BoardLines(
      read: { self.next(withinMilliseconds: $0) },
      write: terminal.say)
  }

  private func next(withinMilliseconds limit: Int) -> BoardLines.Input {
    guard problem == nil else { return .end }
    return switch input.next(withinMilliseconds: limit) {
    case .line(let line): .line(reduced(line))
    case .nothing: .nothing
    case .end: .end
    }
  }

  /// Throws if output has failed for another reason than that its reader went away.
  func check() throws(Failure) {
    if let problem { try Console.fail(problem) }
  }

  private func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    put(lines.map { repertoire.lineText(String($0)) }.joined(separator: "\n"))
  }

  /// Writes text as it is, control characters too.
  func put(_ text: String) {
    guard problem == nil else { return }
    problem = Console.put(text, on: STDOUT_FILENO)
  }
}
