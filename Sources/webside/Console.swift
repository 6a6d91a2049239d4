internal import Files
internal import Glibc
internal import Reports

/// Standard output and standard error. Data goes to the one, everything else to the other.
enum Console {
  /// Writes data. If the reader has gone away, nothing is left to do and nobody to tell: the command goes on, and ends as it
  /// would have ended.
  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) throws(Failure) {
    if let problem = writeAll(bytes, to: STDOUT_FILENO).failure { try fail(problem) }
  }

  /// Throws what `write` would, for output that was written before.
  static func fail(_ problem: Int32) throws(Failure) {
    guard problem != EPIPE else { return }
    throw Failure(text: "standard output: \(errorText(problem))")
  }

  /// Says something to the person at the terminal, on a line of its own.
  static func complain(_ text: String) { _ = put("webside: " + text + "\n", on: STDERR_FILENO) }

  /// Writes text for the person at the terminal as it is.
  static func note(_ text: String) { _ = put(text, on: STDERR_FILENO) }

  /// Whether somebody sits at a terminal who can be asked.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks a question; `false` unless the answer is yes.
  static func agrees(to question: String) -> Bool {
    note(question)
    var lines = LineReader(from: STDIN_FILENO)
    return ["y", "yes"].contains(lines.next()?.lowercased() ?? "")
  }

  /// As many columns as are read with ease, and no more than the terminal has, which would break words.
  static var usualColumns: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 78
    }
    return min(78, max(20, Int(size.ws_col) - 1))
  }

  /// Writes text to standard output or standard error; gives the error number if that fails.
  static func put(_ text: String, on descriptor: Int32) -> Int32? {
    writeAll(Array(text.utf8), to: descriptor).failure
  }
}

/// Ends the process.
func leave(_ code: Int32) -> Never { exit(code) }

/// Makes a write fail, instead of killing the program, if the pipe is closed or the file would grow beyond what `ulimit -f` allows.
func letWritesFail() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
