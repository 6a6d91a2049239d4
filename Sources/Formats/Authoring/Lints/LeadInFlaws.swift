// What is asked, and how.

/// L07: a `not`, `except`, `least` or the like makes the lead-in ask for the opposite.
@Sendable func negativeLeadIn(_ item: Item) -> Flag? {
  guard let word = item.asked.words.first(where: Terms.negative.contains) else { return nil }
  let isStressed = wordsOf(item.asked.text).contains(word.uppercased())
  return Flag(.negativeLeadIn(word, isStressed: isStressed))
}

/// L08: a negative lead-in with a negative option.
@Sendable func doubleNegative(_ item: Item) -> Flag? {
  guard item.asked.contains(anyOf: Terms.negative) else { return nil }
  let index = item.options.firstIndex { $0.text.words.contains(where: Terms.negates) }
  return index.map { Flag(.doubleNegative, option: $0) }
}

/// L09: the lead-in ends in `a` or `an`, and an option does not go with it.
@Sendable func articleCue(_ item: Item) -> Flag? {
  guard let article = item.leadIn.words.last, ["a", "an"].contains(article),
    item.leadIn.text.hasSuffix(article)
  else { return nil }
  let index = item.options.firstIndex { option in
    guard let letter = option.text.words.first?.first else { return false }
    return "aeiou".contains(letter) != (article == "an")
  }
  return index.map { Flag(.articleCue(article), option: $0) }
}

/// L16: the lead-in asks nothing: it does not end in `?`, `:` or `…`, and it is no sentence for the options to complete. The
/// lead-in of a writing task may also end in a full stop.
@Sendable func missingLeadIn(_ item: Item) -> Flag? {
  let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", " "]
  var text = item.leadIn.text[...]
  while let last = text.last, closing.contains(last) { text.removeLast() }
  let isAsked =
    text.hasSuffix("?") || text.hasSuffix(":") || text.hasSuffix("...") || text.hasSuffix("…")
  let isOpen = ["a", "an", "the", "is", "are"].contains {
    item.leadIn.words.last == $0 && text.hasSuffix($0)
  }
  // What is to be written may be asked for in a sentence of its own.
  let isRequest = item.kind == nil && text.hasSuffix(".")
  return isAsked || isOpen || isRequest ? nil : Flag(.missingLeadIn)
}

/// L17: `Which of these is true?` asks nothing until the options are read.
@Sendable func unfocusedLeadIn(_ item: Item) -> Flag? {
  guard let which = item.asked.words.firstIndex(of: "which") else { return nil }
  let rest = item.asked.words[which...]
  let isUnfocused = zip(rest, rest.dropFirst()).contains {
    ["is", "are"].contains($0) && ["true", "correct", "false", "incorrect"].contains($1)
  }
  return isUnfocused ? Flag(.unfocusedLeadIn) : nil
}

/// L19: the question leans on another one.
@Sendable func dependency(_ item: Item) -> Flag? {
  // Few stems mention a question. Splitting the others into words would take longer than all rules together.
  let stem = speaksOfQuestions(item.stem) ? wordsOf(item.stem.lowercased()) : []
  let leans = leansOnQuestion(stem) || leansOnQuestion(item.leadIn.words)
  return leans ? Flag(.dependency) : nil
}

private func leansOnQuestion(_ words: [String]) -> Bool {
  zip(words, words.dropFirst()).contains { first, second in
    ["previous", "earlier", "preceding"].contains(first)
      && ["question", "questions"].contains(second)
      || first == "question" && Int(second) != nil
  }
}

private func speaksOfQuestions(_ text: String) -> Bool {
  var rest = text.utf8[...]
  while let start = rest.firstIndex(of: UInt8(ascii: "u")) {
    if rest[start...].starts(with: "uestion".utf8) { return true }
    rest = rest[start...].dropFirst()
  }
  return false
}
