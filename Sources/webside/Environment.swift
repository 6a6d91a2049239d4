internal import Glibc

/// What the program finds around itself.
enum Environment {
  /// An environment variable; `nil` if it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The folder of the store: `$WEBSIDE_HOME`, else `$XDG_DATA_HOME/webside`, else `~/.local/share/webside`.
  static var store: String {
    if let home = variable("WEBSIDE_HOME") { return home }
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/webside" }
    return (variable("HOME") ?? ".") + "/.local/share/webside"
  }

  /// The folder of the course: `chosen`, else `$WEBSIDE_COURSE`, else `../share/webside/Content` beside the program, else
  /// `Content` in the current folder.
  static func course(_ chosen: String?) -> String {
    if let named = chosen ?? variable("WEBSIDE_COURSE") { return named }
    if let program = programFolder {
      let installed = program + "/../share/webside/Content"
      if unsafe access(installed + "/course.yaml", F_OK) == 0 { return installed }
    }
    return "Content"
  }

  /// Where a seat keeps what belongs to sessions: the stores of all that were ever joined here.
  static var sessions: String { store + "/sessions" }

  /// The folder in which the program was started, from the root; empty if the system does not tell.
  static var currentFolder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "" }
    return text(buffer)
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
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    let path = buffer[..<count].map { UInt8(bitPattern: $0) }
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(decoding: path[..<slash], as: UTF8.self)
  }

  /// The locale of characters, such as `en_CA.UTF-8`.
  static var locale: String? { variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") }

  /// Whether no screen can be drawn here: standard output is not a terminal, or one that cannot place a cursor.
  static var needsPlain: Bool {
    guard isatty(STDOUT_FILENO) == 1, let terminal = variable("TERM") else { return true }
    return terminal == "dumb"
  }
}
