import Archive
import Authoring
import Curriculum
import TestSupport
import Testing

struct RoundTripTests {
  @Test func theBundledCourseComesBackAsItWas() throws {
    let course = try bundledCourse()
    let origin = CourseArchive.Origin(files: ["course.yaml", "a.md"], stamp: "a\nb")
    let bytes = try #require(CourseArchive.bytes(of: course, from: origin))
    let archive = try #require(CourseArchive(bytes))
    #expect(archive.origin == origin)
    // The difference of two courses would fill a book.
    #expect((archive.course() == course) as Bool)
  }

  @Test func anyCourseComesBackAsItWas() throws {
    for seed in 0..<200 as Range<UInt64> {
      let course = randomCourse(seed)
      let bytes = try #require(CourseArchive.bytes(of: course, from: origin))
      #expect((CourseArchive(bytes)?.course() == course) as Bool, "seed \(seed)")
    }
  }

  @Test func theModulesMayBeReadInAnyOrder() throws {
    let course = try bundledCourse()
    let bytes = try #require(CourseArchive.bytes(of: course, from: origin))
    let read = CourseArchive(bytes)?.course { count, read in
      (0..<count).reversed().map(read).reversed()
    }
    #expect((read == course) as Bool)
  }

  @Test func aCourseThatWasNarrowedIsNotKept() throws {
    var course = try bundledCourse()
    let track = try #require(course.tracks.first)
    #expect(CourseArchive.bytes(of: course.selecting(track), from: origin) == nil)
    let form = try #require(course.forms.first)
    let about = Lesson(anchor: "a", title: "A", blocks: [])
    #expect(
      CourseArchive.bytes(of: course.sitting(form, titled: "A", about: about), from: origin) == nil)
    course.coverage = [CoveragePoint(id: Identifier("a"), text: "A", places: [])]
    #expect(CourseArchive.bytes(of: course, from: origin) == nil)
  }

  /// A field that is added to one of these types and to no tape would be lost at the second start and not at the first.
  @Test func everyFieldIsOnATapeOrIsKnownToBeOnNone() throws {
    let course = try bundledCourse()
    let module = course.modules[0]
    let scenario = try #require(module.scenarios.first)
    #expect(
      fieldNames(of: course)
        == "id title version language passMark modules sources tracks track forms sitting coverage")
    #expect(
      fieldNames(of: course.sources[0]) == "id title organisation year url accessed reviewBy")
    #expect(fieldNames(of: course.tracks[0]) == "id title minutes parts")
    #expect(fieldNames(of: course.tracks[0].parts[0]) == "module pages")
    #expect(fieldNames(of: course.forms[0]) == "id scenarios")
    #expect(fieldNames(of: module) == "id title minutes objectives pages")
    #expect(
      fieldNames(of: scenario)
        == "id title objectives sources place levels isContested questions debrief facilitator")
    #expect(fieldNames(of: scenario.questions[0]) == "id stem leadIn form revision key")
  }

  private func fieldNames(of value: Any) -> String {
    Mirror(reflecting: value).children.compactMap(\.label).joined(separator: " ")
  }
}

let origin = CourseArchive.Origin(files: ["course.yaml"], stamp: "stamp")

func randomCourse(_ seed: UInt64) -> Course {
  var courses = RandomCourses(seed: seed)
  return courses.course()
}

/// The course in `Content`.
func bundledCourse(beside testFile: String = #filePath) throws -> Course {
  let root = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  let folder = root.joined(separator: "/") + "/Content/"
  let tree = FileTree(
    read: { bytes(of: folder + $0).map(FileContent.bytes) ?? .missing }, list: { [] })
  return try #require(readCourse(tree, named: "Content", for: .study).course)
}
