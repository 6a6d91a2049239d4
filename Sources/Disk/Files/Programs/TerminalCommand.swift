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
  let interrupt = signal(SIGINT, SIG_IGN)
  let quit = signal(SIGQUIT, SIG_IGN)
  defer {
    signal(SIGINT, interrupt)
    signal(SIGQUIT, quit)
  }
  var process = pid_t()
  let code = unsafe spawn(
    ["sh", "-c", command + " \"$@\"", command] + arguments, as: &process)
  guard code == 0 else { return .notBegun(code) }
  var status: Int32 = 0
  while unsafe waitpid(process, &status, 0) < 0 {
    guard errno == EINTR else { return .notBegun(errno) }
  }
  // What the macros WIFEXITED, WEXITSTATUS and WTERMSIG do, which Swift does not see.
  return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: status & 0x7F)
}

/// Starts the shell, with the signals as a program expects to find them. Returns 0, or the system's reason.
@unsafe private func spawn(_ arguments: [String], as process: inout pid_t) -> Int32 {
  var attributes = posix_spawnattr_t()
  unsafe posix_spawnattr_init(&attributes)
  defer { unsafe posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe posix_spawnattr_setsigmask(&attributes, &signals)
  for number in [SIGINT, SIGQUIT, SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, number) }
  unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
  unsafe posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  var actions = unsafe posix_spawn_file_actions_t()
  unsafe posix_spawn_file_actions_init(&actions)
  defer { unsafe posix_spawn_file_actions_destroy(&actions) }
  if isatty(STDIN_FILENO) == 0, hasTerminal {
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
  }
  var words: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) } + [nil]
  defer {
    for index in unsafe words.indices { unsafe free(words[index]) }
  }
  return unsafe posix_spawn(&process, "/bin/sh", &actions, &attributes, &words, environ)
}

/// Whether the process belongs to a terminal.
private var hasTerminal: Bool {
  let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
  guard terminal >= 0 else { return false }
  close(terminal)
  return true
}
