import Screen
import TestSupport
import Testing

struct Wrapped: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let columns: Int
  let lines: [String]
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ columns: Int, _ lines: [String]) {
    self.name = name
    self.text = text
    self.columns = columns
    self.lines = lines
  }
}

@Test(arguments: [
  Wrapped("nothing is one empty line", "", 10, [""]),
  Wrapped("text that fits", "a short line", 12, ["a short line"]),
  Wrapped("breaks at a space", "a short line", 11, ["a short", "line"]),
  Wrapped("drops all spaces at a break", "one    two   ", 5, ["one", "two"]),
  Wrapped("keeps spaces inside a line", "a  b", 5, ["a  b"]),
  Wrapped("keeps spaces that begin a line", "  a b", 5, ["  a b"]),
  Wrapped("drops them where the word needs the room", "     word", 4, ["word"]),
  Wrapped("only spaces", "     ", 3, [""]),
  Wrapped("a word that exactly fits", "abcde fgh", 5, ["abcde", "fgh"]),
  Wrapped("a long word is cut", "abcdefgh", 3, ["abc", "def", "gh"]),
  Wrapped("a long word starts on its own line", "ab cdefgh", 4, ["ab", "cdef", "gh"]),
  Wrapped("one column", "ab c", 1, ["a", "b", "c"]),
  Wrapped("no columns are one", "ab", -7, ["a", "b"]),
  Wrapped("hard breaks", "a\nb\r\nc", 9, ["a", "b", "c"]),
  Wrapped("a last line end begins no line", "a\n", 9, ["a"]),
  Wrapped("an empty line between", "a\n\nb", 9, ["a", "", "b"]),
  Wrapped("no-break space", "five 100\u{A0}km", 8, ["five", "100\u{A0}km"]),
  Wrapped("hyphens do not break", "on self-paced", 8, ["on", "self-pac", "ed"]),
  Wrapped("a zero-width space breaks", "ab\u{200B}cd", 3, ["ab", "cd"]),
  Wrapped("ideographs break between", "社交媒体", 5, ["社交", "媒体"]),
  Wrapped("a full stop stays with its word", "社交媒。体", 6, ["社交", "媒。体"]),
  Wrapped("an opening quote goes with its word", "社交「媒体", 6, ["社交", "「媒体"]),
  Wrapped("an ideograph wider than the line", "a社b", 1, ["a", "\u{FFFD}", "b"]),
  Wrapped(
    "families stay whole", "👨\u{200D}👩\u{200D}👧👨\u{200D}👩\u{200D}👧", 3,
    [
      "👨\u{200D}👩\u{200D}👧", "👨\u{200D}👩\u{200D}👧",
    ]),
  Wrapped("flags", "🇫🇷🇩🇪🇬🇧", 4, ["🇫🇷🇩🇪", "🇬🇧"]),
  Wrapped(
    "marks stay with their letter", "e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  Wrapped("right-to-left words", "שלום עולם", 5, ["שלום", "עולם"]),
  Wrapped("typographic quotes", "he’s “here”", 6, ["he’s", "“here”"]),
])
func linesBreakWhereAReaderExpects(_ each: Wrapped) {
  #expect(wrap([Run(each.text)], to: each.columns).map(\.text) == each.lines)
}

/// In one style and in several, among letters, at every width: no line ends within a flag, and no line begins within one.
@Test func aFlagIsNeverSplitAtTheEndOfALine() {
  let flags = [
    "🇫🇷", "🇩🇪", "🇬🇧", "🏳\u{FE0F}\u{200D}🌈", "🏴\u{200D}☠\u{FE0F}", "🏴\u{E0067}\u{E0062}\u{E007F}",
  ]
  let pieces = flags + ["a", "分", " ", "é"]
  var random = SplitMix64(seed: 7)
  for _ in 0..<400 {
    let text = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    // A run may end anywhere, also within a flag; its two parts then take up to three columns.
    let cut = text.unicodeScalars.indices.randomElement(using: &random) ?? text.startIndex
    let runs = [Run(String(text[..<cut])), Run(String(text[cut...]), .strong)]
    for (runs, columns) in [([Run(text)], 2), ([Run(text)], 5), (runs, 3), (runs, 6)] {
      let lines = wrap(runs, to: columns).map(\.text)
      #expect(
        lines.joined().filter { $0 != " " } == text.filter { $0 != " " }
          && lines.flatMap { $0.filter { $0 != " " } } == text.filter { $0 != " " }.map { $0 },
        "\(runs) in \(columns): \(lines)")
    }
  }
}

/// Searched again for each line, this would take hours.
@Test func aWordWithoutABreakIsSearchedForAnAddressOnce() {
  let word = String(repeating: "x", count: 2_000_000)
  #expect(wrap([Run(word)], to: 50, keepsAddresses: true).count == 40_000)
  let address = "see " + word + "://" + word + " there"
  let lines = wrap([Run(address)], to: 50, keepsAddresses: true)
  #expect(lines.map { $0.text.utf8.count } == [3, 4_000_003, 5])
}

@Test func stylesAreKeptAcrossBreaksAndWordsAcrossRuns() {
  let lines = wrap(
    [Run("Is it "), Run("a nice per", .emphasis), Run("son", .strong), Run("?\nNo.")], to: 9)
  #expect(
    lines == [
      Line([Run("Is it "), Run("a", .emphasis)]),
      Line([Run("nice", .emphasis)]),
      Line([Run("per", .emphasis), Run("son", .strong), Run("?")]),
      Line([Run("No.")]),
    ])
}

@Test(arguments: [
  (10, 4, ["• one two", "    three"]),
  (
    7, 6,
    [
      "• one", "      t", "      w", "      o", "      t", "      h", "      r", "      e",
      "      e",
    ]
  ),
  (3, -4, ["•", "one", "two", "thr", "ee"]),
  (9, 2, ["• one", "", "  two", "  three"]),
])
func linesAreIndented(columns: Int, indent: Int, expected: [String]) {
  let text = expected.contains("") ? "• one\n\ntwo three" : "• one two three"
  let lines = wrap([Run(text)], to: columns, indent: indent)
  #expect(lines.map(\.text) == expected)
}

@Test(arguments: [
  (
    "see https://example.org/a-rather-long-path, there",
    ["see", "https://example.org/a-rather-long-path,", "there"]
  ),
  ("(https://example.org/a/b/c/d/e)", ["(https://example.org/a/b/c/d/e)"]),
  ("abcdefghijklmnop https://a.b", ["abcdefghij", "klmnop", "https://a.b"]),
])
func anAddressIsKeptWholeWhereThatIsAskedFor(text: String, expected: [String]) {
  #expect(wrap([Run(text)], to: 10, keepsAddresses: true).map(\.text) == expected)
  #expect(wrap([Run(text)], to: 10).allSatisfy { $0.width <= 10 })
}

@Test func anAddressOfManyCharactersTakesNoTimeToKeep() {
  let address = "https://" + String(repeating: "é", count: 20_000)
  #expect(wrap([Run(address)], to: 10, keepsAddresses: true).count == 1)
}

@Test func noLineIsTooWideAndNothingButSpacesIsLost() {
  var random = SplitMix64(seed: 2)
  for _ in 0..<1500 {
    let runs = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      Run(
        random.hostileText(length: Int.random(in: 0...30, using: &random)),
        Style.allCases.randomElement(using: &random) ?? .body)
    }
    let columns = Int.random(in: 1...12, using: &random)
    let indent = Int.random(in: 0...5, using: &random)
    let lines = wrap(runs, to: columns, indent: indent)
    #expect(lines.allSatisfy { $0.width <= columns }, "\(runs) in \(columns)")
    let room = columns - min(indent, columns - 1)
    if runs.allSatisfy({ $0.text.allSatisfy { $0.displayWidth <= room } }) {
      #expect(inked(lines.flatMap(\.runs)) == inked(runs), "\(runs) in \(columns)")
    }
    #expect(lines.allSatisfy { $0.text.last != " " }, "\(runs) in \(columns)")
  }
}

/// Each scalar that is not a space, with its style.
private func inked(_ runs: [Run]) -> [String] {
  runs.flatMap { run in
    run.text.unicodeScalars
      .filter { !$0.properties.isWhitespace && $0 != "\u{200B}" || $0 == "\u{A0}" }
      .map { "\(run.style.letter)\($0.value)" }
  }
}

@Test(arguments: [
  "a", "a ", "分", "\u{301}", "🇫", "👨\u{200D}", "ᄀ", "\n", "ש", "\u{1B}[", "क\u{94D}",
])
func veryLongTextsAreWrapped(piece: String) {
  let text = String(repeating: piece, count: 20_000)
  for columns in [1, 7, 80] {
    #expect(wrap([Run(text)], to: columns).allSatisfy { $0.width <= columns })
  }
}

@Test func aWordOfFiveThousandCharactersIsCutIntoFullLines() {
  let lines = wrap([Run("x " + String(repeating: "y", count: 5000))], to: 80)
  #expect(lines.count == 64)
  #expect(lines.map(\.width).dropFirst().dropLast().allSatisfy { $0 == 80 })
  #expect(lines.map(\.text.utf8.count).reduce(0, +) == 5001)
}
