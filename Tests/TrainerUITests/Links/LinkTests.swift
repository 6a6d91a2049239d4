import Curriculum
import Pages
import Screen
import Testing

@testable import Plain
@testable import TrainerUI

/// Links from page to page.
struct LinkTests {
  private static let course: Course = {
    func text(_ words: String, _ address: String) -> Block {
      .paragraph([
        .text("See "), .link([.text(words)], destination: address), .text(" for more."),
      ])
    }
    func lesson(_ anchor: String, _ blocks: [Block]) -> Page {
      .lesson(Lesson(anchor: anchor, title: "Page \(anchor)", blocks: blocks))
    }
    var first = Module(
      id: Identifier("first"), title: "First", minutes: 1,
      pages: [
        lesson(
          "one",
          [
            text("the second page", "#two"), text("the other module", "02-second.md#four"),
            text("the web", "https://example.org"), text("its first page", "02-second.md"),
          ]), lesson("two", [SampleCourse.text("Text of two.")]),
        lesson("three", [SampleCourse.text("Text of three.")]),
      ])
    first.file = "01-first.md"
    var second = Module(
      id: Identifier("second"), title: "Second", minutes: 1,
      pages: [
        lesson("three", [SampleCourse.text("Text of the other three.")]),
        lesson("four", [SampleCourse.text("Text of four.")]),
      ])
    second.file = "02-second.md"
    var course = Course(of: first)
    course.modules.append(second)
    return course
  }()

  /// At the page with the links.
  private static func play(rows: Int = 24) -> Play {
    var play = Play(course: course, rows: rows)
    play.press("A m i n a Enter Enter")
    play.effects = []
    return play
  }

  @Test func linksAreListedByTheTitlesOfTheirPages() {
    let text = Self.play(rows: 40).text
    #expect(text.contains("[1] 1.2 Page two"))
    #expect(text.contains("[2] 2.2 Page four"))
    #expect(text.contains("[3] https://example.org"))
    #expect(text.contains("[4] 2.1 Page three"))
  }

  @Test(arguments: [
    ("1", "Text of two."), ("2", "Text of four."), ("4", "Text of the other three."),
  ])
  func aNumberGoesToThePageAndBackspaceComesBack(key: String, words: String) {
    var play = Self.play()
    let before = play.frame
    #expect(play.effects(of: key) == [])
    #expect(play.text.contains(words))
    play.press("Backspace")
    #expect(play.frame == before)
    #expect(play.model.trail.steps == [])
  }

  @Test func studyGoesOnWithThePageThatHasTheLinks() {
    var play = Self.play()
    play.press("2 C")
    play.press("Enter")
    #expect(play.text.contains("[1] 1.2 Page two"))
  }

  @Test func readingOnBehindALinkComesBackStepByStep() {
    var play = Self.play()
    play.press("1 Enter")
    #expect(play.text.contains("Text of three."))
    play.press("Backspace")
    #expect(play.text.contains("Text of two."))
    play.press("Backspace")
    #expect(play.text.contains("[1] 1.2 Page two"))
  }

  @Test func anAddressOfTheWebIsNotOpened() {
    var play = Self.play()
    play.press("3")
    #expect(play.text.contains("[3] leads out of Webside; open the address in a browser."))
  }

  @Test func inADebriefTheNumbersAreThoseOfThePage() {
    var scenario = SampleCourse.stance
    scenario.questions[0].stem = [
      .paragraph([.link([.text("the web")], destination: "https://example.org")])
    ]
    scenario.debrief = [.paragraph([.link([.text("page two")], destination: "#two")])]
    var course = Self.course
    course.modules[0].pages.append(.scenario(scenario))
    var play = Play(course: course, rows: 40)
    play.press("A m i n a Enter g 1 . 4 Enter")
    // The feedback on each of the two questions, then what comes behind it.
    for _ in 0..<2 {
      play.send(.pick(0))
      play.send(.forward)
      play.send(.forward)
    }
    #expect(play.text.contains("page two\u{A0}[2]"), "\(play.text)")
    play.press("1")
    #expect(play.text.contains("[1] leads out of Webside"))
    play.press("2")
    #expect(play.text.contains("Text of two."))
  }

  @Test(arguments: ["5", "0"]) func aNumberWithoutALinkDoesNothing(key: String) {
    var play = Self.play()
    play.press(key)
    #expect(play.text.contains("[1] 1.2 Page two"))
  }

  @Test func onAPageWithoutLinksDigitsMeanNothing() {
    var play = Self.play()
    play.press("1 1")
    #expect(play.text.contains("\u{201C}1\u{201D} means nothing here"))
  }

  @Test func aModuleThatIsNotPartOfWhatIsStudiedIsSaid() {
    var course = Self.course
    course.modules.removeLast()
    var play = Play(course: course)
    play.press("A m i n a Enter Enter 2")
    #expect(play.text.contains("That page is not among the modules you study now."))
  }

  @Test func theMouseFollowsALinkByItsWordsItsNumberAndItsLineInTheList() throws {
    let lines = Self.play().frame.lines.map(\.text)
    let words = try #require(lines.firstIndex { $0.contains("the other module") })
    let list = try #require(lines.firstIndex { $0.contains("[2] 2.2") })
    let column = lines[words].utf8.count - lines[words].drop { $0 == " " }.utf8.count
    for position in [
      Position(row: words, column: column + 8), Position(row: words, column: column + 22),
      Position(row: list, column: column + 10),
    ] {
      var play = Self.play()
      for message in play.model.messages(forClickAt: position) { play.send(message) }
      #expect(play.text.contains("Text of four."), "\(position)")
    }
    #expect(
      Self.play().model.messages(forClickAt: Position(row: words, column: column)) == [])
  }

  @Test func plainModeSaysWhereALinkLeadsAndHowToGoThere() {
    var said = ""
    var lines = ["Amina", "", "g 2.2", "q"][...]
    var model = Model(course: Self.course, size: Size(rows: 24, columns: 80))
    let terminal = LineTerminal(
      columns: nil, read: { lines.popFirst() }, write: { said += $0 })
    var play = Play(course: Self.course)
    _ = runPlain(&model, on: terminal, perform: { play.perform($0) })
    #expect(said.contains("See the second page (page 1.2 Page two; g 1.2 goes there) for more."))
    #expect(said.contains("See the web (https://example.org) for more."))
    #expect(said.contains("Text of four."))
  }
}
