import Pages
import Screen
import Testing

/// Rows that scroll, and positions that outlive a change of width.
struct DocumentTests {
  /// A document with a block for each list of words.
  static func document(_ blocks: [[String]]) -> Document {
    var document = Document()
    for block in blocks { document.add(block.map { Line($0) }) }
    return document
  }

  @Test func aBlankRowIsAddedOnlyAfterText() {
    var document = Document()
    document.addBlank()
    document.add(Line("text"))
    document.addBlank()
    document.addBlank()
    #expect(document.lines.map(\.text) == ["text", ""])
  }

  @Test func aPositionIsABlockAndTheTextBeforeIt() {
    let document = Self.document([["one two", "three"], [], ["four"]])
    #expect(
      (0..<4).map(document.position(ofRow:)) == [
        DocumentPosition(block: 0, offset: 0), DocumentPosition(block: 0, offset: 6),
        DocumentPosition(block: 2, offset: 0), DocumentPosition(block: 2, offset: 0),
      ])
    #expect(document.position(ofRow: -5) == .start)
    #expect(document.nextPosition == DocumentPosition(block: 3, offset: 0))
    #expect(Document().position(ofRow: 3) == .start)
  }

  @Test(arguments: [
    (DocumentPosition(block: 0, offset: 0), 0), (DocumentPosition(block: 0, offset: 3), 0),
    (DocumentPosition(block: 0, offset: 6), 1), (DocumentPosition(block: 1, offset: 0), 2),
    (DocumentPosition(block: 9, offset: 9), 3),
  ]) func aPositionComesToTheTop(position: DocumentPosition, row: Int) {
    let document = Self.document([["one two", "three"], ["four", "five"], ["six"]])
    #expect(document.firstRow(for: position, height: 2) == row)
  }

  @Test func aPositionOfOneWidthIsFoundAtAnother() {
    let wide = Self.document([["one two three"], ["four five six seven eight"]])
    let narrow = Self.document([
      ["one", "two", "three"], ["four five", "six", "seven", "eight"],
    ])
    let position = narrow.position(ofRow: 5)
    #expect(wide.firstRow(for: position, height: 1) == 1)
    #expect(narrow.firstRow(for: position, height: 1) == 5)
  }

  @Test func onlyTheRowsThatDoNotFitCanBeScrolledAway() {
    let document = Self.document([["a", "b", "c"]])
    #expect((0..<5).map(document.lastFirstRow(height:)) == [2, 2, 1, 0, 0])
  }

  @Test func aPartMayStandAtTheTopByItself() {
    var document = Self.document([["a", "b", "c"]])
    let position = document.nextPosition
    document.beginPart()
    document.add(Line("part"))
    #expect(document.firstRow(for: position, height: 3) == 3)
    // Nothing is scrolled away if everything fits.
    #expect(document.firstRow(for: position, height: 4) == 0)
  }

  @Test func aCellBelongsToTheItemThatIsDrawnThere() {
    var document = Document()
    document.add(Line("heading"))
    document.addItem(focusRows([Line("one"), Line("more")]), cursorColumn: 2)
    document.add(Line("a word"))
    document.addItem(rows: 3..<4, cursor: Position(row: 3, column: 2), form: .word)
    document.add(Line("Name: "))
    document.addItem(rows: 4..<5, cursor: Position(row: 4, column: 6), form: .field)
    let cells = [(0, 0), (1, 0), (2, 60), (2, -1), (3, 1), (3, 2), (3, 5), (3, 6), (4, 6)]
    #expect(
      cells.map { document.item(row: $0.0, column: $0.1) }
        == [nil, 0, 0, nil, nil, 1, 1, nil, nil])
  }
}
