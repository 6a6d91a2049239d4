import Authoring
import Curriculum
import TestSupport
import Testing

/// A module is shown as far as it can be read.
struct PreviewReadingTests {
  private static let head = """
    ---
    id: m
    title: A module
    minutes: 3
    objectives:
      ask: Ask first
    ---

    """

  private static func scenario(_ title: String, id: String, boxes: String = "x ") -> String {
    """
    ## Scenario: \(title)
    <!--
    id: \(id)
    objectives: [ask]
    sources: [s]
    place: any
    level: [clin]
    -->

    A patient asks.

    **What do you say?**

    - [\(boxes.prefix(1))] Yes
      > Right. (Our judgement.)
    - [ ] No
      > Wrong. (Our judgement.)

    ### Debrief

    Talk.

    """
  }

  private func preview(_ text: String) -> ModulePreview {
    previewModule(.bytes(Array(text.utf8)), file: "m.md")
  }

  @Test func oneBadFieldOnTheLastPageHidesNoPage() {
    let last = Self.scenario("Last", id: "last").replacing("level: [clin]", with: "level: [clini]")
    let read = preview(Self.head + "## A lesson\n\nText.\n\n" + last)
    #expect(read.module.pages.map(\.title) == ["A lesson", "Last"])
    #expect(read.module.scenarios.map(\.questions.count) == [1])
    #expect(read.findings.map(\.message) == ["`clini` cannot be `level`"])
    #expect(read.findings.map { read.page(of: $0) } == [1])
    #expect(
      read.places == [
        PagePlace(line: 8),
        PagePlace(
          line: 12, questions: [.init(leadIn: 23, answers: [25, 27])], debrief: 30),
      ])
  }

  @Test func aQuestionThatCannotBeReadLeavesTheCaseAsProse() {
    let bad = Self.scenario("Bad", id: "bad", boxes: " ")
    let read = preview(Self.head + bad + Self.scenario("Good", id: "good"))
    #expect(read.module.pages.map(\.title) == ["Bad", "Good"])
    guard case .lesson(let lesson)? = read.module.pages.first else {
      Issue.record("a page of prose is expected")
      return
    }
    #expect(lesson.blocks.first == .paragraph([.text("A patient asks.")]))
    #expect(read.findings.map(\.code) == ["missing-key"])
    #expect(read.findings.map { read.page(of: $0) } == [0])
  }

  @Test func theCaseOfAQuestionThatCannotBeReadStandsAboveTheNext() throws {
    let more =
      "**And then?**\n<!-- id: then -->\n\n- [x] A\n  > Yes. (Our judgement.)\n- [ ] B\n  > No.\n\n"
    let bad = Self.scenario("Bad", id: "bad", boxes: " ").replacing(
      "### Debrief", with: more + "### Debrief")
    let read = preview(Self.head + bad)
    let question = try #require(read.module.scenarios.first?.questions.first)
    #expect(
      question.stem == [
        .paragraph([.text("A patient asks.")]), .paragraph([.strong([.text("What do you say?")])]),
      ])
    #expect(read.module.scenarios.first?.questions.count == 1)
  }

  @Test func theFacilitatorsPartIsNotShownEitherIfTheCaseCannotBeRead() {
    let bad = Self.scenario("Bad", id: "bad", boxes: " ") + "\n### Facilitator\n\nSecret.\n"
    let read = preview(Self.head + bad)
    #expect(!"\(read.module)".contains("Secret"))
  }

  @Test func idsThatAreMissingOrUsedTwiceAreMadeUp() {
    let two = Self.scenario("One", id: "same").replacing(
      "### Debrief",
      with: "**And then?**\n\n- [x] A\n  > Yes. (Our judgement.)\n- [ ] B\n  > No.\n\n### Debrief")
    let read = preview(Self.head + two + Self.scenario("Two", id: "same"))
    #expect(read.module.scenarios.map(\.id.text) == ["same", "same-2"])
    #expect(read.module.scenarios[0].questions.map(\.id.text) == ["question", "question-2"])
    #expect(
      read.findings.filter { $0.severity == .error }.map(\.code) == [
        "missing-id", "missing-id", "duplicate-id",
      ])
  }

  @Test func aHeadThatCannotBeReadHidesNoPage() {
    let text = Self.head.replacing("minutes: 3", with: "minutes: soon") + "## Page\n\nText.\n"
    let read = preview(text)
    #expect(read.module.title == "A module")
    #expect(read.module.pages.map(\.title) == ["Page"])
    #expect(read.findings.map(\.message).first == "`soon` cannot be `minutes`")
  }

  @Test(arguments: [FileContent.missing, .tooLarge, .unreadable("no"), .bytes([]), .bytes([0xFF])])
  func whateverAFileHoldsThereIsAModuleAndAFinding(content: FileContent) {
    let read = previewModule(content, file: "m.md")
    #expect(read.module.pages == [])
    #expect(read.places == [])
    #expect(!read.findings.isEmpty)
  }

  /// Whatever is wrong, each page has a place, ids differ, and a module without errors is the one that learners get.
  @Test func everyMutilationOfAModuleGivesPagesWithPlaces() {
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var lost = lines
      lost.remove(at: index)
      let bytes = Array(lost.joined(separator: "\n").utf8)
      let read = previewModule(.bytes(bytes), file: "m.md")
      #expect(read.places.count == read.module.pages.count, "without line \(index + 1)")
      #expect(read.places.map(\.line) == read.places.map(\.line).sorted())
      let ids = read.module.scenarios.map(\.id)
      #expect(Set(ids).count == ids.count)
      for (page, place) in zip(read.module.pages, read.places) {
        if case .scenario(let scenario) = page {
          #expect(scenario.questions.count == place.questions.count)
          #expect(!scenario.questions.isEmpty)
        }
      }
      let (module, findings) = readModule(bytes, file: "m.md", lints: true)
      #expect(read.findings == findings)
      if let module { #expect(read.module == module) }
    }
  }
}
