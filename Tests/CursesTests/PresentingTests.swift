import Curses
import Glibc
import Screen
import Testing

extension CursesTests {
  @Suite(.serialized) struct Presenting {
    @Test func aFrameIsShownAndTheTerminalIsGivenBack() throws {
      let device = PseudoTerminal()
      let modes = device.modes
      let terminal = try device.open()
      #expect(device.modes != modes)
      #expect(terminal.size == Size(rows: 24, columns: 80))
      terminal.present(frame(["Patients, friends and followers", "分数 café"]))
      let shown = device.sent()
      for sequence in ["\u{1B}[?1049h", "\u{1B}[?1h", "\u{1B}[?2004h"] {
        #expect(shown.contains(sequence), "\(shown.debugDescription)")
      }
      #expect(shown.contains("Patients, friends and followers"))
      #expect(shown.contains("分数 café"))
      terminal.close()
      let left = device.sent()
      for sequence in ["\u{1B}[?1049l", "\u{1B}[?1l", "\u{1B}[?2004l"] {
        #expect(left.contains(sequence), "\(left.debugDescription)")
      }
      #expect(device.modes == modes)
      terminal.close()
      terminal.present(frame(["too late"]))
      #expect(device.sent() == "")
      #expect(terminal.nextEvent(waiting: true) == .endOfInput)
      #expect(terminal.size == Size(rows: 0, columns: 0))
    }

    @Test func aTerminalThatIsForgottenIsGivenBack() throws {
      let device = PseudoTerminal()
      let modes = device.modes
      _ = try device.open()
      #expect(device.sent().hasSuffix("\u{1B}[?2004l"))
      #expect(device.modes == modes)
    }

    @Test func anEqualFrameSendsNothing() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.present(frame(["one", "two"]))
      _ = device.sent()
      terminal.present(frame(["one", "two"]))
      #expect(device.sent() == "")
    }

    @Test(arguments: [
      (Theme.monochrome, Style.body, 30), (.monochrome, .focus, 100), (.dark, .focus, 100),
      (.neutral, .focus, 100),
    ])
    func movingTheSelectionSendsFewBytes(theme: Theme, marker: Style, limit: Int) throws {
      let device = PseudoTerminal()
      let terminal = try device.open(theme: theme)
      func list(focus: Int) -> Frame {
        let lines = (0..<12).map { row in
          Line([
            Run(row == focus ? "  › " : "    ", marker),
            Run("Item \(row) of the list, with a title of some length"),
          ])
        }
        return Frame(size: terminal.size, lines: lines, cursor: Position(row: focus, column: 2))
      }
      terminal.present(list(focus: 3))
      _ = device.sent()
      terminal.present(list(focus: 4))
      let sent = device.sent()
      #expect(sent.utf8.count < limit, "\(sent.debugDescription)")
    }

    @Test func aCursorThatMovesOverTheSameTextIsAllThatIsSent() throws {
      let device = PseudoTerminal()
      let terminal = try device.open(theme: .dark)
      func list(_ row: Int, _ column: Int) -> Frame {
        Frame(
          size: terminal.size, lines: (0..<20).map { Line("Item \($0)", .strong) },
          cursor: Position(row: row, column: column))
      }
      terminal.present(list(3, 2))
      _ = device.sent()
      for (row, column) in [(4, 2), (17, 2), (0, 0), (19, 79), (19, 78), (18, 2), (18, 3)] {
        terminal.present(list(row, column))
        let sent = device.sent()
        let movement = /(\x{1B}\[[0-9;]*[ABCDGHdf]|[\x{08}\r\n]|\x{1B}M)*/
        #expect(sent.wholeMatch(of: movement) != nil, "\(sent.debugDescription)")
        #expect(sent.utf8.count <= 8, "\(sent.debugDescription)")
      }
    }

    @Test func whereRowsAreToBeHeardAChangedOneIsSentWhole() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.sendsWholeRows = true
      terminal.present(frame(["( ) Thank him", "( ) Block him", "the same"]))
      _ = device.sent()
      terminal.present(frame(["( ) Thank him", "(*) Block him", "the same"]))
      let sent = device.sent()
      #expect(sent.contains("(*) Block him"), "\(sent.debugDescription)")
      #expect(!sent.contains("Thank") && !sent.contains("same"))
      #expect(sent.utf8.count < 40, "\(sent.debugDescription)")
    }

    @Test func hostileTextSendsWhatItsReductionSends() throws {
      let hostile = [
        "\u{1B}]0;title\u{7} \u{1B}[2J\u{1B}[31m \u{9B}5n \u{90}q\u{9C}",
        "a\rb\nc\td\u{8}\u{7F}\0e",
        "\u{202E}evil\u{2066} 👨\u{200D}👩\u{200D}👧 1\u{FE0F}\u{20E3} 🪿 क्षि",
        "\u{301}a" + String(repeating: "\u{301}", count: 99),
        String(repeating: "分", count: 99), String(repeating: "x", count: 999),
      ]
      let device = PseudoTerminal()
      func bytes(_ lines: [String]) throws -> String {
        let terminal = try device.open()
        terminal.present(frame(lines))
        terminal.close()
        return device.sent()
      }
      let sent = try bytes(hostile)
      #expect(sent == (try bytes(hostile.map(reduced))))
      #expect(!sent.contains("]0;title\u{7}") && !sent.contains("\u{1B}]"))
      #expect(sent.unicodeScalars.allSatisfy { !(0x7F..<0xA0).contains($0.value) })
      #expect(sent.contains("\u{FFFD}]0;title\u{FFFD}"))
    }

    @Test(arguments: [(1, 1), (1, 80), (24, 1), (3, 9), (40, 120)] as [(UInt16, UInt16)])
    func everySizeIsDrawnWithinItsBounds(rows: UInt16, columns: UInt16) throws {
      let device = PseudoTerminal(rows: rows, columns: columns)
      let terminal = try device.open()
      #expect(terminal.size == Size(rows: Int(rows), columns: Int(columns)))
      // A frame for a larger terminal, as if the terminal had shrunk and nobody had been told.
      terminal.present(
        Frame(
          size: Size(rows: 300, columns: 300),
          lines: (0..<300).map { _ in Line(String(repeating: "分", count: 150)) },
          cursor: Position(row: 299, column: 299)))
      let drawn = device.sent().filter { $0 == "分" }.count
      #expect(drawn <= Int(rows) * (Int(columns) / 2))
      terminal.present(Frame(size: terminal.size, lines: [Line("x")]))
      #expect(device.sent().contains("x"))
    }

    @Test func aTerminalWithoutColoursOrASecondScreenIsEnough() throws {
      let device = PseudoTerminal()
      let terminal = try device.open(as: "vt100", theme: .dark)
      #expect(terminal.colors == 0)
      terminal.present(
        Frame(size: terminal.size, lines: [Line("Right", .correct), Line("Wrong", .incorrect)]))
      let shown = device.sent()
      #expect(shown.contains("Right") && shown.contains("Wrong"))
      #expect(!shown.contains("[31m") && !shown.contains("[32m"))
      terminal.close()
      #expect(device.sent().hasSuffix("\u{1B}[?2004l\r\n"))
    }

    @Test func anotherThemeDrawsTheSameFrameAgain() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      let screen = Frame(size: terminal.size, lines: [Line("Wrong", .alert)])
      terminal.present(screen)
      _ = device.sent()
      terminal.theme = .dark
      terminal.present(screen)
      #expect(device.sent().contains("\u{1B}[31m"))
    }
  }
}
