import Screen
import Testing

@testable import Pages

/// The last page of a text that is read page by page.
struct LastPageTests {
  /// A heading, paragraphs in two looks, and blank rows between them.
  private static func document(paragraphs: Int) -> Document {
    var document = Document()
    for number in 0..<paragraphs {
      document.addBlank()
      document.add(Line("\(number)", number % 2 == 0 ? .body : .muted))
    }
    return document
  }

  /// How many new rows each page brings after the first.
  private func pages(of document: Document, height: Int) -> [Int] {
    var content = Content(title: "", document: document)
    content.isFitted = true
    var window = Window(content, height: height)
    var pages: [Int] = []
    while !window.isAtEnd {
      let next = window.scrolled(by: .pageDown)
      pages.append(next.first - window.first)
      window = next
    }
    return pages
  }

  @Test(arguments: 5...30) func itBringsMoreThanTwoNewRows(height: Int) {
    for paragraphs in 3...40 {
      let pages = pages(of: Self.document(paragraphs: paragraphs), height: height)
      #expect(pages.last.map { $0 > 2 } ?? true, "\(paragraphs): \(pages)")
    }
  }

  @Test func nothingIsTakenOutIfItBringsMore() {
    var document = Self.document(paragraphs: 20)
    let rows = document.lines.count
    document.fit(in: 10)
    // 39 rows: 10, and then pages of 9, 9, 9 and 2 rows.
    #expect(document.lines.count == rows - 2)
    document = Self.document(paragraphs: 18)
    document.fit(in: 10)
    #expect(document.lines.count == 35)
  }
}
