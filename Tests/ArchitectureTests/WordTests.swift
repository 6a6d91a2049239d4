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

  /// Names that other programs give, which are written as those programs do.
  private static let foreign = ["SIS Login ID"]

  /// The avoided words in a text, each with its line.
  private static func found(in file: SourceFile) -> [Finding] {
    let text = foreign.reduce(file.text) { $0.replacing($1, with: "") }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      let words =
        " " + line.lowercased().map { $0.isLetter || $0 == "-" ? String($0) : " " }.joined() + " "
      return avoided.filter { words.contains(" " + $0.0 + " ") }.map { word, instead in
        file.finding(index + 1, "`\(word)` is said otherwise here: \(instead)")
      }
    }
  }

  /// What other programs and authors write are not words of this one.
  private static let quoting = [
    "Formats/CSVText/RosterColumns.swift", "Dressing/FacilitatorName.swift",
  ]

  @Test func noSourceSaysOneThingInTwoWays() {
    let sources = Repository.sources.filter { file in
      !Self.quoting.contains { file.path.hasSuffix($0) }
    }
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
