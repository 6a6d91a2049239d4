import TestSupport
import Testing

@Suite struct CountsTests {
  @Test func theDocumentsCountTheCourseThatComesWithTheProgram() throws {
    let content = folder(of: folder(of: Program.sources)) + "/Content"
    let outcome = try Seat().run("check", content, "--counts")
    #expect(outcome == Outcome(output: outcome.output))
    expectSection("counts", of: "Docs/course-format.md", toBe: "\n```text\n\(outcome.output)```\n")
  }

  @Test func aTrackIsCountedBelow() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      cp -r '\(Program.fixture("kinds"))' course &&
      printf 'tracks:\\n  brief: {title: Brief, minutes: 1, modules: [short]}\\n' >> course/course.yaml &&
      $webside check course --counts
      """)
    let last = outcome.output.split(separator: "\n").last
    #expect(
      last
        == "track brief       0         1      1      0       0      0    0      0        0       0       1       0        0"
    )
  }

  @Test func aCourseIsCountedByModuleAndInAll() throws {
    #expect(
      try Seat().run("check", "--counts")
        == Outcome(
          output: """
            module     lessons scenarios single one-of several choose poll rating ordering marking minutes writing to-write
            everything       1         3      1      1       1      1    1      1        1       1       5       0        0
            short            0         1      1      0       0      0    0      0        0       0       1       0        0
            all              1         4      2      1       1      1    1      1        1       1       6       0        0

            """))
  }

  @Test func countsArePlainNumbersInJSON() throws {
    let questions =
      #""questions":{"single":1,"one-of":0,"several":0,"choose":0,"poll":0,"rating":0,"ordering":0,"marking":0},"minutes":1,"writing":0,"writing-minutes":0"#
    #expect(
      try Seat().run(
        "check", Program.fixture("kinds") + "/02-short.md", "--counts", "--format", "json")
        == Outcome(
          output:
            #"{"modules":[{"id":"short","lessons":0,"scenarios":1,\#(questions)}],"all":{"lessons":0,"scenarios":1,\#(questions)},"tracks":[],"form":null,"points":null}"#
            + "\n"))
  }

  @Test func aCourseWithErrorsIsNotCounted() throws {
    let broken = Program.fixture("broken")
    let counted = try Seat().run("check", broken, "--counts")
    #expect(counted == (try Seat().run("check", broken)))
    #expect(counted.ending == .exited(1))
  }
}
