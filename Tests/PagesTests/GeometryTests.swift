import Pages
import Screen
import Testing

/// How a screen is divided.
struct GeometryTests {
  struct Case: Sendable {
    var size: Size
    var measure: Int
    var margin: Int
    var headerRows: Int
    var footerRows: Int
  }

  @Test(arguments: [
    Case(size: Size(rows: 12, columns: 40), measure: 38, margin: 1, headerRows: 2, footerRows: 2),
    Case(size: Size(rows: 18, columns: 60), measure: 54, margin: 3, headerRows: 3, footerRows: 1),
    Case(size: Size(rows: 24, columns: 80), measure: 72, margin: 4, headerRows: 3, footerRows: 1),
    Case(size: Size(rows: 24, columns: 200), measure: 72, margin: 64, headerRows: 3, footerRows: 1),
  ]) func textStandsInTheMiddleInAReadableWidth(_ given: Case) {
    let geometry = Geometry(size: given.size)
    #expect(geometry.measure == given.measure)
    #expect(geometry.margin(isSplit: false) == given.margin)
    #expect(geometry.headerRows == given.headerRows)
    #expect(geometry.mostFooterRows == given.footerRows)
    #expect(
      geometry.bodyRows(notice: 0, footer: given.footerRows)
        == given.size.rows - given.headerRows - 1 - given.footerRows)
  }

  @Test func twoColumnsStandSideBySideFromAWidthOn() {
    #expect(
      [149, 150].map { Geometry(size: Size(rows: 24, columns: $0)).isWide } == [false, true])
    #expect(Geometry(size: Size(rows: 24, columns: 150)).margin(isSplit: true) == 1)
  }

  @Test func aFrontEndMayHaveWiderRowsAndNoBar() {
    let format = PageFormat(widestMeasure: 100, hasBar: false)
    let geometry = Geometry(size: Size(rows: 24, columns: 200), format: format)
    #expect(geometry.measure == 100 && geometry.headerRows == 2)
  }

  @Test func aNoticeLeavesTwoRowsToTheText() {
    let geometry = Geometry(size: Size(rows: 12, columns: 40))
    let words = String(repeating: "word ", count: 120)
    #expect(geometry.rows(of: Notice(words)).count == 6)
    #expect(geometry.bodyRows(notice: 6, footer: geometry.mostFooterRows) == 2)
    #expect(Geometry(size: Size(rows: 60, columns: 40)).rows(of: Notice(words)).count == 8)
    #expect(geometry.rows(of: Notice("short", isAlert: true)) == [Line("short", .alert)])
    #expect(geometry.rows(of: nil) == [])
  }
}
