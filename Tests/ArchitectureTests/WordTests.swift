import Testing

/// One word for one concept, in comments and in what the program says.
@Suite struct WordTests {
  /// Words that are not used, and what is said instead.
  private static let avoided = [
    ("whoever", "the person who"), ("the same of", "name the thing again"),
    ("what is other", "what differs"), ("anew", "again"), ("vignette", "scenario"),
    ("distracter", "distractor"), ("trainee", "learner"), ("pupil", "learner"),
    ("test taker", "learner"), ("log in", "sign in"), ("login", "sign-in"),
    ("log out", "sign out"), ("subfolder", "folder"), ("username", "id or name"),
    ("e-mail", "mail"),
  ]

  /// The avoided words in a text, each with its line.
  private static func found(in file: SourceFile) -> [Finding] {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      let words =
        " " + line.lowercased().map { $0.isLetter || $0 == "-" ? String($0) : " " }.joined() + " "
      return avoided.filter { words.contains(" " + $0.0 + " ") }.map { word, instead in
        file.finding(index + 1, "`\(word)` is said otherwise here: \(instead)")
      }
    }
  }

  /// The headings that other programs write are not words of this one.
  private static let quoting = "Formats/CSVText/RosterColumns.swift"

  @Test func noSourceSaysOneThingInTwoWays() {
    let sources = Repository.sources.filter { !$0.path.hasSuffix(Self.quoting) }
    expectNone(sources.flatMap(Self.found))
  }

  @Test func anAvoidedWordIsFoundInCommentAndText() {
    let file = SourceFile(
      path: "Sources/Domain/M/A.swift",
      text: "// Whoever reads this.\nlet a = \"Log in, please\"\nlet logInner = 1\nlet pupils = 2")
    #expect(
      Self.found(in: file).map(\.description) == [
        "Sources/Domain/M/A.swift:1: `whoever` is said otherwise here: the person who",
        "Sources/Domain/M/A.swift:2: `log in` is said otherwise here: sign in",
      ])
  }
}
