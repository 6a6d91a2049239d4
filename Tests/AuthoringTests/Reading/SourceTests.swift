import Authoring
import Curriculum
import Testing

/// What a file's bytes may be, and where findings then stand.
struct SourceTests {
  @Test func aByteOrderMarkIsNoPartOfTheText() {
    let (module, diagnostics) = readModule([0xEF, 0xBB, 0xBF] + bytes(sample), file: "m.md")
    #expect(diagnostics == [])
    #expect(module == readModule(bytes(sample), file: "m.md").0)
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsReadTheSame(_ lineEnd: String) {
    let (module, diagnostics) = readModule(
      bytes(sample.replacing("\n", with: lineEnd)), file: "m.md")
    #expect(diagnostics == [])
    #expect(module == readModule(bytes(sample), file: "m.md").0)
  }

  @Test func theFirstByteThatIsNotUTF8IsNamed() {
    let source = bytes(sample.replacing("Yes.", with: "é Yes")) + bytes("\nabc ") + [0xC3, 0x28]
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      findings(source) == [
        """
        m.md:\(lines + 1):5+1: error: the file is not UTF-8 from here on [not-utf8]
          | abc ?(
          = help: save it as UTF-8 in your editor

        """
      ])
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF],
    ] as [[UInt8]])
  func illFormedSequencesAreRefused(_ sequence: [UInt8]) {
    let (module, diagnostics) = readModule(bytes(sample) + sequence, file: "m.md")
    #expect(module == nil)
    #expect(diagnostics.map(\.code) == ["not-utf8"])
  }

  /// Columns count bytes from 1, whatever stands before them.
  @Test(arguments: [
    PlaceCase("ascii", "Text ![x](y)", line: 10, column: 6),
    PlaceCase("two bytes a letter", "Tèxt ![x](y)", line: 10, column: 7),
    PlaceCase("wide", "患者 ![x](y)", line: 10, column: 8),
    PlaceCase("outside the first plane", "😀 ![x](y)", line: 10, column: 6),
    PlaceCase("second line, indented", "é\n   é ![x](y)", line: 11, column: 7),
    PlaceCase("in a quote", "> é\n> é ![x](y)", line: 11, column: 6),
    PlaceCase("in a quote's lazy line", "> é\né ![x](y)", line: 11, column: 4),
    PlaceCase("in an item", "- é\n  é ![x](y)", line: 11, column: 6),
    PlaceCase("in a quote in an item", "- é\n\n  > a\n  > é ![x](y)", line: 13, column: 8),
  ])
  func placesAreTrueToTheFile(_ example: PlaceCase) {
    let head = "---\nid: m\ntitle: M\nminutes: 5\nobjectives: {a: b}\n---\n\n## P\n\n"
    let diagnostics = readModule(bytes(head + example.body + "\n"), file: "m.md").1
    let image = diagnostics.first { $0.code == "image" }
    #expect(
      image?.range
        == SourceRange(line: example.line, columnInBytes: example.column, lengthInBytes: 7))
  }

  @Test func aLongLineIsCutAroundThePlace() throws {
    let body =
      String(repeating: "é word ", count: 200) + "![x](y)" + String(repeating: " more", count: 200)
    let head = "---\nid: m\ntitle: M\nminutes: 5\nobjectives: {a: b}\n---\n\n## P\n\n"
    let diagnostics = readModule(bytes(head + body), file: "m.md").1
    let image = try #require(diagnostics.first { $0.code == "image" })
    let (range, excerpt) = (try #require(image.range), try #require(image.excerpt))
    #expect(range == SourceRange(line: 10, columnInBytes: 1601, lengthInBytes: 7))
    #expect((290...300).contains(excerpt.utf8.count))
    let inside = range.columnInBytes - image.excerptColumnInBytes
    #expect(excerpt.utf8.dropFirst(inside).prefix(7).elementsEqual("![x](y)".utf8))
  }

  @Test(arguments: [
    (FileContent.missing, "the file is not there [missing-file]\n"),
    (
      .unreadable("permission denied"),
      "the file cannot be read: permission denied [unreadable-file]\n"
    ),
    (
      .tooLarge,
      "the file is larger than 4 MiB [file-too-large]\n  = help: split it into several modules\n"
    ),
  ])
  func aFileThatCannotBeReadIsNamed(_ content: FileContent, _ words: String) {
    let tree = FileTree(read: { _ in content }, list: { [] })
    let reading = readCourse(tree, named: "Content/", for: .check(today: "2026-11-22"))
    #expect(reading.course == nil)
    #expect(dump(reading.diagnostics) == "Content/course.yaml: error: " + words)
  }
}

struct PlaceCase: CustomTestStringConvertible {
  var testDescription: String
  var body: String
  var line: Int
  var column: Int

  init(_ description: String, _ body: String, line: Int, column: Int) {
    testDescription = description
    self.body = body
    self.line = line
    self.column = column
  }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func findings(_ source: [UInt8]) -> [String] {
  readModule(source, file: "m.md").1.map { dump([$0]) }
}

/// A module without a finding.
let sample = """
  ---
  id: sample
  title: A sample module
  minutes: 20
  objectives:
    decline: Compose a courteous decline
  ---

  ## A lesson
  <!-- sources: [mdu-2013] -->

  Prose with *emphasis*, a [link](https://example.org) and `code`.

  ## Scenario: A case
  <!--
  id: case
  objectives: [decline]
  sources: [mdu-2013]
  place: any
  level: [clin, res]
  -->

  You are a clerk.

  **How appropriate is each response?**
  <!-- id: responses -->

  | Response | Rating | Why |
  |---|---|---|
  | Decline | very appropriate | Kind. |
  | Wait | very or fairly appropriate | Safe. |

  **Which reason?**
  <!--
  id: reason
  shuffle: no
  -->

  - [ ] The law
    > No.
  - [x] His privacy
    > Yes.

  **In order:**
  <!-- id: order -->

  1. First
     > Why.
  2. Second
     > Why.

  **Mark it:**
  <!-- id: mark -->

  > See you ~~Tuesday~~'s *clinic*.

  - ~~Tuesday~~ It narrows the day.

  ### Debrief

  Keep this.

  ### Facilitator

  - Minutes: 10.

  """
