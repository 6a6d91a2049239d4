import Curses
import Screen
import Testing

extension CursesTests {
  @Suite(.serialized) struct Themes {
    /// The bytes that are sent for a line in each style.
    private func shown(_ theme: Theme, on terminal: String) throws -> String {
      let device = PseudoTerminal()
      let curses = try device.open(as: terminal, theme: theme)
      _ = device.sent()
      curses.present(Frame(size: curses.size, lines: Style.allCases.map { Line("style", $0) }))
      return device.sent()
    }

    /// The parameters of the sequences that set attributes, in order and without repetitions.
    private func attributes(in sent: String) -> Set<Int> {
      Set(
        sent.matches(of: /\x{1B}\[([0-9;]*)m/).flatMap { match in
          match.output.1.split(separator: ";").compactMap { Int($0) }
        })
    }

    @Test(
      arguments: Theme.allCases,
      ["linux", "xterm", "xterm-16color", "xterm-256color", "tmux-256color", "screen"])
    func noThemeUsesColoursThatItsBackgroundSwallows(theme: Theme, terminal: String) throws {
      let sent = try shown(theme, on: terminal)
      let used = attributes(in: sent).filter { 30...37 ~= $0 || 90...97 ~= $0 }.map { $0 % 10 }
      let expected: [Theme: Set<Int>] = [
        .light: [1, 2, 4], .dark: [1, 2, 6], .neutral: [1, 2, 5], .monochrome: [], .contrast: [],
      ]
      #expect(Set(used) == expected[theme], "\(sent.debugDescription)")
      #expect(theme == .light || theme == .dark || theme == .neutral || !sent.contains("[39"))
      // The background stays that of the terminal.
      #expect(attributes(in: sent).isDisjoint(with: Array(40...47) + Array(100...107)))
    }

    @Test(arguments: Theme.allCases, ["xterm-256color", "linux", "vt220", "vt100", "ansi"])
    func nothingBlinks(theme: Theme, terminal: String) throws {
      #expect(attributes(in: try shown(theme, on: terminal)).isDisjoint(with: [5, 6]))
    }

    @Test func contrastHasNothingFaintOrSlanted() throws {
      let used = attributes(in: try shown(.contrast, on: "xterm-256color"))
      #expect(used == [0, 1, 4, 7])
    }

    @Test(arguments: Theme.allCases, ["xterm-256color", "xterm", "linux", "vt220", "vt100"])
    func whatMattersLooksUnlikeTheText(theme: Theme, terminal: String) throws {
      for style in [Style.alert, .incorrect, .focus, .bar] {
        let device = PseudoTerminal()
        let curses = try device.open(as: terminal, theme: theme)
        curses.present(frame([]))
        _ = device.sent()
        curses.present(Frame(size: curses.size, lines: [Line("word", style)]))
        #expect(device.sent().contains("m"), "\(style)")
      }
    }

    @Test func aThemeWithColoursIsMonochromeWhereThereAreNone() throws {
      #expect(try shown(.dark, on: "vt100") == shown(.monochrome, on: "vt100"))
    }
  }
}
