import Curses
import Testing

/// What is known of terminals by their names.
struct TerminalAbilitiesTests {
  private static let none = (false, false, false)
  private static let all = (true, true, true)
  /// Reads what it does not know to its end, and shows no links.
  private static let some = (false, true, true)

  @Test(
    arguments: [
      ([:], none), (["TERM": "dumb"], none), (["TERM": "linux"], none), (["TERM": "vt220"], none),
      (["TERM": "screen"], none), (["TERM": "screen-256color", "STY": "1.pts"], none),
      (["TERM": "screen.xterm-256color", "TERM_PROGRAM": "iTerm.app"], none),
      (["TERM": "xterm-256color", "STY": "1.pts", "VTE_VERSION": "7000"], none),
      (["TERM": "ansi", "TERM_PROGRAM": "WezTerm"], none), (["TERM": "cygwin"], none),
      (["TERM": "xterm"], some), (["TERM": "xterm-256color"], some),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], some),
      (["TERM": "xterm-256color", "VTE_VERSION": "4999"], some),
      (["TERM": "xterm-256color", "VTE_VERSION": "nonsense"], some),
      (["TERM": "xterm-256color", "VTE_VERSION": "7006"], all),
      (["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"], all),
      (["TERM": "xterm-256color", "KONSOLE_VERSION": "190800"], some),
      (["TERM": "xterm-256color", "WT_SESSION": "8f3c"], all),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], all),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], all),
      (["TERM": "xterm-kitty"], all), (["TERM": "foot"], all), (["TERM": "foot-extra"], all),
      (["TERM": "alacritty"], all), (["TERM": "xterm-ghostty"], all),
      // Inside of tmux only tmux itself tells, and links came with its version 3.4.
      (
        [
          "TERM": "tmux-256color", "TMUX": "/tmp/t", "TERM_PROGRAM": "tmux",
          "TERM_PROGRAM_VERSION": "3.4",
        ], all
      ),
      (
        [
          "TERM": "screen-256color", "TMUX": "/tmp/t", "TERM_PROGRAM": "tmux",
          "TERM_PROGRAM_VERSION": "3.5a",
        ], all
      ),
      (
        [
          "TERM": "tmux-256color", "TMUX": "/tmp/t", "TERM_PROGRAM": "tmux",
          "TERM_PROGRAM_VERSION": "3.3a", "VTE_VERSION": "7006",
        ], (false, true, false)
      ),
      (["TERM": "screen", "TMUX": "/tmp/t", "VTE_VERSION": "7006"], none),
      (["TERM": "tmux-256color"], (false, true, false)),
    ] as [([String: String], (Bool, Bool, Bool))])
  func onlyWhatIsKnownIsSent(variables: [String: String], expected: (Bool, Bool, Bool)) {
    let abilities = TerminalAbilities { variables[$0] }
    #expect(
      (abilities.showsLinks, abilities.takesClipboard, abilities.tellsBackground) == expected)
  }
}
