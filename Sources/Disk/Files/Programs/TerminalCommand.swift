internal import Glibc

/// How a program that was run has ended.
public enum CommandEnd: Hashable, Sendable {
  /// With an exit code. The shell gives 127 for a program that it does not find, and 126 for one that it may not run.
  case exited(Int32)
  /// By a signal.
  case killed(signal: Int32)
  /// It could not be begun, for the system's reason, a value of `errno`.
  case notBegun(Int32)
}

/// Runs a command of the shell in this process's terminal, with arguments behind it, and waits until it ends, however long that
/// takes.
///
/// Meanwhile Ctrl-C and Ctrl-\ are for that program alone. If standard input is no terminal, the program gets the terminal that
/// the process belongs to, if there is one.
package func runInTerminal(_ command: String, _ arguments: [String]) -> CommandEnd {
  // What this process ignores, the program would ignore too.
  let ignored = [SIGPIPE, SIGXFSZ].map { ($0, signal($0, SIG_DFL)) }
  defer { for (number, handler) in ignored { signal(number, handler) } }
  let words = ([command] + arguments.map(shellQuoted)).joined(separator: " ")
  let needsTerminal = isatty(STDIN_FILENO) == 0 && hasTerminal
  let status = unsafe system(words + (needsTerminal ? " </dev/tty" : ""))
  guard status != -1 else { return .notBegun(errno) }
  // What the macros WIFEXITED, WEXITSTATUS and WTERMSIG do, which Swift does not see.
  guard status & 0x7F == 0 else { return .killed(signal: status & 0x7F) }
  let code = (status >> 8) & 0xFF
  // So the shell says that the program was ended by a signal.
  return (129..<128 + 65).contains(code) ? .killed(signal: code - 128) : .exited(code)
}

/// A word that the shell takes as it is.
private func shellQuoted(_ word: String) -> String {
  "'" + word.replacing("'", with: "'\\''") + "'"
}

/// Whether the process belongs to a terminal.
private var hasTerminal: Bool {
  let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
  guard terminal >= 0 else { return false }
  close(terminal)
  return true
}
