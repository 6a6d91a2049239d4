import Testing

/// A kind of question that is added must make the compiler name every place that has to deal with it.
struct SwitchTests {
  @Test func everySwitchOverKindsOfQuestionNamesEachKind() {
    expectNone(Repository.sources.flatMap { switchesWithoutEveryKind(in: $0) })
  }

  struct Example: Sendable {
    var text: String
    /// The lines on which a label takes the rest, and the kinds that the switch names.
    var findings: [(line: Int, kind: String)]

    init(_ text: String, _ findings: (Int, String)...) {
      self.text = text
      self.findings = findings.map { (line: $0.0, kind: $0.1) }
    }
  }

  @Test(arguments: [
    Example("switch form {\ncase .choice(let list): list.count\ndefault: 0\n}", (3, "choice")),
    Example("switch form {\ncase .rating, .ordering: 1\ncase _: 0\n}", (3, "rating")),
    Example("switch kind {\ncase .poll: true\ncase let other: f(other)\n}", (3, "poll")),
    Example(
      "switch (form, response) {\ncase (.marking, .marks): 1\ncase (_, _): 0\n}", (3, "marking")),
    Example("switch exercise {\n@unknown default: 0\ncase .choice(_, let a): a\n}", (2, "choice")),
    Example("switch f({ $0 }) { case .oneOf: 1; default: 0 }", (1, "oneOf")),
    Example(
      "switch a { case .x: switch b { case .poll: 1\ndefault: 0 }\ncase .y: 2 }", (2, "poll")),
    Example("let a = \"\\(switch b { case .choose: 1; default: 0 })\"", (1, "choose")),
  ])
  func aSwitchThatTakesTheRestIsFound(_ example: Example) {
    let file = SourceFile(path: "Sources/Domain/M/A.swift", text: example.text)
    #expect(
      switchesWithoutEveryKind(in: file)
        == example.findings.map { line, kind in
          file.finding(line, "a switch over kinds of question, such as `\(kind)`, names each")
        })
  }

  @Test(arguments: [
    "switch form { case .choice, .rating: 1; case .ordering: 2; case .marking: 3 }",
    "switch message { case .mark: 1; default: switch form { case .choice: 1; case .rating: 2 } }",
    "switch message { case .pick: if case .choice(let a) = form { a } else { b }; default: 0 }",
    "switch message { case .answer where kind == .poll: 1; default: 0 }",
    "switch exercise { case .choice(let list, _): list; case .rating(_, _): 1 }",
    "// switch form { case .choice: 1; default: 0 }",
    "let a = \"switch form { case .choice: 1; default: 0 }\"",
    "switch place { case .marks: 1; default: 0 }",
  ])
  func aSwitchThatNamesEachKindOrIsAboutSomethingElseIsNot(_ text: String) {
    let file = SourceFile(path: "Sources/Domain/M/A.swift", text: text)
    #expect(switchesWithoutEveryKind(in: file) == [])
  }
}
