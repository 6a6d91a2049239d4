import TestSupport
import Testing

/// Where results go, and what is said if they do not arrive.
@Suite struct OutputTests {
  private func collected() throws -> Seat {
    let seat = Seat()
    let north = Program.fixture("stores/north")
    _ = try seat.shell("$webside cohort collect '\(north)' --into cohort")
    return seat
  }

  @Test(arguments: ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link"])
  func standardOutputByAnyNameIsWrittenToAndNotReplaced(name: String) throws {
    let seat = try collected()
    let outcome = try seat.shell(
      """
      ln -s /dev/stdout link
      echo before >log
      $webside cohort scores cohort --output \(name) >>log
      head -n 1 log; sed -n 2p log | cut -c 1-3; ls
      """)
    #expect(outcome == Outcome(output: "before\nid,\ncohort\nlink\nlog\n"))
  }

  @Test func anOpenPipeIsWrittenToByItsNumber() throws {
    let outcome = try collected().shell(
      "{ $webside cohort scores cohort --output /dev/fd/3 3>&1 >other | cut -c 1-3 | head -n 1; }; cat other"
    )
    #expect(outcome == Outcome(output: "id,\n"))
  }

  @Test func aListThatIsReadAgainNeedsAFile() throws {
    let outcome = try collected().run("cohort", "answers", "cohort", "--pseudonyms", "-")
    #expect(outcome.errors.hasPrefix("Error: --pseudonyms needs the name of a file"))
    #expect(outcome.output == "" && outcome.ending == .exited(64))
  }

  @Test(arguments: [
    "check", "check --format json", "check --counts", "check --strategies",
    "check '\(Program.fixture("broken"))'",
    "preview '\(Program.fixture("kinds/02-short.md"))' --plain", "study --plain", "--plain",
    "record --learner amina", "hand-in --learner amina --yes --output -",
    "progress --learner amina", "progress --learner amina --format json",
    "progress --learner amina --format csv",
    "session create s2", "session join s --plain", "session live s --plain",
    "cohort collect '\(Program.fixture("stores/north"))' --into other", "cohort scores cohort",
    "cohort scores cohort --output -",
    "cohort scores cohort --format xlsx", "cohort items cohort", "cohort answers cohort",
    "cohort matrix cohort",
    "cohort completion cohort", "cohort debrief cohort", "cohort reports cohort",
    "--help", "help", "help cohort scores", "cohort scores --help", "--version",
    "--generate-completion-script zsh",
  ])
  func whateverIsWrittenAFullDiskIsSaidAndEndsWith2(command: String) throws {
    let seat = try collected()
    seat.variables["WEBSIDE_HOME"] = seat.folder.path + "/cohort"
    _ = try seat.shell("$webside session create s")
    let outcome = try seat.shell("$webside \(command) >/dev/full </dev/null")
    #expect(outcome.errors.hasSuffix("webside: standard output: no space left on device\n"))
    #expect(outcome.ending == .exited(2))
  }

  @Test func aFileThatCannotBeWrittenIsSaidAndEndsWith2() throws {
    let outcome = try collected().run("cohort", "scores", "cohort", "--output", "/dev/full")
    #expect(outcome.errors == "webside: /dev/full: no space left on device\n")
    #expect(outcome.ending == .exited(2))
  }

  /// A store below the current folder is nobody's, however the home is missing.
  @Test(arguments: ["unset HOME", "HOME=", "HOME=.", "HOME=here"])
  func withoutAHomeTheCurrentFolderNeverTakesItsPlace(setting: String) throws {
    let seat = Seat()
    for folder in [".", "here"] {
      _ = try seat.shell(
        """
        mkdir -p \(folder)/.local/share/webside/learners
        cp -r '\(Program.fixture("stores/north/learners/amina"))' \(folder)/.local/share/webside/learners/nobody-is-called-this
        """)
    }
    let outcome = try seat.shell(
      "\(setting); unset WEBSIDE_HOME; $webside progress --learner nobody-is-called-this")
    #expect(outcome.output == "")
    #expect(outcome.errors == "webside: nobody called `nobody-is-called-this` has studied here\n")
  }

  @Test(
    arguments: [
      (["LANG": "C.UTF-8"], true), (["LANG": "C"], false), (["LANG": "POSIX"], false),
      ([:], false), (["LANG": "en_CA.UTF-8", "LC_ALL": "C"], false),
      (["LANG": "C", "LC_ALL": "C.UTF-8"], true), (["LANG": "C.UTF-8", "LC_CTYPE": "C"], false),
      (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
      (["LANG": "C.UTF-8", "LC_CTYPE": "C.UTF-8", "LC_ALL": "POSIX"], false),
      (["LANG": "C.UTF-8", "LC_ALL": ""], true),
    ] as [([String: String], Bool)])
  func onlyALocaleOfUTF8GetsMoreThanASCII(locale: [String: String], isUnicode: Bool) throws {
    let seat = Seat(course: Program.fixture("foreign"))
    seat.variables["LANG"] = nil
    seat.variables.merge(locale) { $1 }
    let outcome = try seat.run("study", "--plain", input: "Amina\n\n\nq\n")
    #expect(outcome.output.unicodeScalars.contains { !$0.isASCII } == isUnicode)
    #expect(outcome.ending == .exited(0))
    let all = try seat.run("study", "--plain", "--no-ascii", input: "Bo\n\n\nq\n")
    #expect(all.output.unicodeScalars.contains { !$0.isASCII })
  }

  @Test func aSuggestedCommandWorksWhateverTheFolderIsCalled() throws {
    let seat = Seat()
    let name = "Dr O'Neill\n\t\u{1B}[31m $HOME \\ 👩\u{200D}⚕\u{FE0F}"
    seat.variables["NAME"] = name
    let made = try seat.shell("mkdir \"$NAME\" && cd \"$NAME\" && $webside session create s")
    let command = try #require(
      made.output.split(separator: "\n").first { $0.contains("webside cohort collect") })
    #expect(!made.output.contains("\u{1B}"))
    seat.folder.write(command.replacing("webside ", with: "$webside ") + "\n", to: "suggested.sh")
    let outcome = try seat.shell("bash suggested.sh; ls results")
    #expect(outcome.errors == "" && outcome.output.contains("report.txt"), "\(outcome)")
  }
}
