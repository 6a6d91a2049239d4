internal import Files
internal import Glibc
internal import Reports

/// Standard output and standard error. Data goes to the one, everything else to the other.
enum Console {
  /// Writes data. If the reader has gone away, nothing is left to do and nobody to tell: the command goes on, and ends as it
  /// would have ended.
  static func write(_ text: String) throws(Failure) {
    if let problem = put(text, on: STDOUT_FILENO) { try fail(problem) }
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

  /// Writes text to standard output or standard error; gives the error number if that fails.
  static func put(_ text: String, on descriptor: Int32) -> Int32? {
    writeAll(Array(text.utf8), to: descriptor).failure
  }
}

/// Opens `/dev/null` for standard streams that are closed. Otherwise the first file that is opened, such as a journal, would take
/// their number, and text for the terminal would be written into it. Closed output still cannot be written to, and closed input
/// has ended.
func fillClosedStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    // A file gets the lowest free number, which is this one.
    _ = open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_RDWR)
  }
}

/// Ends the process.
func leave(_ code: Int32) -> Never { exit(code) }

/// Makes a write fail, instead of killing the program, if the pipe is closed or the file would grow beyond what `ulimit -f` allows.
func letWritesFail() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}
