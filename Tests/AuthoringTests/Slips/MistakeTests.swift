import Authoring
import Curriculum
import Glibc
import TestSupport
import Testing

/// What authors mistake, and what they are told. `Mistakes/*.txt` hold the mistakes, each with all its findings; with
/// `UPDATE_GOLDENS=1` the findings are rewritten, and the run fails.
struct MistakeTests {
  @Test(arguments: tables)
  func mistakesAreFoundAsExpected(_ name: String) throws {
    var table = try #require(text(of: folder + name).map { MistakeTable($0) })
    for index in table.mistakes.indices {
      let fault = table.mistakes[index].run(on: base)
      #expect(fault == nil, "\(table.mistakes[index].title)")
    }
    expectGolden(table.written, name, in: "Mistakes")
  }

  /// The measure of the findings: one mistake, one finding, with what to do. It must not fall.
  @Test func almostEveryMistakeHasOneFindingWithARemedy() throws {
    var mistakes: [Mistake] = []
    for name in tables where name != "silent.txt" {
      mistakes += try #require(text(of: folder + name).map { MistakeTable($0) }).mistakes
    }
    for index in mistakes.indices { _ = mistakes[index].run(on: base) }
    let others = mistakes.filter { !$0.isOneWithRemedy }.map(\.title)
    let share = 100 * (mistakes.count - others.count) / max(1, mistakes.count)
    print(
      "\(mistakes.count - others.count) of \(mistakes.count) mistakes have one finding with a remedy (\(share) %)"
    )
    #expect(mistakes.count >= 200)
    #expect(share >= 98, "\(others)")
  }

  /// What looks odd and is right: nothing is said, and the course opens.
  @Test func whatIsAllowedIsNotFound() throws {
    for mistake in try #require(text(of: folder + "silent.txt").map { MistakeTable($0) }).mistakes {
      var mistake = mistake
      #expect(mistake.run(on: base) == nil)
      #expect(mistake.found == [], "\(mistake.title)")
    }
  }

  @Test func theCourseWithoutAMistakeHasNoFinding() {
    let tree = FileTree(base.mapValues { Array($0.utf8) })
    let reading = readCourse(tree, named: "", for: .check(today: "2026-11-22"))
    #expect(reading.diagnostics == [])
  }
}

/// A whole module as Google Docs exports it: with a backslash before each sign of Markdown that the author typed.
struct ExportTests {
  private static let signs = "#*[]|~_<>`=!"

  private static func exported(_ line: String) -> String {
    var written = ""
    for (index, character) in line.enumerated() {
      let before = line.prefix(index)
      let beginsItem =
        character == "-" && before.allSatisfy { $0 == " " }
        || character == "." && index > 0 && before.allSatisfy(\.isNumber)
      let isMark = beginsItem && line.dropFirst(index + 1).first == " "
      if signs.contains(character) || isMark { written += "\\" }
      written.append(character)
    }
    return written
  }

  @Test func aModuleWithABackslashBeforeEachSignIsReadAsItsAuthorMeantIt() throws {
    let source = try #require(base["cases.md"])
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let pasted = lines.map(Self.exported).joined(separator: "\n")
    let sound = readModule(Array(source.utf8), file: "m.md").0
    let (module, findings) = readModule(Array(pasted.utf8), file: "m.md")
    #expect(module == sound, "\(findings)")
    #expect(!findings.isEmpty)
    let fixed = fix(ofModule: Array(pasted.utf8), file: "m.md")
    #expect(fixed.map { String(decoding: $0.after, as: UTF8.self) } == source)
  }
}

private let folder = targetFolder(of: #filePath) + "/Mistakes/"

private let tables = [
  "answers.txt", "choices.txt", "comments.txt", "course.txt", "definitions.txt",
  "explanations.txt", "facilitator.txt", "feedback.txt", "fields.txt", "followers.txt",
  "headings.txt", "helps.txt", "lead-ins.txt", "lost-fields.txt", "pastes.txt", "reasons.txt",
  "signs.txt",
  "silent.txt", "text.txt", "word-processors.txt", "writing.txt", "yaml.txt",
]

private let base: [String: String] = Dictionary(
  uniqueKeysWithValues: ["cases.md", "course.yaml", "coverage.yaml"].compactMap { name in
    text(of: folder + "base/" + name).map { (name, $0) }
  })
