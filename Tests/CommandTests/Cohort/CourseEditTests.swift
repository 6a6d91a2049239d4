import TestSupport
import Testing

/// What becomes of answers if their course is edited afterwards: ten learners have answered two cases, seven of them the first one
/// rightly.
@Suite struct CourseEditTests {
  /// The store, and the course at hand.
  private func answered() throws -> Seat {
    let seat = try Prepared.seat("two cases", study)
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
    return seat
  }

  private func study() throws -> Seat {
    let seat = Seat()
    seat.folder.write(MiniCourse.courseFile, to: "course/course.yaml")
    seat.folder.write(MiniCourse.twoCases, to: "course/01-a.md")
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
    for number in 1...10 {
      _ = try seat.run(
        "study", "--plain", "--learner", "p\(number)",
        input: "\n\(number < 8 ? 1 : 2)\n\n\n2\n\n\nq\n")
    }
    return seat
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Expressions for sed on the module.
    var script: String
    var effects: String
    var isHarmless = true
    /// What `progress` says of the ninth learner, whose first answer was wrong.
    var progress = "In all: 2 of 2 scenarios, 50 % at first answer"
    /// What `cohort scores` says of marks and lost scenarios.
    var remarks = ""
  }

  private static let rename = "s/^id: case-1/id: first-case/"
  private static let asBefore = "All of them count as they did.\n"
  private static let rest = "\nEverything else counts as it did.\n"

  @Test(arguments: [
    Edit(testDescription: "nothing", script: "", effects: asBefore),
    Edit(
      testDescription: "feedback", script: "s/> Yes\\./> Yes, indeed./", effects: asBefore),
    Edit(
      testDescription: "a scenario renamed", script: rename,
      effects: """
        scenario case-1: 10 answers of 10 learners; the course no longer has it
          first-case asks the same. Write `formerly: case-1` into its comment, and they count as answers to it.

        """ + rest, isHarmless: false,
      progress: "In all: 1 of 2 scenarios, 100 % at first answer",
      remarks:
        "webside: no longer in the course, and listed apart: case-1, 10 answers (of 10 learners); "
        + "first-case asks the same: `formerly: case-1` in its comment counts them\n"),
    Edit(
      testDescription: "a scenario renamed that says so",
      script: rename + "; s/^id: first-case/&\\nformerly: case-1/", effects: asBefore),
    Edit(
      testDescription: "a question named",
      script: "s/<!-- shuffle: no -->/<!-- {id: choice, shuffle: no} -->/",
      effects: """
        question case-1/question: 10 answers of 10 learners; the scenario no longer has it
          choice asks the same. Write `formerly: question` into its comment, and they count as answers to it.
        question case-2/question: 10 answers of 10 learners; the scenario no longer has it
          choice asks the same. Write `formerly: question` into its comment, and they count as answers to it.

        """ + rest, isHarmless: false, progress: "In all: 0 of 2 scenarios",
      remarks: "webside: 20 answers to questions that the course no longer has are left out\n"
    ),
    Edit(
      testDescription: "a question named that says so",
      script: "s/<!-- shuffle: no -->/<!-- {id: choice, formerly: question, shuffle: no} -->/",
      effects: asBefore),
    Edit(
      testDescription: "an option above the others",
      script: "0,/^- /s/^- /- [ ] Ask a colleague\\n  > No.\\n- /",
      effects: """
        question case-1/question: 10 answers of 10 learners to another wording, with the same key
          They count in scores, and not in figures on single questions.

        """ + rest),
    Edit(
      testDescription: "the right option moved down",
      script: "/Decline/{N;d}; s/^- \\[ \\] Say/- [x] Decline kindly\\n  > Yes.\\n&/",
      effects: """
        question case-1/question: 10 answers of 10 learners to another wording, with the same key
          They count in scores, and not in figures on single questions.

        """ + rest),
    Edit(
      testDescription: "the right option in better words",
      script: "s/Decline kindly/Kindly decline/",
      effects: """
        question case-1/question: 10 answers of 10 learners to another wording of what is right, under the same letters
          They count in scores as they did, and not in figures on single questions. If something else is right now, give the \
        question another id.

        """ + rest),
    Edit(
      testDescription: "another option is right",
      script: "s/\\[x\\] Decline/[ ] Decline/; s/\\[ \\] Accept/[x] Accept/",
      effects: """
        question case-1/question: 10 answers of 10 learners under another key
          They keep the marks that they got. `--rescore` of the reports on a cohort goes by the present key, with \
        `--other-wordings` if the wording has changed too.

        """ + rest, isHarmless: false,
      remarks:
        "webside: marks by an earlier key: 10 answers to case-1/question. --rescore goes by the present key\n"
    ),
    Edit(
      testDescription: "a scenario dropped", script: "/^## Scenario: The first/,/^Done/d",
      effects: """
        scenario case-1: 10 answers of 10 learners; the course no longer has it
          They are listed apart and count in nothing. If the scenario has another id now, write `formerly: case-1` into its comment.

        """ + rest, isHarmless: false,
      progress: "In all: 1 of 1 scenario, 100 % at first answer",
      remarks:
        "webside: no longer in the course, and listed apart: case-1, 10 answers (of 10 learners)\n"),
  ]) func whatAnEditDoesIsSaidBeforeAndDoneAfterwards(_ edit: Edit) throws {
    let seat = try answered()
    _ = try seat.shell("sed -i '\(edit.script)' course/01-a.md")
    let check = try seat.run("check", "course", "--against", "store")
    #expect(check.output == "store: 20 answers of 10 learners to this course.\n\n" + edit.effects)
    #expect(check.ending == .exited(edit.isHarmless ? 0 : 1))
    let progress = try seat.run("progress", "--learner", "p9").output
    #expect(progress.contains("  \(edit.progress)"), "\(progress)")
    #expect(try seat.run("cohort", "scores", "store").errors == edit.remarks)
  }

  /// Answers to entries in order, and then `order` turned round.
  @Test(arguments: [
    ("", "", "All of them count as they did.\n"),
    ("", "order: best first", "All of them count as they did.\n"),
    ("order: first to last", "order: last to first", turned), ("order: last to first", "", turned),
  ])
  func anOrderTurnedRoundIsSaid(_ before: String, _ after: String, _ effects: String) throws {
    let seat = Seat()
    seat.folder.write(MiniCourse.courseFile, to: "course/course.yaml")
    let write = { (order: String) in
      var lines = MiniCourse.twoCases.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
      lines.replaceSubrange(
        17..<25,
        with: ["<!--", "id: question"] + (order.isEmpty ? [] : [order]) + [
          "-->", "", "1. Ask the patient", "   > First.", "2. Ask a colleague", "   > Next.",
          "3. Post it",
          "   > Last.",
        ])
      seat.folder.write(lines.joined(separator: "\n"), to: "course/01-a.md")
    }
    write(before)
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
    let visit = try seat.run(
      "study", "--plain", "--learner", "p1", input: "\n1 2 3\n\n\n2\n\n\nq\n")
    #expect(visit.ending == .exited(0), "\(visit)")
    write(after)
    #expect(
      try seat.run("check", "course", "--against", "store")
        == Outcome(output: "store: 2 answers of 1 learner to this course.\n\n" + effects))
  }

  private static let turned = """
    question case-1/question: 1 answer of 1 learner when `order` said something else
      They keep the marks that they got. If the order is the other way round now, give the question another id.


    """ + rest.dropFirst()

  @Test func anotherIdOfTheCourseIsSaidToLoseEveryAnswer() throws {
    let seat = try answered()
    _ = try seat.shell("sed -i 's/^id: mini/id: maxi/' course/course.yaml")
    #expect(
      try seat.run("check", "course", "--against", "store")
        == Outcome(
          output: """
            store: 0 answers of 0 learners to this course, whose id is maxi.

            course mini: 20 answers of 10 learners
              None of them count in this course. If it is the same course, write `id: mini` into its `course.yaml` again: an id \
            stays for as long as answers are to count.

            """, ending: .exited(1)))
    #expect(
      try seat.run("check", "course", "--against", "store", "--format", "json").output == """
        {"answers":0,"learners":0,"effects":[],"other-courses":[{"course":"mini","answers":20,"learners":10}]}

        """)
    _ = try seat.run("study", "--plain", "--learner", "p1", input: "\n1\n\n\n2\n\n\nq\n")
    #expect(
      try seat.run("check", "course", "--against", "store")
        == Outcome(
          output: """
            store: 2 answers of 1 learner to this course.

            All of them count as they did.

            There are also 20 answers of 10 learners to course mini, which count in that course alone.

            """))
  }

  @Test(arguments: ["scores", "items", "answers", "matrix", "completion", "debrief", "report"])
  func aScenarioThatSaysWhatItWasKeepsItsPlaceInEveryReport(_ report: String) throws {
    let seat = try answered()
    let format = ["items", "completion"].contains(report) ? ["--format", "csv"] : []
    let command = "$webside cohort \(([report, "store"] + format).joined(separator: " "))"
    let before = try seat.shell(command)
    _ = try seat.shell("sed -i 's/^id: case-1/id: first-case\\nformerly: case-1/' course/01-a.md")
    let after = try seat.shell(command)
    #expect(before.ending == .exited(0))
    #expect(after.output == before.output.replacing("case-1", with: "first-case"))
    #expect(after.errors == before.errors)
  }

  @Test func somebodyWhoGoesOnFindsTheRenamedCaseDone() throws {
    let seat = try answered()
    _ = try seat.shell("sed -i 's/^id: case-1/id: first-case\\nformerly: case-1/' course/01-a.md")
    let outcome = try seat.run("study", "--plain", "--learner", "p1", input: "q\n")
    #expect(outcome.output.contains("1. Module A: done, 100 %"), "\(outcome.output)")
  }

  @Test func theSameIsThereForPrograms() throws {
    let seat = try answered()
    _ = try seat.shell("sed -i '\(Self.rename)' course/01-a.md")
    #expect(
      try seat.run("check", "course", "--against", "store", "--format", "json").output == """
        {"answers":20,"learners":10,"effects":[{"effect":"lost-scenario","scenario":"case-1","question":null,\
        "answers":10,"learners":10,"asks-the-same":"first-case"}],"other-courses":[]}

        """)
  }

  /// As the program before `right` wrote them.
  @Test func recordsThatDoNotSayWhatWasRightAreStillRecognised() throws {
    let seat = try answered()
    _ = try seat.shell(
      """
      for file in store/learners/*/journal/*.jsonl; do
        grep -q '"right":"[0-9a-f]\\{8\\}"' $file || exit 1
      done
      """)
    let stores = Program.fixture("stores/north")
    let outcome = try seat.run("check", Program.fixture("kinds"), "--against", stores)
    #expect(outcome.output.hasSuffix("All of them count as they did.\n"), "\(outcome.output)")
  }

  /// `--against` looks at a course: that of the module which was named.
  @Test func aModulesFileStandsForItsCourse() throws {
    let seat = try answered()
    #expect(
      try seat.run("check", "course/01-a.md", "--against", "store").output
        == "store: 20 answers of 10 learners to this course.\n\n" + Self.asBefore)
    _ = try seat.shell("cp course/01-a.md alone.md")
    #expect(
      try seat.run("check", "alone.md", "--against", "store").errors
        == "webside: alone.md lies beside no course.yaml; --against compares answers with a whole course, so name its folder\n"
    )
  }

  @Test func oneLearnersFolderIsNoStore() throws {
    #expect(
      try answered().run("check", "course", "--against", "store/learners/p1").errors
        == "webside: store/learners/p1 belongs to one learner; name the store or cohort that holds it, store\n"
    )
  }

  @Test func aFolderWithoutAnswersIsSaidToHoldNone() throws {
    let outcome = try answered().run("check", "course", "--against", "nowhere")
    #expect(
      outcome
        == Outcome(
          errors:
            "webside: nowhere holds no answers; bring them there with `webside cohort collect`\n",
          ending: .exited(2)))
  }
}
