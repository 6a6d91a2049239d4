import TestSupport
import Testing

@Suite struct ProgressTests {
  private func seat(_ store: String = "north") -> Seat {
    let seat = Seat()
    seat.variables["WEBSIDE_HOME"] = Program.fixture("stores/" + store)
    // Days are those of the clock on the wall.
    return seat
  }

  @Test func textSaysWhereALearnerIs() throws {
    #expect(
      try seat().run("progress")
        == Outcome(
          output: """
            Every kind of question: amina
              Everything once  done, 3 of 3 scenarios, 58 % at first answer
              One more         done, 1 of 1 scenario, 100 % at first answer
              In all: 4 of 4 scenarios, 69 % at first answer, last 2026-11-21T20:12:56.576Z
              First answers: 4 right, 3 partly right, 1 not right.
              Only the first answer to a question counts. A case's percentage is the mean of its questions, \
            a module's the mean of its finished cases.
            Objectives: 2 mastered, 0 in progress, 0 weak, 0 not tried yet.
              Mastered: 50 % or more at your newest answers, in two scenarios where there are two. \
            In progress: so far in one of several. Weak: less. Not tried yet: nothing answered.
            Due for review now: 2 objectives. Due tomorrow: nothing; in the seven days from tomorrow on: nothing.
              Remembered by then: 90 %. Longest interval: 180 days; at most 10 objectives a day.
            9 answers on 2026-11-21.
              Week of 2026-11-16: 9 answers on 1 day.

            """))
  }

  @Test func jsonHoldsTheSame() throws {
    #expect(
      try seat().run("progress", "--format", "json")
        == Outcome(
          output: """
            {"learner":"amina","course":"eight-kinds","modules":[{"id":"everything","title":\
            "Everything once","state":"done","scenarios":3,"done":3,"percent":58},{"id":"short",\
            "title":"One more","state":"done","scenarios":1,"done":1,"percent":100}],"scenarios":4,\
            "done":4,"percent":69,"last":"2026-11-21T20:12:56.576Z","former":[],"objectives":[{"module":\
            "everything","id":"try-all","text":"Answer a question of every kind","state":"mastered",\
            "percent":58},{"module":"short","id":"end-well","text":"End a conversation well",\
            "state":"mastered","percent":100}],\
            "review":{"model":"FSRS-6","weights":[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,\
            1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542],\
            "retention":0.9,"longest":180,"most":10,"spread":true,"pauses":[],"objectives":[{"id":"try-all","reviewed":\
            "2026-11-21T20:12:56.551Z","stability":0.212,"difficulty":6.4133,"interval":1,"due":"2026-11-22T20:12:56.551Z"},{"id":"end-well",\
            "reviewed":"2026-11-21T20:12:56.576Z","stability":2.3065,"difficulty":2.118104,"interval":2,"due":"2026-11-23T20:12:56.576Z"}]},\
            "days":[{"day":"2026-11-21","answers":9}]}

            """))
  }

  @Test func csvHasARowForEachModule() throws {
    #expect(
      try seat("east").run("progress", "--learner", "chlo", "--format", "csv")
        == Outcome(
          output: """
            module,title,state,done,scenarios,percent
            everything,Everything once,not begun,0,3,
            short,One more,done,1,1,100

            """))
  }

  @Test func noFormulaReachesASpreadsheetByTheTitleOfAModule() throws {
    let seat = seat("north")
    let course = Program.fixture("kinds/course.yaml")
    seat.folder.write(text(of: course) ?? "", to: "course/course.yaml")
    let module = text(of: Program.fixture("kinds/02-short.md")) ?? ""
    seat.folder.write(
      module.replacing("title: One more", with: "title: \"=1+1\""), to: "course/02-short.md")
    seat.folder.write(
      text(of: Program.fixture("kinds/01-everything.md")) ?? "", to: "course/01-everything.md")
    let outcome = try seat.run("progress", "--format", "csv", "--course", "course")
    #expect(outcome.output.contains("\nshort,'=1+1,done,1,1,100\n"), "\(outcome.output)")
  }

  @Test func whoeverIsMeantHasToBeSaidWhereThereAreSeveral() throws {
    #expect(
      try seat("east").run("progress")
        == Outcome(
          errors: "webside: say whose progress with --learner: amina, chlo\n", ending: .exited(64)))
  }

  @Test func anEmptyStoreHasNobody() throws {
    #expect(
      try Seat().run("progress")
        == Outcome(
          errors: "webside: nobody has studied here yet; start with `webside`\n",
          ending: .exited(2)))
  }

  @Test func somebodyUnknownIsNotShownAsABeginner() throws {
    #expect(
      try seat("east").run("progress", "--learner", "nobody")
        == Outcome(
          errors: "webside: nobody called `nobody` has studied here\n", ending: .exited(2)))
  }
}
