/// Wording: files, bytes, and limits.
extension Finding {
  static let missingFile = Finding(.missingFile, "the file is not there")

  /// `field` is what lists it; `near` is a file of the folder that nothing lists and that has almost this name.
  static func missingModule(_ name: String, in field: String, near: String?) -> Finding {
    Finding(
      .missingFile,
      (field == "modules" ? "module" : "file") + " \(quoted(name)) is not in the course folder",
      help: near.map { "did you mean \(quoted($0))?" }
        ?? "correct the name, or take it out of `\(field)`")
  }

  static func unreadableFile(_ reason: String) -> Finding {
    Finding(.unreadableFile, "the file cannot be read: \(safeText(reason).text)")
  }

  static let fileTooLarge = Finding(
    .fileTooLarge, "the file is larger than 4 MiB", help: "split it into several modules")

  static let notUTF8 = Finding(
    .notUTF8, "the file is not UTF-8 from here on", help: "save it as UTF-8 in your editor")

  static func otherFormat(_ format: Findings.ForeignFormat) -> Finding {
    switch format {
    case .utf16:
      Finding(
        .notUTF8, "the file is UTF-16 text", help: "save it as UTF-8 in your editor")
    case .archive, .rtf:
      Finding(
        .notUTF8, "the file is a document of a word processor, or an archive",
        help: "save it as plain text, in UTF-8")
    case .pdf:
      Finding(
        .notUTF8, "the file is a PDF",
        help: "copy its text into a file of plain text, in UTF-8")
    }
  }

  static func controlCharacter(_ scalar: UInt32) -> Finding {
    let help =
      switch scalar {
      // At the edge of a line; elsewhere they are read as the end of one.
      case 0x0B, 0x0C: "delete it; a line ends there already"
      case 0x85: "delete it, and begin a new line there"
      default: "delete it; it cannot be shown"
      }
    return Finding(.controlCharacter, "control character \(name(of: scalar))", help: help)
  }

  /// A character as Unicode writes it, such as `U+00A0`.
  static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  static func shownInPart(_ part: String) -> Finding {
    Finding(
      .reducedOnScreen, "the screen shows this joined sign as \(quoted(part))",
      help: "terminals do not agree on its width; plain mode sends it whole")
  }

  static func shownWithoutJoiners(_ count: Int) -> Finding {
    Finding(
      .reducedOnScreen,
      "the screen leaves out the joiner in this word"
        + (count > 1 ? ", and \(count - 1) more in this file" : ""),
      help: "terminals do not agree on its width; plain mode sends it")
  }

  static func notShown(_ scalar: UInt32) -> Finding {
    Finding(
      .reducedOnScreen, "the screen shows `\u{FFFD}` instead of \(name(of: scalar))",
      help: "terminals do not agree on its width; use another character")
  }

  static func nestingTooDeep(_ limit: Int) -> Finding {
    Finding(
      .nestingTooDeep, "lists, quotes or emphasis nest more than \(limit) deep",
      help: "a learner can follow two or three levels")
  }

  static let tooManyCells = Finding(
    .tooManyCells, "the tables up to here hold more than a million cells",
    help: "split the module, or put a blank line after each table")

  static func tooManyColumns(_ limit: Int) -> Finding {
    Finding(
      .tooManyCells, "a table cannot have more than \(limit) columns",
      help: "a learner can follow four or five; split the table")
  }

  static func tooManyLines(_ limit: Int) -> Finding {
    Finding(
      .fileTooLarge, "the file has more than \(limit) lines", help: "split it into several modules")
  }

  static func tooManyFindings(_ limit: Int) -> Finding {
    Finding(.tooManyFindings, "more than \(limit) findings; the rest is not listed")
  }

  static func unlistedModule(_ file: String, _ id: String) -> Finding {
    Finding(
      .unknownModule,
      "`course.yaml` does not list \(quoted(file)), and this names module \(quoted(id)), which is in it",
      help:
        "add \(quoted(file)) to `modules`; or take what it holds out of tracks, forms and `coverage.yaml`"
    )
  }

  /// `field` is what may list it.
  static func unlistedFile(in field: String) -> Finding {
    Finding(
      .unlistedFile, "`course.yaml` does not list this file",
      help: "add it to `\(field)`, move it elsewhere, or delete it")
  }

  /// A file that would be a module under another ending: `02-b.MD`, `02-b.markdown`.
  static func otherEnding(_ name: String) -> Finding {
    Finding(
      .unlistedFile, "a module's file ends in `.md`, and this one does not",
      help: "rename it to \(quoted(name)), and add it to `modules`; or delete it")
  }

  /// `course.yaml` under a name that is almost its own.
  static func courseFileNamed(_ name: String) -> Finding {
    Finding(
      .missingFile, "the file is not there; \(quoted(name)) is",
      help: "rename \(quoted(name)) to `course.yaml`")
  }
}

/// Wording: links, and HTML and other Markdown that a terminal cannot show.
extension Finding {
  /// HTML, by the name of its element; empty if it has none.
  static func html(_ element: String) -> Finding {
    let help =
      switch element {
      case "br": "end the line above with `\\` to break it there, or leave an empty line"
      case "p", "div", "center": "leave an empty line between paragraphs"
      case "b", "strong": "write `**words**`"
      case "i", "em": "write `*words*`"
      case "del", "s", "strike": "write `~~words~~`"
      case "u", "mark", "font", "span", "big", "small": "write `*words*` for what is to stand out"
      case "hr": "write `---` with an empty line above it"
      case "a": "write `[words](https://…)`"
      case "img": "say in words what the picture shows"
      case "ul", "ol", "li": "begin each item with `- ` or `1. `"
      case "table", "tr", "td", "th": "write rows as `| a | b |`, with `|---|---|` under the first"
      case "sup", "sub": "write the characters on the line, such as `m²`"
      case "blockquote": "begin each line with `> `"
      case "code", "pre": "write `` `words` ``"
      case "h1", "h2", "h3", "h4": "write `## …` to begin a page"
      case "details", "summary": "write the words as a paragraph; nothing can be folded away"
      default: "write it in Markdown, or `\\<` for the sign; only comments may be HTML"
      }
    return Finding(.html, "raw HTML is not shown", help: help)
  }

  static let textBehindComment = Finding(
    .html, "text behind a comment, on its last line, is not shown",
    help: "put it on a line of its own")

  static let unclosedComment = Finding(
    .unclosedComment, "the comment is not closed, so the rest of the file belongs to it",
    help: "end it with `-->`")

  static let misplacedComment = Finding(
    .misplacedComment, "this comment holds fields in a place where none are read",
    help: "put it right under the heading or the lead-in it belongs to")

  static let image = Finding(
    .image, "an image cannot be shown in a terminal; its description stands in for it",
    help: "say in words what the picture shows")

  static let imageWithoutWords = Finding(
    .image, "an image cannot be shown in a terminal, and this one has no description",
    help: "say in words what the picture shows")

  static func unknownMarkdown(_ type: String) -> Finding {
    Finding(.unknownMarkdown, "Markdown of type \(quoted(type)) is not part of the format")
  }

  static let extraCells = Finding(
    .extraCells, "the row has more cells than the table has columns, so text is lost",
    help: "write a bar that belongs to the text as `\\|`")

  static func unknownPlaceholder(_ word: String) -> Finding {
    let known = Placeholder.Name.allCases.map { "{\($0.rawValue)}" }
    return Finding(
      .unknownPlaceholder, "there is no placeholder \(quoted("{\(word)}"))",
      help: (nearest(to: "{\(word)}", among: known)
        ?? known.first { $0.contains(word.lowercased()) }).map { "did you mean `\($0)`?" }
        ?? "there are \(known.map { "`\($0)`" }.joined(separator: ", ")); write `\\{` for a brace")
  }

  static let misplacedPlaceholder = Finding(
    .misplacedPlaceholder, "a post to mark holds a placeholder",
    help: "write the words out; each must be there to be marked, whatever the school is called")

  static func malformedLink(_ address: String) -> Finding {
    Finding(
      .malformedLink,
      address.isEmpty
        ? "the link has no address" : "\(quoted(address)) is not a link a learner can follow",
      help: "begin it with `https://`, `http://` or `mailto:`, or name a file of the course")
  }

  static func brokenPageLink(_ anchor: String, in module: String, known: [String]) -> Finding {
    let near = nearest(to: anchor, among: known).map { "did you mean `#\($0)`?" }
    let name = module.hasSuffix(".md") ? quoted(module) : module
    return Finding(
      .brokenLink, "\(name) has no page \(quoted(anchor))",
      help: near ?? "`webside check --pages` lists the ids of pages")
  }

  static func linkToNoModule(_ file: String, known: [String]) -> Finding {
    Finding(
      .brokenLink, "\(quoted(file)) is no module of the course, so no learner can go there",
      help: suggestion(for: file, among: known) ?? "link to a file that `modules` lists")
  }

  /// `there` are the files that are there.
  static func brokenLink(_ address: String, there: Set<String>) -> Finding {
    if let meant = moduleFile(meantBy: address, among: there) {
      return Finding(
        .brokenLink, "the file \(quoted(address)) is not in the course folder",
        help: "did you mean \(quoted(meant))?")
    }
    let host = address.split(separator: "/").first ?? ""
    let isHost = host.contains(".") && !host.hasSuffix(".md")
    return Finding(
      .brokenLink, "the file \(quoted(address)) is not in the course folder",
      help: isHost
        ? "begin an address of the web with `https://`"
        : "correct the name, or put the file in the course folder")
  }

  /// The module that a link means whose ending `.md` was forgotten, with the page that it names.
  private static func moduleFile(meantBy address: String, among there: Set<String>) -> String? {
    let parts = address.split(separator: "#", maxSplits: 1)
    guard let name = parts.first.map({ "\($0).md" }), there.contains(name) else { return nil }
    return name + (parts.count > 1 ? "#\(parts[1])" : "")
  }
}
