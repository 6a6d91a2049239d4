internal import BoardUI
internal import Glibc
internal import Plain
internal import Screen

/// Lines from standard input, and text to standard output in the characters that can be shown there.
enum Lines {
  /// The columns of a line, but for one that holds a longer address: as many as are read with ease, and no more than the
  /// terminal has, which would break words.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 78 }
    return min(78, max(20, Int(size.ws_col) - 1))
  }

  /// - Parameter columns: How many columns a line may take; `nil` makes each paragraph one line.
  static func standard(in repertoire: Repertoire, columns: Int?) -> LineTerminal {
    var input = LineReader()
    return LineTerminal(
      columns: columns,
      read: { input.next() },
      write: { text in
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        Console.write(lines.map { repertoire.text(String($0)) }.joined(separator: "\n"))
      })
  }

  /// The same, for a program that also has something to say while nobody types.
  static func following(in repertoire: Repertoire, columns: Int?) -> BoardLines {
    var input = LineReader()
    let lines = standard(in: repertoire, columns: columns)
    return BoardLines(read: { input.next(withinMilliseconds: $0) }, write: lines.say)
  }
}

/// Reads lines from standard input without a buffer that would take what belongs to somebody else after the last line.
private struct LineReader {
  private var bytes: [UInt8] = []
  private var start = 0
  /// What was read of a line whose end has not come.
  private var line: [UInt8] = []
  private var hasEnded = false

  /// Longer lines are cut: no answer needs so much.
  private static let longestLine = 4096

  /// The next line, `nil` at the end. A last line without a line end counts.
  mutating func next() -> String? {
    while true {
      if let line = take() { return line }
      guard refill() else { return takeLast() }
    }
  }

  /// The next line, where it is there within so many milliseconds. Half a line is kept until the rest comes.
  mutating func next(withinMilliseconds limit: Int) -> BoardLines.Input {
    if let line = take() { return .line(line) }
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(clamping: limit)) > 0 else { return .nothing }
    guard refill() else { return takeLast().map { .line($0) } ?? .end }
    return take().map { .line($0) } ?? .nothing
  }

  /// The line that ends in what was read.
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
    repeat { count = read(STDIN_FILENO, &buffer, buffer.count) } while count < 0 && errno == EINTR
    hasEnded = count <= 0
    bytes = Array(buffer.prefix(max(0, count)))
    start = 0
    return !hasEnded
  }
}
