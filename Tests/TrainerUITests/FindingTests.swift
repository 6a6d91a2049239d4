import Curriculum
import Scoring
import Screen
import Testing

@testable import TrainerUI

extension Play {
  /// Types a text letter by letter.
  mutating func write(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// What is found: numbers of pages, and the line with the hit in brackets.
  var found: [String] {
    guard case .finding(let finding) = model.place else { return [] }
    return finding.hits.map { hit in
      model.number(of: hit) + (hit.excerpt.map { " " + $0.marked } ?? " " + model.title(of: hit))
    }
  }
}

/// Searching all lessons and cases.
struct SearchTests {
  private static func search(_ text: String, from keys: String = "") -> Play {
    var play = Play.signedIn()
    play.press(keys)
    play.press("/")
    play.write(text)
    return play
  }

  @Test func aHitIsShownInItsLineAndMarkedWithoutColour() {
    #expect(
      Self.search("CANNOT unlearn").found
        == ["1.1 …something online that you [cannot unlearn]."])
    #expect(
      Self.search("request").found == [
        "1.1 Why a friend [request] is not just a friend request",
        "1.2 A friend [request] from a patient?",
      ])
    #expect(Self.search("cannot unlearn").text.contains("[cannot unlearn]"))
  }

  @Test(arguments: [
    ("unlearn cannot", ["1.1 …online that you cannot [unlearn]."]),
    ("patient friend", ["1.2 A friend request from a [patient]?"]), ("cannot zebra", []),
  ])
  func wordsAreFoundInWhateverOrderTheyStand(_ query: String, _ found: [String]) {
    #expect(Self.search(query).found == found)
  }

  @Test(arguments: ["No law says so", "comes second", "Keep this: decline", "safeguards"])
  func whatWouldGiveAnAnswerAwayIsFoundOnlyOnceItIsAnswered(_ text: String) {
    // Lead-ins may be found by anybody.
    #expect(Self.search(text).found.count == (text == "safeguards" ? 1 : 0))
    let answered = "Enter End Enter a 1 3 3 Enter End Enter c Enter End Enter End Enter"
    #expect(Self.search(text, from: answered).found.count == 1)
  }

  @Test func choicesAreNoReasonToOpenAQuestionNotYetAnswered() {
    #expect(Self.search("it looks bad").found == [])
    #expect(Self.search("deleting removes").found == [])
  }

  @Test func enterOpensAndBackComesBackToWhereOneWas() {
    var play = Play.signedIn()
    play.press("Enter PageDown")
    let before = play.frame
    play.press("/")
    play.write("priya")
    #expect(
      play.effects(of: "Enter") == [
        .visit(module: UpdateTests.names, page: "anonymous-blog"), .startClock,
      ])
    #expect(ScenarioTests.place(play) == "ask 1.0")
    play.press("Backspace")
    #expect(play.found.count == 1)
    play.press("Esc")
    #expect(play.frame == before)
  }

  @Test func anAnswerBegunIsStillThereAfterLookingSomethingUp() {
    var play = Play.signedIn()
    play.press("Enter End Enter 1 1 /")
    play.write("priya")
    play.press("Enter Backspace Tab")
    #expect(
      UndoTests.answering(play)?.draft
        == .ratings([PlainInputTests.a: .veryAppropriate, PlainInputTests.b: .veryAppropriate]))
  }

  @Test func aQuestionAnsweredOnTheWayIsNotAskedAgain() {
    var play = Play.signedIn()
    play.press("Down Enter Enter b /")
    play.write("priya")
    play.press("Enter b Enter")
    #expect(ScenarioTests.place(play) == "feedback 1.0")
    play.press("Backspace Esc")
    #expect(ScenarioTests.place(play) == "ask 1.1")
  }

  @Test func arrowsChooseAndEnterOpensWhatIsChosen() {
    var play = Self.search("request")
    play.press("Down Down Enter")
    #expect(ScenarioTests.place(play) == "ask 1.0")
  }

  @Test func everyLetterIsText() {
    let play = Self.search("q?/ gm!")
    #expect(!play.model.isLeaving && play.model.help == nil)
    #expect(play.text.contains("Search: q?/ gm!"))
  }

  @Test func erasingThePastTheFirstLetterGoesBack() {
    var play = Self.search("xy")
    play.press("Backspace Backspace Backspace")
    #expect(ScenarioTests.place(play) == "course 0")
  }

  @Test func nothingFoundIsSaidKindly() {
    var play = Self.search("zebra")
    #expect(play.text.contains("No line has all these words."))
    #expect(play.effects(of: "Enter") == [])
  }

  @Test(arguments: ["\u{1B}[2J", "\u{202E}", String(repeating: "e\u{301}", count: 400)])
  func pastedTextDoesNoHarm(_ text: String) {
    var play = Self.search("")
    play.send(.type(text))
    #expect(play.frame.lines.count == 24)
    #expect(!play.text.contains("\u{1B}"))
  }

  @Test func aKeyIsAnsweredQuicklyOverTwoThousandScenarios() {
    var course = SampleCourse.course
    let scenarios = (0..<2000).map { number in
      var scenario = SampleCourse.request
      scenario.id = Identifier("scenario-\(number)")
      return Page.scenario(scenario)
    }
    course.modules = [Module(id: Identifier("all"), title: "All", minutes: 1, pages: scenarios)]
    let index = SearchIndex(of: course)
    #expect(index.hits(for: "friend", limit: 50) { _ in false }.count == 50)
    // Behind gates that stay shut there is nothing, however often it stands there.
    #expect(index.hits(for: "no law says so", limit: 50) { _ in false } == [])
    #expect(
      index.hits(for: "no law says so", limit: 50) { $0.scenario.text == "scenario-1999" }.map(\.at)
        == [PageIndex(module: 0, page: 1999)])
  }
}

/// Going to a module or a page.
struct GoToTests {
  private static func goTo(_ text: String) -> Play {
    var play = Play.signedIn()
    play.press("g")
    play.write(text)
    return play
  }

  @Test(arguments: [
    ("", ["1 Patients, friends and followers", "2 Name, pseudonym or anonymous?"]),
    (
      "2",
      [
        "2 Name, pseudonym or anonymous?", "2.1 Three words", "2.2 Anonymous blog?",
      ]
    ), ("2.1", ["2.1 Three words"]), ("2 2", ["2.2 Anonymous blog?"]),
    ("ANONYM", ["2 Name, pseudonym or anonymous?", "2.2 Anonymous blog?"]), ("9", []), ("2.9", []),
    ("0", []), ("99999999999999999999", []), ("1.2.3", []), ("-1", []),
  ])
  func aNumberOrAPartOfATitleFindsItsPages(_ text: String, _ found: [String]) {
    #expect(Self.goTo(text).found == found)
  }

  @Test(arguments: [
    ("1.3", "ask 2.0"), ("2", "lesson 0"), ("spot", "ask 3.0"), ("2.1", "lesson 0"),
  ])
  func enterGoesThere(_ text: String, _ place: String) {
    var play = Self.goTo(text)
    play.press("Enter")
    #expect(ScenarioTests.place(play) == place)
  }

  @Test func backComesBackToWhereOneWas() {
    var play = Self.goTo("2.2")
    play.press("Enter Backspace")
    #expect(ScenarioTests.place(play) == "course 0")
    play.press("Enter g")
    play.write("2")
    play.press("Enter Backspace")
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.model.currentPage == PageIndex(module: 0, page: 0))
  }

  @Test(arguments: [
    ("9", "There is no module 9; the last one is 2."), ("2.9", "Module 2 has 2 pages."),
    ("zzz", "No title has that in it. A search with / looks in the text."),
  ])
  func wrongInputIsSaidKindly(_ text: String, _ words: String) {
    var play = Self.goTo(text)
    play.press("Enter")
    #expect(play.text.contains(words))
    #expect(play.found == [])
  }
}

/// Marking pages to come back to.
struct MarksTests {
  @Test func aMarkIsSetKeptListedAndTakenAway() {
    var play = Play.signedIn()
    play.press("Down Enter")
    #expect(
      play.effects(of: "m") == [.mark(module: UpdateTests.names, page: "three-words", true)])
    #expect(play.text.contains("marked, 1 of 2"))
    play.press("Enter m Esc M")
    #expect(play.text.contains("2.1  Three words") && play.text.contains("2.2  Anonymous blog?"))
    play.press("Down Enter")
    #expect(ScenarioTests.place(play) == "ask 1.0")
    play.press("Backspace")
    #expect(
      play.effects(of: "m") == [.mark(module: UpdateTests.names, page: "anonymous-blog", false)])
    #expect(!play.text.contains("Anonymous blog?"))
    play.press("m")
    #expect(play.text.contains("Nothing is marked."))
    play.press("Backspace")
    #expect(ScenarioTests.place(play) == "course 1")
  }

  @Test func aMarkIsFoundAgainAtTheNextStart() {
    let visits = [true, false, true].enumerated().map { index, isMarked in
      Visit(
        at: Timestamp(milliseconds: Int64(index)), course: Identifier("sample"),
        module: UpdateTests.names, page: "three-words", isMarked: isMarked)
    }
    for count in 1...3 {
      var play = Play.signedIn()
      play.model.progress = Progress(
        of: Identifier("sample"), attempts: [], visits: Array(visits.prefix(count)))
      #expect(play.model.markedPages.count == (count == 2 ? 0 : 1))
      // A mark is no visit.
      #expect(play.model.progress.lastModule == nil)
    }
  }
}

/// Reporting a problem with a question.
struct ReportingTests {
  private static let subject = Report.Subject(
    module: UpdateTests.names,
    address: QuestionAddress(
      scenario: Identifier("anonymous-blog"), question: Identifier("stance")),
    revision: "", key: "")

  @Test func aReasonIsEnough() {
    var play = Play.signedIn()
    play.press("Down Enter Enter b ! Down Enter")
    #expect(
      play.effects(of: "Enter") == [.report(Self.subject, .unclear, text: "")])
    #expect(ScenarioTests.place(play) == "ask 1.0")
    #expect(
      play.model.notice?.text
        == "Reported. It is kept with your answers for whoever collects them.")
    #expect(UndoTests.answering(play)?.draft == .choices([PlainInputTests.b]))
  }

  @Test func somethingElseNeedsWords() {
    var play = Play.signedIn()
    play.press("Down Enter Enter ! 5 Enter")
    #expect(play.effects(of: "Enter") == [])
    #expect(play.model.notice?.text == "Type what is wrong first, in a few words.")
    play.write("Is  q the key?")
    #expect(
      play.effects(of: "Enter") == [.report(Self.subject, .other, text: "Is q the key?")])
  }

  @Test func whatCouldNotBeKeptStandsThere() {
    var play = Play.signedIn()
    play.refusal = "Not reported. The disk is full."
    play.press("Down Enter Enter ! Enter x Enter")
    #expect(play.model.notice?.text == "Not reported. The disk is full.")
    #expect(play.text.contains("Your words: x"))
    play.press("Esc Esc")
    #expect(ScenarioTests.place(play) == "ask 1.0")
  }

  @Test func aReportIsNoAnswer() {
    var play = Play.signedIn()
    play.press("Down Enter Enter ! Enter Enter")
    #expect(play.model.progress.answeredCount(in: SampleCourse.stance) == 0)
  }

  @Test func aTextLongerThanAReportMayBeIsCut() {
    var play = Play.signedIn()
    play.press("Down Enter Enter ! Enter")
    play.send(.type(String(repeating: "x", count: 10_000)))
    #expect(play.model.notice?.text == "A report can be no longer than this.")
    guard case .report(_, _, let text)? = play.effects(of: "Enter").first else { return }
    #expect(text.utf8.count == Report.longestText)
  }
}

/// The same as lines.
struct PlainCommandTests {
  private static func play(_ keys: String, _ lines: [String]) -> Play {
    var play = Play.signedIn(rows: 24, columns: 80)
    play.send(.resized(Size(rows: 1_000_000, columns: 80)))
    play.press(keys)
    for line in lines { play.type(line) }
    return play
  }

  @Test(arguments: [
    (["/priya"], "finding"), (["/priya", ""], "ask 1.0"), (["/request", "2"], "ask 1.0"),
    (["/priya", "b"], "course 0"), (["/zebra", "request", "1"], "lesson 0"), (["g 1.3"], "ask 2.0"),
    (["g spot"], "ask 3.0"), (["g a"], "finding"), (["g", "2.2"], "ask 1.0"),
    (["g 9"], "finding"), (["g 9", "b"], "course 0"), (["2", "m", "c", "M", "1"], "lesson 0"),
    (["M", "b"], "course 0"), (["g 2.2", "!", "2", ""], "ask 1.0"),
    (["g 2.2", "!", "5", "odd"], "ask 1.0"), (["g 2.2", "!", "b"], "ask 1.0"),
    (["/priya", "", "b"], "finding"), (["/priya", "", "b", "b"], "course 0"),
  ])
  func aCommandLeads(_ lines: [String], _ place: String) {
    #expect(ScenarioTests.place(Self.play("", lines)) == place)
  }

  @Test func aNameMayBeginWithWhatIsACommandElsewhere() {
    var play = Play()
    play.type("/g m!")
    #expect(play.model.learner?.name == "/g m!")
  }

  @Test func aFormOffersNoSearch() {
    var course = SampleCourse.course
    course.forms = [Form(id: Identifier("pre"), scenarios: [Identifier("spot")])]
    let about = Lesson(anchor: "about", title: "Before", blocks: [])
    var play = Play(course: course.sitting(course.forms[0], titled: "Cases", about: about))
    play.press("A Enter")
    for key in ["/", "g", "M"] {
      play.press(key)
      #expect(ScenarioTests.place(play) == "course 0", "\(key)")
    }
    #expect(!play.text.contains("/ search"))
  }
}
