/// Wording: how items are written. The codes are those of the rules.
extension Finding {
  static func longestKey(_ length: Int, distractor: Int) -> Finding {
    Finding(
      .longestKey,
      "the right answer stands out by its length: \(length) characters, others at most \(distractor)",
      help: "move what explains into the feedback, or lengthen a distractor")
  }

  static let allOfTheAbove = Finding(
    .allOfTheAbove, "an option for all of the above rewards a learner who knows two of them",
    help: "make it a question with several answers")

  static let noneOfTheAbove = Finding(
    .noneOfTheAbove, "an option for none of the above shows what is wrong and not what is right",
    help: "name the better answer, or leave the option out")

  static let combination = Finding(
    .combination, "an option that joins others tests logic",
    help: "make it a question with several answers")

  static func absoluteDistractor(_ word: String) -> Finding {
    Finding(
      .absoluteDistractor, "\(quoted(word)) makes this distractor easy to rule out",
      help: "soften it, or word a right answer as absolutely")
  }

  static func hedgedKey(_ word: String) -> Finding {
    Finding(
      .hedgedKey, "\(quoted(word)) in the right answer alone gives it away",
      help: "take it out, or hedge a distractor too")
  }

  static func negativeLeadIn(_ word: String, isStressed: Bool) -> Finding {
    Finding(
      .negativeLeadIn, "the lead-in asks for the opposite: \(quoted(word))",
      help: isStressed
        ? "ask for what is right" : "ask for what is right, or put the word in capitals")
  }

  static let doubleNegative = Finding(
    .doubleNegative, "a negative option under a negative lead-in reads as a riddle",
    help: "turn one of them round")

  static func articleCue(_ article: String) -> Finding {
    Finding(
      .articleCue, "this option does not go with the lead-in's \(quoted(article))",
      help: "end the lead-in before the article")
  }

  static func clang(_ word: String) -> Finding {
    Finding(
      .clang, "\(quoted(word)) stands in the lead-in and in the right answer alone",
      help: "use another word, or let a distractor use it too")
  }

  static func convergence(_ count: Int) -> Finding {
    Finding(
      .convergence, "the right answer has the most in common with the others: \(count) words",
      help: "share words among the distractors too")
  }

  static func sameOption(_ number: Int) -> Finding {
    Finding(.duplicateOption, "this option says the same as option \(number)")
  }

  static func nearlySameOption(_ number: Int) -> Finding {
    Finding(.duplicateOption, "this option says nearly the same as option \(number)")
  }

  static let oppositePair = Finding(
    .oppositePair, "two options are each other's opposite, so the others are ruled out",
    help: "reword one, or add a second pair")

  static func unevenOptions(_ shortest: Int, _ longest: Int) -> Finding {
    Finding(
      .unevenOptions, "options run from \(shortest) to \(longest) characters",
      help: "make them more alike in length")
  }

  static let unorderedNumbers = Finding(
    .unorderedNumbers, "options that are numbers stand in no order",
    help: "let them rise, and add `shuffle: no`")

  static let missingLeadIn = Finding(
    .missingLeadIn, "the lead-in asks nothing", help: "end it in `?` or `:`")

  static let unfocusedLeadIn = Finding(
    .unfocusedLeadIn, "the lead-in asks nothing until the options are read",
    help: "ask what one could answer without them")

  static func tooFewOptions(_ count: Int) -> Finding {
    Finding(
      .tooFewOptions, "\(count) options leave too much to chance", help: "offer three or more")
  }

  static let dependency = Finding(
    .dependency, "the question leans on another one", help: "say again what it needs")
}

/// Wording: ratings, orders, scenarios, and the course as a whole.
extension Finding {
  static func oneSidedRatings(isAppropriate: Bool) -> Finding {
    Finding(
      .ratingKeys, "every response is \(isAppropriate ? "appropriate" : "inappropriate")",
      help: "let one stand on the other side")
  }

  static func keyOnBothSides(_ words: String) -> Finding {
    Finding(
      .ratingSides, "the key accepts both sides of the scale: \(words)",
      help: "decide on a side, or write `—` and discuss it without a score")
  }

  static func fewGrades(_ count: Int) -> Finding {
    Finding(
      .fewGrades, "the table keys \(count) of the four ratings, so little judgement is needed",
      help: "add rows whose honest rating is one of the others")
  }

  static let repeatedOrderEntry = Finding(
    .orderKey, "this entry says the same as one above", help: "reword one, or leave it out")

  static func scoredWithoutSource(_ scenario: String) -> Finding {
    Finding(
      .itemMetadata, "scenario \(quoted(scenario)) scores answers and rests on no source",
      help: "name its `sources`")
  }

  static func longestKeys(_ count: Int, of items: Int) -> Finding {
    Finding(
      .longestKeys, "in \(count) of \(items) questions the right answer is the longest",
      help: "more than chance would have it: shorten some, or lengthen their distractors")
  }

  static func keyPositions(_ counts: [Int]) -> Finding {
    Finding(
      .keyPositions,
      "in questions with \(counts.count) unshuffled choices the right one stands "
        + "\(counts.map(String.init).joined(separator: ", ")) times in each place",
      help: "move some, or let the choices shuffle")
  }

  static func keyRun(_ position: Int, _ length: Int) -> Finding {
    Finding(
      .keyPositions, "in \(length) questions running the right choice stands in place \(position)",
      help: "move one, or let the choices shuffle")
  }

  static func unusedRating(_ words: String) -> Finding {
    Finding(
      .ratingKeys, "no response of the course is keyed `\(words)`",
      help: "let learners meet the whole scale")
  }
}

/// Wording: exceptions to these rules.
extension Finding {
  static func malformedException(_ text: String) -> Finding {
    Finding(
      .malformedException, "\(quoted(text)) is no exception",
      help: "write `allow L05 because` and the reason; a `;` divides several")
  }

  static func unknownRule(_ code: String) -> Finding {
    Finding(
      .malformedException, "there is no rule \(quoted(code))",
      help: nearest(to: code, among: FindingCode.rules.map(\.rawValue)).map {
        "did you mean `\($0)`?"
      })
  }

  static func unusedException(_ code: String) -> Finding {
    Finding(.unusedException, "nothing here breaks \(quoted(code))", help: "take the exception out")
  }
}
