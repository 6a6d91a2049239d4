import TestSupport
import Testing

/// The completion script is run by the shell itself.
@Suite struct CompletionTests {
  /// What bash offers for the last of some words.
  private func offers(_ words: [String]) throws -> [String] {
    let seat = Seat()
    seat.folder.write("", to: "Course/01 a.md")
    seat.folder.write("", to: "Course/course.yaml")
    seat.folder.write("", to: "roster.csv")
    seat.folder.write(
      """
      eval "$($webside --generate-completion-script bash)"
      complete -p webside | grep -q -- '-F _webside webside$' || exit 1
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
      _webside webside "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      for word in "${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done

      """, to: "complete.sh")
    let typed = words.map { "'\($0)'" }.joined(separator: " ")
    let outcome = try seat.shell("bash --norc complete.sh webside \(typed)")
    #expect(outcome.errors == "" && outcome.ending == .exited(0))
    return outcome.output.split(separator: "\n").map(String.init).sorted()
  }

  @Test(
    arguments: [
      // Files and folders.
      (["check", "Cou"], ["Course"]),
      (["check", "Course/"], ["Course/01 a.md", "Course/course.yaml"]),
      (["preview", "Course/"], ["Course/01 a.md"]), (["preview", "C"], ["Course"]),
      (["cohort", "collect", "a", "b", "ro"], ["roster.csv"]),
      (["cohort", "collect", "a", "--roster", "ro"], ["roster.csv"]),
      (["cohort", "collect", "a", "--into", ""], ["Course"]),
      (["cohort", "scores", "C"], ["Course"]), (["cohort", "scores", "r"], []),
      (["cohort", "reports", "x", "--session", ""], ["Course"]),
      (["cohort", "forms", "x", "--output", "ro"], ["roster.csv"]),
      (["cohort", "answers", "x", "--pseudonyms", "ro"], ["roster.csv"]),
      (["session", "create", "x", "--roster", "ro"], ["roster.csv"]),
      (["session", "join", "C"], ["Course"]), (["session", "live", "C"], ["Course"]),
      (["study", "--course", ""], ["Course"]), (["progress", "--course", ""], ["Course"]),
      // Words of which there is a list.
      (["study", "--form", ""], ["post", "pre"]),
      (["cohort", "items", "x", "--form", ""], ["panel", "post", "pre"]),
      (["session", "create", "x", "--form", ""], ["learn", "panel", "post", "pre"]),
      (["session", "create", "x", "--feedback", ""], ["after", "immediate", "none"]),
      (["check", "--format", ""], ["json", "text"]),
      (
        ["cohort", "scores", "x", "--format", ""],
        ["canvas", "csv", "json", "moodle", "ndjson", "xlsx"]
      ),
      (["cohort", "debrief", "x", "--format", "m"], ["markdown"]),
      (["study", "--theme", ""], ["auto", "contrast", "dark", "light", "mono"]),
      (["preview", "x", "--focus", ""], ["bar", "cursor", "marker"]),
      // Options of the command that is meant if none is named.
      (["--pl"], ["--plain"]), (["--plain", "--the"], ["--theme"]),
      (["--theme", ""], ["auto", "contrast", "dark", "light", "mono"]),
      (["--course", "C"], ["Course"]),
      (["--plain", "--form", "po"], ["post"]), (["--vers"], ["--version"]),
      // Commands.
      (["se"], ["session"]), (["cohort", "co"], ["collect", "completion"]),
      (["help", "s"], ["session", "study"]), (["new", "course", ""], ["Course"]),
      (["help", "co"], ["cohort"]),
      (["help", "session", ""], ["clear", "create", "join", "live"]),
      (["help", "cohort", "sc"], ["scores"]), (["help", "study", ""], []),
    ] as [([String], [String])])
  func whatIsTypedInBashIsCompleted(words: [String], expected: [String]) throws {
    #expect(try offers(words) == expected)
  }

  @Test(arguments: [
    ("bash", "COMP_WORDS[0]}\" study "), ("zsh", "words[1]}\" study "),
    ("fish", "unparsed_tokens[1] study "),
  ])
  func everyScriptKnowsTheDefaultCommandAndHelp(shell: String, words: String) throws {
    let outcome = try Seat().run("--generate-completion-script", shell)
    #expect(outcome.output.contains(words))
    #expect(outcome.output.contains("create join live"))
    #expect(outcome == Outcome(output: outcome.output))
    #expect(try Seat().run("--generate-completion-script=\(shell)") == outcome)
  }
}
