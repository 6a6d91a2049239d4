import TestSupport
import Testing

@Suite struct PreviewTests {
  @Test func aModuleIsShownAndNothingIsRecorded() throws {
    let seat = Seat()
    let outcome = try seat.run(
      "preview", Program.fixture("kinds/02-short.md"), input: "\n1\n\n\nq\n")
    expectGolden(outcome.output.undated, "preview.txt", in: "Fixtures")
    #expect(outcome == Outcome(output: outcome.output))
    #expect(!outcome.output.contains("Saved"))
    #expect(try seat.shell("find .").output == ".\n")
  }

  @Test func aNameWithAnEscapeSequenceIsSaidWithoutIt() throws {
    let seat = Seat()
    seat.folder.write("", to: "\u{1B}[31m/file")
    #expect(
      try seat.run("preview", "\u{1B}[31m")
        == Outcome(errors: "webside: �[31m: not a file\n", ending: .exited(2)))
  }

  @Test func aModuleWithErrorsIsNotShown() throws {
    let file = Program.fixture("broken/01-broken.md")
    let outcome = try Seat().run("preview", file)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("\(file):4:10: error: `soon` cannot be `minutes`"))
    #expect(outcome.errors.hasSuffix("webside: \(file) has errors\n"))
    #expect(outcome.ending == .exited(1))
  }

  @Test(arguments: [
    ("absent.md", "absent.md: no such file or directory"), (".", ".: not a file"),
    ("\u{1B}[31m.md", "�[31m.md: no such file or directory"),
  ])
  func aFileThatCannotBeReadIsAFailure(file: String, words: String) throws {
    #expect(
      try Seat().run("preview", file)
        == Outcome(errors: "webside: \(words)\n", ending: .exited(2)))
  }
}
