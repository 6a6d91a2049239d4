import TestSupport
import Testing

/// Installing and uninstalling beside the answers of learners, in a home of its own. With the prefix `~/.local` the course is
/// installed into the default store.
@Suite struct InstallationTests {
  private static let root = folder(of: folder(of: Program.sources))

  /// What `make build` makes, from the program under test: only the names matter here.
  private static let stage = """
    mkdir -p stage/bin stage/share/man/man1 stage/share/bash-completion/completions \
      stage/share/zsh/site-functions stage/share/fish/vendor_completions.d
    echo program > stage/bin/webside
    for file in man/man1/webside.1 bash-completion/completions/webside \
      zsh/site-functions/_webside fish/vendor_completions.d/webside.fish
    do echo text > "stage/share/$file"; done
    """

  /// A learner's answer as the program writes it: for nobody else to read.
  private static let answers = """
    (umask 077 && mkdir -p .local/share/webside/learners/s1/journal \
      && echo answer > .local/share/webside/learners/s1/journal/1.jsonl)
    """

  private static let list = """
    (cd .local/share/webside/learners && find . -printf '%M %p\\n' | sort; cat s1/journal/1.jsonl)
    """

  private static let untouched = """
    -rw------- ./s1/journal/1.jsonl
    drwx------ .
    drwx------ ./s1
    drwx------ ./s1/journal
    answer

    """

  private func run(_ steps: String...) throws -> Outcome {
    try Seat().shell(
      (["set -e", Self.stage] + steps).joined(separator: "\n"))
  }

  private static func place(_ command: String) -> String {
    let stage = command == "install" ? "stage " : ""
    return "'\(root)/.ci/installation' \(command) \(stage)'\(root)/Content' \"$PWD/.local\""
  }

  @Test func installingBesideAStoreLeavesAnswersAndTheirPermissions() throws {
    let outcome = try run(Self.answers, Self.place("install"), Self.list)
    #expect(outcome == Outcome(output: Self.untouched))
  }

  @Test func uninstallingLeavesAnswersAndRemovesTheCourse() throws {
    let outcome = try run(
      Self.answers, Self.place("install"), Self.place("uninstall"), Self.list,
      "find .local -type f | sort")
    #expect(
      outcome
        == Outcome(output: Self.untouched + ".local/share/webside/learners/s1/journal/1.jsonl\n"))
  }

  @Test func uninstallingAnInstallationWithoutAListLeavesAnswers() throws {
    let outcome = try run(
      Self.answers, Self.place("install"), "rm .local/share/doc/webside/installed-files",
      Self.place("uninstall"), Self.list, "find .local -type f | sort")
    #expect(
      outcome
        == Outcome(output: Self.untouched + ".local/share/webside/learners/s1/journal/1.jsonl\n"))
  }

  @Test func upgradingRemovesWhatTheOldListNamesAndKeepsWhatSomebodyAdded() throws {
    let outcome = try run(
      Self.answers, Self.place("install"),
      "cd .local/share/webside/Content",
      "echo old > 00-gone.md; echo mine > my-own.md",
      "echo share/webside/Content/00-gone.md >> ../../doc/webside/installed-files",
      "cd - > /dev/null",
      Self.place("install"), Self.list,
      "cd .local/share/webside/Content; ls 00-gone.md my-own.md 2>/dev/null || true")
    #expect(outcome == Outcome(output: Self.untouched + "my-own.md\n"))
  }

  @Test func aListThatNamesOtherFilesRemovesNoneOfThem() throws {
    let outcome = try run(
      Self.answers, Self.place("install"),
      """
      printf '%s\\n' share/webside/learners/s1/journal/1.jsonl \
        share/webside/Content/../learners/s1/journal/1.jsonl ../victim \
        >> .local/share/doc/webside/installed-files
      echo victim > victim
      """,
      Self.place("uninstall"), Self.list, "cat victim")
    #expect(outcome == Outcome(output: Self.untouched + "victim\n"))
  }

  @Test func whatIsInstalledCanBeReadByAllAndRunByAll() throws {
    let outcome = try run(
      Self.place("install"),
      "cd .local",
      "find . ! -perm -a=r; find . -type d ! -perm -a=x; stat -c %a bin/webside",
      "cmp share/webside/Content/course.yaml '\(Self.root)/Content/course.yaml'")
    #expect(outcome == Outcome(output: "755\n"))
  }
}
