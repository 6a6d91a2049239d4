/// Wording: signs of Markdown that mean nothing as they stand, or something that was not meant.
extension Finding {
  static let starsBetweenFigures = Finding(
    .looseSign,
    "the stars between these figures are read as emphasis, and learners would not see them",
    help: "write `×`; or `\\*`, which shows a star")

  static func looseSign(_ mark: String) -> Finding {
    Finding(
      .looseSign, "a sign in \(quoted(mark)) has no other half, and learners would see it",
      help:
        "write `*words*` or `**words**` without blanks inside the signs; `\\` before a sign shows it"
    )
  }

  static func looseBracket(_ mark: String) -> Finding {
    Finding(
      .looseSign, "a bracket is left over beside a link, and learners would see it",
      help: "write `[words](https://…)`, with one pair of brackets; `\\` before a bracket shows it")
  }

  static func dividedLink(_ mark: String) -> Finding {
    Finding(
      .looseSign, "a line ends between the words of a link and its address",
      help: "put `[words](https://…)` on one line")
  }
}
