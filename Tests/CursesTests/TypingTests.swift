import Curses
import Glibc
import Screen
import Testing

extension CursesTests {
  @Suite(.serialized) struct Typing {
    @Test(
      arguments: [
        ("a", [.character("a")]), (" ", [.character(" ")]),
        ("é分😀", [.character("é"), .character("分"), .character("😀")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\u{1B}OM", [.enter]), ("\t", [.tab]),
        ("\u{1B}[Z", [.backTab]),
        ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
        ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
        ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
        ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.home, .home, .home, .home]),
        ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", [.end, .end, .end, .end]),
        ("\u{3}\u{4}", [.control("c"), .control("d")]),
        ("\u{1B}q", [.escape, .character("q")]),
        ("\u{1B}\u{1B}[A", [.escape, .up]),
        // Unknown sequences, whose letters were not typed.
        ("\u{1B}[99;7Zx", [.character("x")]), ("\u{1B}[I\u{1B}[<0;9;9Mx", [.character("x")]),
        ("\u{1B}OQx", [.character("x")]), ("\u{1B}[[Bx", [.character("x")]),
        // F1, as terminals and as the Linux console send it.
        ("\u{1B}OPx", [.f1, .character("x")]), ("\u{1B}[[Ax", [.f1, .character("x")]),
        ("\u{1B}[M !!x", [.character("x")]),
        // Answers to questions of another program, for a colour, a name or a state: cut short, garbled, or never ended.
        ("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\x", [.character("x")]),
        ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}x", [.character("x")]),
        ("\u{1B}]11;rgb:ff\rx", [.enter, .character("x")]),
        ("\u{1B}]11;q\u{1B}[A", [.up]), ("\u{1B}P>|xterm(379)\u{1B}\\x", [.character("x")]),
        ("\u{1B}P1$r0m\u{1B}\\\u{1B}[?64;1;9cx", [.character("x")]),
        ("\u{1B}]q\rx", [.enter, .character("x")]),
        ("\u{1B}]", [.escape, .character("]")]), ("\u{1B}P", [.escape, .character("P")]),
        ("\0\u{1C}\u{1F}x", [.character("x")]),
      ] as [(String, [Key])])
    func keysAreKnownInAllTheirForms(typed: String, expected: [Key]) throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.type(typed)
      for key in expected {
        #expect(terminal.nextEvent(waiting: true) == .key(key))
      }
      // There was no other event, because the next one is what is typed next.
      device.type("~")
      #expect(terminal.nextEvent(waiting: true) == .key(.character("~")))
    }

    @Test(
      arguments: [
        [0xFF, 0xFF, 0xFF, 0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
        [0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98],
      ] as [[UInt8]])
    func bytesThatAreNoTextAreDroppedAndNoEndOfInput(bytes: [UInt8]) throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.type(bytes: bytes + Array("q".utf8))
      #expect(terminal.nextEvent(waiting: true) == .key(.character("q")))
    }

    @Test func escapeAloneIsAKey() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.type("\u{1B}")
      #expect(terminal.nextEvent(waiting: true) == .key(.escape))
    }

    @Test func nothingTypedIsNoEvent() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      #expect(terminal.nextEvent(waiting: false) == nil)
    }

    @Test func controlLDrawsTheWholeFrameAgain() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.present(frame(["one", "two"]))
      _ = device.sent()
      device.type("\u{C}")
      #expect(terminal.nextEvent(waiting: true) == .redraw)
      terminal.present(frame(["one", "two"]))
      let sent = device.sent()
      #expect(sent.contains("one") && sent.contains("two"))
    }

    @Test func aPasteIsOneEventAndNoKeys() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.type("\u{1B}[200~q\rdéjà\u{1A}\u{3}\u{1B}[Avu\u{1B}[201~x")
      #expect(terminal.nextEvent(waiting: true) == .pasted("q\ndéjà\u{1A}\u{3}vu"))
      #expect(terminal.nextEvent(waiting: true) == .key(.character("x")))
    }

    @Test func aPasteThatNeverEndsIsDeliveredAnyway() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.type("\u{1B}[200~half")
      #expect(terminal.nextEvent(waiting: true) == .pasted("half"))
    }

    @Test func whatEndsAPasteIsNotLost() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      device.type("\u{1B}[200~half")
      raise(SIGTERM)
      let events = [terminal.nextEvent(waiting: true), terminal.nextEvent(waiting: true)]
      #expect(events.contains(.terminated(signal: SIGTERM)))
    }
  }
}
