/// Wording: signs of Markdown that mean nothing as they stand, or something that was not meant.
extension Finding {
  static let starsWithinWords = Finding(
    .looseSign,
    "the stars within these words or figures are read as emphasis, and learners would not see them",
    help: "write `\\*`, which shows a star, or `×` between figures")

  static let underscoresOfName = Finding(
    .looseSign,
    "the underscores of this name are read as emphasis, and learners would not see them",
    help: "write `\\_`, which shows an underscore")

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

/// Wording: signs in running text that learners would see.
extension Finding {
  private static func shown(_ what: String, _ help: String) -> Finding {
    Finding(.looseSign, what + ", and learners would see it", help: help)
  }

  static func shownSign(_ sign: String) -> Finding {
    shown("\(quoted(sign)) stands for nothing here", "delete it; `\\` before a sign shows it")
  }

  static let runTogether = Finding(
    .looseSign,
    "lines that begin with names or times are shown as one paragraph, one behind the other",
    help: "leave an empty line between them, or end each line but the last with `\\`")

  static func figureReadAsMark(_ sign: String) -> Finding {
    Finding(
      .looseSign,
      "\(quoted(sign)) before a figure is read as the mark of "
        + (sign == ">" ? "a block quote" : "an item") + ", and learners would not see it",
      help: "write `\\\(sign)`, which shows the sign; or begin with a word")
  }

  static func dateReadAsEntry(_ day: Int) -> Finding {
    Finding(
      .looseSign, "a date at the beginning of a line is read as entry \(day) of a list",
      help: "write `\(day)\\.`; or begin with a word")
  }

  static func shownSignInField(_ sign: String) -> Finding {
    Finding.shownSign(sign).inField(sign)
  }

  /// The same finding about the value of a field. Its help offers quotation marks, because a backslash means nothing in YAML.
  func inField(_ sign: String) -> Finding {
    var finding = self
    finding.help =
      "delete it; or, if \(quoted(sign)) is meant, put the text in quotation marks: `\"…\"`"
    return finding
  }

  static let backslashAtEnd = shown(
    "a backslash stands at the end of a text",
    "delete it; it begins a new line only if another line of the text stands below")

  static func halfBracket(_ bracket: String) -> Finding {
    shown(
      "\(quoted(bracket)) has no other half",
      "delete it, or write both: `[words](https://…)`; `\\` before a bracket shows it")
  }

  static func looseBrace(_ written: String) -> Finding {
    shown(
      "\(quoted(written)) stands for nothing here",
      "write `{school}`, `{school-policy}`, `{concerns-contact}` or `{privacy-contact}`, or delete it; "
        + "`\\{` shows a brace")
  }

  static func bareNoteNumber(_ written: String) -> Finding {
    let number = written.filter(\.isNumber)
    return shown(
      "\(quoted(written)) names no note",
      "write `[^\(number)]` here, and the note on a line of its own: `[^\(number)]: words`; `\\[` shows a bracket"
    )
  }

  static func wordComment(_ written: String) -> Finding {
    shown(
      "\(quoted(written)) looks like the mark of a comment in Word",
      "delete it; `\\[` shows a bracket")
  }

  static func otherMarkup(_ written: String) -> Finding {
    shown(
      "\(quoted(written)) is a sign of another program",
      "write what learners are to read instead; `\\` before a sign shows it")
  }

  static func signsAlone(_ written: String) -> Finding {
    shown(
      "a line holds signs alone: \(quoted(written))",
      "delete the line; `---` between two empty lines draws a rule; `\\` before a sign shows it")
  }

  static func lineBeginning(_ written: String) -> Finding {
    shown(
      "\(quoted(written)) at the beginning of this line begins no item",
      "begin an item with `- `; `\\` before a sign shows it")
  }

  static func markInside(_ written: String) -> Finding {
    shown(
      "\(quoted(written)) stands behind another sign, where it begins nothing",
      "put it at the beginning of the line, or delete it; `\\` before it shows it")
  }

  static func strayNumber(_ written: String) -> Finding {
    shown(
      "\(quoted(written)) begins no entry in the middle of a text",
      "begin the first entry with `1. `, and leave an empty line above it; `\(written.dropLast())\\\(written.suffix(1))` shows it"
    )
  }

  static func reminder(_ word: String) -> Finding {
    shown(
      "\(quoted(word)) looks like a note to oneself",
      "delete it, or put it in a comment: `<!-- \(word) … -->`")
  }

  static func listNumber(_ number: Int, wanted: Int) -> Finding {
    Finding(
      .entryNumbers, "a list begins with `\(number).`, and `\(wanted).` is due",
      help:
        "number the entries in their order, and see that none is lost above; `\(number)\\.` begins a text"
    )
  }

  static let linkWithoutWords = Finding(
    .malformedLink, "this link has no words to show", help: "write `[words](https://…)`")

  static let strongInPost = Finding(
    .looseSign, "strong words and code mean nothing in a post to mark",
    help: "write `*words*` for what may go or stay, and `~~words~~` for what must go")

  static func entryInside(_ written: String) -> Finding {
    Finding(
      .unreadMark, "\(quoted(written)) stands within this entry, and begins none",
      help: "begin that entry on a line of its own")
  }

  static let letteredChoice = Finding(
    .looseSign, "a choice begins with a letter, and learners would see two",
    help:
      "delete it; the program gives each choice its letter; `A\\.` begins a name, as in `A\\. Keller`"
  )

  static func tabbedTable(_ rule: String) -> Finding {
    Finding(
      .readAsMeant, "cells with tabs between them are read as a table",
      help: "write `|` before, between and behind the cells, and \(quoted(rule)) below the header")
  }

  static let postWithoutQuote = Finding(
    .unreadMark, "words are struck here, outside of a post to mark",
    help: "begin each line of the post with `> `, its empty lines with `>`")

  static let secondStruckPhrase = Finding(
    .looseSign, "two struck phrases stand in one reason, and it counts for the first alone",
    help: "write an item for each phrase")

  static let doubleMark = shown(
    "two marks stand at the beginning of this line",
    "delete one of them; a list within an item begins on a line of its own, further in; `\\` before the second shows it"
  )

  static func emptyContainer(isQuote: Bool) -> Finding {
    Finding(
      .looseSign, isQuote ? "this block quote holds no text" : "this item holds no text",
      help: "write the text behind the mark, or delete the mark")
  }

  static let headingInside = Finding(
    .unreadMark, "a heading stands inside a list or a block quote, and begins no page or section",
    help:
      "delete what stands before `#`; a smaller heading in the text is `####`; `\\#` shows a sign")

  static let missingCells = Finding(
    .looseSign, "this row has fewer cells than the header, so its last cells are empty",
    help: "write `|` between the cells; a row stands on one line")

  static let secondTableRule = Finding(
    .unreadMark, "a second line of dashes is shown as a row of the table",
    help: "delete it; one such line stands below the header")

  static func fieldWithoutWords(_ written: String) -> Finding {
    Finding(
      .looseSign, "\(quoted(written)) says nothing to a learner", help: "write it in words")
  }

  static func quotesAroundField(_ opening: String, _ closing: String) -> Finding {
    shown(
      "`\(opening)` and `\(closing)` stand around a whole field",
      "delete them; only `'` and `\"` are signs of YAML")
  }

  static let ruleAboveAnswers = shown(
    "a rule stands between a question and its answers",
    "delete it; what stands there is shown above the question")

  static func answerSaysNothing(_ written: String) -> Finding {
    Finding(
      .emptyChoice, "\(quoted(written)) is no text", help: "write what learners are to rate")
  }

  static func reasonSaysNothing(_ written: String) -> Finding {
    Finding(
      .missingFeedback, "\(quoted(written)) gives no reason", help: "say why, and who says so")
  }

  static let feedbackBehindText = Finding(
    .unreadMark, "`>` stands behind the text of an answer, where it begins no feedback",
    help: "begin the feedback on a line of its own, with spaces and `> `")

  static func nearTie(_ written: String) -> Finding {
    Finding(
      .unreadMark, "\(quoted(written)) ties no entries",
      help: "write `=` and a space behind the number; or delete it")
  }
}
