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

  /// A course whose `course.yaml`, or whose folder, is named instead of a module.
  @Test(arguments: ["c/course.yaml", "c", "c/", "c/course.yaml:7", "./c/course.yaml"])
  func aCourseOpensItsFirstModuleAndSaysSo(path: String) throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      cp -r '\(Program.fixture("kinds"))' c && printf 'q\\n' | $webside preview \(path) --plain | head -6
      """)
    #expect(
      outcome.output.hasPrefix(
        """
        Preview. Everything once.
        course.yaml names the course and lists its modules. This is the first of 2; to
        see another, name its file.

        """), "\(outcome)")
  }

  @Test func aBrokenCourseFileIsSaidAboveThePages() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      cp -r '\(Program.fixture("kinds"))' c && sed -i 's/^pass-mark:.*/pass-mark: many/' c/course.yaml
      printf '\\nq\\n' | $webside preview c/course.yaml --plain
      """)
    let words = "Error in course.yaml, line 5: `many` cannot be `pass-mark`"
    #expect(outcome.output.split(separator: words).count == 3, "\(outcome)")
  }

  @Test(arguments: [
    (
      "coverage.yaml",
      "c/coverage.yaml is no module; `webside check c/` looks at it, and preview takes a module's file, "
        + "such as 01-first-module.md"
    ),
    (
      "course.yaml",
      "c/course.yaml names a course, and its folder holds no module to show; `webside check c/` looks at it, "
        + "and `webside study --course c/` opens the course"
    ),
  ])
  func whatHoldsNoModuleIsSaid(name: String, words: String) throws {
    let seat = Seat()
    seat.folder.write("base: bundled\n", to: "c/\(name)")
    #expect(
      try seat.run("preview", "c/\(name)")
        == Outcome(errors: "webside: \(words)\n", ending: .exited(2)))
  }

  @Test func aModuleWithErrorsIsShownWithThem() throws {
    let file = Program.fixture("broken/01-broken.md")
    let outcome = try Seat().run("preview", file, input: "q\n")
    #expect(outcome.output.contains("2. Error in line 4: `soon` cannot be `minutes`."))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.ending == .exited(0))
  }

  @Test(arguments: [("11", "Page 1 of"), ("11:3", "Page 1 of"), ("9999", "Page ")])
  func aLineBehindTheFileOpensItsPage(place: String, words: String) throws {
    let file = Program.fixture("broken/01-broken.md")
    let outcome = try Seat().run("preview", "\(file):\(place)", input: "q\n")
    #expect(outcome.output.contains(words))
    #expect(!outcome.output.contains("Press Enter for the pages"))
  }

  @Test func aPageOpensByItsIDAndOneThatIsNotThereIsSaid() throws {
    let file = Program.fixture("kinds/01-everything.md")
    let ids = try Seat().run("check", file, "--pages").output
    let id = try #require(ids.split(separator: "\n").first { $0.hasPrefix("scenario") })
      .split(separator: " ")[1]
    let outcome = try Seat().run("preview", file, "--page", String(id), input: "q\n")
    #expect(outcome.output.contains("Scenario: "))
    let wrong = try Seat().run("preview", file, "--page", id + "x")
    #expect(wrong.errors.contains("has no page `\(id)x`; did you mean `\(id)`?"))
    #expect(wrong.ending == .exited(2))
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

/// A module that is written while a preview shows it, on a terminal.
@Suite(.serialized) struct PreviewWatchTests {
  private let seat = Seat()
  private let file: String

  init() {
    file = seat.folder.write(Self.module("Text of the page."), to: "m.md")
  }

  private static func module(_ text: String) -> String {
    """
    ---
    id: m
    title: A module
    minutes: 1
    objectives:
      ask: Ask first
    ---

    ## First page

    Nothing yet.

    ## Second page

    \(text)

    """
  }

  private func write(_ text: String) { seat.folder.write(Self.module(text), to: "m.md") }

  private func open(_ variables: [String: String] = [:]) throws -> Tmux {
    let tmux = try Tmux(seat, variables: variables)
    try tmux.command("$webside preview m.md:14; echo ended $?", shows: "Text of the page.")
    return tmux
  }

  @Test func aSaveAppearsAtThePageThatIsShown() throws {
    let tmux = try open()
    write("Written once.")
    try tmux.show("Written once.")
    // As editors save that rename: the new text lies beside the file first.
    seat.folder.write(Self.module("Written by renaming."), to: ".m.md.swp")
    _ = try seat.shell("mv .m.md.swp m.md")
    try tmux.show("Written by renaming.")
    try tmux.press("q", shows: "ended 0")
  }

  @Test func aFileThatIsGoneLeavesThePageAndItsReturnIsSeen() throws {
    let tmux = try open()
    _ = try seat.shell("rm m.md")
    let screen = try tmux.show("before.")
    #expect(screen.contains("Text of the page."))
    write("Back again.")
    try tmux.show("Back again.")
    // Saved by half: the page at hand stays, with what was found.
    _ = try seat.shell("head -c 60 m.md >half; cat half >m.md")
    #expect(try tmux.show("before.").contains("Back again."))
    write("Whole again.")
    try tmux.show("Whole again.")
    try tmux.press("q", shows: "ended 0")
  }

  @Test func eOpensTheEditorAtThePageAndTheScreenComesBack() throws {
    seat.folder.write(
      "#!/bin/sh\necho \"editing $*\"\nread line\nprintf '%s\\n' \"$line\" >>\"$2\"\n",
      to: "editor")
    _ = try seat.shell("chmod +x editor")
    let tmux = try open(["EDITOR": seat.folder.path + "/editor"])
    try tmux.press("e", shows: "editing +13 m.md")
    #expect(try tmux.value(of: "alternate_on") == "0")
    try tmux.type("Typed in the editor.", shows: "Second page")
    try tmux.show("Typed in the editor.")
    try tmux.press("q", shows: "ended 0")
  }

  @Test func anEditorThatFailsOrIsInterruptedIsSaidAndThePreviewGoesOn() throws {
    let tmux = try open(["EDITOR": "no-such-editor"])
    try tmux.press("e", shows: "The editor `no-such-editor` was not found.")
    try tmux.press("q", shows: "ended 0")
    seat.folder.write("#!/bin/sh\necho begun\nsleep 600\n", to: "endless")
    _ = try seat.shell("chmod +x endless")
    let other = try open(["EDITOR": seat.folder.path + "/endless"])
    try other.press("e", shows: "begun")
    try other.press("C-c", shows: "by signal 2")
    try other.press("q", shows: "ended 0")
  }
}
