import Curriculum
import Testing

@testable import Scoring

/// What is due on which day when a day has a ceiling.
struct ReviewPlanTests {
  static let day: Int64 = 86_400_000

  /// A course with one case on each objective; the case of objective 7 is `case-07`.
  static func course(objectives count: Int) -> Course {
    let scenarios = (0..<count).map { number in
      let choices = (0..<2).map { position in
        Choice(id: Identifier(position: position), text: [], isKeyed: position == 0, feedback: [])
      }
      let question = Question(
        id: Identifier("q"), leadIn: [],
        form: .choice(ChoiceList(rule: .single, choices: choices, shuffles: false)))
      return Scenario(
        id: scenario(number), title: "", objectives: [objective(number)], questions: [question])
    }
    return Course(
      id: Identifier("c"), title: "C", version: "1", language: "en", passMark: 70,
      modules: [
        Module(id: Identifier("m"), title: "M", minutes: 1, pages: scenarios.map(Page.scenario))
      ])
  }

  static func answer(_ number: Int, at: Timestamp, isRight: Bool = true) -> Attempt {
    Attempt(
      id: "\(number)", at: at, learner: LearnerID("ada") ?? { preconditionFailure("an id") }(),
      course: Identifier("c"), module: Identifier("m"),
      address: QuestionAddress(scenario: scenario(number), question: Identifier("q")),
      revision: "", key: "", kind: .single, order: [], response: .choices([]),
      score: Score(earned: isRight ? 1 : 0, possible: 1), milliseconds: 1, context: .study)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static func scenario(_ number: Int) -> Identifier<Scenario> {
    Identifier("case-" + two(number))
  }
  private static func objective(_ number: Int) -> Identifier<Objective> {
    Identifier("objective-" + two(number))
  }

  static func time(_ days: Double) -> Timestamp {
    Timestamp(milliseconds: Int64(days * Double(day)))
  }

  /// A learner who answered 58 objectives, six a day, and then was away for a month.
  static let away: Progress = {
    var progress = Progress()
    for number in 0..<58 {
      progress.add(answer(number, at: time(Double(number / 6) + 0.5 + Double(number) / 1000)))
    }
    return progress
  }()

  private static func plan(
    _ progress: Progress, day: Double, count: Int = 58, minutes: Int = 0,
    _ change: (inout ReviewRhythm) -> Void = { _ in }
  ) -> ReviewPlan {
    var rhythm = ReviewRhythm()
    rhythm.spreads = false
    change(&rhythm)
    return progress.reviewPlan(
      of: course(objectives: count), for: LearnerID("ada"), in: rhythm, at: time(day),
      minutesEastOfUTC: minutes)
  }

  private static func numbers(_ ids: some Sequence<Identifier<Objective>>) -> [Int] {
    ids.compactMap { Int($0.text.suffix(2)) }
  }

  @Test func aMonthAwayMakesNoMoreDueThanTheCeilingSays() {
    let plan = Self.plan(Self.away, day: 40)
    #expect(Self.numbers(plan.due.map(\.objective)) == Array(0..<10))
    #expect(plan.moved == 48)
    #expect(plan.days.count == ReviewPlan.length)
    #expect(plan.days.map(\.objectives.count).prefix(7) == [10, 10, 10, 10, 10, 8, 0])
    #expect(Self.numbers(plan.days[1].objectives) == Array(10..<20))
    #expect(plan.tomorrow == 10 && plan.week == 48)
    #expect(plan.days[0].day == 40 && plan.days[5].day == 45)
  }

  @Test func withoutACeilingAllOfItIsDue() {
    let plan = Self.plan(Self.away, day: 40) { $0.most = nil }
    #expect(plan.due.count == 58 && plan.moved == 0 && plan.week == 0)
  }

  @Test func whatWasReviewedTodayCountsAndTomorrowThereIsRoomAgain() {
    var progress = Self.away
    for number in 0..<7 { progress.add(Self.answer(number, at: Self.time(40.2))) }
    let today = Self.plan(progress, day: 40.3)
    #expect(Self.numbers(today.due.map(\.objective)) == [7, 8, 9])
    #expect(today.moved == 48)
    // Those reviewed come back after 38 days of remembering, not tomorrow.
    #expect(Self.numbers(Self.plan(progress, day: 41).due.map(\.objective)) == Array(7..<17))
  }

  @Test func whatIsStudiedForTheFirstTimeTakesNoRoom() {
    var progress = Progress()
    for number in 0..<20 { progress.add(Self.answer(number, at: Self.time(10))) }
    for number in 20..<26 { progress.add(Self.answer(number, at: Self.time(40.1))) }
    #expect(Self.plan(progress, day: 40.2).due.count == 10)
  }

  @Test func theMostForgottenComesFirstAndNotTheLongestDue() {
    var progress = Progress()
    // Remembered twice, and due for ten days; and missed, and due for one day.
    progress.add(Self.answer(0, at: Self.time(10)))
    progress.add(Self.answer(0, at: Self.time(12)))
    progress.add(Self.answer(1, at: Self.time(31), isRight: false))
    let plan = Self.plan(progress, day: 33, count: 2) { $0.most = 1 }
    #expect(Self.numbers(plan.due.map(\.objective)) == [1])
    #expect(Self.numbers(plan.days[1].objectives) == [0])
  }

  @Test func aDayBeginsAndEndsByTheLearnersClock() {
    var progress = Progress()
    progress.add(Self.answer(0, at: Self.time(10.9)))
    // Due on day 12 in the evening of UTC, which is the morning of day 13 ten hours to the east.
    let west = Self.plan(progress, day: 11, count: 1)
    #expect(west.days.firstIndex { !$0.objectives.isEmpty } == 1)
    let east = Self.plan(progress, day: 11, count: 1, minutes: 600)
    #expect(east.days.firstIndex { !$0.objectives.isEmpty } == 2)
    // Later today is not now.
    let today = Self.plan(progress, day: 12.5, count: 1)
    #expect(today.due.isEmpty && today.days[0].objectives.count == 1)
  }

  @Test func nothingIsDueInAPauseAndItsDaysDoNotCount() {
    let pause = Pause(from: Self.time(11), until: Self.time(31))
    var progress = Progress()
    progress.add(Self.answer(0, at: Self.time(10)))
    let during = Self.plan(progress, day: 20, count: 1) { $0.pauses = [pause] }
    #expect(during.due.isEmpty && during.moved == 0)
    #expect(during.pausedUntil == Self.time(31))
    // Two days of which one was over when the pause began.
    #expect(during.days.firstIndex { !$0.objectives.isEmpty } == 12)
    let after = Self.plan(progress, day: 31.5, count: 1) { $0.pauses = [pause] }
    #expect(after.due.isEmpty && after.pausedUntil == nil)
    #expect(Self.plan(progress, day: 32, count: 1) { $0.pauses = [pause] }.due.count == 1)
  }

  @Test func whatWasDueBeforeAPauseWaitsForItsEnd() {
    var progress = Progress()
    for number in 0..<12 { progress.add(Self.answer(number, at: Self.time(10))) }
    let pause = Pause(from: Self.time(20), until: Self.time(27))
    let plan = Self.plan(progress, day: 20, count: 12) { $0.pauses = [pause] }
    #expect(plan.days.map(\.objectives.count).prefix(10) == [0, 0, 0, 0, 0, 0, 0, 10, 2, 0])
  }

  @Test func spreadingTakesApartWhatWasLearnedOnOneDay() {
    let sorted = Progress(
      of: Identifier("c"),
      attempts: [10.0, 12].flatMap { day in
        (0..<20).map { number in
          var attempt = Self.answer(number, at: Self.time(day))
          attempt.id = "\(Int(day))-\(Self.two(number))"
          return attempt
        }
      }, visits: [])
    let together = Self.plan(sorted, day: 13, count: 20) { $0.most = nil }
    #expect(together.days.count { !$0.objectives.isEmpty } == 1)
    let apart = Self.plan(sorted, day: 13, count: 20) {
      $0.most = nil
      $0.spreads = true
    }
    #expect(apart.days.count { !$0.objectives.isEmpty } == 5)
  }
}
