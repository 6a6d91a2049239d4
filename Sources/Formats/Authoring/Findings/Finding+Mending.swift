/// Wording: lines that are read as they were meant, though they are written otherwise.
extension Finding {
  private static func readAs(_ what: String, _ meant: String, _ help: String) -> Finding {
    Finding(.readAsMeant, "\(what) is read as \(meant)", help: help)
  }

  static func headingMark(_ mark: String, _ slip: HeadingSlip) -> Finding {
    switch slip {
    case .noBlank:
      readAs(
        "`\(mark)` without a space behind it", "the mark of a heading",
        "type a space behind `\(mark)`")
    case .oddBlank:
      readAs(
        "a blank behind `\(mark)` that is no ordinary space", "a space",
        "delete the blank, and type a space")
    case .wideMark:
      readAs("a wide sign before a heading", "`\(mark)`", "type `\(mark)` and a space")
    }
  }

  /// What is wrong with the mark of a heading.
  enum HeadingSlip { case noBlank, oddBlank, wideMark }

  static let indentedHeading = readAs(
    "an indented heading", "the heading it looks like", "delete the spaces before it")

  static func underlinedHeading(_ line: String) -> Finding {
    Finding(
      .underlinedHeading, "\(quoted(line)) right under text would make a heading of the text",
      help: line.hasPrefix("=")
        ? "delete it; write `## …` to begin a page, or `---` between empty lines for a rule"
        : "put an empty line above it for a rule, or write `## …` to begin a page")
  }

  static func mergeConflict(lines: ClosedRange<Int>?) -> Finding {
    guard let lines else {
      return Finding(
        .mergeConflict, "a mark of a merge conflict was left here",
        help: "delete this line, and of the two versions the one that is wrong")
    }
    return Finding(
      .mergeConflict,
      "a merge conflict was left in lines \(lines.lowerBound) to \(lines.upperBound)",
      help: "keep one of the two versions, and delete the other and the three marks")
  }

  static let unclosedCode = Finding(
    .unclosedCode, "the code that begins here is not closed",
    help: "end it with another line of the same marks, or delete this line")

  static func commentMark(_ written: String, _ meant: String) -> Finding {
    readAs(quoted(written), "`\(meant)`", "type `\(meant)`")
  }

  static func commentMarks(_ opening: String, _ closing: String) -> Finding {
    readAs(
      "\(quoted(opening)) … \(quoted(closing))", "a comment",
      "type `<!--` before it and `-->` behind it")
  }

  static func unclosedDetails(line: Int, isNested: Bool = false) -> Finding {
    Finding(
      .unclosedComment, "the comment that line \(line) opens is not closed",
      help: "type `-->` behind this line"
        + (isNested ? "; one comment cannot stand in another" : ""))
  }

  static let commentInComment = Finding(
    .unclosedComment, "a comment hides what looks like the end of one, or like another",
    help: "type `-->` where the first is to end")

  static func strayCommentEnd(_ written: String) -> Finding {
    Finding(
      .unreadMark, "\(quoted(written)) ends no comment here",
      help: "delete it, or type `<!--` before what learners must not see")
  }

  static let fieldsOutsideComment = Finding(
    .readAsMeant, "these fields stand outside a comment, and are read as one",
    help: "put a line `<!--` above them, and a line `-->` below")

  static let fieldsWithoutOpening = Finding(
    .readAsMeant, "these fields have no `<!--` above them, and are read as a comment",
    help: "put a line `<!--` above them")

  static let indentedComment = readAs(
    "an indented comment", "the comment that belongs here", "delete the spaces before it")

  static let indentedItem = readAs(
    "an item so far in that it would be text", "an item",
    "begin it below the text of the item above")

  static let indentedRow = readAs(
    "an indented row", "a row of the table", "delete the spaces before it")

  /// `opening` is what the line would begin with to go on.
  static func lazyLine(_ opening: String) -> Finding {
    let isBlank = opening.allSatisfy { $0 == " " }
    let way =
      isBlank ? "put \(max(1, opening.count)) spaces before it" : "begin it with `\(opening)`"
    return readAs(
      "a line right below a list or a block quote", "a part of it",
      "leave an empty line above it; or, if it goes on with the line above, \(way)")
  }

  /// What a line among answers would be.
  enum Answer { case choice, entry, listItem }

  static func unmarkedAnswer(_ kind: Answer) -> Finding {
    let (names, mark) =
      switch kind {
      case .choice: ("choices", "`- [ ]`, or `- [x]` if it is right,")
      case .entry: ("entries", "its number, as `2.`,")
      case .listItem: ("items", "`-`")
      }
    return Finding(
      .unmarkedAnswer, "a line among the \(names) begins none of them",
      help: "begin it with \(mark) and a space; if it is feedback, with `> ` below the text above; "
        + "if it is other text, leave an empty line above it")
  }

  static let facilitatorLine = Finding(
    .facilitatorShown, "this looks like the facilitator's notes, and learners would read them",
    help: "put `### Facilitator` on a line of its own in a case, and the notes below it")

  static let facilitatorInLesson = Finding(
    .facilitatorShown, "a lesson has no facilitator's notes, and learners would read this",
    help: "move it below `### Facilitator` in a case, or put it in a comment: `<!-- … -->`")

  static let indentedCode = readAs(
    "text with four spaces before it", "code",
    "delete the spaces, or put a line of three backticks above and below")

  static let indentedChoice = readAs(
    "a choice further in than the others", "one of them",
    "begin it in the same column as the others")

  static let letteredItem = readAs(
    "a list with letters", "a list with `-`",
    "type `- ` before each item; `A\\.` begins a name, as in `A\\. Keller`")

  static func itemMark(_ written: String, _ meant: String) -> Finding {
    guard !written.isEmpty else {
      return readAs(
        "a box without a mark before it", "a choice", "begin the choice with `\(meant)` and a space"
      )
    }
    let name = written == "\u{F0B7}" ? "a bullet of a word processor" : quoted(written)
    return readAs(name, "`\(meant)`", "begin the item with `\(meant)` and a space")
  }

  static func numberMark(_ written: String) -> Finding {
    readAs(
      "\(quoted(written)) in a list with numbers", "a number",
      "begin the item with its number: `2.`")
  }

  static func boxMark(_ written: String, isTicked: Bool) -> Finding {
    let meant = isTicked ? "[x]" : "[ ]"
    if written.lowercased() == meant {
      return readAs(
        "`\(meant)` without a space behind it", "a box", "type a space behind `\(meant)`")
    }
    let looksSame = written.filter { !$0.isWhitespace } == meant.filter { $0 != " " } && !isTicked
    let name = looksSame && written.count == 3 ? "a box with another blank in it" : quoted(written)
    return readAs(name, "`\(meant)`", "type `\(meant)` and a space")
  }

  static func blankBehindMark(_ mark: String) -> Finding {
    readAs(
      "a blank behind \(quoted(mark)) that is no ordinary space", "a space",
      "delete the blank, and type a space")
  }

  static func noBlankBehindMark(_ mark: String) -> Finding {
    readAs(
      "\(quoted(mark)) without a space behind it", "the mark of an item",
      "type a space behind \(quoted(mark))")
  }

  static func tabBehindMark(_ mark: String) -> Finding {
    readAs("a tab behind \(quoted(mark))", "a space", "delete the tab, and type a space")
  }

  static func quoteMark(_ written: String) -> Finding {
    readAs(quoted(written), "`>`, which begins feedback", "type `>`")
  }

  static func feedbackIndent(_ column: Int) -> Finding {
    readAs(
      "a block quote that is not below the text of its choice", "the choice's feedback",
      "put \(column) spaces before `>`")
  }

  static let backslashAlone = readAs(
    "a backslash alone on a line", "an empty line", "delete the backslash")

  static let emptyLineInPost = readAs(
    "an empty line in a post", "a part of the post", "type `>` on the empty line")

  static let indentedExplanation = readAs(
    "an indented explanation", "the explanation of the question", "delete the spaces before `>`")

  static func blankBeforeMark(_ mark: String) -> Finding {
    readAs("a blank before `\(mark)` that is no ordinary space", "none", "delete the blank")
  }

  static let quoteIndent = readAs(
    "a line of a block quote that is further in than the one above", "the next line of the quote",
    "put `>` below the `>` above")

  static func missingBlankLine(_ what: String) -> Finding {
    readAs(
      "a lead-in right below other text", "the beginning of a question",
      "leave an empty line above \(what)")
  }

  static func leadInMark(_ words: String) -> Finding {
    readAs(
      "a line above answers that is not wholly strong", "the lead-in",
      "write \(quoted("**\(words)**"))")
  }

  static func tableBar(_ written: String) -> Finding {
    readAs(quoted(written), "`|`", "type `|`")
  }

  static func tableRule(_ rule: String) -> Finding {
    readAs("another sign than `-` under the header of a table", "`-`", "type `\(rule)`")
  }

  static func tableRuleWidth(_ rule: String) -> Finding {
    readAs(
      "a line under the header with another number of cells", "one as wide as the header",
      "type `\(rule)`")
  }

  static func missingTableRule(_ rule: String) -> Finding {
    readAs(
      "a table without a line under its header", "a table", "type `\(rule)` under the header")
  }

  static let splitTable = readAs(
    "an empty line between rows", "no line", "delete the empty line above this row")

  static let misplacedNote = Finding(
    .unreadMark, "a note cannot stand in a lead-in, in answers or in feedback",
    help: "name it in the case, the debrief or a page, or write its words here")

  static let unnamedNote = Finding(
    .unreadMark, "no text names this note, so no learner sees it",
    help: "name it where it belongs, as `[^1]`, or delete it")

  static let rowOutsideTable = Finding(
    .unreadMark, "a line with `|` is no row of a table here",
    help:
      "leave an empty line above a table, nothing between its rows, and a line `|---|` below its header; `\\|` shows a bar"
  )

  static let noteInNote = Finding(
    .unreadMark, "a note names another note, which would have no number",
    help: "write the words of the other note here, or name it in the text")

  static let emptyNote = Finding(
    .unreadMark, "this note says nothing",
    help: "write its words behind the colon, or delete it and what names it")

  static let textBelowTable = readAs(
    "a line right below a table", "the text below it", "leave an empty line above it")

  static let tableBelowText = readAs(
    "a table right below a list or a block quote", "a table", "leave an empty line above it")

  static let explanationMark = readAs(
    "an explanation in other marks", "the explanation of the question",
    "begin it with `> **Explanation:**`")

  static let boxesInProse = Finding(
    .boxesInProse, "boxes are no choices here, and learners would see the brackets",
    help: "delete the boxes; choices stand below the question of a case")

  /// Marks that a learner would see.
  static func leftover(_ leftover: Leftover, _ mark: String) -> Finding {
    let (what, help) =
      switch leftover {
      case .box:
        (
          "makes no choice here",
          "begin a choice on a line of its own: `- [ ]`, or `- [x]` if it is right"
        )
      case .link:
        (
          "makes no link here",
          "write `[words](https://…)`, without a blank between or inside the brackets"
        )
      case .footnote:
        (
          "names no note here",
          "write the note on a line of its own, as `[^1]: words`, on the same page"
        )
      case .strong:
        ("makes nothing strong here", "write `**words**`, without blanks inside the marks")
      case .comment:
        (
          "begins no comment here",
          "begin the comment on a line of its own, with `<!--`, and end it with `-->`"
        )
      case .struck: ("strikes nothing here", "write `~~words~~`, without blanks inside the marks")
      }
    return Finding(.unreadMark, "\(quoted(mark)) \(what)", help: help)
  }
}
