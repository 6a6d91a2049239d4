import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Asking questions once more: those missed, and those due for review.
struct RoundTests {
  /// The summary of the first module, with mistakes in all three of its scenarios.
  static func summary() -> Play {
    Play.at(.summary, answers: SampleAnswers(several: "ab", choose: "ab", marks: [0]))
  }

  @Test func theQuestionsMissedAreAskedAndNoOthers() {
    var play = Self.summary()
    let missed = play.model.missedItems(in: 0).reduce(0) { $0 + $1.questions.count }
    #expect(missed >= 4)
    #expect(play.text.contains("Answer once more: "))
    play.effects = []
    play.press("Down Enter")
    #expect(ScenarioTests.place(play).hasSuffix("again"))
    for _ in 0..<200 {
      guard play.model.round != nil else { break }
      play.answer()
    }
    #expect(ScenarioTests.place(play) == "summary 0")
    let asked = play.effects.compactMap { effect -> QuestionAddress? in
      if case .record(let submission) = effect { submission.address } else { nil }
    }
    #expect(asked.count == missed && Set(asked).count == missed)
    // A round is no visit: study goes on with the same page as before.
    #expect(!play.effects.contains { if case .visit = $0 { true } else { false } })
  }

  @Test func theFirstAnswerStaysTheOneThatCounts() {
    var play = Self.summary()
    let before = play.model.progress.share(of: SampleCourse.boundaries)
    play.press("Down Enter")
    for _ in 0..<200 where play.model.round != nil { play.answer() }
    #expect(play.model.progress.share(of: SampleCourse.boundaries) == before)
  }

  @Test func goingBackFromTheFirstQuestionEndsIt() {
    var play = Self.summary()
    play.press("Down Enter Backspace")
    #expect(ScenarioTests.place(play) == "summary 0")
    #expect(play.model.round == nil)
  }

  @Test func aScenarioThatWasRightCanBeSeenAgainWithItsFeedback() {
    var play = Play.signedIn()
    play.press("Down Enter Enter b Enter End Enter a Enter End Enter End Enter")
    #expect(play.text.contains("Kept: every answer right the first time"))
    play.press("Down Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
  }

  @Test func sureAndWrongComesFirstAndIsSaid() {
    var play = CertaintyTests.summary()
    play.send(.resized(Size(rows: 100, columns: 80)))
    let words = play.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("you were sure, and the key says otherwise"))
    let steps = play.model.review(of: SampleCourse.boundaries).steps
    let first = steps.first { if case .lookAgain = $0 { true } else { false } }
    #expect(first == .lookAgain(page: 1, SampleCourse.request))
  }

  // MARK: Review

  private static let day: Int64 = 86_400_000

  /// Amina signs in some days after she answered one question of an objective that two scenarios serve.
  static func reviewer(days: Int64) -> Play {
    var course = SampleCourse.course
    var pages = SampleCourse.boundaries.pages
    for (index, page) in pages.enumerated() {
      guard case .scenario(var scenario) = page, index < 3 else { continue }
      scenario.objectives = [Identifier("decline")]
      pages[index] = .scenario(scenario)
    }
    course.modules[0].pages = pages
    var play = Play(course: course)
    let attempt = Attempt(
      id: "1", at: Timestamp(milliseconds: 0), learner: Play.learner("amina").id,
      course: course.id, module: UpdateTests.boundaries,
      address: QuestionAddress(
        scenario: Identifier("friend-request"), question: Identifier("reason")), revision: "",
      key: "", kind: .single, order: [], response: .choices([PlainInputTests.b]),
      score: Score(earned: 1, possible: 1), milliseconds: 1, context: .study)
    let progress = Progress(of: course.id, attempts: [attempt], visits: [])
    play.send(
      .signedIn(
        SignedIn(
          learner: Play.learner("amina"), progress: progress,
          now: Timestamp(milliseconds: days * day))))
    return play
  }

  @Test func theCoursePageSaysWhatIsDueAndOffersIt() {
    let play = Self.reviewer(days: 2)
    #expect(play.text.contains("One objective is due for review: press r."))
    #expect(play.text.contains("r review"))
    let early = Self.reviewer(days: 1)
    #expect(!early.text.contains("review"))
  }

  @Test func whatIsDueComesBackInAnotherCaseWhichIsStudiedTheFirstTime() {
    var play = Self.reviewer(days: 2)
    play.press("r")
    #expect(ScenarioTests.place(play) == "ask 2.0 again")
    play.press("a c Enter")
    guard
      case .record(let submission)? = play.effects.last(where: {
        if case .record = $0 { true } else { false }
      })
    else { return }
    #expect(!submission.isReview)
  }

  @Test func aCaseAnsweredBeforeIsRecordedAsAReview() {
    var play = Self.reviewer(days: 2)
    play.press("r a c Enter End Enter a c Enter End Enter Space Down Space Enter")
    play.press("End Enter End Enter")
    #expect(ScenarioTests.place(play) == "reviewed")
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "course 0")
    // Much later the first scenario is the one seen longest ago.
    play.model.now = Timestamp(milliseconds: 400 * Self.day)
    play.press("Enter Esc r")
    #expect(ScenarioTests.place(play) == "ask 1.0 again")
    play.press("End Enter a 1 3 3 Enter End Enter b Enter")
    let reviews = play.effects.compactMap { effect -> Bool? in
      if case .record(let submission) = effect { submission.isReview } else { nil }
    }
    // Its first question was not answered before, its second one was.
    #expect(reviews.suffix(2) == [false, true])
  }
}

extension Play {
  /// Answers the question, or reads on if none is asked.
  mutating func answer() {
    guard let answering = model.place.answering else {
      press("End Enter")
      return
    }
    press("End")
    switch answering.exercise {
    case .choice(let list, _):
      press(
        (0..<(list.rule.picks ?? 1)).map { "abcdef".map(String.init)[$0] }.joined(separator: " "))
    case .rating: press("a 1 1 1 1 1 1")
    case .ordering: press("Space Down Space")
    case .marking: press("Home Down Space")
    }
    press("Enter")
  }
}

/// Showing who is signed in, and letting somebody else sign in.
struct WhoTests {
  private static func guessed() -> Play {
    var play = Play(known: [Play.learner("amina")])
    play.send(
      .signedIn(
        SignedIn(learner: Play.learner("amina"), progress: Progress(), isGuess: true)))
    return play
  }

  @Test func whoIsSignedInWithoutBeingAskedIsSaid() {
    #expect(
      Self.guessed().text.contains("You are signed in as amina. Not you? w lets you sign in."))
  }

  @Test func onAnotherPageTheKeyIsSaidToBeOneOfTheCoursePage() {
    var play = Play(known: [Play.learner("amina")])
    play.model.firstModule = 0
    play.send(
      .signedIn(
        SignedIn(learner: Play.learner("amina"), progress: Progress(), isGuess: true)))
    let words = play.model.notice?.text
    #expect(
      words == "You are signed in as amina. Not you? On the course page w lets you sign in.")
  }

  @Test func oneKeyLetsSomebodyElseSignIn() {
    var play = Self.guessed()
    play.press("w")
    #expect(play.text.contains("Who is learning?") && play.text.contains("Somebody else"))
    play.press("Esc")
    #expect(ScenarioTests.place(play) == "course 0")
    play.press("w Down Enter B e n")
    #expect(play.effects(of: "Enter") == [.createLearner(name: "Ben")])
    #expect(play.model.learner?.name == "Ben")
    play.press("w")
    #expect(play.text.contains("amina") && play.text.contains("Ben"))
  }

  @Test func linesDoItToo() {
    var play = Self.guessed()
    play.type("w")
    play.type("2")
    play.type("Ben")
    #expect(play.model.learner?.name == "Ben")
  }

  @Test func aFormSaysWhenTheOneBeforeItWasNotAnswered() {
    for (form, isSaid) in [("pre", false), ("post", true)] {
      var course = SampleCourse.course
      course.forms = [
        Form(id: Identifier("pre"), scenarios: [Identifier("spot")]),
        Form(id: Identifier("post"), scenarios: [Identifier("anonymous-blog")]),
      ]
      let about = Lesson(anchor: "about", title: "Before", blocks: [])
      let sat = course.forms.first { $0.id.text == form } ?? course.forms[0]
      var play = Play(course: course.sitting(sat, titled: "Cases", about: about))
      play.press("A Enter")
      #expect(play.text.contains("The cases from before the course") == isSaid, "\(form)")
    }
  }
}
