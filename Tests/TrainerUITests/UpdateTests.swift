import Curriculum
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Messages in, effects out.
struct UpdateTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var keys: String
    /// What the last key asked for, and where it led.
    var effects: [Effect]
    var place: String
    var notice: String?
    var testDescription: String { keys }
  }

  static let boundaries = Identifier<Module>("boundaries")
  static let names = Identifier<Module>("names")

  static func visit(_ module: Identifier<Module>, _ page: String) -> Effect {
    .visit(module: module, page: page)
  }

  static let cases = [
    Case(keys: "Down", effects: [], place: "course 1"),
    Case(keys: "Up", effects: [], place: "course 0"),
    Case(keys: "Down Down Down", effects: [], place: "course 1"),
    Case(keys: "Enter", effects: [visit(boundaries, "why")], place: "lesson 0"),
    Case(keys: "Down Space", effects: [visit(names, "three-words")], place: "lesson 0"),
    Case(keys: "Enter Enter", effects: [], place: "lesson 0"),
    Case(
      keys: "Enter Enter Enter", effects: [visit(boundaries, "friend-request"), .startClock],
      place: "ask 1.0"),
    Case(
      keys: "Down Enter Right", effects: [visit(names, "anonymous-blog"), .startClock],
      place: "ask 1.0"),
    Case(keys: "Enter Left", effects: [], place: "course 0"),
    Case(keys: "Down Enter Backspace", effects: [], place: "course 1"),
    Case(keys: "Down Enter Tab", effects: [], place: "course 1"),
    Case(
      keys: "Enter End Enter Enter", effects: [], place: "ask 1.0",
      notice: "3 still to rate: press 1 to 4 for each row."),
    Case(
      keys: "Enter End Enter 1 1 1", effects: [], place: "ask 1.0",
      notice: "All are rated. Enter submits."),
    Case(keys: "Enter End Enter 1 1 u", effects: [], place: "ask 1.0", notice: "Taken back."),
    Case(
      keys: "Down Enter Enter Enter", effects: [], place: "ask 1.0",
      notice: "Choose first: the arrows and Space, or a letter."),
    Case(
      keys: "Down Enter Enter Down Enter", effects: [], place: "ask 1.0",
      notice: "Picked. Enter again submits it, another pick changes it."),
    Case(
      keys: "Down Enter Enter Space", effects: [], place: "ask 1.0",
      notice: "Picked. Enter submits, another pick changes it."),
    Case(keys: "Down Enter Enter Space Down", effects: [], place: "ask 1.0"),
    Case(keys: "Down Enter Enter p", effects: [], place: "ask 1.0"),
    Case(
      keys: ScreenGoldenTests.toMessages + "Enter", effects: [], place: "ask 2.0",
      notice: "Mark at least one with Space."),
    Case(
      keys: PlainInputTests.choose + " a Enter", effects: [], place: "ask 2.1",
      notice: "Mark exactly 2: 1 so far."),
    Case(
      keys: PlainInputTests.choose + " a b c", effects: [], place: "ask 2.1",
      notice: "2 are marked already. Unmark one first."),
    Case(
      keys: PlainInputTests.ordering + " Enter", effects: [], place: "ask 2.2",
      notice: "Put them in order first: Space picks an entry up, the arrows carry it."),
    Case(
      keys: PlainInputTests.ordering + " Down Enter", effects: [], place: "ask 2.2",
      notice: "You have not moved anything. Enter again submits the order as it is."),
    Case(
      keys: PlainInputTests.ordering + " Enter Space Space Enter", effects: [], place: "ask 2.2",
      notice: "You have not moved anything. Enter again submits the order as it is."),
    Case(
      keys: ScreenGoldenTests.toPost + "Enter Enter", effects: [], place: "ask 3.0",
      notice: "Mark words first: the arrows go to a word, Space marks it."),
    Case(
      keys: ScreenGoldenTests.toPost + "Right Enter", effects: [], place: "ask 3.0",
      notice: "Nothing is marked. Enter again submits the post as it is."),
  ]

  @Test(arguments: cases) func aKeyAsksForExactlyThis(_ given: Case) {
    var play = Play.signedIn()
    let keys = given.keys.replacing("A m i n a Enter ", with: "").split(separator: " ")
    play.press(keys.dropLast().joined(separator: " "))
    #expect(play.effects(of: String(keys.last ?? "")) == given.effects)
    #expect(ScenarioTests.place(play) == given.place)
    #expect(play.model.notice?.text == given.notice)
  }

  @Test func everyKindOfAnswerIsSubmittedAsItWasMade() {
    let (a, b, c) = (PlainInputTests.a, PlainInputTests.b, PlainInputTests.c)
    let ways: [(keys: String, response: Response)] = [
      ("Down Enter Enter b Enter", .choices([b])),
      (
        "Enter End Enter a 1 4 Left Left 2 Enter",
        .ratings([a: .veryAppropriate, b: .veryInappropriate, c: .fairlyAppropriate])
      ),
      (trimmed(ScreenGoldenTests.toMessages) + "c a Enter", .choices([a, c])),
      (trimmed(PlainInputTests.choose) + " c b Enter", .choices([b, c])),
      (trimmed(ScreenGoldenTests.toPost) + "Down Space Right Right Space Enter", .marks([12, 14])),
    ]
    for way in ways {
      var play = Play.signedIn()
      play.press(way.keys)
      let responses = play.effects.compactMap { effect -> Response? in
        if case .record(let submission) = effect { submission.response } else { nil }
      }
      #expect(responses.last == way.response, "\(way.keys)")
    }
  }

  private func trimmed(_ keys: String) -> String { keys.replacing("A m i n a Enter ", with: "") }

  @Test func aNoticeGoesWithTheNextKey() {
    var play = Play.signedIn()
    play.press("Enter End Enter Enter")
    #expect(play.model.notice != nil)
    play.press("Down")
    #expect(play.model.notice == nil)
  }

  @Test func helpComesBackToTheSamePlaceFromEveryPlace() {
    for scene in ScreenGoldenTests.scenes where scene.name != "name" && scene.name != "help" {
      for size in [Size(rows: 24, columns: 80), Size(rows: 12, columns: 40)] {
        var play = Play(rows: size.rows, columns: size.columns)
        play.press(scene.keys)
        if play.model.keyContext.isTyping { continue }
        play.model.notice = nil
        let before = play.frame
        play.press("?")
        #expect(play.text.contains("Help"), "\(scene.name)")
        #expect(play.effects(of: "Down PageDown End Esc") == [])
        #expect(play.frame == before, "\(scene.name)")
      }
    }
  }

  @Test func helpNamesEveryKeyOfThePageBelow() {
    for scene in ScreenGoldenTests.scenes where scene.name != "name" && scene.name != "help" {
      var play = Play(rows: 60)
      play.press(scene.keys)
      if play.model.keyContext.isTyping { continue }
      let bindings = play.model.bindings
      play.press("?")
      for binding in bindings { #expect(play.text.contains(binding.label), "\(scene.name)") }
    }
  }

  @Test func aMessageWithoutMeaningChangesNothing() {
    let messages: [Message] = [
      .pick(99), .pick(-1), .rate(.veryAppropriate), .undo, .again, .type("x"), .erase,
      .draft(.choices([Identifier("zz")])), .draft(.order([], isHolding: true)),
      .draft(.marks([-1, 999])), .draft(.ratings([Identifier("zz"): .veryAppropriate])),
    ]
    var play = Play.signedIn()
    play.press("Enter")
    let place = play.model.place
    for message in messages {
      #expect(update(&play.model, message) == [])
      #expect(play.model.place == place)
    }
  }

  @Test func aDraftThatDoesNotFitTheQuestionIsNotTaken() {
    var play = Play.signedIn()
    play.press("Down Enter Enter")
    for draft: Draft in [
      .choices([Identifier("zz")]), .choices([Identifier("a"), Identifier("b")]), .marks([0]),
    ] {
      _ = update(&play.model, .draft(draft))
      #expect(!play.text.contains("\u{25CF}"))
    }
  }
}

/// Moving about in what is larger than the window.
struct FocusTests {
  @Test func anArrowScrollsThroughTheCaseToTheChoicesAndThenMoves() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.text.contains("\u{2193} more below"))
    var firsts = [play.model.window.first]
    while play.model.window.sight == .below, firsts.count < 50 {
      play.press("Down")
      firsts.append(play.model.window.first)
    }
    #expect(firsts == Array(0..<firsts.count))
    #expect(play.text.contains("\u{203A} a  Decline"))
    play.press("Down Down Down")
    #expect(play.text.contains("\u{203A} b  Leave"))
  }

  @Test func enterReadsOnWhileTheChoicesAreBelow() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.effects(of: "Enter Enter") == [])
    #expect(play.model.window.sight == .inView)
    #expect(play.model.notice == nil)
  }

  @Test func aKeyNeverChangesWhatIsOutOfSight() {
    for key in ["Space", "1", "Left", "Right"] {
      var play = Play.signedIn(rows: 12, columns: 40)
      play.press("Enter End Enter \(key)")
      guard case .scenario(let state) = play.model.place,
        case .answering(let answering) = state.phase
      else { continue }
      #expect(answering.draft == .ratings([:]))
    }
  }

  @Test func homeAndEndGoToTheEndsOfAList() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("End")
    #expect(ScenarioTests.place(play) == "course 1")
    play.press("Home")
    #expect(ScenarioTests.place(play) == "course 0" && play.model.window.first == 0)
  }

  @Test func aPageTakesTheFocusAlongAndStillPicksNothing() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter End")
    #expect(play.model.window.sight == .inView && play.model.content.focus != 0)
    guard case .scenario(let state) = play.model.place,
      case .answering(let answering) = state.phase
    else {
      Issue.record("no question")
      return
    }
    #expect(answering.draft == .ratings([:]) && !answering.hasMoved)
  }

  @Test func theHeadersOfARatingStayInView() {
    var play = Play.signedIn(rows: 18, columns: 80)
    play.press("Enter End Enter End")
    #expect(play.model.window.first > 0)
    #expect(play.text.contains("very  fairly fairly  very"))
    for _ in 0..<3 {
      play.press("Up")
      #expect(play.model.window.sight == .inView)
    }
  }

  @Test func thePageBeforeIsOfferedWhereThereIsOne() {
    var play = Play.signedIn()
    play.press("Enter")
    #expect(!play.text.contains("Backspace back"))
    play.press("Enter")
    #expect(play.text.contains("Esc course"))
  }

  @Test func theScreenSaysThatTextGoesOnAboveAndBelow() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter")
    #expect(play.text.contains("↓ more below") && !play.text.contains("more above"))
    play.press("Down")
    #expect(play.text.contains("↑ more above   ↓ more below"))
    play.press("End")
    #expect(play.text.contains("↑ more above") && !play.text.contains("more below"))
  }

  @Test func theFooterSaysThatEnterReadsOn() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.text.contains("Enter read on") && !play.text.contains("Enter submit"))
    play.press("a")
    #expect(!play.text.contains("Enter read on") && play.text.contains("Enter submit"))
  }

  @Test func afterScrollingAwayAnArrowTakesUpWhatIsInView() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter a End Down")
    #expect(play.model.window.sight == .inView)
    play.press("End Home Up")
    #expect(play.model.window.first == 0)
  }

  @Test func theReasonsBetweenTwoScenariosAreScrolledThroughAndNotSkipped() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter a 1 3 3 Enter End Enter c Enter End Enter End Enter")
    play.press(
      "a b Enter End Enter a b Enter End Enter a Space Down Space Enter End Enter End Enter")
    play.press("End Space Enter End Enter End Enter")
    #expect(ScenarioTests.place(play) == "summary 0")
    var firsts: [Int] = []
    for _ in 0..<120 {
      firsts.append(play.model.window.first)
      play.press("Down")
    }
    #expect(zip(firsts, firsts.dropFirst()).allSatisfy { $1 - $0 <= 2 })
    #expect(play.model.window.isAtEnd)
  }

  @Test func movingTheSelectionChangesFewCells() {
    for keys in ["", "Down Enter Enter", "Enter End Enter a"] {
      var play = Play.signedIn()
      play.press(keys)
      let before = play.frame.golden
      play.press("Down")
      let changed = zip(before, play.frame.golden).count { $0 != $1 }
      // The marker, its style, and the row in the cursor's line.
      #expect(changed <= 8, "\(keys)")
    }
  }

  @Test(arguments: [40, 80]) func aWordWiderThanTheWindowIsShownToItsEnd(columns: Int) {
    let word = (0..<40).map { "part\($0)." }.joined()
    var course = SampleCourse.course
    let post = MarkablePost(
      words: ["Before", word, "after"].map { MarkablePost.Word($0) }, phrases: [])
    course.modules = [
      Module(
        id: Identifier("m"), title: "M", minutes: 1,
        pages: [
          .scenario(
            Scenario(
              id: Identifier("s"), title: "S",
              questions: [Question(id: Identifier("q"), leadIn: [], form: .marking(post))]))
        ])
    ]
    var play = Play(course: course, rows: 40, columns: columns)
    play.press("A Enter Enter Right Space")
    let shown = play.frame.lines.map(\.text).joined().filter { $0 != " " }
    #expect(shown.contains("[" + word + "]"))
    play.press("Down")
    #expect(play.model.window.focus?.rows.count == 1)
  }
}
