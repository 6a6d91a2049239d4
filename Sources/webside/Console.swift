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
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// Ends the process.
func leave(_ code: Int32) -> Never { exit(code) }

/// A closed pipe shows as a write that fails, and not as a signal that kills.
func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }
