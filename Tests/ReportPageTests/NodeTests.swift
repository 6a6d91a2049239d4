import Testing

@testable import ReportPage

@Suite struct NodeTests {
  private func html(_ node: Node) -> String {
    var bytes: [UInt8] = []
    node.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"' onload='x", "&quot;&#39; onload=&#39;x"), ("&amp;", "&amp;amp;"),
    ("two\r\nlines\tand a tab", "two lines and a tab"), ("a\u{0}\u{1B}[31m\u{202E}b", "a[31mb"),
    ("Zoë 李 👩‍⚕️", "Zoë 李 👩‍⚕️"),
  ])
  func textBecomesNeitherMarkupNorControl(_ text: String, _ escaped: String) {
    #expect(html(.text(text)) == escaped)
    #expect(
      html(.element("td", [.init("class", text)], "")) == "<td class=\"\(escaped)\"></td>")
  }

  @Test(arguments: [0xFFFE, 0xFDD0, 0xFDEF, 0x1FFFF] as [UInt32])
  func whatHTMLForbidsIsLeftOut(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(html(.text("a\(Character(scalar))b")) == "ab")
  }

  @Test func anElementIsWrittenWithItsEndUnlessItHasNone() {
    #expect(
      html(.element("p", [.element("b", [], "x"), .text(" y")])) == "<p><b>x</b> y</p>\n")
    #expect(
      html(.element("meta", [.init("charset", "utf-8")], [Node]())) == "<meta charset=\"utf-8\">\n")
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.35, 1, "−0.4"), (-0.04, 1, "0.0"), (12, 0, "12"), (0.05, 2, "0.05"),
  ])
  func aNumberHasItsDecimals(_ value: Double, _ places: Int, _ text: String) {
    #expect(decimal(value, places) == text)
  }

  @Test func aGroupAtEitherEndIsGivenCoarsely() {
    let shares = [0, 0.05, 0.5, 0.95, 1]
    let expected = ["5 % or less", "5 % or less", "50.0 %", "95 % or more", "95 % or more"]
    #expect(shares.map(coarsePercent) == expected)
  }

  @Test(arguments: [
    (0, [0, 1]), (3, [0, 1, 2, 3]), (5, [0, 1, 2, 3, 4, 5]), (7, [0, 2, 4, 6, 8]),
    (23, [0, 5, 10, 15, 20, 25]), (140, [0, 50, 100, 150]),
  ])
  func ticksAreEven(_ highest: Int, _ ticks: [Int]) {
    #expect(evenTicks(to: highest).map(\.text) == ticks.map(String.init))
  }
}
