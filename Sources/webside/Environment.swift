internal import Files
internal import Glibc
internal import Reports
internal import Screen
internal import World

/// What the program finds around itself.
enum Environment {
  /// An environment variable; `nil` if it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// An environment variable that names a folder; `nil` if it is unset or empty.
  ///
  /// Throws if it is not UTF-8.
  private static func folder(_ name: String) throws(Failure) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = try unsafe decode(value, as: "$" + name)
    return text.isEmpty ? nil : text
  }

  /// The folder of the store: `$WEBSIDE_HOME`, else `$XDG_DATA_HOME/webside`, else `~/.local/share/webside`.
  static var store: String {
    get throws(Failure) {
      if let home = try folder("WEBSIDE_HOME") { return home }
      if let data = try folder("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/webside" }
      return try home + "/.local/share/webside"
    }
  }

  /// The home of this user: `$HOME`, or the home in the user's line of `/etc/passwd` if `$HOME` is no path from the root.
  ///
  /// Throws if there is neither. The current folder never takes its place: answers would be kept wherever somebody happened to be.
  private static var home: String {
    get throws(Failure) {
      if let home = try folder("HOME"), home.hasPrefix("/") { return home }
      // `getpwuid` in a static program loads libraries of the machine, which need the C library that the program was built with.
      let users = (try? WholeFile.read("/etc/passwd", limit: 16 << 20, followingLinks: true)) ?? []
      if let home = homeFolder(ofUser: getuid(), in: users) { return home }
      throw Failure(
        text: "HOME is not set, and /etc/passwd names no home for user \(getuid()); "
          + "set HOME, or set WEBSIDE_HOME to the folder for answers. Nothing was written")
    }
  }

  /// The folder of the course: `chosen`, else `$WEBSIDE_COURSE`, else `../share/webside/Content` beside the program, else `Content` in
  /// the program's folder, else `Content` in the current folder.
  static func course(_ chosen: String?) throws(Failure) -> String {
    if let chosen { return chosen }
    if let named = try folder("WEBSIDE_COURSE") { return named }
    let places = try bundledCourse
    return places.first { unsafe access($0 + "/course.yaml", F_OK) == 0 } ?? "Content"
  }

  /// The folder of a course that was named, from the root, if commands do not find the course without that.
  static func courseToName(_ chosen: String?) throws(Failure) -> String? {
    guard let chosen else { return nil }
    let path = resolvedPath(chosen) ?? chosen
    return path == resolvedPath(try course(nil)) ? nil : path
  }

  /// The places in which the bundled course is looked for, the likeliest first.
  static var bundledCourse: [String] {
    get throws(Failure) {
      let besideProgram = try programFolder.map { folder in
        [folder + "/../share/webside/Content", folder + "/Content"]
      }
      return (besideProgram ?? []) + ["Content"]
    }
  }

  /// Where a seat keeps what belongs to sessions: the stores of all that were ever joined here.
  static var sessions: String {
    get throws(Failure) { try store + "/sessions" }
  }

  /// The folder in which the program was started, from the root; empty if the system does not tell.
  static var currentFolder: String {
    get throws(Failure) {
      var buffer = [CChar](repeating: 0, count: 4096)
      guard unsafe getcwd(&buffer, buffer.count) != nil else { return "" }
      return try unsafe decode(buffer, as: "the current folder")
    }
  }

  /// What this machine is called; `nil` if the system does not tell.
  static var machineName: String? {
    var name = [CChar](repeating: 0, count: 256)
    return unsafe gethostname(&name, name.count - 1) == 0 ? text(name) : nil
  }

  private static func text(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static var programFolder: String? {
    get throws(Failure) {
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
      guard count > 0, let slash = buffer.lastIndex(of: CChar(UInt8(ascii: "/"))) else {
        return nil
      }
      buffer[slash] = 0
      return try unsafe decode(buffer, as: "the program's folder")
    }
  }

  /// The locale of characters, such as `en_CA.UTF-8`: the first of three variables that is set and not empty; `nil` if none is.
  static var locale: String? { variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") }

  /// This user's editor.
  static var editor: Editor { Editor(visual: variable("VISUAL"), editor: variable("EDITOR")) }

  /// Whether no screen can be drawn here: standard output is not a terminal, or one that cannot place a cursor.
  static var needsPlain: Bool {
    guard isatty(STDOUT_FILENO) == 1, let terminal = variable("TERM") else { return true }
    return terminal == "dumb"
  }
}

/// Throws if an argument is not UTF-8. The parser of arguments would read it as another text.
func refuseUndecodableArguments() throws(Failure) {
  for index in 1..<max(1, Int(CommandLine.argc)) {
    guard let argument = unsafe CommandLine.unsafeArgv[index] else { return }
    _ = try unsafe decode(argument, as: "argument \(index)", exitCode: Failure.usage)
  }
}

/// Text that the system gives, for example a path. `name` says what it is if it must be refused.
///
/// Throws if it is not UTF-8. Decoded as far as possible, it would be the path of another file.
private func decode(
  _ bytes: UnsafePointer<CChar>, as name: String, exitCode: Int32 = Failure.couldNot
) throws(Failure) -> String {
  if let text = unsafe String(validatingCString: bytes) { return text }
  throw Failure(
    text:
      unsafe "\(name) is not UTF-8: `\(reduced(String(cString: bytes)))`; webside cannot use it. "
      + "Nothing was written", exitCode: exitCode)
}
