import Curses
import Screen
import Testing

extension CursesTests {
  @Suite(.serialized) struct Mouse {
    private static let on = "\u{1B}[?1000h\u{1B}[?1006h"
    private static let off = "\u{1B}[?1006l\u{1B}[?1000l"

    @Test(
      arguments: [
        ("\u{1B}[<0;1;1Mx", [.clicked(Position(row: 0, column: 0)), .key(.character("x"))]),
        ("\u{1B}[<0;230;60M", [.clicked(Position(row: 59, column: 229))]),
        (
          "\u{1B}[<0;5;6M\u{1B}[<0;5;6mx",
          [.clicked(Position(row: 5, column: 4)), .key(.character("x"))]
        ),
        ("\u{1B}[<4;2;3M", [.clicked(Position(row: 2, column: 1))]),
        ("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", [.wheel(rows: -3), .wheel(rows: 3)]),
        // Other buttons, motions, and bytes that are no report.
        ("\u{1B}[<1;1;1M\u{1B}[<2;1;1M\u{1B}[<35;1;1Mx", [.key(.character("x"))]),
        (
          "\u{1B}[<0;1Mx\u{1B}[<;;;Mx",
          [.key(.character("x")), .key(.character("x"))]
        ),
        ("\u{1B}[<99999999999999999999;1;1Mx", [.key(.character("x"))]),
        ("\u{1B}[<0;4294967297;1M", [.clicked(Position(row: 0, column: 429_495))]),
      ] as [(String, [Event])])
    func reportsAreRead(typed: String, expected: [Event]) throws {
      let device = PseudoTerminal()
      let terminal = try device.open(as: "tmux-256color")
      terminal.usesMouse = true
      device.type(typed)
      for event in expected { #expect(terminal.nextEvent(waiting: true) == event) }
      #expect(terminal.nextEvent(waiting: false) == nil)
    }

    @Test func itIsOffUnlessAskedFor() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.present(frame(["text"]))
      device.type("\u{1B}[<0;1;1Mx")
      #expect(terminal.nextEvent(waiting: true) == .key(.character("x")))
      terminal.close()
      #expect(!device.sent().contains("[?100"))
    }

    @Test(arguments: ["xterm-256color", "vt100", "linux"])
    func itIsSwitchedOffWhenTheTerminalIsGivenBack(name: String) throws {
      let device = PseudoTerminal()
      let terminal = try device.open(as: name)
      terminal.usesMouse = true
      terminal.usesMouse = true
      #expect(device.sent().ranges(of: Self.on).count == 1)
      terminal.close()
      #expect(device.sent().contains(Self.off))
      try device.open(as: name).close()
      #expect(!device.sent().contains("[?1000"))
    }
  }
}
