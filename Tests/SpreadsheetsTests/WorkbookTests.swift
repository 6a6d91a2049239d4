import Testing

@testable import Spreadsheets

@Suite struct WorkbookTests {
  private func sheet(_ rows: [[Workbook.Cell]], header: [String] = ["id"]) -> String {
    SheetXML(Workbook.Sheet(name: "Scores", header: header, rows: rows)).text
  }

  /// The first row of data.
  private func row(_ cells: Workbook.Cell...) -> Substring {
    let text = sheet([cells])
    let start = text.firstRange(of: "<row r=\"2\">")?.upperBound ?? text.startIndex
    return text[start...].prefix { $0 != "\n" }.split(separator: "</row>")[0]
  }

  @Test(arguments: ["0012345", "1e5", "=1+1", "12345678901234567", "-3", "@SUM(A1)"])
  func anIdStaysTextWhateverItLooksLike(_ id: String) {
    #expect(
      row(.text(id))
        == "<c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(id)</t></is></c>")
  }

  @Test func markupAndControlCharactersStayText() {
    #expect(
      row(.text("a<b>&\"c\"\u{1B}[2J\u{0}")).contains(
        ">a&lt;b&gt;&amp;&quot;c&quot;[2J</t>"))
  }

  @Test func numbersSharesAndTimesAreNumbers() {
    #expect(
      row(
        .integer(7), .number(0.12345, places: 3), .share(0.825),
        .time(milliseconds: 1_795_737_600_000),
        .empty, .number(.nan, places: 1), .exactShare(0.6997))
        == #"<c r="A2" s="0"><v>7</v></c><c r="B2" s="7"><v>0.123</v></c>"#
        + #"<c r="C2" s="3"><v>0.825</v></c><c r="D2" s="4"><v>46353.0</v></c>"#
        + #"<c r="G2" s="8"><v>0.6997</v></c>"#)
  }

  @Test func theHeaderStaysInViewAndColumnsAreWideEnough() {
    let text = sheet([[.text("a rather long name of somebody")]], header: ["name"])
    #expect(text.contains(#"<pane ySplit="1" topLeftCell="A2""#))
    #expect(text.contains(#"<col min="1" max="1" width="32" customWidth="1"/>"#))
    #expect(text.contains(#"<row r="1"><c r="A1" s="2" t="inlineStr">"#))
  }

  @Test func columnsAreLetteredAsSpreadsheetsDo() {
    #expect([0, 25, 26, 701, 702].map(SheetXML.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test func checksumsAreThoseOfZIP() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: []) == 0)
  }

  @Test func theSameSheetsMakeTheSameBytesAndEndAsAnArchiveDoes() {
    let book = Workbook([
      Workbook.Sheet(name: "a/b", header: ["id"], rows: []),
      Workbook.Sheet(name: "a/b", header: [], rows: []),
    ])
    #expect(book.bytes == book.bytes)
    #expect(book.bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(book.bytes.suffix(22).starts(with: [0x50, 0x4B, 5, 6]))
    let text = String(decoding: book.bytes, as: UTF8.self)
    #expect(text.contains("<sheet name=\"a-b\""))
    #expect(text.contains("<sheet name=\"a-b 2\""))
  }
}
