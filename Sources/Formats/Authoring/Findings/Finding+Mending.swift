/// Wording: lines that are read as they were meant, though they are written otherwise.
extension Finding {
  private static func readAs(_ what: String, _ meant: String, _ help: String) -> Finding {
    Finding(.readAsMeant, "\(what) is read as \(meant)", help: help)
  }

  static func headingMark(_ mark: String, blank isMissing: Bool) -> Finding {
    isMissing
      ? readAs(
        "a heading without a space behind `\(mark)`", "a heading", "type a space behind `\(mark)`")
      : readAs(
        "a heading with another sign than `\(mark)` and a space", "a heading",
        "delete what stands before the title, and type `\(mark)` and a space")
  }

  static let indentedHeading = readAs(
    "an indented heading", "the heading it looks like", "delete the spaces before it")

  static func underlinedHeading(_ line: String) -> Finding {
    Finding(
      .underlinedHeading, "\(quoted(line)) right under text would make a heading of the text",
      help: "put an empty line above it for a rule, or write `## …` to begin a page")
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

  static func unclosedCode(_ fence: String) -> Finding {
    Finding(
      .unclosedCode, "the code that \(quoted(fence)) begins is not closed",
      help: "end it with a line \(quoted(fence)), or delete this line")
  }

  static func commentMark(_ written: String, _ meant: String) -> Finding {
    readAs(quoted(written), "`\(meant)`", "type `\(meant)`")
  }

  static func unclosedDetails(line: Int) -> Finding {
    Finding(
      .unclosedComment, "the comment that line \(line) opens is not closed",
      help: "type `-->` behind this line")
  }

  static let fieldsOutsideComment = readAs(
    "fields outside a comment", "the comment that belongs here",
    "put a line `<!--` above them, and a line `-->` below")

  static let indentedChoice = readAs(
    "a choice further in than the others", "one of them",
    "begin it in the same column as the others")

  static let letteredItem = readAs(
    "a list with letters", "a list with `-`", "type `- ` before each item")

  static func itemMark(_ written: String, _ meant: String) -> Finding {
    guard !written.isEmpty else {
      return readAs(
        "a box without a mark before it", "a choice", "begin the choice with `\(meant)` and a space"
      )
    }
    return readAs(quoted(written), "`\(meant)`", "begin the item with `\(meant)` and a space")
  }

  static func boxMark(_ written: String, isTicked: Bool) -> Finding {
    let meant = isTicked ? "`[x]`" : "`[ ]`"
    return readAs(quoted(written), meant, "type \(meant) and a space")
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

  static let tableRule = readAs(
    "another sign than `-` under the header of a table", "`-`", "type `|---|---|---|`")

  static let missingTableRule = readAs(
    "a table without a line under its header", "a table", "type `|---|---|---|` under the header")

  static let splitTable = readAs(
    "an empty line between rows", "no line", "delete the empty line above this row")

  /// Marks that a learner would see.
  static func leftover(_ leftover: Leftover, _ mark: String) -> Finding {
    let (what, help) =
      switch leftover {
      case .box:
        (
          "a box, and no choice",
          "begin a choice on a line of its own: `- [ ]`, or `- [x]` if it is right"
        )
      case .link:
        ("no link", "write `[words](https://…)`, without a blank between or inside the brackets")
      case .footnote:
        ("no note", "write the note on a line of its own, as `[^1]: words`, on the same page")
      case .strong:
        ("no strong words", "write `**words**`, without blanks inside the marks")
      case .struck: ("no struck words", "write `~~words~~`, without blanks inside the marks")
      }
    return Finding(.unreadMark, "\(quoted(mark)) here is \(what)", help: help)
  }
}
