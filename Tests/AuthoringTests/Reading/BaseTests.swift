import Authoring
import Curriculum
import TestSupport
import Testing

/// Courses that build on another. `Bases/*.txt` hold changes to a course (`ours`), to its base (`base`) and to the base of that
/// (`deep`), each with the course that comes of them and all findings; with `UPDATE_GOLDENS=1` these are rewritten, and the run
/// fails. `%case` stands for the text of a case.
struct BaseTests {
  @Test(arguments: ["changes.txt", "upgrades.txt", "faults.txt"])
  func coursesAreComposedAsExpected(_ name: String) throws {
    var table = try #require(text(of: folder + name).map { MistakeTable($0) })
    for index in table.mistakes.indices {
      let title = table.mistakes[index].title
      do throws(Mistake.MistakeFault) {
        let files = try table.mistakes[index].edited(fixture)
        table.mistakes[index].record(outcome(of: files))
      } catch {
        Issue.record("\(title): \(error.words)")
      }
    }
    expectGolden(table.written, name, in: "Bases")
  }

  @Test func aCourseThatChangesNothingIsItsBase() throws {
    let built = readCourse(tree("ours/", of: fixture), named: "", for: .study)
    let base = readCourse(tree("base/", of: fixture), named: "", for: .study)
    #expect(built.diagnostics == [])
    #expect(try #require(built.course) == (try #require(base.course)))
  }

  @Test func pagesOfTheBaseNameTheSchoolOfTheCourse() throws {
    var files = fixture
    files["ours/course.yaml", default: ""] += "school:\n  name: Our school\n"
    let course = try #require(
      readCourse(tree("ours/", of: files), named: "", for: .study).course)
    let words = course.modules.flatMap(\.pages).compactMap { page in
      if case .lesson(let lesson) = page { lesson.blocks.map(\.plainText).joined() } else { nil }
    }
    // The base names whom to ask; the course does not say otherwise.
    #expect(
      words == [
        "Our school asks you to look twice.", "Ask the dean first.",
        "A name is only one of many hints.",
      ])
  }

  @Test func aSchoolChangesNoDigest() throws {
    var files = fixture
    files["ours/course.yaml", default: ""] += "school:\n  name: Our school\n"
    let course = readCourse(tree("ours/", of: files), named: "", for: .study).course
    let base = readCourse(tree("base/", of: fixture), named: "", for: .study).course
    #expect(try #require(course).digests == (try #require(base).digests))
  }

  @Test func linesBrokenElsewhereAreNoRevision() {
    var files = fixture
    files["ours/course.yaml", default: ""] += "changes: [ours.md]\n"
    files["ours/ours.md"] = changes(replacing: "look-twice 00000000")
    let digest = revision(in: files)
    #expect(digest != nil)
    files["base/01-photos.md"] = files["base/01-photos.md"]?.replacing(
      "asks you to look", with: "asks\r\nyou   to\nlook")
    #expect(revision(in: files) == digest)
    files["base/01-photos.md"] = files["base/01-photos.md"]?.replacing("twice.", with: "again.")
    #expect(revision(in: files) != digest)
  }

  /// What a finding says that a page should say it replaces.
  private func revision(in files: [String: String]) -> String? {
    let reading = readCourse(
      tree("ours/", of: files), named: "", for: .check(today: "2026-11-22"))
    return reading.diagnostics.first { $0.code == "revised-original" }?.help?
      .split(separator: "replaces: ").last.map(String.init)
  }

  private func changes(replacing original: String) -> String {
    """
    ---
    changes: photos
    ---

    ## Look twice
    <!-- replaces: \(original) -->

    We look three times.

    """
  }
}

/// A course in words: its modules with their pages, its tracks and forms, and all findings.
private func outcome(of files: [String: String]) -> [String] {
  let reading = readCourse(
    tree("ours/", of: files), named: "ours", for: .check(today: "2026-11-22"))
  var lines: [String] = []
  if let course = reading.course {
    lines += course.modules.map { module in
      "\(module.id) (\(module.minutes)): " + module.pages.map(\.anchor).joined(separator: ", ")
    }
    lines += course.tracks.map { track in
      "track \(track.id) (\(track.minutes)): "
        + track.parts.map { part in
          part.module.text + (part.pages.map { "[\($0.joined(separator: ", "))]" } ?? "")
        }.joined(separator: ", ")
    }
    lines += course.forms.map { form in
      "form \(form.id): " + form.scenarios.map(\.text).joined(separator: ", ")
    }
    lines.append("\(course.coveredPoints) of \(course.coverage.count) points")
  }
  for diagnostic in reading.diagnostics {
    let range = diagnostic.range.map { ":\($0.line):\($0.columnInBytes)" } ?? ""
    lines.append(
      "\(diagnostic.file)\(range): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]"
    )
    if let help = diagnostic.help { lines.append("  help: \(help)") }
  }
  return lines
}

/// The text of a case below its details.
private let story = """
  A colleague asks whether a photo of the ward may go online tonight.

  **What do you say before anything else?**

  - [x] Let us look at the wall behind us together.
    > Yes. It finds what could harm somebody. (Our judgement.)
  - [ ] Go ahead, it is a lovely photo of the team.
    > It may be, and the wall was not looked at. (Our judgement.)
  - [ ] Photos on the ward are a bad idea anyway.
    > This gives up a photo that a crop could save. (Our judgement.)

  ### Debrief

  Look at the whole picture first.
  """

/// The files whose names begin with a prefix. Any base is found by its folder; `bundled` is `base`.
private func tree(_ prefix: String, of files: [String: String]) -> FileTree {
  var own: [String: [UInt8]] = [:]
  for (name, text) in files where name.hasPrefix(prefix) {
    own[String(name.dropFirst(prefix.count))] = Array(text.replacing("%case", with: story).utf8)
  }
  return FileTree(own) { name in
    let folder = name == "bundled" ? "base" : String(name.drop { $0 == "." || $0 == "/" })
    guard files["\(folder)/course.yaml"] != nil else { return .missing(lookedAt: [folder]) }
    return .folder(BaseFolder(files: tree(folder + "/", of: files), name: folder, identity: folder))
  }
}

extension Course {
  fileprivate var digests: [String] {
    modules.flatMap(\.scenarios).flatMap(\.questions).flatMap { [$0.revision, $0.key] }
  }
}

private let folder = targetFolder(of: #filePath) + "/Bases/"

private let fixture: [String: String] = Dictionary(
  uniqueKeysWithValues: [
    "base/course.yaml", "base/coverage.yaml", "base/01-photos.md", "base/02-stories.md",
    "base/03-names.md", "ours/course.yaml",
  ].compactMap { name in text(of: folder + name).map { (name, $0) } })
