import Curses
import Glibc
import Screen
import Testing

extension CursesTests {
  /// The answer to the question which background the terminal has.
  @Suite(.serialized) struct Background {
    private static let dark = "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\"

    private func ask(_ device: PseudoTerminal) throws -> CursesTerminal {
      let terminal = try device.open(theme: .neutral)
      terminal.present(frame(["one"]))
      _ = device.sent()
      terminal.followBackground()
      #expect(device.sent() == "\u{1B}]11;?\u{1B}\\")
      return terminal
    }

    @Test(
      arguments: [
        (dark, .dark), ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", .light),
        ("\u{1B}]11;rgb:f/f/e\u{7}", .light),
        ("\u{1B}]11;rgb:00/2b/36\u{1B}\\", .dark),
        ("\u{1B}]11;rgba:fdfd/f6f6/e3e3/ffff\u{1B}\\", .light),
        ("\u{1B}]11;rgb:000/000/000\u{7}", .dark),
      ] as [(String, Theme)])
    func theThemeFollowsTheAnswer(answer: String, theme: Theme) throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      device.type(answer + "x")
      #expect(terminal.nextEvent(waiting: true) == .redraw)
      #expect(terminal.theme == theme)
      #expect(terminal.nextEvent(waiting: true) == .key(.character("x")))
      #expect(terminal.nextEvent(waiting: false) == nil)
    }

    @Test(arguments: [0, 60], 2..<24)
    func anAnswerCutInTwoIsNeverTyped(milliseconds: Int32, place: Int) throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      terminal.longestWait = 40 + milliseconds
      device.type(String(Self.dark.prefix(place)))
      // Reading a part takes longer than an escape waits for more.
      if milliseconds > 0 { #expect(terminal.nextEvent(waiting: true) == .redraw) }
      device.type(String(Self.dark.dropFirst(place)) + "x")
      if place < Self.dark.count { #expect(terminal.nextEvent(waiting: true) == .redraw) }
      #expect(terminal.theme == .dark)
      #expect(terminal.nextEvent(waiting: true) == .key(.character("x")))
    }

    @Test func ofAnAnswerCutBehindItsEscapeNothingElseIsTyped() throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      device.type("\u{1B}")
      // Nobody can know that it was not the key.
      #expect(terminal.nextEvent(waiting: true) == .key(.escape))
      device.type(String(Self.dark.dropFirst()) + "x")
      #expect(terminal.nextEvent(waiting: true) == .redraw)
      #expect(terminal.theme == .dark)
      #expect(terminal.nextEvent(waiting: true) == .key(.character("x")))
    }

    @Test func anAnswerInSingleBytesIsNeverTyped() throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      terminal.longestWait = 30
      for part in [String(Self.dark.prefix(2))] + Self.dark.dropFirst(2).map(String.init) {
        device.type(part)
        #expect(terminal.nextEvent(waiting: true) == .redraw)
      }
      #expect(terminal.theme == .dark)
    }

    @Test(
      arguments: [
        // Keys that come instead of the rest, and answers to other questions.
        ("\u{1B}]11;rgb:1e", "q", [.character("q")]), ("\u{1B}]11;", "\u{1B}[A", [.up]),
        ("\u{1B}]", "j", [.character("j")]), ("\u{1B}]10;rgb:0/0/0\u{7}", "x", [.character("x")]),
        ("\u{1B}]11;?\u{7}", "x", [.character("x")]), ("", "x", [.character("x")]),
        ("\u{1B}]11;rgb:1/2\u{7}", "x", [.character("x")]),
        ("\u{1B}]11;rgb:11111/2/3\u{7}", "x", [.character("x")]),
        ("\u{1B}]11;rgb:1/2/3/4/5\u{7}", "x", [.character("x")]),
      ] as [(String, String, [Key])])
    func whatIsNoAnswerChangesNothing(first: String, second: String, keys: [Key]) throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      terminal.longestWait = 60
      device.type(first)
      #expect(terminal.nextEvent(waiting: true) == .redraw)
      device.type(second)
      for key in keys { #expect(terminal.nextEvent(waiting: true) == .key(key)) }
      #expect(terminal.nextEvent(waiting: false) == nil)
      #expect(terminal.theme == .neutral)
    }

    @Test func escapeIsStillAKeyWhileAnAnswerIsAwaited() throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      device.type("\u{1B}")
      #expect(terminal.nextEvent(waiting: true) == .key(.escape))
      device.type("\u{1B}[B")
      #expect(terminal.nextEvent(waiting: true) == .key(.down))
    }

    @Test func anAnswerThatComesWhileTheTerminalIsGivenBackGoesToNobody() throws {
      let device = PseudoTerminal()
      let terminal = try ask(device)
      device.type(Self.dark)
      terminal.close()
      var waiting: Int32 = 0
      #expect(ioctl(device.screen, UInt(FIONREAD), &waiting) == 0 && waiting == 0)
    }

    @Test func nothingIsAskedUnlessSomebodyWantsToKnow() throws {
      let device = PseudoTerminal()
      let terminal = try device.open(theme: .neutral)
      terminal.present(frame(["one"]))
      #expect(!device.sent().contains("]11;"))
    }
  }
}
