/// Wording: YAML and its fields.
extension Finding {
  static let missingFrontMatter = Finding(
    .missingFrontMatter, "the module does not begin with its front matter",
    help: "begin with a line `---`, then `id:`, `title:`, `minutes:` and `objectives:`, then `---`")

  static let unclosedFrontMatter = Finding(
    .unclosedFrontMatter, "the front matter is not closed", help: "end it with a line `---`")

  static func unreadableYAML(_ problem: String) -> Finding {
    Finding(.unreadableYAML, "the YAML cannot be read: \(problem)")
  }

  static let tabIndentation = Finding(
    .unreadableYAML, "the YAML cannot be read: a tab where YAML wants spaces",
    help: "indent with spaces")

  static let yamlKeyNotText = Finding(
    .unreadableYAML, "the YAML cannot be read: the name of a field must be text")

  static let severalDocuments = Finding(
    .unreadableYAML, "the YAML cannot be read: it holds a second document")

  static let yamlAlias = Finding(
    .yamlAlias, "YAML anchors and aliases (`&`, `*`) are not part of the format",
    help: "write the value out, or put it in quotes")

  static let yamlTag = Finding(
    .yamlTag, "YAML tags (`!`) are not part of the format", help: "put the value in quotes")

  static func yamlTooDeep(_ limit: Int) -> Finding {
    Finding(.nestingTooDeep, "the YAML nests more than \(limit) deep")
  }

  static func yamlTooLarge(_ limitInKiB: Int) -> Finding {
    Finding(.yamlTooLarge, "the YAML is longer than \(limitInKiB) KiB")
  }

  static func commentBehindText(_ comment: String, in name: String) -> Finding {
    Finding(
      .yamlComment, "\(quoted(name)) ends here: \(quoted(comment)) is a comment to YAML",
      help: "put the text in quotes, or the comment on a line of its own")
  }

  static func duplicateField(_ name: String) -> Finding {
    Finding(.duplicateField, "\(quoted(name)) is given twice")
  }

  static func unknownField(_ name: String, in record: Record) -> Finding {
    Finding(
      .unknownField, "unknown field \(quoted(name)) in \(record.words)",
      help: suggestion(for: name, among: record.fields.map(\.name)))
  }

  static func missingField(_ name: String, in record: Record) -> Finding {
    Finding(
      .missingField, "field `\(name)` is missing in \(record.words)",
      help: record.example(of: name).map { "add `\(name): \($0)`" })
  }

  static func emptyField(_ name: String) -> Finding {
    Finding(.emptyField, "\(quoted(name)) is empty")
  }

  static func wrongType(_ name: String, wanted: String) -> Finding {
    Finding(.wrongType, "\(quoted(name)) should be \(wanted)")
  }

  static func notARecord(_ record: Record) -> Finding {
    Finding(
      .wrongType, "\(record.words) should be fields, each on a line of its own",
      help: "write `name: value`")
  }

  static func malformedID(_ id: String) -> Finding {
    Finding(
      .malformedID, "\(quoted(id)) cannot be an id",
      help: "use lower-case letters, digits and single hyphens, at most 64")
  }

  static func malformedValue(_ value: String, of name: String, wanted: String) -> Finding {
    Finding(.malformedValue, "\(quoted(value)) cannot be `\(name)`", help: "write \(wanted)")
  }

  static func unknownWord(_ value: String, of name: String, known: [String]) -> Finding {
    Finding(
      .malformedValue, "\(quoted(value)) cannot be `\(name)`",
      help: suggestion(for: value, among: known))
  }

  static func repeatedEntry(_ value: String, in name: String) -> Finding {
    Finding(.repeatedEntry, "\(quoted(value)) stands twice in `\(name)`")
  }
}
