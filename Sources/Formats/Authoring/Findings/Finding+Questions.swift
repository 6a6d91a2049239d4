internal import Curriculum

/// Wording: questions and their answers.
extension Finding {
  static func missingQuestionID(_ leadIn: String) -> Finding {
    Finding(
      .missingID, "question \(quoted(leadIn)) has no id among several",
      help: "put `<!-- id: … -->` under its lead-in")
  }

  static func misplacedOption(_ option: String, _ reason: String) -> Finding {
    Finding(
      .misplacedOption, "`\(option)` does not belong here: \(reason)", help: "delete `\(option)`")
  }

  static func misplacedPole(_ name: String) -> Finding {
    Finding(
      .misplacedOption,
      "`\(name)` does not belong here: a poll has no best answer, and a post no answers to name",
      help: "take `cautious` and `bold` out")
  }

  static func missingPole(_ name: String, beside other: String) -> Finding {
    Finding(
      .missingField, "`\(other)` stands here without `\(name)`",
      help: "add `\(name):` with the letter of an answer, or `\(name): none`")
  }

  static func unknownPole(_ letter: String, of name: String, letters: [String]) -> Finding {
    Finding(
      .malformedValue, "\(quoted(letter)) cannot be `\(name)`: no scored answer has this letter",
      help: "write one of \(letters.map { "`\($0)`" }.joined(separator: ", ")), or `none`")
  }

  static func samePoles(_ letter: String) -> Finding {
    Finding(
      .conflictingFields, "answer `\(letter)` cannot be both the most cautious and the boldest",
      help: "name another answer in one of the two, or write `none`")
  }

  static func missingKey(_ question: String) -> Finding {
    Finding(
      .missingKey, "question \(quoted(question)) has no correct choice",
      help: "mark the best answer with `[x]`, or leave every box empty and add `kind: poll`")
  }

  static func nothingRated(_ question: String) -> Finding {
    Finding(
      .missingKey, "question \(quoted(question)) has no row with a rating",
      help: "give at least one response a rating")
  }

  static func allKeyed(_ question: String) -> Finding {
    Finding(
      .allKeyed, "every choice of question \(quoted(question)) is right",
      help: "leave at least one box empty")
  }

  static func allRatingsKeyed(_ words: String) -> Finding {
    Finding(
      .allKeyed, "\(quoted(words)) accepts every rating",
      help: "write `—` for a row that is not scored")
  }

  static func keyedPoll(_ question: String) -> Finding {
    Finding(
      .keyedPoll, "poll \(quoted(question)) has a correct choice",
      help: "leave every box empty, or take `kind: poll` out")
  }

  static func choiceCount(_ question: String, choose wanted: Int, keyed: Int) -> Finding {
    Finding(
      .choiceCount,
      "question \(quoted(question)) has `choose: \(wanted)` and \(keyed) marked with `[x]`",
      help: "the two numbers must agree; `choose: one` accepts any one of several")
  }

  static func oneOfOne(_ question: String, keyed: Int) -> Finding {
    Finding(
      .choiceCount,
      "question \(quoted(question)) has `choose: one` and \(keyed) marked with `[x]`",
      help: "mark every accepted answer, or take `choose: one` out")
  }

  static func tooFewChoices(_ question: String, _ count: Int) -> Finding {
    Finding(
      .tooFewChoices,
      "question \(quoted(question)) offers \(count), which leaves nothing to decide",
      help: "offer two or more")
  }

  /// The most choices a question may have: each has a letter to press, and `q`, the seventeenth, quits.
  static let mostChoices = 16

  static func tooManyChoices(_ question: String, _ count: Int) -> Finding {
    Finding(
      .tooManyChoices,
      "question \(quoted(question)) offers \(count), more than there are letters to press",
      help: "offer \(mostChoices) or fewer; three to eight read best")
  }

  static func mixedList(_ words: String) -> Finding {
    let help =
      words.hasPrefix("[")
      ? "there are two boxes: `[ ]`, and `[x]` for what is right"
      : "begin it with `- [ ]`, or with `- [x]` if it is right"
    return Finding(
      .mixedList, "\(quoted(words)) has no box, and other choices of the list have one", help: help)
  }

  static let emptyChoice = Finding(
    .emptyChoice, "there is no text here", help: "write the text, or delete the mark")

  static let strayChoiceContent = Finding(
    .strayContent, "a choice cannot hold this",
    help: "a choice holds paragraphs, lists and code, then its feedback as a block quote")

  static let textBehindFeedback = Finding(
    .strayContent, "this stands behind the feedback of the choice",
    help: "put it above the feedback, or begin its lines with `>`")

  static let strayPostContent = Finding(
    .strayContent, "a post to mark holds paragraphs alone",
    help: "write each line of the post as a paragraph of the block quote")

  static let brokenEntries = Finding(
    .strayContent, "this divides the entries, and the learner would get those above it alone",
    help: "move it above the question, or put it into an entry, below the entry's text")

  static func entryNumber(_ number: Int, wanted: Int) -> Finding {
    Finding(
      .entryNumbers,
      "entry `\(number).` stands where `\(wanted).` is due, and entries count in the order of their lines",
      help: "number them in their order, and see that none is lost or in another place")
  }

  static let splitPost = Finding(
    .splitPost, "the block quote above is shown before the question, and cannot be marked",
    help:
      "type `>` on the empty line between if both are one post; if not, put it above the question")

  static func severalBest(_ question: String, keyed: Int) -> Finding {
    Finding(
      .choiceCount,
      "question \(quoted(question)) has `choose: best` and \(keyed) marked with `[x]`",
      help: "mark the one best answer, or take `choose: best` out")
  }

  static let feedbackAbove = Finding(
    .missingFeedback, "no answer has feedback, and this is read before the question is answered",
    help: "put what explains an answer below it, with spaces and `> ` before each line")

  static let feedbackOneOff = Finding(
    .strayContent,
    "feedback stands above the answers, so each answer would show that of the next one",
    help: "put each answer's feedback below it, with spaces and `> ` before each line")

  static func noFeedback(_ question: String) -> Finding {
    Finding(
      .missingFeedback, "no answer of question \(quoted(question)) has feedback",
      help: "below each, begin a line with spaces and `> `, and say why it is right or wrong")
  }

  static func missingFeedback(_ thing: String) -> Finding {
    Finding(.missingFeedback, "\(quoted(thing)) has no feedback", help: "say why, and who says so")
  }

  static func missingReason(_ phrase: String) -> Finding {
    Finding(
      .missingFeedback, "\(quoted(phrase)) has no feedback",
      help: "below the post, begin an item with \(quoted("- ~~\(phrase)~~")), and say why it must "
        + "go")
  }

  static let ratingHeader = Finding(
    .ratingHeader, "the header of this table is not that of a rating table",
    help: "write the header as `| Response | Rating | Why |`")

  static func unknownRating(_ words: String) -> Finding {
    // Either half of the scale is as near: the author left out how much.
    let half = ["appropriate", "inappropriate"].first { $0 == words.lowercased() }
    if let half {
      return Finding(
        .unknownRating, "\(quoted(words)) is not on the scale",
        help: "say how much: `very \(half)` or `fairly \(half)`")
    }
    let near = nearest(to: words, among: Rating.allCases.map(\.words))
    return Finding(
      .unknownRating,
      words.isEmpty ? "the rating is empty" : "\(quoted(words)) is not on the scale",
      help: near.map { "did you mean `\($0)`?" }
        ?? "the scale is very appropriate, fairly appropriate, fairly inappropriate, very inappropriate; "
        + "`A or B` is a set, `—` a row that is not scored")
  }

  static let tieWithNothing = Finding(
    .tieWithNothing, "the first entry is tied with the one above, and there is none",
    help: "take the `=` away")

  static func allTied(_ question: String) -> Finding {
    Finding(
      .allTied, "every entry of question \(quoted(question)) is tied, so any order is right",
      help: "take `=` away from those that come later")
  }

  static func nothingStruck(_ question: String) -> Finding {
    Finding(
      .nothingStruck, "nothing is struck in the post of question \(quoted(question))",
      help: "strike what must go: `~~words~~`")
  }

  static func sharedWord(_ words: String) -> Finding {
    Finding(
      .sharedWord, "\(quoted(words)) shares its only word with another marked phrase",
      help: "mark the word once")
  }

  static func unmatchedFeedback(_ words: String, phrases: [String]) -> Finding {
    Finding(
      .unmatchedFeedback, "\(quoted(words)) is not struck in the post",
      help: suggestion(for: words, among: phrases))
  }

  static let feedbackWithoutWords = Finding(
    .unmatchedFeedback, "this item does not begin with the struck words it is about",
    help: "write `- ~~words~~ why they must go`")
}
