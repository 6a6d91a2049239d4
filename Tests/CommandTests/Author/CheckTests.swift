import Glibc
import TestSupport
import Testing

@Suite struct CheckTests {
  @Test func aCleanCourseHasNoFindings() throws {
    #expect(try Seat().run("check") == Outcome(output: "0 errors, 0 warnings\n"))
    #expect(try Seat().run("check", "--format", "json") == Outcome(output: "[]\n"))
  }

  @Test func theCourseThatComesWithTheProgramHasNoErrors() throws {
    let content = folder(of: folder(of: Program.sources)) + "/Content"
    let outcome = try Seat().run("check", content)
    #expect(outcome.ending == .exited(0), "\(outcome.output)")
  }

  @Test(arguments: [("text", "broken.findings"), ("json", "broken.json")])
  func findingsAreSortedAndShowTheirPlace(format: String, golden: String) throws {
    let outcome = try Seat().shell(
      "cd '\(Program.fixture(""))' && $webside check broken --format \(format)")
    expectGolden(outcome.output, golden, in: "Fixtures")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.ending == .exited(1))
  }

  @Test func aCourseThatIsNotThereCannotBeChecked() throws {
    #expect(
      try Seat().run("check", "/nowhere")
        == Outcome(
          errors: "webside: /nowhere: no such file or directory\n", ending: .exited(2)))
  }

  @Test func oneModuleIsCheckedByItself() throws {
    #expect(
      try Seat().run("check", Program.fixture("kinds") + "/01-everything.md")
        == Outcome(output: "0 errors, 0 warnings\n", ending: .exited(0)))
  }

  @Test func aFileThatCannotBeReadIsAFinding() throws {
    let seat = Seat()
    mkdir(seat.folder.path + "/course", 0o755)
    mkdir(seat.folder.path + "/course/course.yaml", 0o755)
    #expect(
      try seat.run("check", "course")
        == Outcome(
          output: """
            course/course.yaml: error: the file cannot be read: not a file [unreadable-file]
            1 error, 0 warnings

            """,
          ending: .exited(1)))
  }

  @Test func aCourseWithErrorsIsNotOpened() throws {
    let seat = Seat(course: Program.fixture("broken"))
    for command in ["study", "progress"] {
      let outcome = try seat.run(command)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors.hasSuffix(
          "webside: the course in \(Program.fixture("broken")) has 6 errors and cannot be opened; "
            + "`webside check` shows all\n"))
      #expect(outcome.errors.contains("01-broken.md:4:10: error: `soon` cannot be `minutes`"))
      #expect(outcome.ending == .exited(2))
    }
  }
}
