import Authoring
import Curriculum
import Glibc
import TestSupport
import Testing

@testable import Courses

/// What an author sees is what `check` says.
struct ModulePreviewingTests {
  private let root = TemporaryFolder()

  private func write(_ course: String, module: String = ModulePreviewingTests.module) {
    root.write(course, to: "c/course.yaml")
    root.write(module, to: "c/01-one.md")
  }

  private static let course = """
    id: course
    title: A course
    version: "1"
    language: en
    pass-mark: 60
    modules: [01-one.md]
    school:
      name: The Example School
    """

  private static let module = """
    ---
    id: one
    title: One
    minutes: 1
    objectives:
      ask: Ask first
    ---

    ## At {school}
    <!-- sources: [nobody-2020] -->

    Text.

    """

  private var preview: ModulePreview {
    read(root.path + "/c/01-one.md")
  }

  private func read(_ file: String) -> ModulePreview {
    var previewing = ModulePreviewing(of: file, today: "2026-11-23")
    return previewing.read()
  }

  @Test func whatChangedIsReadAgainAndTheRestIsAsBefore() {
    write(Self.course)
    let file = root.path + "/c/01-one.md"
    var previewing = ModulePreviewing(of: file, today: "2026-11-23")
    let first = previewing.read()
    #expect(previewing.read() == first)
    // The module alone, the course file alone, another module, and the file of the module gone.
    write(Self.course, module: Self.module + "## Another\n\nMore.\n")
    #expect(previewing.read() == read(file))
    #expect(previewing.read().module.pages.count == 2)
    write(Self.course.replacing("Example School", with: "Other School"))
    #expect(previewing.read() == read(file))
    #expect(previewing.read().module.pages.map(\.title) == ["At The Other School"])
    write(Self.course.replacing("[01-one.md]", with: "[01-one.md, 02-two.md]"))
    root.write(Self.module, to: "c/02-two.md")
    #expect(previewing.read() == read(file))
    root.write(Self.module.replacing("id: one", with: "id: two"), to: "c/02-two.md")
    #expect(previewing.read() == read(file))
    #expect(remove(file) == 0)
    #expect(previewing.read() == read(file))
    #expect(previewing.read().module.pages == [])
  }

  @Test func findingsAreThoseOfCheckForTheModuleAndForTheCourseFile() {
    write(Self.course)
    let found = CourseFolder(path: root.path + "/c").check(today: "2026-11-23").diagnostics
    #expect(Set(preview.findings) == Set(found))
    #expect(preview.findings.contains { $0.code == "unknown-source" })
    #expect(preview.module.pages.map(\.title) == ["At The Example School"])
  }

  @Test func aCourseFileThatCannotBeReadIsSaidFirst() {
    write(Self.course + "\n  - x\n")
    #expect(preview.findings.first?.file == root.path + "/c/course.yaml")
    #expect(preview.findings.first?.severity == .error)
    #expect(preview.module.pages.map(\.title) == ["At your school"])
  }

  @Test func aCourseFileThatIsDeletedMeanwhileIsMissed() {
    write(Self.course)
    let file = root.path + "/c/01-one.md"
    var previewing = ModulePreviewing(of: file, today: "2026-11-23")
    let before = previewing.read()
    #expect(remove(root.path + "/c/course.yaml") == 0)
    let without = previewing.read()
    #expect(
      without.findings.first
        == Diagnostic(
          severity: .error, file: root.path + "/c/course.yaml",
          message: "the file is gone, so that the school's name and the sources are missing here",
          code: "missing-file", help: "put it back, or open the preview again"))
    #expect(without.module.pages.map(\.title) == ["At your school"])
    write(Self.course)
    #expect(previewing.read() == before)
  }

  @Test func aModuleThatTheCourseDoesNotListIsReadAll() {
    write(Self.course.replacing("01-one.md", with: "02-two.md"))
    #expect(preview.module.pages.count == 1)
    let codes = Set(preview.findings.map(\.code))
    #expect(codes.isSuperset(of: ["unlisted-file", "missing-file", "unserved-objective"]))
  }

  @Test func aModuleWithoutACourseIsReadAlone() {
    root.write(Self.module, to: "alone/m.md")
    let read = read(root.path + "/alone/m.md")
    #expect(read.findings.map(\.code) == ["unserved-objective"])
    #expect(read.findings.allSatisfy { $0.file == root.path + "/alone/m.md" })
  }

  @Test func aFileThatIsGoneHasNoPage() {
    write(Self.course)
    let read = read(root.path + "/c/02-gone.md")
    #expect(read.module.pages == [])
    #expect(read.findings.contains { $0.code == "missing-file" })
  }
}

/// A file, or a file and a line as `check` prints them.
struct FileSpotTests {
  @Test(arguments: [
    ("a.md", "a.md", nil), ("a.md:92", "a.md", 92), ("a.md:92:7", "a.md", 92),
    ("a.md:92:7:", "a.md", 92), ("c/a.md:1", "c/a.md", 1), ("a.md:", "a.md:", nil),
    ("a.md:0", "a.md:0", nil), ("a.md:x", "a.md:x", nil), (":4", ":4", nil), ("", "", nil),
    ("there.md:5", "there.md:5", nil), ("a.md:1:2:3", "a.md:1", 2),
    ("a.md:99999999999999999999", "a.md:99999999999999999999", nil),
  ])
  func aLineMayStandBehindAFile(text: String, file: String, line: Int?) {
    let spot = FileSpot(text, isThere: { $0 == "there.md:5" })
    #expect(spot.file == file)
    #expect(spot.line == line)
  }
}
