import Curriculum
import Pages
import Screen
import Testing

/// Prose as rows.
struct BlockLayoutTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var block: Block
    var columns = 24
    var isPlain = false
    var rows: [String]
    var testDescription: String { name }
  }

  static func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  static func table(_ rows: [[String]]) -> Block {
    let cells = rows.map { $0.map { [Inline.text($0)] } }
    return .table(Table(header: cells[0], rows: Array(cells.dropFirst())))
  }

  static let cases = [
    Case(
      name: "paragraph", block: text("A word that does not fit goes to the next row."),
      rows: ["A word that does not fit", "goes to the next row."]),
    Case(
      name: "code differs from what is strong without colour",
      block: .paragraph([.strong([.text("Bold")]), .text(" and "), .code("code")]),
      rows: ["Bold and `code`"]),
    Case(
      name: "a short list stands close",
      block: .bulletList([[text("One")], [text("Two, which needs more than one row")]]),
      rows: ["• One", "• Two, which needs more", "  than one row"]),
    Case(
      name: "a list of paragraphs stands apart",
      block: .bulletList([[text("One"), text("More")], [text("Two")]]),
      rows: ["• One", "", "  More", "", "• Two"]),
    Case(
      name: "numbers line up",
      block: .orderedList(start: 9, [[text("Nine")], [text("Ten")]]),
      rows: ["9.  Nine", "10. Ten"]),
    Case(
      name: "a list in a list",
      block: .bulletList([[text("Out"), .orderedList(start: 1, [[text("In")], [text("In too")]])]]),
      rows: ["• Out", "", "  1. In", "  2. In too"]),
    Case(
      name: "each depth has its bullet",
      block: .bulletList([
        [
          text("One"),
          .bulletList([
            [text("Two"), .bulletList([[text("Three"), .bulletList([[text("Four")]])]])]
          ]),
        ]
      ]), columns: 40,
      rows: ["• One", "", "  ◦ Two", "", "    – Three", "", "      – Four"]),
    Case(
      name: "a table with a cell from right to left stands stacked",
      block: table([["Who", "Answer"], ["A patient", "\u{5E9}\u{5DC}\u{5D5}\u{5DD}"]]),
      columns: 40,
      rows: ["Who: A patient", "Answer: \u{5E9}\u{5DC}\u{5D5}\u{5DD}"]),
    Case(
      name: "an empty item is still counted", block: .bulletList([[], [text("Two")]]),
      rows: ["• ", "• Two"]),
    Case(
      name: "a quotation", block: .blockQuote([text("Thank you for writing."), text("Bye.")]),
      rows: ["│ Thank you for writing.", "│ ", "│ Bye."]),
    Case(
      name: "a list in a quotation", block: .blockQuote([.bulletList([[text("One")]])]),
      rows: ["│ • One"]),
    Case(
      name: "code keeps its lines and blanks", block: .codeBlock("if x {\n    y\n\n}"),
      rows: ["    if x {", "        y", "", "    }"]),
    Case(name: "a rule", block: .thematicBreak, rows: ["────────────"]),
    Case(
      name: "a link says where it leads",
      block: .paragraph([
        .text("See "), .link([.text("the list")], destination: "https://a.b/c"), .text("."),
      ]),
      rows: ["See the list", "(https://a.b/c)."]),
    Case(
      name: "a link that is its own address is said once",
      block: .paragraph([.link([.text("https://a.b")], destination: "https://a.b")]),
      rows: ["https://a.b"]),
    Case(
      name: "a narrow table", block: table([["Who", "Answer"], ["A patient", "No, warmly"]]),
      rows: ["Who        Answer", "─────────  ──────────", "A patient  No, warmly"]),
    Case(
      name: "a table whose cells wrap",
      block: table([["Who", "A good first answer"], ["A patient", "Decline, warmly and soon"]]),
      columns: 26,
      rows: [
        "Who        A good first", "           answer", "─────────  ───────────────",
        "A patient  Decline, warmly", "           and soon",
      ]),
    Case(
      name: "a table too wide stands stacked",
      block: table([
        ["Who asks", "How", "A good first answer"], ["A patient", "By post", "Decline"],
        ["A teacher", "In person", "Wait"],
      ]),
      rows: [
        "Who asks: A patient", "How: By post", "A good first answer:", "Decline", "",
        "Who asks: A teacher", "How: In person", "A good first answer:", "Wait",
      ]),
    Case(
      name: "a table without rows", block: table([["Who", "Answer"]]),
      rows: ["Who  Answer", "───  ──────"]),
    Case(
      name: "in words", block: .bulletList([[text("One"), .blockQuote([text("Two")])]]),
      isPlain: true, rows: ["- One", "", "  Quote: Two"]),
    Case(
      name: "a table in words", block: table([["Who", "Answer"], ["A patient", "No"]]),
      isPlain: true, rows: ["Who: A patient", "Answer: No"]),
    Case(
      name: "what is nested too deep to indent is not lost",
      block: .blockQuote([.blockQuote([.orderedList(start: 100, [[text("Donaudampfschiff")]])])]),
      columns: 22, rows: ["│ │ 100.", "│ │ Donaudampfschiff"]),
    Case(
      name: "a list that begins at the highest number",
      block: .orderedList(start: .max, [[], []]), columns: 40,
      rows: ["9223372036854775807.  ", "-9223372036854775808. "]),
  ]

  @Test(arguments: cases) func blocksAreSetInRows(_ given: Case) {
    let layout = BlockLayout(columns: given.columns, isPlain: given.isPlain)
    #expect(layout.rows(of: given.block).map(\.text) == given.rows)
  }

  @Test(arguments: 1..<60) func noRowIsWiderThanTheMeasure(columns: Int) {
    let blocks = [
      HostileProse.nested(12), HostileProse.table(columns: 30, rows: 2),
      HostileProse.table(columns: 3, rows: 2), .codeBlock(HostileProse.family),
      .orderedList(start: 999_999_999, [[HostileProse.nested(3)]]),
    ]
    for isPlain in [false, true] {
      let rows = BlockLayout(columns: columns, isPlain: isPlain).rows(of: blocks)
      #expect(rows.allSatisfy { $0.width <= columns })
    }
  }

  @Test func emphasisKeepsTheStyleOfAHeading() {
    let inlines: [Inline] = [.text("Not "), .emphasis([.text("this")]), .code("x")]
    let blocks = BlockLayout(columns: 40)
    #expect(blocks.runs(of: inlines, in: .heading).map(\.style) == [.heading, .heading, .heading])
    #expect(blocks.runs(of: inlines).map(\.style) == [.body, .emphasis, .code])
  }
}
