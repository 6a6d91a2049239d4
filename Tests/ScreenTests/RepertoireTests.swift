import Screen
import Testing

struct RepertoireTests {
  @Test(
    arguments: [
      ("C.UTF-8", "xterm-256color", .unicode), ("en_CA.utf8", "vt220", .unicode),
      ("de_DE.UTF-8@euro", "vt100", .unicode), ("en_CA.UTF-8", "linux", .letters),
      ("en_US.ISO-8859-1", "xterm", .ascii), ("de_DE.ISO-8859-15@euro", "xterm", .ascii),
      ("ja_JP.EUC-JP", "tmux-256color", .ascii), ("ru_RU.KOI8-R", "linux", .ascii),
      (nil, "xterm-256color", .ascii), ("C", "screen", .ascii), ("POSIX", "tmux-256color", .ascii),
      ("en_US", "xterm", .ascii), ("", "xterm", .ascii), ("C", "linux", .ascii),
      (".", "xterm", .ascii),
      ("C.utf-8", "", .unicode), ("UTF-8", "xterm", .unicode),
      ("C.UTF-8", "vte-256color", .unicode),
    ] as [(String?, String, Repertoire)])
  func onlyALocaleOfUTF8GetsUnicode(
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
