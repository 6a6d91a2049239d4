import Curriculum
import Scoring
import Testing

/// Answers to a question that offered asking, posting and waiting as a, b and c, and offers other options now.
struct FormerLettersTests {
  private static let former = ["ask", "post", "wait"]

  /// An answer of then, under the letters that count now.
  private static func read(
    _ response: Response, now options: [String], of former: [String] = former
  )
    throws -> Attempt
  {
    var question = Question(
      id: Identifier("q"), leadIn: [], form: .choice(ChoiceList(rule: .several, choices: [])))
    question.options = options
    let scenario = Scenario(id: Identifier("s"), title: "", questions: [question])
    let names = FormerNames(
      of: Course(
        id: course, title: "", version: "", language: "en", passMark: 70,
        modules: [module("m", .scenario(scenario))]))
    var attempts = [try attempt("s/q", 1, at: 0)]
    attempts[0].response = response
    attempts[0].options = former
    attempts[0].order = ["c", "a", "b"].map { Identifier($0) }
    names.rename(&attempts)
    let once = attempts
    names.rename(&attempts)
    #expect(attempts == once, "reading twice changes nothing")
    return attempts[0]
  }

  struct Case: Sendable {
    var now: [String]
    /// What the letters a and c are now.
    var letters: [String]
    var order: [String]
    var hasMoved = true
  }

  @Test(arguments: [
    Case(
      now: ["ask", "post", "wait"], letters: ["a", "c"], order: ["c", "a", "b"], hasMoved: false),
    // One was put on top.
    Case(now: ["tell", "ask", "post", "wait"], letters: ["b", "d"], order: ["d", "b", "c"]),
    // The whole list was turned round.
    Case(now: ["wait", "post", "ask"], letters: ["a", "c"], order: ["a", "c", "b"]),
    // Two were exchanged.
    Case(now: ["post", "ask", "wait"], letters: ["b", "c"], order: ["c", "b", "a"]),
    // One was worded otherwise in its place.
    Case(
      now: ["ask first", "post", "wait"], letters: ["a", "c"], order: ["c", "a", "b"],
      hasMoved: false),
    // One is gone: it has a letter behind the last one.
    Case(now: ["ask", "post"], letters: ["a", "e"], order: ["e", "a", "b"]),
    Case(now: ["post", "wait"], letters: ["b", "c"], order: ["b", "c", "a"]),
  ])
  func lettersAreThoseOfTheSameTexts(_ one: Case) throws {
    let read = try Self.read(.picks("ac"), now: one.now)
    #expect(read.response == .choices(one.letters.map { Identifier($0) }))
    #expect(read.order.map(\.text) == one.order)
    #expect(read.hasMovedOptions == one.hasMoved)
  }

  @Test func ordersAndRatingsGetTheLettersOfTheSameTexts() throws {
    let now = ["wait", "ask", "post"]
    let (a, b, c) = (Identifier<Choice>("a"), Identifier<Choice>("b"), Identifier<Choice>("c"))
    #expect(try Self.read(.order([a, b, c]), now: now).response == .order([b, c, a]))
    #expect(
      try Self.read(.ratings([a: .veryAppropriate, c: .veryInappropriate]), now: now).response
        == .ratings([b: .veryAppropriate, a: .veryInappropriate]))
    #expect(try Self.read(.marks([0, 2]), now: now).response == .marks([0, 2]))
  }

  @Test func anAnswerWhoseRecordDoesNotTellItsTextsStaysAsItIs() throws {
    let read = try Self.read(.picks("a"), now: ["post", "ask"], of: [])
    #expect(read.response == .picks("a") && !read.hasMovedOptions)
  }

  /// Nothing tells two options of the same text apart, so each stays in its place if that is free.
  @Test func optionsOfTheSameTextStayInTheirPlaces() throws {
    let read = try Self.read(
      .picks("ab"), now: ["same", "same", "other"], of: ["same", "same", "wait"])
    #expect(read.response == .picks("ab") && !read.hasMovedOptions)
  }
}
