import Curriculum
import Scoring
import Testing

struct AttemptTests {
  @Test(arguments: [
    (Attempt.Context.study, "study"), (.review, "review"),
    (.session("orientation-2026"), "session:orientation-2026"),
    (.session("a:b"), "session:a:b"), (.session(""), "session:"),
    (.session("study"), "session:study"), (.form("pre"), "form:pre"),
    (.form("post", session: "orientation-x3f9"), "form:post:orientation-x3f9"),
    (.form("", session: ""), "form::"), (.form("a", session: "b:c"), "form:a:b:c"),
  ])
  func contextsAreWrittenAndRead(_ context: Attempt.Context, _ text: String) {
    #expect(context.text == text)
    #expect(Attempt.Context(text) == context)
  }

  @Test(arguments: [
    "", "Study", "study ", " study", "reviews", "session", "Session:a", " session:a", "sess:a",
    "study\0",
  ])
  func otherContextsAreRefused(_ text: String) {
    #expect(Attempt.Context(text) == nil)
  }

  @Test func attemptsAreInOrderOfTimeAndThenOfID() throws {
    let attempts = [
      try attempt("s/q", 1, at: 1, id: "b"), try attempt("s/q", 1, at: 1, id: "c"),
      try attempt("s/q", 1, at: 2, id: "a"), try attempt("s/q", 1, at: 10, id: "0"),
    ]
    for order in permutations(of: attempts) {
      #expect(order.sorted(by: Attempt.isInOrder) == attempts)
    }
    #expect(!Attempt.isInOrder(attempts[0], attempts[0]))
  }

  @Test(arguments: ["\u{301}", "\u{301}a", "\u{200D}", "\r\n", "a\0b", "é", "e\u{301}"])
  func whateverTheSessionIsCalledTheContextIsReadAsWritten(_ id: String) throws {
    let read = try #require(Attempt.Context(Attempt.Context.session(id).text))
    guard case .session(let text) = read else {
      Issue.record("\(read)")
      return
    }
    #expect(Array(text.utf8) == Array(id.utf8))
  }
}
