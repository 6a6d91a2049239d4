internal import Files
internal import Glibc

/// Standard output and standard error. Data goes to the one, everything else to the other.
enum Console {
  /// Writes data. A reader that has gone away is no error: there is nobody left to tell.
  static func write(_ text: String) {
    guard put(text, on: STDOUT_FILENO) else { leave(errno == EPIPE ? 0 : Failure.couldNot) }
  }

  /// Says something to the person at the terminal, on a line of its own.
  static func complain(_ text: String) {
    _ = put("webside: " + text + "\n", on: STDERR_FILENO)
  }

  /// Writes text for the person at the terminal as it is.
  static func note(_ text: String) { _ = put(text, on: STDERR_FILENO) }

  private static func put(_ text: String, on descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8), to: descriptor).failure == nil
  }
}

/// Puts something in the place of standard streams that are closed: else the first file that is opened, a journal for one,
/// would take their number, and what is meant for nobody would be written there. Output that is closed still cannot be
/// written to, and input has ended.
func fillClosedStreams() {
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
    // The lowest free number is this one.
    _ = open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_RDWR)
  }
}

/// Ends the process.
func leave(_ code: Int32) -> Never { exit(code) }

/// A closed pipe shows as a write that fails, and not as a signal that kills.
func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }
