import Testing

struct FileTests {
  @Test func noModuleHoldsATypeOfItsOwnName() {
    expectNone(Repository.sources.flatMap(typesNamedAsTheirModule))
  }

  @Test func nothingIsLeftUnfinished() {
    // This file knows such marks in what authors write.
    let files = Repository.sources.filter { !$0.path.hasSuffix("Markdown/LineBeginnings.swift") }
    expectNone(files.flatMap(unfinishedWork))
  }

  @Test func noFileIsTooLongToHoldOneIdea() {
    expectNone(Repository.sources.flatMap { lineBeyondTheLimit($0) })
  }

  @Test func noFolderHoldsMoreFilesThanAGlanceTakesIn() {
    expectNone(foldersBeyondTheLimit(Repository.sources))
  }

  @Test func aFullFolderIsFound() {
    let files = (0..<21).map { SourceFile(path: "Sources/Domain/M/A\($0).swift", text: "") }
    let below = SourceFile(path: "Sources/Domain/M/B/A.swift", text: "")
    #expect(foldersBeyondTheLimit(files.dropLast() + [below]) == [])
    #expect(
      foldersBeyondTheLimit(files + [below]).map(\.description)
        == ["Sources/Domain/M:1: 21 files, of at most 20"])
  }

  @Test(arguments: ["struct", "enum", "class", "actor", "protocol", "typealias", "final class"])
  func aTypeNamedAsItsModuleIsFound(_ keyword: String) {
    let file = SourceFile(
      path: "Sources/Screens/Screen/A.swift",
      text: "// struct Screen\nlet a = \"enum Screen\"\nenum A {\n  \(keyword) Screen {}\n}")
    #expect(
      typesNamedAsTheirModule(file).map(\.description)
        == ["Sources/Screens/Screen/A.swift:4: `Screen` is the name of its module"])
  }

  @Test(arguments: ["struct Screens {}", "struct ScreenSize {}", "let a: Screen", "case Screen"])
  func aTypeOfAnotherNameIsNot(_ text: String) {
    #expect(
      typesNamedAsTheirModule(SourceFile(path: "Sources/Screens/Screen/A.swift", text: text)) == [])
  }

  @Test func marksOfUnfinishedWorkAreFound() {
    let file = SourceFile(
      path: "Sources/Screens/Screen/A.swift",
      text: "let a = 1\n// TODO: b\n\nlet c = \"FIXME\"\n// todo")
    #expect(
      unfinishedWork(file).map(\.description) == [
        "Sources/Screens/Screen/A.swift:2: `TODO` marks unfinished work",
        "Sources/Screens/Screen/A.swift:4: `FIXME` marks unfinished work",
      ])
  }

  @Test func aLongFileIsFound() {
    let path = "Sources/C/CTerminal/CTerminal.c"
    let most = SourceFile(path: path, text: String(repeating: "a\n", count: 320))
    #expect(lineBeyondTheLimit(most) == [])
    let more = SourceFile(path: path, text: String(repeating: "a\n", count: 320) + "a")
    #expect(
      lineBeyondTheLimit(more).map(\.description) == ["\(path):321: 321 lines, of at most 320"])
  }
}
