internal import Curriculum

/// Wording: YAML that is read as it was meant.
extension Finding {
  private static func readAs(_ what: String, _ meant: String, _ help: String) -> Finding {
    Finding(.readAsMeant, "\(what) is read as \(meant)", help: help)
  }

  static func yamlQuotes(_ name: String, _ words: String) -> Finding {
    let mark = words.contains("'") ? "\"" : "'"
    let help =
      words.contains("'") && words.contains("\"")
      ? "put it in `'` and write each `'` inside twice"
      : "put it in quotes: \(quoted("\(name): \(mark)\(words)\(mark)"))"
    return readAs("the value of `\(name)`, which needs quotes,", "text", help)
  }

  static func yamlOneFieldALine(_ name: String) -> Finding {
    readAs("`\(name)` behind another field", "a field of its own", "put `\(name):` on its own line")
  }

  static func yamlColon(_ name: String) -> Finding {
    readAs(
      "`\(name)` without a colon and a space", "a field", "type `: ` behind `\(name)`")
  }

  static let yamlDash = readAs("the mark of this entry", "`-`", "type `- ` before it")

  static let yamlMissingDash = readAs(
    "a line below an entry", "the next entry", "type `- ` before it")

  static func yamlDashBeforeField(_ name: String) -> Finding {
    readAs("`- ` before a field", "spaces", "put spaces in place of the dash before `\(name)`")
  }

  static func yamlIndent(_ name: String) -> Finding {
    readAs(
      "\(quoted(name)) at another column than its neighbours", "one of them",
      "begin it in the same column, with spaces")
  }

  static func yamlContinuation(_ column: Int) -> Finding {
    readAs(
      "a line that is no field", "the rest of the value above",
      "put \(column) spaces before it, or put the value on one line")
  }

  static let yamlSeveralLists = readAs(
    "a list in several brackets", "one list", "write one pair of brackets: `[a, b]`")

  /// - Parameter list: `[]`, or the bracket alone.
  static func yamlEmptyListAbove(_ list: String) -> Finding {
    readAs("`\(list)` above the entries of a list", "the list of these entries", "delete `\(list)`")
  }

  static let yamlOpenList = readAs(
    "a list without its `]`", "closed at the end of its line", "type `]`")
}

/// Wording: YAML and its fields.
extension Finding {
  static let missingFrontMatter = Finding(
    .missingFrontMatter, "the module does not begin with its front matter",
    help: "begin with a line `---`, then `id:`, `title:`, `minutes:` and `objectives:`, then `---`")

  static let unclosedFrontMatter = Finding(
    .unclosedFrontMatter, "the front matter is not closed",
    help: "type a line `---` below this line")

  static func wordsAboveFrontMatter(_ words: String) -> Finding {
    Finding(
      .missingFrontMatter, "\(quoted(words)) stands above the front matter",
      help: words.hasPrefix("```")
        ? "delete this line, and the line of backticks at the end of the file"
        : "begin the file with the line `---`; put what stands above it on a page, or delete it")
  }

  static let missingFrontMatterLine = readAs(
    "front matter without a line `---` above it", "front matter",
    "type a line `---` above this line")

  static func frontMatterLine(_ words: String) -> Finding {
    words == "---"
      ? readAs("an indented `---`", "`---`", "delete the spaces before it")
      : readAs(quoted(words), "`---`", "type three dashes, and nothing else on the line")
  }

  static let linesBeforeFrontMatter = readAs(
    "front matter below empty lines", "the beginning", "delete the empty lines above it")

  static let tabIndentation = Finding(
    .unreadableYAML, "a tab where only spaces may stand", help: "indent with spaces")

  static let yamlKeyNotText = Finding(
    .unreadableYAML, "the name of a field must be a word", help: "write `name: value`")

  static let severalDocuments = Finding(
    .unreadableYAML, "a line `---` among the fields ends them", help: "delete the line `---`")

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
      help:
        "put the text in quotation marks, `\"…\"`, if `#` belongs to it; or the comment on a line of its own"
    )
  }

  static func duplicateField(_ name: String) -> Finding {
    Finding(
      .duplicateField, "\(quoted(name)) is given twice", help: "delete one of the two")
  }

  /// `meant` is the field that it most likely is, by what is missing.
  static func unknownField(_ name: String, in record: Record, meant: String? = nil) -> Finding {
    Finding(
      .unknownField, "unknown field \(quoted(name)) in \(record.words)",
      help: meant.map { "did you mean `\($0)`?" }
        ?? suggestion(for: name, among: record.fields.map(\.name)))
  }

  static func missingField(_ name: String, in record: Record) -> Finding {
    Finding(
      .missingField, "field `\(name)` is missing in \(record.words)",
      help: record.example(of: name).map { "add `\(name): \($0)`" })
  }

  static func emptyField(_ name: String) -> Finding {
    Finding(
      .emptyField, "\(quoted(name)) is empty", help: "write its value behind `\(name):`")
  }

  static func wrongType(_ name: String, wanted: String, help: String) -> Finding {
    Finding(.wrongType, "\(quoted(name)) should be \(wanted)", help: help)
  }

  /// A value that should be a list. `known` are the words that may stand in it; empty if it may hold others.
  static func notAList(_ name: String, _ value: String, known: [String]) -> Finding {
    let nothing = ["none", "no", "nothing", "n/a", "na", "keine"]
    if name == "sources", nothing.contains(value.lowercased()) {
      return wrongType(name, wanted: "a list", help: "write `sources: []` if there are none")
    }
    var words = value.replacing(" and ", with: ",").split { ",;[]()".contains($0) }
      .map { String($0.drop { !$0.isLetter && !$0.isNumber }) }
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }.filter { !$0.isEmpty }
    if !known.isEmpty {
      words = words.flatMap { $0.split(separator: " ") }.compactMap {
        meant(String($0), among: known)
      }
    }
    let mayBeNames = words.allSatisfy { word in
      word.utf8.allSatisfy { $0.isFieldNameByte || "./_".utf8.contains($0) }
    }
    let list = "\(name): [\(words.joined(separator: ", "))]"
    var help = "write \(quoted(list))"
    if words.isEmpty || !mayBeNames || list.utf8.count > 60 {
      help = "put what stands there in brackets, with commas between: `\(name): […]`"
    }
    if !known.isEmpty {
      help += "; known here: " + known.map { "`\($0)`" }.joined(separator: ", ")
    }
    return wrongType(name, wanted: "a list", help: help)
  }

  static func notIndented(_ name: String, below field: String) -> Finding {
    Finding(
      .unknownField, "\(quoted(name)) seems to belong to `\(field)`, and is not further in",
      help: "put two spaces before each line that belongs to `\(field)`")
  }

  static func notARecord(_ record: Record) -> Finding {
    Finding(
      .wrongType, "\(record.words) should be fields, each on a line of its own",
      help: "write `name: value`")
  }

  static func malformedID(_ id: String) -> Finding {
    Finding(
      .malformedID, "\(quoted(id)) cannot be an id",
      help: (slugMeant(by: id).map { "write `\($0)`: " } ?? "use ")
        + "lower-case letters, digits and single hyphens, at most 64")
  }

  /// The id that was most likely meant: without capitals and punctuation, with hyphens in place of blanks and of what looks like a
  /// hyphen. `nil` if that is none either, as with letters beyond ASCII.
  private static func slugMeant(by id: String) -> String? {
    let signs = Set(LookAlike.dashes + ["-", "_", " ", "\u{A0}"])
    let stem = id.hasSuffix(".md") ? String(id.dropLast(3)) : id
    var plain = ""
    for sign in stem.lowercased() {
      if sign.isASCII, sign.isLetter || sign.isNumber {
        plain.append(sign)
      } else if signs.contains(String(sign)) {
        if !plain.isEmpty, !plain.hasSuffix("-") { plain.append("-") }
      } else if sign.isLetter || sign.isNumber {
        return nil
      }
    }
    if plain.hasSuffix("-") { plain.removeLast() }
    guard plain.contains(where: \.isLetter), Identifier<Module>(slug: plain) != nil else {
      return nil
    }
    return plain
  }

  /// A field, or a word behind it, with capitals.
  static func capitals(_ written: String, _ meant: String) -> Finding {
    readAs(quoted(written), "`\(meant)`", "write `\(meant)`")
  }

  static func oddQuotationMark(_ name: String) -> Finding {
    Finding(
      .looseSign, "a quotation mark in `\(name)` has no other half",
      help: "add it, or delete the one that is there")
  }

  static let accessedAfterReview = Finding(
    .conflictingFields, "`accessed` is later than `review-by`",
    help: "exchange the two days, or correct the one that is wrong")

  static func malformedValue(_ value: String, of name: String, wanted: String) -> Finding {
    Finding(.malformedValue, "\(quoted(value)) cannot be `\(name)`", help: "write \(wanted)")
  }

  static func unknownWord(_ value: String, of name: String, known: [String]) -> Finding {
    Finding(
      .malformedValue, "\(quoted(value)) cannot be `\(name)`",
      help: meant(value, among: known).map { "did you mean `\($0)`?" }
        ?? suggestion(for: value, among: known))
  }

  static func repeatedEntry(_ value: String, in name: String) -> Finding {
    Finding(
      .repeatedEntry, "\(quoted(value)) stands twice in `\(name)`",
      help: "delete one of the two")
  }
}
