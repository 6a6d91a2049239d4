import Screen
import Testing

struct RepertoireTests {
  @Test(
    arguments: [
      ("C.UTF-8", "xterm-256color", .unicode), ("en_CA.utf8", "vt220", .unicode),
      ("de_DE.UTF-8@euro", "vt100", .unicode), ("en_CA.UTF-8", "linux", .letters),
      ("en_US.ISO-8859-1", "xterm", .ascii), ("de_DE.ISO-8859-15@euro", "xterm", .ascii),
      ("ja_JP.EUC-JP", "tmux-256color", .ascii), ("ru_RU.KOI8-R", "linux", .ascii),
      (nil, "xterm-256color", .unicode), ("C", "screen", .unicode),
      ("POSIX", "tmux-256color", .unicode), ("no_SUCH", "xterm", .unicode),
      ("C", "vt100", .ascii), (nil, "vt220", .ascii), ("C", "vt420-w", .ascii),
      ("POSIX", "ansi", .ascii), ("", "ansi-m", .ascii), ("C", "linux", .letters),
      ("C", "vte-256color", .unicode), ("C", "", .unicode), (".", "xterm", .unicode),
    ] as [(String?, String, Repertoire)])
  func theLocaleIsBelievedAndOldTerminalsAreNotSentWhatTheyCannotRead(
    locale: String?, terminal: String, expected: Repertoire
  ) {
    #expect(Repertoire.usual(locale: locale, terminal: terminal) == expected)
  }

  @Test(arguments: [
    (Repertoire.unicode, "“café” → 分 👨\u{200D}👩\u{200D}👧"), (.letters, "\"café\" > 分 👨"),
    (.ascii, "\"cafe\" > ?? ??"),
  ])
  func marksGoBeforeLetters(repertoire: Repertoire, expected: String) {
    let text = "“café” → 分 👨\u{200D}👩\u{200D}👧"
    #expect(repertoire.text(text) == reduced(expected))
    #expect(displayWidth(of: repertoire.text(text)) == displayWidth(of: text))
  }

  @Test(arguments: Repertoire.allCases)
  func nothingThatSteersATerminalIsSent(repertoire: Repertoire) {
    let sent = repertoire.text("a\u{1B}[2J\u{9B}m\n\u{202E}\u{200F}b").unicodeScalars
    #expect(sent.filter { [.control, .format].contains($0.properties.generalCategory) } == [])
    #expect(sent.first == "a" && sent.last == "b")
  }
}
