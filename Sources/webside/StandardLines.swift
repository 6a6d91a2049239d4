internal import BoardUI
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
  private var input = LineReader()
  /// Why output failed, a value of `errno`.
  private var problem: Int32?

  init(in repertoire: Repertoire, columns: Int?) {
    self.repertoire = repertoire
    self.columns = columns
  }

  /// As many columns as are read with ease, and no more than the terminal has, which would break words.
  static var usualColumns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 78
    }
    return min(78, max(20, Int(size.ws_col) - 1))
  }

  /// The lines as the trainer takes them.
  var terminal: LineTerminal {
    LineTerminal(
      columns: columns, read: { self.problem == nil ? self.input.next() : nil },
      write: { self.write($0) })
  }

  /// The lines as the board takes them, which also has something to say while nobody types.
  var board: BoardLines {
    BoardLines(
      read: { self.problem == nil ? self.input.next(withinMilliseconds: $0) : .end },
      write: terminal.say)
  }

  /// Throws if output has failed for another reason than that its reader went away.
  func check() throws(Failure) {
    if let problem { try Console.fail(problem) }
  }

  private func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    put(lines.map { repertoire.text(String($0)) }.joined(separator: "\n"))
  }

  /// Writes text as it is, control characters too.
  func put(_ text: String) {
    guard problem == nil else { return }
    problem = Console.put(text, on: STDOUT_FILENO)
  }
}

/// Reads lines from standard input without the C library's buffer, so that `poll` knows whether more has come.
private struct LineReader {
  private var bytes: [UInt8] = []
  private var start = 0
  /// The part of a line that was read before its end has come.
  private var line: [UInt8] = []
  private var hasEnded = false

  /// Longer lines are cut: no answer needs as many bytes.
  private static let longestLine = 4096

  /// The next line, `nil` at the end. A last line without a line end counts.
  mutating func next() -> String? {
    while true {
      if let line = take() { return line }
      guard refill() else { return takeLast() }
    }
  }

  /// The next line, if it comes within so many milliseconds. Half a line is kept until the rest comes.
  mutating func next(withinMilliseconds limit: Int) -> BoardLines.Input {
    if let line = take() { return .line(line) }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&descriptor, 1, Int32(clamping: limit)) > 0 else { return .nothing }
    guard refill() else { return takeLast().map { .line($0) } ?? .end }
    return take().map { .line($0) } ?? .nothing
  }

  /// The first whole line of what was read.
  private mutating func take() -> String? {
    let end = bytes[start...].firstIndex(of: 0x0A)
    line += bytes[start..<(end ?? bytes.count)].prefix(max(0, Self.longestLine - line.count))
    start = end.map { $0 + 1 } ?? bytes.count
    return end == nil ? nil : text()
  }

  private mutating func takeLast() -> String? { line.isEmpty ? nil : text() }

  private mutating func text() -> String {
    defer { line = [] }
    return reduced(String(decoding: line, as: UTF8.self))
  }

  private mutating func refill() -> Bool {
    guard !hasEnded else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = -1
    repeat {
      count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
    } while count < 0 && errno == EINTR
    hasEnded = count <= 0
    bytes = Array(buffer.prefix(max(0, count)))
    start = 0
    return !hasEnded
  }
}
