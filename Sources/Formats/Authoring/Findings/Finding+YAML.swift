/// Wording: YAML that cannot be read.
extension Finding {
  /// `problem` is what libyaml says of it.
  static func unreadableYAML(_ problem: String) -> Finding {
    let known = helps.first { problem.contains($0.problem) }
    return Finding(
      .unreadableYAML,
      "the fields cannot be read from here on" + (known == nil ? " (\(problem))" : ""),
      help: known?.help
        ?? "write one field to a line, as `name: value`, and put text in quotes: `'…'`")
  }

  /// What to do about the problems that libyaml names.
  private static let helps: [(problem: String, help: String)] = [
    (
      "mapping values are not allowed",
      "put each field on a line of its own, and a value that holds `: ` in quotes; what belongs to a name stands below it, further in"
    ),
    (
      "could not find expected ':'",
      "type `: ` behind the name; or, if the line goes on with the value above, put two more spaces before it"
    ),
    (
      "did not find expected key",
      "begin this line in the same column as the fields or entries it belongs to"
    ),
    (
      "did not find expected '-' indicator",
      "begin this line in the same column as its neighbours, and with `- ` if it is an entry of the list"
    ),
    (
      "did not find expected node content",
      "delete the `[` or `{`, and write one entry to a line, `- entry`; or close it on its line: `[a, b]`"
    ),
    (
      "did not find expected ',' or ']'",
      "end the list with `]`, and put a comma between its entries: `[a, b]`"
    ),
    ("did not find expected ',' or '}'", "write each field on a line of its own, without braces"),
    ("cannot start any token", "put the value in quotes: `'…'`"),
    (
      "unexpected end of stream",
      "close the quotes, or the bracket, that this line or one above opens"
    ),
    ("escape", "write `'…'` in place of `\"…\"`, where a backslash means nothing"),
    ("alphabetic or numeric character", "put the value in quotes: `'…'`"),
    ("block scalar", "put the text in quotes on one line, in place of `|` or `>`"),
    ("document", "delete the lines `---` and `...` among the fields"),
    (
      "not allowed in this context",
      "put `- ` on a line of its own, further in than the name it belongs to"
    ),
  ]

  static func yamlOtherComment(_ mark: String) -> Finding {
    Finding(
      .unreadableYAML, "`\(mark)` begins no comment among fields",
      help: "put `# ` before the words, or delete the line")
  }

  static func yamlOddLine(_ words: String) -> Finding {
    Finding(
      .unreadableYAML, "\(quoted(words)) is no field, no entry of a list and no comment",
      help: "write `name: value`, `- entry` or `# comment`; "
        + "if it goes on with the value above, put two more spaces before it than before that line"
    )
  }

  static func yamlStrayMark(_ mark: String, behind name: String) -> Finding {
    Finding(
      .unreadableYAML, "`\(mark)` stands where the value of \(quoted(name)) should",
      help: "delete `\(mark)`")
  }
}
