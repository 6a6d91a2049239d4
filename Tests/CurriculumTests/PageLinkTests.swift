import Curriculum
import Testing

/// What a link between pages names.
struct PageLinkTests {
  @Test(
    arguments: [
      ("05-boundaries.md#request", "05-boundaries.md", "request"),
      ("./05%2Dboundaries.md", "05-boundaries.md", nil), ("#request", nil, "request"),
      ("a.md?x=1#y", "a.md", "y"), ("a.md#", "a.md", nil),
      ("pictures/a.png", "pictures/a.png", nil),
      ("a#b#c", "a", "b#c"), ("a%zz.md", "a%zz.md", nil),
    ] as [(String, String?, String?)])
  func aLinkNamesAFileAndAPage(destination: String, file: String?, anchor: String?) {
    #expect(PageLink(destination)?.file == file)
    #expect(PageLink(destination)?.anchor == anchor)
  }

  @Test(arguments: ["https://example.org/a.md#b", "mailto:a@b.c", "javascript:alert", "", "#", "."])
  func anAddressIsNoLinkToAPage(destination: String) {
    #expect(PageLink(destination) == nil)
  }

  private let course: Course = {
    func module(_ id: String, _ pages: [String]) -> Module {
      var module = Module(
        id: Identifier(id), title: id, minutes: 1,
        pages: pages.map { .lesson(Lesson(anchor: $0, title: $0, blocks: [])) })
      module.file = id + ".md"
      return module
    }
    var course = Course(of: module("a", ["one", "two"]))
    course.modules.append(module("b", ["one", "three"]))
    course.modules.append(module("c", []))
    return course
  }()

  @Test(
    arguments: [
      ("#two", 0, [0, 1]), ("#one", 1, [1, 0]), ("b.md#three", 0, [1, 1]), ("b.md", 0, [1, 0]),
      ("c.md", 0, nil), ("b.md#two", 0, nil), ("d.md", 0, nil), ("#three", 0, nil),
    ] as [(String, Int, [Int]?)])
  func aLinkLeadsToAPageOfTheCourse(destination: String, from: Int, page: [Int]?) throws {
    let link = try #require(PageLink(destination))
    #expect(course.page(at: link, from: from).map { [$0.module, $0.page] } == page)
  }
}
