import Curses
import Glibc
import Screen
import Testing

extension CursesTests {
  /// Text that leads to an address, and addresses for the clipboard.
  @Suite(.serialized) struct Links {
    private static let address = "https://example.org/a?b=c"

    private func frame(_ rows: [Line]) -> Frame {
      Frame(size: Size(rows: 24, columns: 80), lines: rows)
    }

    private func link(_ text: String, to address: String = address) -> Line {
      Line([Run("See "), Run(text, .link, to: address), Run(".")])
    }

    @Test func aLinkIsWrittenOnceMoreAndTheCursorStaysWhereItIs() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.showsLinks = true
      terminal.present(frame([Line("one"), link("this page")]))
      let sent = device.sent()
      #expect(sent.contains("this page"), "curses has drawn it")
      let place =
        #/\x{1B}7\x{1B}\[2;5H\x{1B}\[0;4m\x{1B}\]8;id=\d+;https://example\.org/a\?b=c\x{1B}\\this page\x{1B}\]8;;\x{1B}\\\x{1B}8$/#
      #expect(sent.firstMatch(of: place) != nil, "\(sent.debugDescription)")
      terminal.present(frame([Line("two"), link("this page")]))
      #expect(!device.sent().contains("]8;"), "the row has not changed")
    }

    @Test func aRowThatHeldALinkIsWrittenWholeOnceItHoldsNone() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.showsLinks = true
      terminal.present(frame([link("this page")]))
      _ = device.sent()
      // All but one cell are as they were, and would keep the link.
      terminal.present(frame([Line([Run("See "), Run("this page", .link), Run("!")])]))
      let sent = device.sent()
      #expect(sent.contains("this page") && !sent.contains("]8;"), "\(sent.debugDescription)")
    }

    @Test func itIsSentAgainWhenEverythingIsDrawnAgain() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.showsLinks = true
      terminal.present(frame([link("this page")]))
      _ = device.sent()
      device.type("\u{C}")
      #expect(terminal.nextEvent(waiting: true) == .redraw)
      terminal.present(frame([link("this page")]))
      #expect(device.sent().contains("]8;id="))
      terminal.theme = .dark
      terminal.present(frame([link("this page")]))
      #expect(device.sent().contains("]8;id="))
    }

    @Test(arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "other-page", "https://a b",
      "https://a\u{1B}\\x",
      "https://a\u{7}", "https://\(String(repeating: "a", count: 2000))",
    ])
    func whatNoBrowserOpensIsNoLink(address: String) throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.showsLinks = true
      terminal.present(frame([link("this page", to: address)]))
      #expect(!device.sent().contains("]8;"))
    }

    @Test func otherLettersInAnAddressAreSpelled() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.showsLinks = true
      terminal.present(frame([link("this page", to: "https://example.org/é")]))
      #expect(device.sent().contains(";https://example.org/%C3%A9\u{1B}\\"))
    }

    @Test func noLinkIsSentUnlessTheTerminalShowsLinks() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      terminal.present(frame([link("this page")]))
      #expect(!device.sent().contains("]8;"))
    }

    @Test(arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
      ("https://example.org/é?>~", "aHR0cHM6Ly9leGFtcGxlLm9yZy/DqT8+fg=="),
    ])
    func anAddressGoesToTheClipboard(text: String, expected: String) throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      _ = device.sent()
      #expect(terminal.copy(text))
      #expect(device.sent() == "\u{1B}]52;c;\(expected)\u{1B}\\")
    }

    @Test func whatIsTooLongForAClipboardIsNotSent() throws {
      let device = PseudoTerminal()
      let terminal = try device.open()
      _ = device.sent()
      #expect(!terminal.copy(String(repeating: "x", count: 2001)))
      #expect(device.sent() == "")
      terminal.close()
      #expect(!terminal.copy("x"))
    }
  }
}
