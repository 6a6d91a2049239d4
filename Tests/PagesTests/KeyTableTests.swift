import Pages
import Screen
import Testing

/// The one table behind what a key means, the footer and the help page.
struct KeyTableTests {
  enum Message: Hashable, Sendable {
    case open, go
    case pick(Int)
    case quit
    case type(String)
  }

  static let open = Binding<Message>("Enter", "open", "Open it.", [.init(.enter, .open)])
  static let go = Binding<Message>(
    "↑↓", "go on", "Go on; b does the same.", [.init(.down, .go), .init(.character("b"), .go)])
  static let secret = Binding<Message>("g", nil, "Go.", [.init(.character("g"), .go)])
  static let quit = Binding<Message>("q", "quit", "Leave.", [.init(.character("q"), .quit)])
  static let letters: Binding<Message> = {
    var letters = Binding<Message>(
      "a b c…", nil, "Pick.",
      "abc".enumerated().map { .init(.character($1), .pick($0)) })
    letters.namesItems = true
    return letters
  }()

  static let table = KeyTable([open, go, secret, letters, quit], essential: [.quit])

  @Test func aKeyMeansWhatTheTableSays() {
    #expect(Self.table.message(for: .enter) == .open)
    #expect(Self.table.message(for: .character("z")) == nil)
    #expect(Self.table.message(for: .escape) == nil)
  }

  @Test func asManyKeysNameItemsAsThereAre() {
    #expect(Self.table.namingItems(3).message(for: .character("b")) == .pick(1))
    #expect(Self.table.namingItems(1).message(for: .character("b")) == .go)
    #expect(Self.table.namingItems(0).message(for: .character("a")) == nil)
  }

  @Test func whereLettersAreTextACharacterIsTyped() {
    var table = KeyTable([Self.open, Self.quit], essential: [])
    table.typed = { .type($0) }
    #expect(table.message(for: .character("z")) == .type("z"))
    #expect(table.message(for: .character("q")) == .quit)
    #expect(table.message(for: .enter) == .open)
    #expect(table.message(for: .escape) == nil)
  }

  @Test(
    arguments: [
      (60, 1, ["Enter open   ↑↓ go on   q quit"]), (20, 2, ["Enter open", "↑↓ go on   q quit"]),
      (20, 1, ["Enter open   q quit"]), (6, 1, ["q quit"]),
    ] as [(Int, Int, [String])])
  func aFooterWithoutRoomKeepsWhatIsEssential(columns: Int, rows: Int, expected: [String]) {
    let footer = Self.table.footer(columns: columns, atMost: rows, glyphs: .unicode)
    #expect(footer.map(\.text) == expected)
  }

  @Test func keysAreNamedInTheGlyphsOfTheTerminal() {
    let footer = Self.table.footer(columns: 60, atMost: 1, glyphs: .ascii)
    #expect(footer.map(\.text) == ["Enter open   Up/Down go on   q quit"])
  }

  @Test func theHelpPageNamesEveryKey() {
    let rows = Self.table.help(BlockLayout(columns: 24)).map { $0.map(\.text) }
    #expect(
      rows == [
        ["Enter       Open it."],
        ["↑↓          Go on; b", "            does the", "            same."],
        ["g           Go."], ["a b c…      Pick."], ["q           Leave."],
      ])
  }
}
