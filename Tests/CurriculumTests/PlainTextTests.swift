import Curriculum
import Testing

struct PlainTextTests {
  @Test(arguments: [
    ([Inline](), ""),
    ([.text("a <b> & *c*")], "a <b> & *c*"),
    ([.text("a"), .softBreak, .text("b"), .lineBreak, .text("c")], "a b c"),
    ([.emphasis([.text("a"), .strong([.text("b"), .strikethrough([.text("c")])])])], "abc"),
    ([.code("let x = `y`")], "let x = `y`"),
    ([.link([.text("the "), .emphasis([.text("guide")])], destination: "https://x")], "the guide"),
    ([.link([], destination: "https://x")], ""),
    ([.text("e"), .text("\u{301}")], "e\u{301}"),
  ])
  func inlinesReadWithoutTheirMarks(_ inlines: [Inline], _ text: String) {
    #expect(inlines.plainText == text)
  }

  @Test(arguments: [
    (Block.heading(level: 2, [.text("Why")]), "Why"),
    (.paragraph([.text("a"), .softBreak, .strong([.text("b")])]), "a b"),
    (
      .bulletList([[.paragraph([.text("a")]), .paragraph([.text("b")])], [], [.codeBlock("c")]]),
      "a\nb\n\nc"
    ),
    (.orderedList(start: 3, [[.paragraph([.text("a")])], [.paragraph([.text("b")])]]), "a\nb"),
    (.blockQuote([.paragraph([.text("a")]), .blockQuote([.codeBlock("b\n")])]), "a\nb\n"),
    (.codeBlock("a\n  b\n"), "a\n  b\n"),
    (
      .table(
        Table(
          header: [[.text("Response")], [.text("Why")]],
          rows: [[[.text("Decline")], [.emphasis([.text("kind")])]], [[], [.text("—")]]])),
      "Response\tWhy\nDecline\tkind\n\t—"
    ),
    (.table(Table(header: [], rows: [])), ""),
    (.thematicBreak, ""),
  ])
  func blocksReadWithItemsAndCellsApart(_ block: Block, _ text: String) {
    #expect(block.plainText == text)
  }
}
