import Curriculum
import Testing

/// Where the lines of a file are shown.
struct ModulePreviewTests {
  private let preview: ModulePreview = {
    func lesson(_ anchor: String) -> Page {
      .lesson(Lesson(anchor: anchor, title: anchor, blocks: []))
    }
    let scenario = Scenario(id: Identifier("request"), title: "A request")
    return ModulePreview(
      file: "c/01.md",
      module: Module(
        id: Identifier("boundaries"), title: "Boundaries", minutes: 5,
        pages: [lesson("why"), .scenario(scenario), lesson("how")]),
      places: [
        PagePlace(line: 8),
        PagePlace(line: 14, questions: [.init(leadIn: 24), .init(leadIn: 40)], debrief: 60),
        PagePlace(line: 70),
      ],
      findings: [])
  }()

  private struct Spot: Hashable {
    var page: Int
    var part: ModulePreview.Part
  }

  @Test(arguments: [
    (7, nil), (8, Spot(page: 0, part: .page)), (13, Spot(page: 0, part: .page)),
    (14, Spot(page: 1, part: .page)), (23, Spot(page: 1, part: .page)),
    (24, Spot(page: 1, part: .question(0))), (39, Spot(page: 1, part: .question(0))),
    (59, Spot(page: 1, part: .question(1))), (60, Spot(page: 1, part: .debrief)),
    (69, Spot(page: 1, part: .debrief)), (9_999, Spot(page: 2, part: .page)),
  ])
  private func aLineBelongsToAPartOfAPage(line: Int, spot: Spot?) {
    #expect(preview.spot(ofLine: line).map { Spot(page: $0.page, part: $0.part) } == spot)
  }

  @Test(arguments: [
    ("request", 14), ("why", 8), ("boundaries/how", 70), ("others/how", nil), ("", nil),
  ])
  func aPageIsFoundByItsID(name: String, line: Int?) {
    #expect(preview.line(ofPage: name) == line)
  }

  @Test func aFindingIsAboutThePageThatHoldsItsLineInThisFileAlone() {
    func finding(_ file: String, _ line: Int?) -> Diagnostic {
      Diagnostic(
        severity: .error, file: file,
        range: line.map { SourceRange(line: $0, columnInBytes: 1) }, message: "m", code: "c")
    }
    #expect(preview.page(of: finding("c/01.md", 41)) == 1)
    #expect(preview.page(of: finding("c/01.md", 2)) == nil)
    #expect(preview.page(of: finding("c/01.md", nil)) == nil)
    #expect(preview.page(of: finding("c/course.yaml", 41)) == nil)
  }
}
