import Screen
import Testing

@Test(arguments: [
  ("Plain", 3, "Pla"), ("Plain", 5, "Plain"), ("Plain", 9, "Plain"), ("Plain", 0, ""),
  ("Plain", -1, ""), ("分数", 3, "分"), ("分数", 1, ""), ("cafe\u{301}s", 4, "cafe\u{301}"),
  ("👨\u{200D}👩x", 2, "👨\u{200D}👩"),
])
func aPrefixIsTheLongestBeginningThatFits(text: String, columns: Int, expected: String) {
  #expect(Line(text, .strong).prefix(columns: columns) == Line(expected, .strong))
}

@Test func aPrefixEndsAtTheFirstCharacterThatDoesNotFit() {
  let line = Line([Run("ab"), Run("分", .strong), Run("c")])
  #expect(line.prefix(columns: 3) == Line("ab"))
  #expect(line.prefix(columns: 4) == Line([Run("ab"), Run("分", .strong)]))
  #expect(line.width == 5)
}

@Test func linesAreFittedToAWidth() {
  #expect(Line("分数", .strong).padded(to: 3).text == "分 ")
  #expect(Line("ab").padded(to: 4, style: .focus) == Line([Run("ab"), Run("  ", .focus)]))
  #expect(Line("abcdef", .title).shortened(to: 4) == Line([Run("abc", .title), Run("…", .title)]))
  #expect(Line("abcdef").shortened(to: 6).text == "abcdef")
  #expect(Line("abcdef").shortened(to: 1).text == "…")
  #expect(Line("abcdef").shortened(to: 0).text == "")
  #expect(
    Line([Run("a"), Run("b", .strong)]).styled(.muted).runs.map(\.style) == [.muted, .muted])
}

@Test(arguments: [
  (12, "left   right"), (10, "left right"), (9, "le… right"), (6, " right"), (5, "right"),
  (3, "rig"), (0, ""), (-2, ""),
])
func leftAndRightShareALine(columns: Int, expected: String) {
  let line = Line.joined(left: Line("left"), right: Line("right"), columns: columns)
  #expect(line.text == expected)
}

@Test func withoutARightPartTheLeftOneHasTheLine() {
  #expect(Line.joined(left: Line("abcdef"), right: Line(), columns: 6).text == "abcdef")
  #expect(Line.joined(left: Line("abcdef"), right: Line(), columns: 8).text == "abcdef  ")
}

@Test func aFrameIsCutAndFilledToItsSize() {
  let lines = [
    Line([Run("Title", .title), Run(" 分数")]), Line("Bad \u{1B}[2J", .alert), Line("lost"),
  ]
  let frame = Frame(
    size: Size(rows: 2, columns: 9), lines: lines, cursor: Position(row: 7, column: -1))
  #expect(
    frame.golden == """
      |Title 分 |
      |Bad �[2J |

      |TTTTT    |
      |!!!!!!!! |

      cursor 1,0

      """)
}

@Test func theSmallestFramesAreSound() {
  #expect(
    Frame(size: Size(rows: 1, columns: 1), lines: [Line("ab")]).golden
      == "|a|\n\n| |\n\ncursor 0,0\n")
  #expect(Frame(size: Size(rows: 0, columns: -3), lines: [Line("ab")]).golden == "\n\ncursor 0,0\n")
}
