import TestSupport
import Testing

/// A course of one's own that builds on the one that comes with the program, from the first day through an upgrade.
@Suite struct BuiltOnTests {
  /// A seat with a bundled course of two modules, and a course `ours` that builds on it.
  private func seat() throws -> Seat {
    let seat = Seat(course: "ours")
    let outcome = try seat.shell(
      "cp -r '\(Program.fixture("kinds"))' Content && $webside new course ours --base bundled > made.txt"
    )
    #expect(outcome == Outcome())
    return seat
  }

  /// Copies the only case of the second module, and gives it another story.
  private func replaceLastWord(_ seat: Seat) throws {
    let outcome = try seat.shell(
      """
      $webside new copy ours last-word > copied.txt && sed -i 's/^# changes:/changes: [short-changes.md]/' ours/course.yaml &&
      sed -i 's/The discussion online/The chat of your year/' ours/short-changes.md
      """)
    #expect(outcome == Outcome())
  }

  @Test func aNewCourseOnTheBundledOnePassesTheCheck() throws {
    let seat = try seat()
    let outcome = try seat.shell("$webside check ours; cat made.txt ours/course.yaml; ls ours")
    expectGolden(outcome.output, "new-course-on-base.txt", in: "Fixtures")
    #expect(outcome.errors == "")
  }

  /// The program's folder holds the bundled course, and somebody works elsewhere.
  @Test func theBundledCourseIsFoundFromAnyFolder() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      """
      mkdir bin elsewhere && cp "$webside" bin/webside && cp -r '\(Program.fixture("kinds"))' bin/Content && cd elsewhere &&
      ../bin/webside new course ours --base bundled > /dev/null && ../bin/webside check ours && grep '^base:' ours/course.yaml
      """)
    #expect(outcome == Outcome(output: "0 errors, 0 warnings\nbase: bundled\n"))
    let none = try seat.shell(
      "rm -r bin/Content; bin/webside new course there --base bundled; ls -d there")
    #expect(
      none.errors.contains("the course that comes with the program is in none of these folders: "))
    #expect(none.errors.contains("name the folder of a course instead: `--base DIR`"))
  }

  @Test func aCourseOnOnesOwnKeepsItsSchool() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      sed -i 's/name: Your school/name: The real school/' ours/course.yaml && $webside new course deeper --base ours > /dev/null &&
      $webside check deeper && grep -A1 -n 'school:' deeper/course.yaml && printf '\\nq\\n' | $webside preview ours --plain > /dev/null
      $webside study --course deeper --plain --learner amina < /dev/null | grep -c 'Your school'
      """)
    #expect(outcome.output.contains("# school:"), "\(outcome)")
    #expect(outcome.output.hasSuffix("\n0\n"), "\(outcome)")
  }

  @Test func aCopiedPageSaysWhichWordingItReplaces() throws {
    let seat = try seat()
    try replaceLastWord(seat)
    let outcome = try seat.shell(
      "cat copied.txt ours/short-changes.md; $webside check ours; $webside new copy ours last-word")
    expectGolden(outcome.output, "copied-page.txt", in: "Fixtures")
    #expect(
      outcome.errors
        == "webside: ours/short-changes.md holds `last-word` already; nothing was changed\n")
  }

  @Test func aSecondPageJoinsTheFirst() throws {
    let seat = try seat()
    let pages = try seat.shell(
      "$webside check ours --pages | sed -n 's/^lesson *\\([^ ]*\\).*/\\1/p'"
    ).output.split(separator: "\n")
    #expect(pages.count >= 1)
    let first = try #require(pages.first)
    let outcome = try seat.shell(
      """
      module=$(echo \(first) | cut -d/ -f1); scenario=$($webside check ours --pages | awk '/^scenario/ { print $2; exit }')
      $webside new copy ours \(first) >/dev/null && $webside new copy ours $scenario >/dev/null
      sed -i "s/^# changes:/changes: [$module-changes.md]/" ours/course.yaml
      grep -c '^<!-- replaces: ' ours/$module-changes.md; $webside check ours | tail -1
      """)
    #expect(outcome.output.hasPrefix("2\n0 errors, "))
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    ("ours lst-word", "the base has no page and no module `lst-word`; did you mean `last-word`?"),
    (
      "Content last-word",
      "the course in Content builds on no other, so there is nothing to copy; "
        + "`webside new course DIR --base bundled` makes one that does"
    ),
  ])
  func whatCannotBeCopiedIsSaid(_ arguments: String, _ words: String) throws {
    let outcome = try seat().shell("$webside new copy \(arguments)")
    #expect(outcome == Outcome(errors: "webside: \(words)\n", ending: .exited(2)))
  }

  @Test func anUpgradeKeepsWhatIsOnesOwnAndSaysWhatChanged() throws {
    let seat = try seat()
    try replaceLastWord(seat)
    let outcome = try seat.shell(
      """
      sed -i 's/goes in circles/goes round and round/' Content/02-short.md
      sed -i 's/version: "1.0"/version: "1.1"/; s/  - 02-short.md/&\\n  - 03-new.md/' Content/course.yaml
      sed 's/^id: short/id: new/; s/last-word/newer-word/; s/end-well/begin-well/' Content/02-short.md > Content/03-new.md
      $webside check ours; echo $?; $webside study --plain --learner amina < /dev/null | head -12
      """)
    expectGolden(outcome.output, "upgraded.txt", in: "Fixtures")
  }

  @Test func fixTakesUpWhatAnUpgradeAsksForAndThenThereIsNothingLeftToSay() throws {
    let seat = try seat()
    try replaceLastWord(seat)
    let outcome = try seat.shell(
      """
      sed -i 's/goes in circles/goes round and round/' Content/02-short.md
      sed -i 's/version: "1.0"/version: "1.1"/' Content/course.yaml
      $webside check ours --fix --yes | grep '^[-+]'; $webside check ours
      """)
    #expect(
      outcome.output.replacing(#/[0-9a-f]{8}/#, with: "DIGEST") == """
        --- ours/course.yaml
        +++ ours/course.yaml
        -base-version: "1.0"         # what this course was made with; `check` says when the base has another
        +base-version: "1.1"         # what this course was made with; `check` says when the base has another
        --- ours/short-changes.md
        +++ ours/short-changes.md
        -<!-- replaces: last-word DIGEST -->
        +<!-- replaces: last-word DIGEST -->
        0 errors, 0 warnings

        """)
    #expect(
      outcome.errors.contains("`replaces` says that you compared your page with the original"))
  }

  /// The version of the base is the last thing to write: before it, something has to be decided.
  @Test func fixLeavesTheVersionOfTheBaseWhileSomethingIsToBeDecided() throws {
    let seat = try seat()
    try replaceLastWord(seat)
    let outcome = try seat.shell(
      """
      sed -i 's/goes in circles/goes round and round/; s/^<!-- replaces.*//' Content/02-short.md
      sed -i 's/version: "1.0"/version: "1.1"/; s/  - 02-short.md/&\\n  - 03-new.md/' Content/course.yaml
      sed 's/^id: short/id: new/; s/last-word/newer-word/; s/end-well/begin-well/' Content/02-short.md > Content/03-new.md
      sed -i '/^<!-- replaces:/d' ours/short-changes.md
      $webside check ours --fix --yes | grep '^[-+]'; $webside check ours | grep -o '\\[[a-z-]*\\]$'
      """)
    #expect(
      outcome.output.replacing(#/[0-9a-f]{8}/#, with: "DIGEST") == """
        --- ours/short-changes.md
        +++ ours/short-changes.md
        +<!-- replaces: last-word DIGEST -->
        [base-version]
        [more-in-base]

        """)
  }

  @Test func aModuleIsCopiedWholeAndStandsInPlaceOfTheBases() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      $webside new copy ours short; head -4 ours/02-short.md; sed -i 's/^  - short .*/  - 02-short.md/' ours/course.yaml
      $webside check ours; sed -i 's/goes in circles/goes round/' Content/02-short.md
      $webside check ours | grep -o '\\[[a-z-]*\\]$'; $webside check ours --fix --yes >/dev/null; $webside check ours
      $webside new copy ours short
      """)
    #expect(
      outcome.output.replacing(#/[0-9a-f]{8}/#, with: "DIGEST") == """
        Copied module `short` into ours/02-short.md. Change it there; a page that you do not want can be deleted.
        It is part of the course once `modules` in course.yaml lists it in place of `short`:

          modules:
            - 02-short.md

        After an upgrade, `webside check` says if the base's module was revised. If you change a few pages only, copy these one by
        one instead: the others then go on with the base.

        To see it as a learner will see it:

          webside preview ours/02-short.md
        ---
        id: short
        replaces: short DIGEST
        title: One more
        0 errors, 0 warnings
        [revised-original]
        0 errors, 0 warnings

        """)
    #expect(
      outcome.errors.hasSuffix("webside: ours/02-short.md exists already; nothing was changed\n"))
  }

  @Test func answersToAModuleCountForItsCopy() throws {
    let seat = try seat()
    let answer = { try seat.run("study", "--plain", "--learner", "amina", input: "2\n1\n\n\nq\n") }
    _ = try answer()
    _ = try seat.shell(
      "$webside new copy ours short >/dev/null; sed -i 's/^  - short .*/  - 02-short.md/' ours/course.yaml"
    )
    #expect(
      try seat.shell("$webside check ours --against store").output
        == "store: 1 answer of 1 learner to this course.\n\nAll of them count as they did.\n")
  }

  @Test func aSessionAndItsScoresKeepTheIdsOfTheBase() throws {
    let seat = try seat()
    try replaceLastWord(seat)
    _ = try seat.shell("$webside session create s --modules short")
    let heard = try seat.join(visit("s1", "Amina"))
    #expect(heard.contains("The chat of your year goes in circles."))
    // The base is upgraded between two sign-ins; answers count all the same.
    _ = try seat.shell("sed -i 's/goes in circles/goes round and round/' Content/02-short.md")
    _ = try seat.join(visit("s2", "Bo", answer: 2) + "q\n")
    let scores = try seat.shell(
      "$webside cohort collect s --into out > /dev/null; $webside cohort scores out --session s | cut -d, -f1-4"
    )
    #expect(
      scores.output == "id,short score,short done,short scenarios\ns1,100.0,1,1\ns2,0.0,1,1\n")
    #expect(
      try seat.shell(
        "cat out/learners/*/journal/*.jsonl | grep -c '\"course\":\"eight-kinds\".*\"scenario\":\"last-word\"'"
      )
      .output == "2\n")
  }

  @Test func aPreviewOfChangesShowsTheSchoolOfTheCourse() throws {
    let seat = try seat()
    let outcome = try seat.shell(
      """
      printf -- '---\\nchanges: short\\n---\\n\\n## Ask\\n\\nAsk at {school}.\\n' > ours/asking.md
      printf '\\n' | $webside preview ours/asking.md --plain
      """)
    #expect(outcome.output.contains("Ask at Your school."))
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    (
      "ln -s ours there; sed -i 's/base: bundled/base: ..\\/there/' ours/course.yaml", "base-circle"
    ),
    (
      "cp -r ours there; for a in ours there; do sed -i 's/base: bundled/base: ..\\/there/' $a/course.yaml; done",
      "base-circle"
    ),
    ("rm -r Content", "missing-base"),
    ("rm Content/course.yaml; ln -s course.yaml Content/course.yaml", "unreadable-base"),
    ("rm Content/course.yaml; mkfifo Content/course.yaml", "unreadable-base"),
    ("head -c 5000000 /dev/zero | tr '\\0' a > Content/02-short.md", "unreadable-base"),
    ("head -c 200 Content/02-short.md > half; mv half Content/02-short.md", "unreadable-base"),
  ])
  func aBaseThatCannotBeReadIsOneErrorAndNothingOpens(_ line: String, _ code: String) throws {
    let seat = try seat()
    let outcome = try seat.shell("\(line); timeout 20 $webside check ours")
    #expect(outcome.output.contains("[\(code)]"), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("1 error, 0 warnings\n"), "\(outcome.output)")
    #expect(outcome.ending == .exited(1))
    #expect(try seat.run("study", "--plain").ending == .exited(2))
  }
}
