import TestSupport
import Testing

/// `webside hand-in`, and what `cohort collect` makes of the file.
@Suite struct HandInTests {
  /// A seat where Amina has answered the whole course.
  private func seat() throws -> Seat {
    let seat = Seat()
    _ = try seat.shell("cp -r '\(Program.fixture("stores/north"))' store; chmod -R u+w store")
    return seat
  }

  private let file = "amina.webside"

  @Test func whatTheFileHoldsIsSaidBeforeItIsWritten() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      "$webside hand-in --yes --output \(file); ls -l \(file) | cut -c1-10")
    #expect(
      outcome
        == Outcome(
          output: "-rw-------\n",
          errors: """
            The file holds:
              Learner  Amina (id amina)
              Course   Every kind of question
              Answers  9, on 2026-11-21
                       1. Everything once: 8
                       2. One more: 1
              Reports  none
              Texts    none
              Notes    none
            It does not hold the pages you opened, or answers you only began.
            webside: written to amina.webside (\(try size(of: file, at: seat)) bytes)
            webside: nothing was sent: mail the file to your instructor, whose `webside cohort collect` reads it

            """))
  }

  private func size(of file: String, at seat: Seat) throws -> String {
    let size = Int(try seat.shell("stat -c %s \(file) | tr -d '\\n'").output) ?? 0
    return "\(size / 1000),\(String(String(1000 + size % 1000).dropFirst()))"
  }

  @Test func withoutATerminalNobodyCanBeAsked() throws {
    let seat = try seat()
    let outcome = try seat.shell("$webside hand-in --output \(file) </dev/null")
    #expect(
      outcome.errors.hasSuffix(
        "webside: without a terminal nobody can be asked; add --yes to write it. Nothing was written\n"
      ))
    #expect(outcome.ending == .exited(64))
    #expect(try seat.shell("ls").output == "store\n")
  }

  @Test(arguments: [
    ("y\n", true), ("yes\n", true), ("n\n", false), ("\n", false), ("\u{4}", false),
  ])
  func atATerminalTheLearnerIsAsked(_ answer: String, _ isWritten: Bool) throws {
    let seat = try seat()
    let child = try seat.startShell(
      "echo old >\(file); $webside hand-in --output \(file)",
      streams: .terminal(rows: 24, columns: 80))
    try child.hear("Write it to amina.webside? The file of that name is replaced. [y/N] ")
    child.type(answer)
    let words = isWritten ? "written to amina.webside" : "nothing was written"
    try child.hear(words)
    #expect(try child.finish().ending == .exited(0))
    #expect((text(of: seat.folder.path + "/" + file) == "old\n") == !isWritten)
  }

  @Test func withoutBeingAskedItSaysWhatItReplaced() throws {
    let seat = try seat()
    let path = seat.folder.path + "/" + file
    seat.folder.write("mine", to: file)
    let outcome = try seat.run("hand-in", "--yes", "--output", file)
    #expect(outcome.ending == .exited(0))
    #expect(outcome.errors.contains(" bytes), in place of what was there\n"), "\(outcome)")
    #expect(text(of: path)?.hasPrefix(#"{"v":1,"hand-in":"eight-kinds""#) == true)
  }

  @Test func collectedItCountsAsIfItHadBeenDelivered() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      mkdir mail; $webside hand-in --yes --output mail/\(file) 2>/dev/null
      $webside cohort collect mail --into cohort
      $webside cohort collect mail mail/\(file) --into cohort
      $webside cohort collect store --into direct >/dev/null
      for f in csv json; do $webside cohort scores cohort --format $f --names >a; $webside cohort scores direct --format $f --names >b; cmp a b && echo same; done
      cat cohort/learners/amina/journal/*.jsonl | sort | cksum >a; cat store/learners/amina/journal/*.jsonl | sort | cksum >b; cmp a b && echo same
      """)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.hasPrefix(
        """
        Read 0 journal files and 1 hand-in: 9 new answers, 0 already there, 0 set aside, 0 in conflict.
        Read 0 journal files and 2 hand-ins: 0 new answers, 18 already there, 0 set aside, 0 in conflict.
        same
        same
        same
        """), "\(outcome.output)")
  }

  @Test func aNewerFileAddsWhatAnOlderOneLacks() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      printf '1\\n\\n\\na\\n\\n\\nq\\n' | $webside study --plain --learner bao >/dev/null
      $webside hand-in --yes --output old.webside 2>/dev/null
      printf '2\\n\\na\\n\\n\\nq\\n' | $webside study --plain --learner bao >/dev/null
      $webside hand-in --yes --output new.webside 2>/dev/null
      $webside cohort collect old.webside --into one; $webside cohort collect new.webside --into one
      $webside cohort collect new.webside old.webside --into two
      """)
    let counts = outcome.output.matches(of: /(\d+) new answers?, (\d+) already/).map {
      "\($0.1) \($0.2)"
    }
    #expect(counts.count == 3, "\(outcome)")
    #expect(counts.first == "1 0")
    #expect(counts.last == "2 1")
    #expect(counts.dropFirst().first == "1 1")
  }

  /// What a file is made into, what is said about it, and whether its learner's answers are taken.
  @Test(arguments: [
    ("head -c 1000 a", "it is a hand-in file that was cut short: "),
    ("head -n 3 a", "it is a hand-in file that was cut short: "),
    ("head -c 100 a", "it should be a hand-in file, and its first line is damaged or changed"),
    ("cat /dev/null", "it should be a hand-in file, and its first line is damaged or changed"),
    ("sed 's/\"earned\":0/\"earned\":1/' a", "its content does not match its digest"),
    ("sed '1!s/amina/bruno/' a", "its content does not match its digest"),
    (
      "sed '1s/amina/bruno/' a",
      "it should be a hand-in file, and its first line is damaged or changed"
    ),
    ("cat a; echo more", "its content does not match its digest"),
    ("cat a a", "its content does not match its digest"),
    ("head -c 70000000 /dev/zero", "it is too large (70000000 bytes)"),
  ])
  func aFileThatIsNotWholeIsSetAsideAndLosesNothing(_ change: String, _ words: String) throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      $webside hand-in --yes --output a 2>/dev/null
      mkdir mail; { \(change); } >mail/\(file)
      $webside cohort collect mail --into cohort; echo $?
      ls cohort/learners 2>/dev/null
      cp a mail/\(file); $webside cohort collect mail --into cohort; echo $?
      """)
    #expect(outcome.errors.hasPrefix("mail/amina.webside: set aside: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(
      outcome.output == """
        Read 0 journal files: 0 new answers, 0 already there, 1 set aside, 0 in conflict.
        1
        Read 0 journal files and 1 hand-in: 9 new answers, 0 already there, 0 set aside, 0 in conflict.
        0

        """, "\(outcome.output)")
  }

  @Test func lineEndsOfAMailProgramDoNoHarm() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      $webside hand-in --yes --output a 2>/dev/null
      sed 's/$/\\r/' a >'a (1).webside.txt'
      $webside cohort collect 'a (1).webside.txt' --into cohort
      """)
    #expect(outcome.output.contains("1 hand-in: 9 new answers"), "\(outcome)")
  }

  @Test func anyNameWillDoIfTheFileItselfIsNamed() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      $webside hand-in --yes --output attachment 2>/dev/null
      $webside cohort collect attachment --into cohort
      ln -s attachment link.webside; $webside cohort collect link.webside --into cohort; echo $?
      """)
    #expect(outcome.output.contains("1 hand-in: 9 new answers"), "\(outcome)")
    #expect(
      outcome.errors
        == "link.webside: set aside: it is a symbolic link, and links are not followed\n")
  }

  @Test(arguments: [
    ("hand-in --yes --output /dev/full", "/dev/full: no space left on device", 2),
    ("hand-in --yes --output - >/dev/full", "standard output: no space left on device", 2),
    ("hand-in --yes --output none/a", "none/a: no such file or directory", 2),
    ("hand-in --yes --learner bao", "nobody called `bao` has studied here", 2),
    ("hand-in --yes --course '\(Program.fixture("twins"))'", "no answers to this course", 2),
  ])
  func whatCannotBeWrittenIsSaid(_ command: String, _ words: String, _ code: Int32) throws {
    let seat = try seat()
    let outcome = try seat.shell("$webside \(command)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output == "" && outcome.ending == .exited(code))
    #expect(try seat.shell("ls").output == "store\n")
  }

  @Test func itIsNamedByIdAndDayAndGoesToStandardOutputIfAsked() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      $webside hand-in --yes 2>/dev/null; ls | sed 's/[0-9]/N/g'
      $webside hand-in --yes --output - 2>/dev/null | head -c 17
      """)
    #expect(outcome.output == "amina-NNNN-NN-NN.webside\nstore\n{\"v\":1,\"hand-in\":")
  }

  /// Two people who typed one name have one id; their hand-ins are kept apart, as their stores are.
  @Test func twoPeopleOfOneNameAreKeptApart() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      for p in one two; do
        printf 'Amina\\n2\\n\\na\\n\\n\\nq\\n' | WEBSIDE_HOME=$p $webside --plain >/dev/null
        WEBSIDE_HOME=$p $webside hand-in --yes --output $p.webside 2>/dev/null
      done
      $webside cohort collect one.webside two.webside --into cohort
      $webside cohort collect one two --into cohort
      ls cohort/learners; ls cohort/apart | wc -l
      """)
    #expect(
      outcome.output == """
        Read 0 journal files and 2 hand-ins: 2 new answers, 0 already there, 0 set aside, 0 in conflict.
        Read 2 journal files: 0 new answers, 2 already there, 0 set aside, 0 in conflict.
        amina-f487dfce
        1

        """, "\(outcome)")
    #expect(outcome.errors.contains("amina-f487dfce"))
  }
}
