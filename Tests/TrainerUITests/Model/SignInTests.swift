import Curriculum
import Pages
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// Signing in, with and without known learners, with and without a store.
struct SignInTests {
  static let names: [(typed: [String], created: String?)] = [
    (["Amina"], "Amina"),
    (["  Amina   Diallo "], "Amina Diallo"),
    (["A", "m", "i"], "Ami"),
    ([""], nil),
    (["   "], nil),
    (["\u{3000}\u{A0}\t"], nil),
    (["\u{301}"], nil),
    (["Amina\u{1B}[2J\u{7}"], "Amina[2J"),
    (["Amina\nDiallo\r\n"], "Amina Diallo"),
    (["\u{202E}anima\u{200B}"], "anima"),
    (["\u{674E}\u{5C0F}\u{9F99}"], "\u{674E}\u{5C0F}\u{9F99}"),
    ([String(repeating: "x", count: 200)], String(repeating: "x", count: 100)),
    ([String(repeating: "\u{E9}", count: 200)], String(repeating: "\u{E9}", count: 50)),
  ]

  @Test(arguments: names) func aNameIsKeptWithoutWhatCouldHarm(
    _ name: (typed: [String], created: String?)
  ) {
    var play = Play()
    for text in name.typed { play.send(.type(text)) }
    #expect(play.effects(of: "Enter") == name.created.map { [.createLearner(name: $0)] } ?? [])
    if name.created == nil { #expect(play.text.contains("Type a name first")) }
  }

  @Test func aNameThatIsTooLongIsCutAndSaysSo() {
    var play = Play()
    play.send(.type(String(repeating: "x", count: 101)))
    #expect(play.text.contains("A name can be no longer than this."))
  }

  @Test func erasingTakesAWholeCharacter() {
    var play = Play()
    play.send(.type("Ze\u{301}"))
    play.press("Backspace")
    #expect(play.effects(of: "Enter") == [.createLearner(name: "Z")])
  }

  static let known = (1...40).map { Play.learner("learner-\($0)") }

  @Test(arguments: [
    ("Enter", "learner-1"), ("Down Down Enter", "learner-3"), ("End Up Enter", "learner-40"),
    ("Up Up Enter", "learner-1"), ("PageDown PageUp Enter", "learner-1"),
  ]) func aKnownLearnerIsOpened(_ keys: String, _ id: String) {
    var play = Play(known: Self.known)
    #expect(play.effects(of: keys) == [.openLearner(Self.known.first { $0.name == id }!.id)])
    #expect(play.text.contains("\(id) \u{B7} 0 % done"))
  }

  @Test(arguments: [(12, 40), (24, 80)]) func whoIsSelectedIsAlwaysInView(
    _ rows: Int, _ columns: Int
  ) {
    var play = Play(rows: rows, columns: columns, known: Self.known)
    for number in 1...40 {
      #expect(play.text.contains("\u{203A} learner-\(number) "))
      play.press("Down")
    }
    #expect(play.text.contains("\u{203A} Somebody else"))
  }

  @Test func somebodyElseTypesANameAndMayGoBackToTheList() {
    var play = Play(known: Self.known)
    play.press("End Enter B o")
    #expect(play.text.contains("Name: Bo"))
    play.press("Esc")
    #expect(play.text.contains("Somebody else"))
    #expect(play.effects(of: "Enter B o Enter") == [.createLearner(name: "Bo")])
  }

  static let namesakes = [Play.learner("Amina"), Play.learner("Bo")]

  @Test func whoTypesANameThatExistsIsAskedWhetherTheyAreIt() {
    var play = Play(known: Self.namesakes)
    #expect(play.effects(of: "End Enter") == [])
    play.send(.type(" AMINA "))
    #expect(play.effects(of: "Enter") == [])
    #expect(play.text.contains("AMINA has studied here before. Is this you?"))
    #expect(play.text.contains("Yes, I am Amina ("))
    #expect(!play.text.contains("Bo ("))
    #expect(play.effects(of: "Enter") == [.openLearner(Self.namesakes[0].id)])
  }

  @Test func anotherPersonOfThatNameIsSomebodyNew() {
    var play = Play(known: Self.namesakes)
    play.press("End Enter")
    play.send(.type("Amina"))
    #expect(play.effects(of: "Enter Down Enter") == [.createLearner(name: "Amina")])
  }

  @Test func whoMistypedAnotherOnesNameCanGoBack() {
    var play = Play(known: Self.namesakes)
    play.press("End Enter")
    play.send(.type("Bo"))
    play.press("Enter Esc")
    #expect(play.text.contains("Name: Bo"))
    play.press("Esc")
    #expect(play.text.contains("Who is learning?"))
  }

  @Test func escLeavesWhereThereIsNoListToGoBackTo() {
    var play = Play()
    play.press("Esc")
    #expect(play.model.isLeaving)
  }

  @Test(arguments: [(12, 40), (24, 80)]) func theNameIsInViewWhileItIsTyped(
    _ rows: Int, _ columns: Int
  ) {
    var course = SampleCourse.course
    course.title = HostileCourse.longestWord
    var play = Play(course: course, rows: rows, columns: columns)
    play.send(.type(String(repeating: "ab ", count: 33)))
    #expect(play.text.contains("ab ab"))
    #expect(play.model.window.sight == .inView)
  }

  @Test func theStoreThatFailsBeforeSigningInLetsTheLearnerRead() {
    var play = Play()
    play.send(.storeFailed("Answers cannot be saved: the disk is full."))
    #expect(ScenarioTests.place(play) == "course 0")
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.text.contains("the disk is full"))
  }

  @Test func theStoreThatFailsLaterLeavesTheLearnerWhereTheyAre() {
    var play = Play.signedIn()
    play.press("Enter")
    play.send(.storeFailed("The disk is full."))
    #expect(ScenarioTests.place(play) == "lesson 0")
    #expect(play.text.contains("The disk is full."))
  }

  @Test func anAnswerThatWasSavedShowsThatTheStoreWorks() {
    var play = Play.signedIn()
    play.send(.storeFailed("The disk is full."))
    play.press(ScenarioTests.toRequest + "a 1 3 3 Enter")
    #expect(!play.text.contains("The disk is full."))
  }

  @Test func aNoteAboutTheJournalIsShownUntilTheNextKey() {
    var play = Play()
    let amina = Play.learner("amina")
    play.send(.signedIn(SignedIn(learner: amina, progress: Progress(), note: "A line was cut.")))
    #expect(play.text.contains("A line was cut."))
    play.press("Down")
    #expect(!play.text.contains("A line was cut."))
  }

  @Test func aModuleThatWasAskedForIsOpened() {
    var play = Play()
    play.model = Model(
      course: SampleCourse.course, size: Size(rows: 24, columns: 80), firstModule: 1)
    #expect(
      play.effects(of: "A Enter") == [
        .createLearner(name: "A"), .visit(module: Identifier("names"), page: "three-words"),
      ])
    #expect(play.text.contains("2 Name, pseudonym or anonymous?"))
    #expect(
      play.model.notice?.text
        == "You are A (id a). Misspelt, or not you? On the course page n changes the name.")
  }
}
