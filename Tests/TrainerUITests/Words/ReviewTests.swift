import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// Rounds of review: their size, then and now, and what is due when.
struct ReviewTests {
  /// Twelve cases in two modules, each on an objective of its own and about 85 seconds long.
  static let course: Course = {
    let words = (0..<46).map { _ in "Nobody answers that at once." }.joined(separator: " ")
    let modules = (0..<2).map { module in
      let objectives = (0..<6).map { number in
        Objective(
          id: Identifier("goal-\(module)-\(number)"), text: "Reach goal \(module).\(number)")
      }
      let pages = objectives.enumerated().map { number, objective in
        let choices = ["Yes", "No"].enumerated().map { position, text in
          Choice(
            id: Identifier(position: position), text: [.text(text)], isKeyed: position == 0,
            feedback: [])
        }
        let question = Question(
          id: Identifier("question"), stem: [.paragraph([.text(words)])],
          leadIn: [.text("Is it so?")],
          form: .choice(ChoiceList(rule: .single, choices: choices, shuffles: false)),
          revision: "r1", key: "k1")
        return Page.scenario(
          Scenario(
            id: Identifier("case-\(module)-\(number)"), title: "Case \(module).\(number)",
            objectives: [objective.id], questions: [question]))
      }
      return Module(
        id: Identifier("module-\(module)"), title: "Module \(module)", minutes: 9,
        objectives: objectives, pages: pages)
    }
    return Course(
      id: Identifier("reviews"), title: "A course to review", version: "1", language: "en",
      passMark: 70, modules: modules)
  }()

  private static let day: Int64 = 86_400_000

  /// Amina comes back some days after she answered everything, every other case wrongly.
  static func play(
    days: Int64 = 30, rows: Int = 40, columns: Int = 80,
    _ choose: (inout Preferences) -> Void = { _ in }
  ) -> Play {
    var play = Play(course: course, rows: rows, columns: columns)
    let amina = Play.learner("amina")
    let cases = course.modules.flatMap { module in module.scenarios.map { (module.id, $0) } }
    let attempts = cases.enumerated().map { number, place in
      Attempt(
        id: "\(number + 10)", at: Timestamp(milliseconds: Int64(number)), learner: amina.id,
        course: course.id, module: place.0,
        address: place.1.address(of: place.1.questions[0]), revision: "r1", key: "k1",
        kind: .single, order: [Identifier("a"), Identifier("b")],
        response: .choices([Identifier(number % 2 == 0 ? "b" : "a")]),
        score: Score(earned: number % 2, possible: 1), milliseconds: 1, context: .study)
    }
    var preferences = Preferences()
    choose(&preferences)
    play.clock = days * day
    play.send(
      .signedIn(
        SignedIn(
          learner: amina, progress: Progress(of: course.id, attempts: attempts, visits: []),
          now: Timestamp(milliseconds: days * day), preferences: preferences)))
    return play
  }

  /// The words on the screen, however they are broken into rows.
  static func words(_ play: Play) -> String {
    play.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func theCoursePageSaysHowManyAreDueTodayAndThatTheOthersFollow() {
    #expect(
      Self.words(Self.play()).contains(
        "10 objectives are due for review: press r; 2 more follow on the next days."))
    #expect(
      Self.words(Self.play { $0.most = 11 }).contains(
        "11 objectives are due for review: press r; 1 more follows on the next days."))
    #expect(
      Self.words(Self.play { $0.most = 0 }).contains("12 objectives are due for review: press r."))
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 2), (5, 3), (120, 10)])
  func aRoundHasTheSizeThatWasChosen(minutes: Int, cases: Int) {
    var play = Self.play { $0.minutes = minutes }
    play.press("r")
    #expect((play.model.round?.rest.count ?? -1) + 1 == cases)
    // An option goes before what was chosen.
    play = Self.play { $0.minutes = 120 }
    play.model.settings.options.minutes = minutes
    play.press("r")
    #expect((play.model.round?.rest.count ?? -1) + 1 == cases)
  }

  @Test func theMostForgottenComesFirst() {
    var play = Self.play()
    play.press("r")
    // What was missed is forgotten sooner.
    #expect(ScenarioTests.place(play) == "ask 0.0 again")
    #expect(play.model.round?.rest.map(\.at.page) == [2, 4])
  }

  @Test func theFeedbackSaysWhatWasAnsweredThen() {
    var play = Self.play()
    play.press("r End a Enter")
    #expect(
      play.text.contains("Then, on 1970-01-01: not right; your answer was b."), "\(play.text)")
    var same = Self.play()
    same.press("r End b Enter")
    #expect(same.text.contains("not right; your answer was b, as it is now."))
  }

  @Test func nothingIsSaidOfThenOutsideAReview() {
    var play = Self.play()
    play.press("Enter Down Enter r r End a Enter")
    #expect(!play.text.contains("Then, on"))
  }

  /// A round of three cases, answered rightly.
  static func reviewed(rows: Int = 40, columns: Int = 80) -> Play {
    var play = Self.play(rows: 200, columns: columns)
    play.press("r")
    for _ in 0..<3 { play.press("End a Enter End Enter End Enter") }
    play.send(.resized(Size(rows: rows, columns: columns)))
    return play
  }

  @Test func theEndOfARoundShowsThenAndNowAndWhatIsDueWhen() {
    let play = Self.reviewed()
    #expect(ScenarioTests.place(play) == "reviewed")
    for words in [
      "This round is over: 3 cases.", "1.1 Case 0.0: then 0 %, now 100 %.",
      "1.5 Case 0.4: then 0 %, now 100 %.", "Due now: 7 more objectives.",
      "Due tomorrow: 2 objectives; in the seven days from tomorrow on:",
    ] {
      #expect(play.text.contains(words), "\(words) in \(play.text)")
    }
  }

  /// The program was killed in the middle of a round; at the next start what is left of it is a round of its own.
  @Test func theEndOfARoundAlsoNamesWhatWasReviewedEarlierThatDay() {
    var play = Self.play { $0.minutes = 3 }
    play.press("r End a Enter")
    let learner = Play.learner("amina")
    play.send(
      .signedIn(
        SignedIn(
          learner: learner, progress: play.model.progress, now: play.model.now,
          preferences: play.model.preferences)))
    play.press("r")
    while ScenarioTests.place(play) != "reviewed" {
      play.press(play.model.place.answering == nil ? "End Enter" : "End a Enter")
    }
    #expect(
      Self.words(play).contains(
        "This round is over: 2 cases. • 1.3 Case 0.2: then 0 %, now 100 %. • 1.5 Case 0.4: then 0 %, now 100 %. "
          + "Reviewed earlier today: • 1.1 Case 0.0: then 0 %, now 100 %."), "\(play.text)")
  }

  @Test func fromTheEndEnterLeadsToTheCoursePageAndRToTheNextRound() {
    var play = Self.reviewed()
    play.press("r")
    #expect(play.model.place.scenario?.at == PageIndex(module: 1, page: 0))
    var back = Self.reviewed()
    back.press("Enter")
    #expect(ScenarioTests.place(back).hasPrefix("course"))
    #expect(back.text.contains("7 objectives are due for review"))
  }

  @Test func aPauseIsSaidAndNothingIsDue() {
    let play = Self.play(days: 30) {
      $0.pauses = [
        Pause(
          from: Timestamp(milliseconds: 29 * Self.day),
          until: Timestamp(milliseconds: 40 * Self.day))
      ]
    }
    #expect(play.text.contains("Review pauses until 1970-02-10."))
    #expect(!play.text.contains("r review"))
  }

  @Test func theProgramCanBeginWithReview() {
    var play = Play(course: Self.course)
    play.model.beginsWithReview = true
    let amina = Play.learner("amina")
    play.send(
      .signedIn(
        SignedIn(
          learner: amina, progress: Progress(), now: Timestamp(milliseconds: Self.day))))
    #expect(
      play.model.notice?.text
        == "Nothing is due for review now. Due tomorrow: nothing; in the seven days from tomorrow on: nothing."
    )
    #expect(ScenarioTests.place(play) == "course 0")
  }

  /// What is said to somebody who types lines, with these lines.
  static func conversation(_ play: inout Play, typing lines: [String]) -> String {
    var lines = lines[...]
    var text = ""
    let terminal = LineTerminal(
      read: {
        guard let line = lines.popFirst() else { return nil }
        text += line + "\n"
        return line
      }, write: { text += $0 })
    var (model, world) = (play.model, play)
    _ = runPlain(&model, on: terminal) { world.perform($0) }
    play.model = model
    return text
  }

  @Test func linesSayTheSame() {
    var play = Self.play()
    let text = Self.conversation(
      &play, typing: ["r", "a", "", "", "a", "", "", "b", "", "", "", "p", "", "q"])
    expectGolden(text, "plain-review.txt", in: "Goldens")
  }
}
