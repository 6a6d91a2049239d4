public import BoardUI
internal import Files
public import Plain
public import Screen

/// Lines from one open file, such as standard input, and text to another in the characters that can be shown there.
///
/// A class, because the trainer, the board and a seat's sign-in share what was read ahead. When output fails, input has ended too,
/// so that whatever runs on lines comes to its end; `problem` then says why.
public final class StandardLines {
  private let repertoire: Repertoire
  /// How many columns a line may take; `nil` makes each paragraph one line.
  private let columns: Int?
  private let output: Int32
  private var input: LineReader
  /// Why output failed, a value of `errno`; `nil` while it has not.
  public private(set) var problem: Int32?

  /// - Parameters:
  ///   - input: The number of the file that is read.
  ///   - output: The number of the file that is written.
  public init(from input: Int32, to output: Int32, in repertoire: Repertoire, columns: Int?) {
    self.input = LineReader(from: input)
    self.output = output
    self.repertoire = repertoire
    self.columns = columns
  }

  /// The lines as the trainer takes them.
  public var terminal: LineTerminal {
    LineTerminal(
      columns: columns,
      read: { self.problem == nil ? self.input.next().map { reduced($0) } : nil },
      write: { self.write($0) })
  }

  /// The lines as the board takes them, which also has something to say while nobody types.
  public var board: BoardLines {
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

  private func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    put(lines.map { repertoire.lineText(String($0)) }.joined(separator: "\n"))
  }

  /// Writes text as it is, control characters too.
  public func put(_ text: String) {
    guard problem == nil else { return }
    problem = writeAll(Array(text.utf8), to: output).failure
  }
}
