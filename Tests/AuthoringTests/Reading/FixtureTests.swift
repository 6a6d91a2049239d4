import Authoring
import Curriculum
import Glibc
import TestSupport
import Testing

/// Each `Fixtures/x.md` beside `x.expected`, and each folder `Fixtures/courses/x` with its `expected`. With
/// `UPDATE_GOLDENS=1` they are rewritten, and the run fails.
struct FixtureTests {
  @Test(arguments: names(in: "Fixtures", ending: ".md"))
  func modulesReadAsExpected(_ name: String) throws {
    let source = try #require(bytes(of: fixtures + "/" + name))
    let (module, diagnostics) = readModule(source, file: name)
    let actual = (module.map(dump) ?? "no module\n") + "\n" + dump(diagnostics)
    expectGolden(actual, String(name.dropLast(3)) + ".expected", in: "Fixtures")
    #expect(diagnostics == diagnostics.sorted())
    #expect((module == nil) == diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: names(in: "Fixtures/courses", ending: ""))
  func coursesReadAsExpected(_ name: String) {
    let folder = fixtures + "/courses/" + name
    let tree = FileTree(
      read: { path in bytes(of: folder + "/" + path).map(FileContent.bytes) ?? .missing },
      list: { names(in: "Fixtures/courses/" + name, ending: "").filter { $0 != "expected" } })
    let reading = readCourse(tree, named: "Content", for: .check(today: "2026-11-22"))
    let course = reading.course.map { course in
      "course \(course.id) “\(course.title)” \(course.version) \(course.language) \(course.passMark) %\n"
        + course.sources.map(dump).joined() + course.tracks.map(dump).joined()
        + course.forms.map { "form \($0.id) \($0.scenarios)\n" }.joined()
        + course.coverage.map(dump).joined() + course.modules.map(dump).joined()
    }
    expectGolden(
      (course ?? "no course\n") + "\n" + dump(reading.diagnostics), "expected",
      in: "Fixtures/courses/" + name)
  }

  @Test func everyKindOfFindingHasAFixture() {
    let modules = names(in: "Fixtures", ending: ".expected").map { fixtures + "/" + $0 }
    let courses = names(in: "Fixtures/courses", ending: "").map {
      fixtures + "/courses/" + $0 + "/expected"
    }
    let tables = ["Mistakes", "Bases"].flatMap { folder in
      names(in: folder, ending: ".txt").map {
        fixtures.dropLast("Fixtures".count) + folder + "/" + $0
      }
    }
    let all = (modules + courses + tables.map { String($0) }).compactMap(text(of:)).joined()
    let unseen = FindingCode.allCases.filter { !all.contains("[\($0.rawValue)]\n") }
    // These need input too large or too odd for a file in a repository; LimitTests and SourceTests have them.
    #expect(
      unseen == [
        .unreadableFile, .fileTooLarge, .notUTF8, .tooManyCells, .tooManyFindings, .yamlTooLarge,
        .unknownMarkdown, .longModule,
      ])
  }
}

private let fixtures = targetFolder(of: #filePath) + "/Fixtures"

/// The names in a folder beside this file, sorted.
private func names(in folder: String, ending suffix: String) -> [String] {
  let path = targetFolder(of: #filePath) + "/" + folder
  guard let directory = opendir(path) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix("."), name.hasSuffix(suffix) { names.append(name) }
  }
  return names.sorted()
}
