/// What the terminal can do besides what the database of terminals tells, as far as the environment shows which one it is.
///
/// Each ability goes by a list of terminals that are known: what a terminal does not understand it may show as text.
public struct TerminalAbilities: Hashable, Sendable {
  /// Whether text can lead to an address (OSC 8).
  public var showsLinks: Bool
  /// Whether a program may put text onto the clipboard (OSC 52). Some terminals take it only if they are set so, and say nothing.
  public var takesClipboard: Bool
  /// Whether the terminal may be asked for its background (OSC 11). Not every one of these answers.
  public var tellsBackground: Bool

  /// - Parameter variable: The value of an environment variable; `nil` if it is not set.
  public init(variable: (String) -> String?) {
    let name = variable("TERM") ?? ""
    let program = variable("TERM_PROGRAM") ?? ""
    let version = variable("TERM_PROGRAM_VERSION") ?? ""
    // Inside of tmux and screen the other variables tell about the terminal outside, which does not see what is sent here.
    if program == "tmux" || variable("TMUX") != nil || name.hasPrefix("tmux") {
      let isNamed = program == "tmux"
      showsLinks = isNamed && Self.isVersion(version, atLeast: (3, 4))
      takesClipboard = isNamed || name.hasPrefix("tmux")
      tellsBackground = isNamed && Self.isVersion(version, atLeast: (3, 4))
      return
    }
    if variable("STY") != nil || !Self.alikes.contains(where: name.hasPrefix) {
      (showsLinks, takesClipboard, tellsBackground) = (false, false, false)
      return
    }
    func number(_ name: String) -> Int { variable(name).flatMap { Int($0) } ?? 0 }
    let isModern =
      Self.modern.contains(where: name.hasPrefix) || Self.modernPrograms.contains(program)
      || variable("WT_SESSION") != nil
    showsLinks = isModern || number("VTE_VERSION") >= 5000 || number("KONSOLE_VERSION") >= 201_200
    takesClipboard = true
    tellsBackground = true
  }

  /// The beginnings of the names of terminals that read an operating system command to its end, whether or not they know it.
  private static let alikes =
    ["xterm", "rxvt", "st-", "konsole", "vte", "gnome", "mintty", "contour"] + modern

  /// The terminals that show links. Most of them are named `xterm-…` besides.
  private static let modern = [
    "xterm-kitty", "kitty", "foot", "alacritty", "wezterm", "ghostty", "xterm-ghostty", "contour",
  ]

  private static let modernPrograms: Set<String> = [
    "iTerm.app", "WezTerm", "ghostty", "vscode", "mintty", "rio", "Tabby",
  ]

  /// Whether a version such as `3.4` or `3.3a` is a given one or newer; `false` for anything that is no version.
  private static func isVersion(_ text: String, atLeast least: (Int, Int)) -> Bool {
    let parts = text.split(separator: ".").map { Int($0.prefix(while: \.isNumber)) ?? 0 }
    guard let major = parts.first else { return false }
    return (major, parts.count > 1 ? parts[1] : 0) >= least
  }
}
