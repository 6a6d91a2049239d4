import Curriculum

/// A question whose wording and key are tested.
func question(
  stem: [Block] = [.paragraph([.text("A case.")])], leadIn: String = "What now?",
  _ form: Question.Form
) -> Question {
  Question(id: Identifier("reason"), stem: stem, leadIn: [.text(leadIn)], form: form)
}

/// Choices named in order, each given by its text, with `*` before a right one.
func list(
  _ rule: ChoiceList.Rule, _ texts: String..., shuffles: Bool = true, feedback: [Block] = []
) -> Question.Form {
  let choices = texts.enumerated().map { position, text in
    Choice(
      id: Identifier(position: position),
      text: [.text(text.hasPrefix("*") ? String(text.dropFirst()) : text)],
      isKeyed: text.hasPrefix("*"), feedback: feedback)
  }
  return .choice(ChoiceList(rule: rule, choices: choices, shuffles: shuffles))
}

/// Rows named in order, each with its text and key.
func rows(_ rows: (String, Set<Rating>)..., feedback: [Block] = []) -> Question.Form {
  .rating(
    rows.enumerated().map { position, row in
      RatingRow(
        id: Identifier(position: position), response: [.text(row.0)], key: row.1,
        feedback: feedback)
    })
}

/// Entries named in order, each with its text and tier.
func entries(_ entries: (String, Int)..., feedback: [Block] = []) -> Question.Form {
  .ordering(
    entries.enumerated().map { position, entry in
      OrderingEntry(
        id: Identifier(position: position), text: [.text(entry.0)], tier: entry.1,
        feedback: feedback)
    })
}

/// A post of the words of `text`, with phrases that must go and phrases that may.
func post(_ text: String, struck: [Range<Int>] = [], free: [Range<Int>] = []) -> MarkablePost {
  let phrases =
    struck.map { MarkablePost.Phrase(words: $0, mustGo: true) }
    + free.map { MarkablePost.Phrase(words: $0, mustGo: false) }
  return MarkablePost(
    words: text.split(separator: " ").map { MarkablePost.Word(String($0)) },
    phrases: phrases.sorted { $0.words.lowerBound < $1.words.lowerBound })
}
