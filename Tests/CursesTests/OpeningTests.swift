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
        (nil, false, 256, Theme.neutral), ("", false, 8, .neutral), ("15;0", false, 8, .dark),
        ("0;15", false, 256, .light), ("0;default;15", false, 256, .light),
        ("15;default", false, 8, .neutral), ("0;999999999999999999999", false, 8, .neutral),
        ("0;15", true, 256, .monochrome), ("15;0", false, 0, .monochrome),
        ("12;8", false, 16, .dark),
      ] as [(String?, Bool, Int, Theme)])
    func theThemeFollowsWhatTheEnvironmentTells(
      variable: String?, noColor: Bool, colors: Int, expected: Theme
    ) {
      #expect(
        Theme.automatic(colorForegroundBackground: variable, noColor: noColor, colors: colors)
          == expected)
    }
  }
}
