import Testing

struct ImportTests {
  private static let swift = Repository.sources.filter { $0.path.hasSuffix(".swift") }

  @Test func everyImportIsOnAnArrow() {
    expectNone(Self.swift.flatMap { importsOffTheArrows($0) })
  }

  @Test func everyModuleOfTheTableIsThere() {
    for arrow in arrows {
      #expect(Self.swift.contains { $0.module == arrow.module }, "Sources/\(arrow.module)")
    }
  }

  @Test func theMapOfModulesShowsEachOfThem() throws {
    let part = try #require(Repository.architecture.split(separator: "<!-- modules:").last)
    let map = try #require(part.split(separator: "```").dropFirst().first)
    let names = map.split(separator: "\n").dropFirst().compactMap { row in
      row.split { !$0.isLetter }.first.map(String.init)
    }
    #expect(names.sorted() == arrows.map(\.module).sorted())
  }

  @Test(arguments: [
    ("CCmarkGFM", "Authoring"), ("CYAML", "Authoring"), ("CSodium", "Digest"),
    ("CSystem", "Journal"),
  ])
  func aLibraryOfCHasOneImporter(_ library: String, _ module: String) {
    expectNone(importersBeyondOne(of: library, by: module, in: Self.swift))
  }

  @Test func noArrowLeadsInACircle() {
    // Each row may only name rows above it, so the table is an order.
    for (place, arrow) in arrows.enumerated() {
      let above = arrows[..<place].map(\.module)
      let modules = arrow.declared.filter { name in arrows.contains { $0.module == name } }
      #expect(modules.allSatisfy(above.contains), "\(arrow.module)")
    }
  }

  @Test func onlyCursesMaySeeTheTerminal() {
    #expect(arrows.filter { $0.declared.contains("CTerminal") }.map(\.module) == ["Curses"])
  }

  struct Example: Sendable {
    var path: String
    var text: String
    var findings: [String]

    init(_ path: String, _ text: String, _ findings: String...) {
      self.path = path
      self.text = text
      self.findings = findings
    }
  }

  @Test(arguments: [
    Example(
      "Sources/Screens/Screen/A.swift", "\nimport Curriculum",
      "Sources/Screens/Screen/A.swift:2: `Screen` may not import `Curriculum`"),
    Example(
      "Sources/Domain/Scoring/A.swift", "public import Curriculum; internal import Glibc",
      "Sources/Domain/Scoring/A.swift:1: `Scoring` may not import `Glibc`"),
    Example(
      "Sources/Domain/Scoring/A.swift", "@preconcurrency\nimport struct Foundation.Date",
      "Sources/Domain/Scoring/A.swift:2: `Scoring` may not import `Foundation`"),
    Example(
      "Sources/Disk/Journal/A.swift", "#if os(Linux)\n  @testable import Session\n#endif",
      "Sources/Disk/Journal/A.swift:2: `Journal` may not import `Session`"),
    Example(
      "Sources/webside/A.swift", "private import func CTerminal.f",
      "Sources/webside/A.swift:1: `webside` may not import `CTerminal`"),
    Example(
      "Sources/Domain/Extra/A.swift", "import Curriculum",
      "Sources/Domain/Extra/A.swift:1: `Extra` is in no row of the table of arrows"),
    Example("Sources/Screens/Screen/A.swift", "// import Glibc\nlet a = \"import Glibc\""),
    Example("Sources/Screens/Screen/A.swift", "let a = [Effect.import, .`import`]"),
    Example("Sources/Screens/Curses/A.swift", "internal import Glibc\npublic import Screen"),
    Example("Sources/webside/A.swift", "internal import Synchronization"),
  ])
  func anImportOffTheArrowsIsFound(_ example: Example) {
    let file = SourceFile(path: example.path, text: example.text)
    #expect(importsOffTheArrows(file).map(\.description) == example.findings)
  }

  @Test func aSecondImporterIsFound() {
    let files = ["A", "B", "C"].map {
      SourceFile(path: "Sources/Formats/Digest/\($0).swift", text: "\ninternal import CSodium")
    }
    #expect(
      importersBeyondOne(of: "CSodium", by: "Digest", in: files).map(\.description) == [
        "Sources/Formats/Digest/B.swift:2: `CSodium` is imported by `Sources/Formats/Digest/A.swift` alone",
        "Sources/Formats/Digest/C.swift:2: `CSodium` is imported by `Sources/Formats/Digest/A.swift` alone",
      ])
    #expect(importersBeyondOne(of: "CSodium", by: "Digest", in: Array(files[..<1])) == [])
  }

  @Test func aLibraryNobodyImportsIsFound() {
    let files = ["// Nothing.", "let a = 1"].enumerated().map {
      SourceFile(path: "Sources/Formats/Digest/\($0).swift", text: $1)
    }
    #expect(
      importersBeyondOne(of: "CSodium", by: "Digest", in: files).map(\.description)
        == ["Sources/Formats/Digest/1.swift:1: no file of `Digest` imports `CSodium`"])
    #expect(importersBeyondOne(of: "CSodium", by: "Digest", in: Array(files[..<1])) == [])
  }
}
