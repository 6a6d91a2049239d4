internal import Glibc

/// Another program that has the terminal while this one waits for it.
public enum ForegroundProgram {
  /// How a program ended.
  public enum End: Hashable, Sendable {
    /// It ended by itself, with this status; 0 if all went well.
    case exited(Int32)
    case killed(signal: Int32)
    /// It could not be started, for the reason that `errno` gives.
    case notStarted(code: Int32)
  }

  /// Runs a command of the shell with some arguments behind it, in this environment, and waits until it ends.
  ///
  /// What Ctrl-C and Ctrl-\ send ends that program alone.
  public static func run(_ command: String, _ arguments: [String]) -> End {
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return .notStarted(code: ENOMEM) }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var usual = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigemptyset(&usual)
    for number in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE] { unsafe sigaddset(&usual, number) }
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &usual)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // The words behind `"$@"` are never read by the shell, so a path may hold anything.
    let words = ["sh", "-c", command + " \"$@\"", "sh"] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    let (int, quit) = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN))
    defer {
      _ = signal(SIGINT, int)
      _ = signal(SIGQUIT, quit)
    }
    var child: pid_t = 0
    let code = unsafe posix_spawn(
      &child, "/bin/sh", nil, &attributes, &pointers, processEnvironment())
    guard code == 0 else { return .notStarted(code: code) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .notStarted(code: errno) }
    }
    let killer = status & 0x7F
    return killer == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: killer)
  }
}

/// A private folder for a file that another program changes.
public enum ScratchFolder {
  /// Makes one below a folder, under a name that no other living process uses.
  public static func make(below folder: String) throws(FileError) -> String {
    let first = folder + "/.editing-\(getpid())"
    var path = first
    var number = 1
    // One that was left holds something that somebody wrote.
    while try exists(path), number < mostFolders {
      number += 1
      path = "\(first)-\(number)"
    }
    try Folder.make(path)
    return path
  }

  /// How many folders one process leaves at most.
  private static let mostFolders = 1000

  /// Removes the folder and the files in it: its own, and what the other program left beside it. Folders in it stay.
  public static func remove(_ path: String) {
    for name in (try? Folder.names(in: path)) ?? [] { removeFile(path + "/" + name) }
    try? Folder.removeEmpty(path)
  }
}
