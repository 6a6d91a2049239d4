import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// What the progress page offers to look at again, and how much time is left.
struct PracticeTests {
  /// Amina missed a case although she was sure, and its objective is weak.
  private static func missed(rows: Int = 60, columns: Int = 80) -> Play {
    var play = Play.at(
      .summary, answers: SampleAnswers(certainty: .sure), asksCertainty: true,
      rows: rows, columns: columns)
    play.press("Esc p")
    return play
  }

  @Test func weakObjectivesAndWhatWasSureAndWrongStandInOnePlaceEach() {
    let play = Self.missed()
    #expect(
      play.model.practice.map(\.words) == [
        "Compose a courteous decline, 25\u{A0}%", "A friend request from a patient?",
      ])
    #expect(play.model.practice.map(\.reason) == [.weak, .sureAndWrong])
    for words in [
      "Weak, with the case to look at again", "1.2  Compose a courteous decline, 25",
      "You were sure, and the key says otherwise", "1.2  A friend request from a patient?",
    ] {
      #expect(play.text.contains(words), "\(words) in\n\(play.text)")
    }
  }

  @Test func enterOpensWhatIsSelectedAndBackspaceLeadsBack() {
    var play = Self.missed()
    #expect(play.text.contains("Enter look again"))
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
    play.press("Backspace")
    #expect(ScenarioTests.place(play) == "progress 0")
    play.press("Down Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
    // Looking something up moves nothing that study goes on with.
    play.press("Esc")
    #expect(ScenarioTests.place(play).hasPrefix("course"))
  }

  @Test(arguments: ["Esc", "C", "Backspace", "p", "q"])
  func theOtherKeysLeadToTheCoursePage(_ key: String) {
    var play = Self.missed()
    play.press(key)
    #expect(ScenarioTests.place(play) == "course 0")
  }

  @Test func enterReadsOnToWhatIsSelectedAndThenOpensIt() {
    var play = Self.missed(rows: 12, columns: 40)
    #expect(play.text.contains("Enter read on"))
    var count = 0
    while play.model.practiceInView() == nil, count < 20 {
      play.press("Enter")
      count += 1
      #expect(ScenarioTests.place(play) == "progress 0")
    }
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
  }

  @Test func withNothingToLookAtAgainEnterReadsToTheEndAndLeadsToTheCoursePage() {
    var play = Play.at(.course, "p", rows: 12, columns: 40)
    var count = 0
    while ScenarioTests.place(play) == "progress 0", count < 20 {
      #expect(play.text.contains(play.model.window.isAtEnd ? "Enter course page" : "Enter read on"))
      play.press("Enter")
      count += 1
    }
    #expect(ScenarioTests.place(play) == "course 0" && count > 2)
  }

  @Test func theArrowsLeadToWhatIsSelectedToo() {
    var play = Self.missed(rows: 12, columns: 40)
    for _ in 0..<200 where play.model.practiceInView() == nil { play.press("Down") }
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
  }

  @Test func linesAskForANumber() {
    var play = Self.missed()
    #expect(
      PlainText(model: play.model).prompt
        == "Press Enter for the course page, a number for a case, b back, ? help, q leave: ")
    play.type("9")
    #expect(ScenarioTests.place(play) == "progress 0")
    play.type("2")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
  }

  @Test func theCaseWithTheFewestMarksIsOffered() {
    var course = ReviewTests.course
    for page in 0..<2 {
      guard case .scenario(var scenario) = course.modules[0].pages[page] else { continue }
      scenario.objectives = [course.modules[0].objectives[1].id]
      course.modules[0].pages[page] = .scenario(scenario)
    }
    var play = ReviewTests.play()
    play.model.course = course
    // The first case was missed, the second one was not.
    #expect(play.model.practice.first?.page == PageIndex(module: 0, page: 0))
  }

  @Test func aFormOffersNothing() {
    var play = Self.missed()
    let about = Lesson(anchor: "about", title: "Before", blocks: [])
    let form = Form(id: Identifier("pre"), scenarios: [Identifier("spot")])
    play.model.course = play.model.course.sitting(form, titled: "Cases", about: about)
    #expect(play.model.practice == [])
  }

  // MARK: Time left

  @Test func theCoursePageSaysHowMuchTimeIsLeft() {
    var play = Play.signedIn()
    #expect(
      play.text.contains("2 modules, about 45 minutes. Finished: 0.") && !play.text.contains("left")
    )
    play.press("Enter End Enter Esc")
    let left = play.model.minutesLeft
    #expect(left[1] == 25 && (10...19).contains(left[0]), "\(left)")
    #expect(play.text.contains("Finished: 0. About \(left[0] + left[1]) minutes left."))
    #expect(play.text.contains("on page 2 of 4, \(left[0]) min left"))
  }

  @Test func nothingIsLeftOfWhatIsDone() {
    let play = Play.at(.summary, "Esc")
    #expect(play.model.minutesLeft == [0, 25])
    #expect(play.text.contains("Finished: 1. About 25 minutes left."))
  }
}

/// Tracks and forms on the course page.
struct CoursePartTests {
  static let whole: Course = {
    var course = ReviewTests.course
    course.tracks = [
      Track(
        id: Identifier("short"), title: "The short way", minutes: 9,
        parts: [Track.Part(Identifier("module-1"))])
    ]
    course.forms = [
      Form(id: Identifier("pre"), scenarios: [Identifier("case-0-0")]),
      Form(id: Identifier("post"), scenarios: [Identifier("case-0-1")]),
    ]
    return course
  }()

  private static func play(rows: Int = 40, columns: Int = 80) -> Play {
    var play = Play(course: whole, rows: rows, columns: columns)
    play.model.whole = whole
    play.press("A Enter")
    return play
  }

  @Test func theyAreOfferedBelowTheModules() {
    let play = Self.play()
    for words in [
      "Or study", "Track: The short way, 1 module, about 9 minutes",
      "Before the course: 1 case to see where you stand",
      "After the course: 1 case to see where you stand",
    ] {
      #expect(play.text.contains(words), "\(words) in\n\(play.text)")
    }
    #expect(!play.text.contains("The whole course"))
  }

  @Test(arguments: [
    ([false, true, nil, nil], "Before the course: 2 cases answered"),
    ([false, nil, nil, nil], "Before the course: 2 cases to see where you stand, 1 answered"),
    ([false, true, nil, true], "After the course: 2 cases to see where you stand, 1 answered"),
    ([nil, nil, nil, nil], "After the course: 2 cases to see where you stand"),
  ])
  func aFormSaysHowFarTheLearnerHasCome(_ answers: [Bool?], _ words: String) {
    var play = Play(course: FormOverviewTests.course, rows: 40, columns: 80)
    play.model.whole = FormOverviewTests.course
    var signedIn = SignedIn(learner: Play.learner("amina"), progress: Progress())
    signedIn.formProgress = FormOverviewTests.progress(answers)
    play.send(.signedIn(signedIn))
    #expect(play.text.split(separator: "\n").contains { $0.hasSuffix(words) }, "\(play.text)")
  }

  @Test(arguments: [
    ("End Up Up Enter", CoursePart.track(Identifier("short"))),
    ("End Up Enter", .form(Identifier("pre"))), ("End Enter", .form(Identifier("post"))),
  ])
  func enterGoesOverToOne(_ keys: String, _ part: CoursePart) {
    var play = Self.play()
    #expect(play.effects(of: keys).last == .study(part))
  }

  @Test func aPartLeadsBackToTheWholeCourse() {
    var play = Self.play()
    let amina = Play.learner("a")
    let part = Self.whole.selecting(Self.whole.tracks[0])
    play.send(.signedIn(SignedIn(learner: amina, progress: Progress(), course: part)))
    #expect(play.text.contains("The short way: One module"))
    #expect(
      play.model.offeredParts == [.whole, .form(Identifier("pre")), .form(Identifier("post"))])
    #expect(play.effects(of: "Down Enter").last == .study(.whole))
  }

  @Test func inASessionAndWithoutALearnerNothingIsOffered() {
    var play = Self.play()
    play.model.session = SessionStatus(delivery: "delivered", withholdsFeedback: false)
    #expect(play.model.offeredParts == [])
    var reader = Play(course: Self.whole)
    reader.model.whole = Self.whole
    reader.send(.storeFailed("The disk is full."))
    #expect(reader.model.offeredParts == [] && ScenarioTests.place(reader) == "course 0")
  }

  @Test func linesGiveThemNumbersAfterTheModules() {
    var play = Self.play()
    #expect(
      PlainText(model: play.model).course.contains { $0.hasPrefix("3. Track: The short way") })
    play.effects = []
    play.type("4")
    #expect(play.effects == [.study(.form(Identifier("pre")))])
  }

  @Test(arguments: ScreenGoldenTests.sizes.prefix(3)) func thePageLooksAsItDid(at size: Size) {
    var play = Self.play()
    play.press("Down Down")
    play.send(.resized(size))
    expectGolden(
      play.frame.golden, "\(size.columns)x\(size.rows)/course-parts.screen", in: "Goldens")
  }
}

/// One learner's answers before and after the course.
struct FormOverviewTests {
  static let course: Course = {
    var course = ReviewTests.course
    // Two cases on each of two objectives: one for either form.
    for (page, goal) in [0, 1, 0, 1].enumerated() {
      guard case .scenario(var scenario) = course.modules[0].pages[page] else { continue }
      scenario.objectives = [course.modules[0].objectives[goal].id]
      course.modules[0].pages[page] = .scenario(scenario)
    }
    course.forms = [
      Form(id: Identifier("pre"), scenarios: [Identifier("case-0-0"), Identifier("case-0-1")]),
      Form(id: Identifier("post"), scenarios: [Identifier("case-0-2"), Identifier("case-0-3")]),
    ]
    return course
  }()

  /// Whether the answers to the four cases were right, before and after; `nil` for no answer.
  static func progress(_ answers: [Bool?]) -> Progress {
    let attempts = answers.enumerated().compactMap { number, isRight -> Attempt? in
      guard let isRight else { return nil }
      let scenario = course.modules[0].scenarios[number]
      return Attempt(
        id: "\(number)", at: Timestamp(milliseconds: Int64(number)),
        learner: Play.learner("amina").id, course: course.id, module: course.modules[0].id,
        address: scenario.address(of: scenario.questions[0]), revision: "r1", key: "k1",
        kind: .single, order: [], response: .choices([]),
        score: Score(earned: isRight ? 1 : 0, possible: 1), milliseconds: 1,
        context: .form(number < 2 ? "pre" : "post"))
    }
    return Progress(of: course.id, attempts: attempts, visits: [], inForms: true)
  }

  @Test func whatChangedStandsBesideEachOther() throws {
    let overview = try #require(
      FormOverview(of: Self.course, progress: Self.progress([false, true, true, true])))
    #expect(
      overview.sum
        == "Before the course 50 %, after it 100 %. Of 2 objectives 1 went up, 1 stayed and 0 went down."
    )
    #expect(
      overview.changed.map(\.words) == ["Reach goal 0.0: 0\u{A0}% before, 100\u{A0}% after"])
    let down = try #require(
      FormOverview(of: Self.course, progress: Self.progress([false, true, true, false])))
    #expect(down.changed.map(\.text) == ["Reach goal 0.1", "Reach goal 0.0"])
  }

  @Test(arguments: [[false, true, true, nil], [nil, nil, true, true], []])
  func beforeBothAreDoneNothingIsCompared(_ answers: [Bool?]) {
    let overview = FormOverview(of: Self.course, progress: Self.progress(answers))
    #expect(overview == nil)
  }

  @Test func onlyCasesWhoseCounterpartsWereAnsweredAreCompared() throws {
    let overview = try #require(
      FormOverview(of: Self.course, progress: Self.progress([false, nil, true, false])))
    #expect(
      overview.sum
        == "Before the course 0 %, after it 100 %. Only 1 of 2 cases is compared: the others were not answered before the course. "
        + "Of 1 objective 1 went up, 0 stayed and 0 went down.")
  }

  @Test func theProgressPageShowsIt() {
    var play = Play(course: Self.course, rows: 80, columns: 80)
    var signedIn = SignedIn(learner: Play.learner("amina"), progress: Progress())
    signedIn.formProgress = Self.progress([false, true, true, true])
    play.send(.signedIn(signedIn))
    play.press("p")
    #expect(play.text.contains("Before the course 50 %, after it 100 %."))
    #expect(play.text.contains("What changed between the forms"))
    #expect(play.text.contains(" 1  Reach goal 0.0: 0\u{A0}% before, 100\u{A0}% after"))
    #expect(
      PlainText(model: play.model).progress.contains {
        $0.hasPrefix("Before the course 50 %, after it 100 %.")
      })
  }
}
