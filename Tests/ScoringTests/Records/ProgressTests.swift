import Curriculum
import Scoring
import Testing

struct ProgressTests {
  @Test func nothingDoneIsNoProgress() {
    let progress = Progress()
    #expect(progress.lastModule == nil)
    #expect(progress.lastActivity == nil)
    #expect(progress.firstAttempt(at: address("s", "q")) == nil)
    #expect(progress.latestAttempt(at: address("s", "q")) == nil)
    #expect(progress.share(of: scenario("s", "q")) == nil)
    #expect(progress.share(of: module("m", .scenario(scenario("s", "q")))) == nil)
    #expect(progress.nextQuestionIndex(in: scenario("s", "q")) == 0)
  }

  @Test func firstAttemptsCountAndLatestOnesShow() throws {
    let attempts = [
      try attempt("s/q", 1, at: 10, id: "1"), try attempt("s/q", 4, at: 20, id: "2"),
      try attempt("s/q", 2, at: 30, id: "3"),
    ]
    for order in permutations(of: attempts) {
      let progress = Progress(of: course, attempts: order, visits: [])
      #expect(progress.firstAttempt(at: address("s", "q"))?.id == "1")
      #expect(progress.latestAttempt(at: address("s", "q"))?.id == "3")
      #expect(progress.share(of: scenario("s", "q")) == Fraction(1, 4))
      #expect(progress.lastActivity == Timestamp(milliseconds: 30))
    }
  }

  @Test func attemptsOfOneInstantAreInOrderOfTheirIDs() throws {
    let attempts = [
      try attempt("s/q", 1, at: 10, id: "a"), try attempt("s/q", 4, at: 10, id: "b"),
      try attempt("s/q", 2, at: 10, id: "c"),
    ]
    for order in permutations(of: attempts) {
      let progress = Progress(of: course, attempts: order, visits: [])
      #expect(progress.firstAttempt(at: address("s", "q"))?.id == "a")
      #expect(progress.latestAttempt(at: address("s", "q"))?.id == "c")
    }
  }

  @Test func otherCoursesAreLeftOut() throws {
    let other = Identifier<Course>("other")
    let progress = Progress(
      of: course,
      attempts: [
        try attempt("s/q", 0, at: 1, course: other), try attempt("s/q", 3, at: 2),
        try attempt("s/q", 1, at: 3, module: "n", course: other),
      ],
      visits: [visit("page", at: 4, module: "n", course: other)])
    #expect(progress.share(of: scenario("s", "q")) == Fraction(3, 4))
    #expect(progress.latestAttempt(at: address("s", "q"))?.score?.earned == 3)
    #expect(progress.lastActivity == Timestamp(milliseconds: 2))
    #expect(progress.lastModule == Identifier("m"))
    #expect(progress.state(of: module("n", lesson("page"))) == .notBegun)
  }

  @Test func questionsOfOneNameInTwoScenariosAreApart() throws {
    let progress = Progress(of: course, attempts: [try attempt("s/q", 4, at: 1)], visits: [])
    #expect(progress.answeredCount(in: scenario("s", "q")) == 1)
    #expect(progress.answeredCount(in: scenario("t", "q")) == 0)
  }

  @Test func aScenarioIsTheMeanOfItsScoredQuestions() throws {
    let three = scenario("s", "one", "two", "poll")
    var progress = Progress()
    #expect(progress.share(of: three) == nil)
    progress.add(try attempt("s/poll", nil, at: 1))
    #expect(progress.share(of: three) == nil)
    #expect(progress.nextQuestionIndex(in: three) == 0)
    progress.add(try attempt("s/one", 4, at: 2))
    #expect(progress.share(of: three) == .one)
    #expect(progress.nextQuestionIndex(in: three) == 1)
    #expect(!progress.isDone(three))
    progress.add(try attempt("s/two", 1, at: 3))
    #expect(progress.share(of: three) == Fraction(5, 8))
    #expect(progress.nextQuestionIndex(in: three) == nil)
    #expect(progress.answeredCount(in: three) == 3)
    #expect(progress.isDone(three))
  }

  @Test func aModuleIsTheMeanOfItsFinishedScenarios() throws {
    let both = module(
      "m", .scenario(scenario("s", "one", "two")), .scenario(scenario("t", "one")),
      .scenario(scenario("p", "poll")))
    var progress = Progress()
    progress.add(try attempt("s/one", 4, at: 1))
    #expect(progress.share(of: both) == nil)
    progress.add(try attempt("p/poll", nil, at: 2))
    #expect(progress.share(of: both) == nil)
    progress.add(try attempt("s/two", 3, at: 3))
    #expect(progress.share(of: both) == Fraction(7, 8))
    progress.add(try attempt("t/one", 0, at: 4))
    #expect(progress.share(of: both) == Fraction(7, 16))
  }

  @Test func addingOneByOneIsFoldingAtOnce() throws {
    let attempts = [
      try attempt("s/one", 1, at: 10, id: "1"), try attempt("t/one", 2, at: 20, id: "2"),
      try attempt("s/one", 4, at: 30, id: "3", module: "m"),
    ]
    let visits = [visit("s", at: 40), visit("t", at: 50)]
    var added = Progress()
    for attempt in attempts { added.add(attempt) }
    for visit in visits { added.add(visit) }
    let folded = Progress(of: course, attempts: attempts.reversed(), visits: visits.reversed())
    let both = module("m", .scenario(scenario("s", "one")), .scenario(scenario("t", "one")))
    for address in [address("s", "one"), address("t", "one")] {
      #expect(added.firstAttempt(at: address) == folded.firstAttempt(at: address))
      #expect(added.latestAttempt(at: address) == folded.latestAttempt(at: address))
    }
    #expect(added.state(of: both) == folded.state(of: both))
    #expect(added.resumeIndex(in: both) == folded.resumeIndex(in: both))
    #expect(added.lastModule == folded.lastModule)
    #expect(added.lastActivity == folded.lastActivity)
  }

  @Test func theNewestActivityNamesTheLastModule() throws {
    let attempts = [try attempt("s/q", 1, at: 20, module: "answered")]
    let before = Progress(
      of: course, attempts: attempts, visits: [visit("page", at: 10, module: "visited")])
    #expect(before.lastModule == Identifier("answered"))
    #expect(before.lastActivity == Timestamp(milliseconds: 20))
    let after = Progress(
      of: course, attempts: attempts, visits: [visit("page", at: 21, module: "visited")])
    #expect(after.lastModule == Identifier("visited"))
    #expect(after.lastActivity == Timestamp(milliseconds: 21))
  }

  @Test func ofAnAnswerAndAVisitAtOneInstantTheVisitIsLater() throws {
    let progress = Progress(
      of: course, attempts: [try attempt("s/q", 1, at: 10, module: "answered")],
      visits: [visit("page", at: 10, module: "visited")])
    #expect(progress.lastModule == Identifier("visited"))
  }

  @Test func ofVisitsAtOneInstantTheOneGivenLaterIsLater() {
    let pages = module("m", lesson("one"), lesson("two"))
    for (order, resumed) in [(["one", "two"], 1), (["two", "one"], 0)] {
      let progress = Progress(
        of: course, attempts: [], visits: order.map { visit($0, at: 10) })
      #expect(progress.resumeIndex(in: pages) == resumed)
    }
  }

  @Test func aClockGoingBackShowsThatItWasAheadBefore() throws {
    var progress = Progress()
    progress.add(try attempt("s/q", 1, at: 100, id: "1"))
    progress.add(try attempt("s/q", 4, at: 50, id: "2"))
    progress.add(visit("t", at: 60))
    // The screen shows the answer given last, even if the clock went back.
    #expect(progress.firstAttempt(at: address("s", "q"))?.id == "1")
    #expect(progress.latestAttempt(at: address("s", "q"))?.id == "2")
    #expect(progress.lastActivity == Timestamp(milliseconds: 60))
    #expect(progress.answerDays(minutesEastOfUTC: 0) == [AnswerDay(day: 0, answers: 2)])
    let pages = module("m", .scenario(scenario("s", "q")), lesson("t"))
    #expect(progress.resumeIndex(in: pages) == 1)
  }

  @Test func instantsAtTheEndsOfTimeAreInOrder() throws {
    let progress = Progress(
      of: course,
      attempts: [
        try attempt("s/q", 4, at: Int64.max, id: "1"),
        try attempt("s/q", 1, at: Int64.min, id: "2"),
      ],
      visits: [])
    #expect(progress.share(of: scenario("s", "q")) == Fraction(1, 4))
    #expect(progress.lastActivity == Timestamp(milliseconds: Int64.max))
  }
}
