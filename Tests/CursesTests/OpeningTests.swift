import Curses
import Glibc
import Testing

extension CursesTests {
  @Suite(.serialized) struct Opening {
    @Test(arguments: [
      ("", TerminalError.unknownTerminal("")),
      ("no-such-terminal", .unknownTerminal("no-such-terminal")),
      ("../../etc/passwd", .unknownTerminal("../../etc/passwd")),
      (String(repeating: "x", count: 5000), .unknownTerminal(String(repeating: "x", count: 5000))),
      ("dumb", .dumb("dumb")),
    ])
    func aTerminalThatCannotShowFramesIsRefused(name: String, expected: TerminalError) {
      let device = PseudoTerminal()
      let modes = device.modes
      #expect(throws: expected) { try device.open(as: name) }
      #expect(device.modes == modes)
      #expect(device.sent() == "")
    }

    @Test(arguments: ["xterm-kitty", "foot", "alacritty-direct", "nonsense-256color"])
    func terminalsMissingFromTheDatabaseAreTakenForXterm(name: String) throws {
      let device = PseudoTerminal()
      let terminal = try device.open(as: name)
      terminal.present(frame(["shown"]))
      #expect(device.sent().contains("shown"))
    }

    @Test func aFileIsNoTerminal() {
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      #expect(throws: TerminalError.notATerminal) {
        try CursesTerminal(name: "xterm", theme: .dark, descriptors: (null, null))
      }
    }

    @Test func aProcessHasOneTerminalAtATime() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      #expect(throws: TerminalError.busy) { try device.open() }
      terminal.close()
      try device.open().close()
    }

    @Test(
      arguments: [
        (nil, 256, Theme.neutral), ("", 8, .neutral), ("15;0", 8, .dark),
        ("0;15", 256, .light), ("0;default;15", 256, .light),
        ("15;default", 8, .neutral), ("0;999999999999999999999", 8, .neutral),
        ("15;0", 0, .monochrome),
        ("12;8", 16, .dark),
      ] as [(String?, Int, Theme)])
    func theThemeFollowsWhatTheEnvironmentTells(
      variable: String?, colors: Int, expected: Theme
    ) {
      #expect(
        Theme.automatic(colorForegroundBackground: variable, colors: colors) == expected)
    }
  }
}
