internal import Curriculum

/// Counts what was answered to one question.
struct Tally {
  private(set) var bars: [QuestionDebrief.Bar] = []
  /// What should have been done and was not: a phrase of a post that must go and that somebody left in.
  private(set) var omissions: [QuestionDebrief.Bar] = []
  /// In a post, how many people marked words that are not among the bars.
  private(set) var markedOtherWords = 0

  init(of question: Question, _ responses: [Response]) {
    switch question.form {
    case .choice(let list): bars = Self.choices(list, responses)
    case .rating(let rows): bars = Self.ratings(rows, responses)
    case .ordering(let entries): bars = Self.orders(entries, responses)
    case .marking(let post):
      let phrases = MarkedPhrases(in: post, responses: responses.map { $0.marked ?? [] })
      bars = Self.bars(of: phrases)
      markedOtherWords = phrases.markedOtherWords
      omissions = phrases.entries.filter { $0.kind == .mustGo }.map { entry in
        QuestionDebrief.Bar(
          letter: "", text: "left in: " + entry.text, count: responses.count - entry.count,
          isKeyed: false, phrase: .mustGo)
      }
    }
  }

  private static func choices(_ list: ChoiceList, _ responses: [Response])
    -> [QuestionDebrief.Bar]
  {
    list.choices.map { choice in
      let count = responses.count { $0.picked?.contains(choice.id) ?? false }
      return QuestionDebrief.Bar(
        letter: list.shuffles ? "" : choice.id.text, text: choice.text.plainText, count: count,
        isKeyed: choice.isKeyed || list.rule == .poll)
    }
  }

  /// Four bars for each response: one for each point of the scale.
  private static func ratings(_ rows: [RatingRow], _ responses: [Response])
    -> [QuestionDebrief.Bar]
  {
    rows.flatMap { row in
      Rating.allCases.map { rating in
        let count = responses.count { $0.ratingByRow?[row.id] == rating }
        return QuestionDebrief.Bar(
          letter: row.id.text, text: "\(row.response.label): \(rating.words)", count: count,
          isKeyed: row.key.isEmpty || row.key.contains(rating))
      }
    }
  }

  /// Two bars for each entry: how many put it in a right place, and how many elsewhere.
  private static func orders(_ entries: [OrderingEntry], _ responses: [Response])
    -> [QuestionDebrief.Bar]
  {
    entries.flatMap { entry in
      let lowest = entries.count { $0.tier < entry.tier }
      let highest = entries.count { $0.tier <= entry.tier }
      let places = responses.compactMap { $0.ordered?.firstIndex(of: entry.id) }
      let right = places.count { $0 >= lowest && $0 < highest }
      let text = entry.text.label
      return [
        QuestionDebrief.Bar(
          letter: "", text: text + ": in its place", count: right, isKeyed: true),
        QuestionDebrief.Bar(
          letter: "", text: text + ": elsewhere", count: places.count - right,
          isKeyed: false),
      ]
    }
  }

  /// One bar for each phrase of the author, and one for each stretch of other words that many marked.
  private static func bars(of phrases: MarkedPhrases) -> [QuestionDebrief.Bar] {
    phrases.entries.map { entry in
      QuestionDebrief.Bar(
        letter: "", text: entry.text, count: entry.count, isKeyed: entry.kind != .mayStay,
        phrase: entry.kind)
    }
  }
}

extension [Inline] {
  /// The text without a full stop at its end, to be followed by a colon.
  fileprivate var label: String {
    plainText.hasSuffix(".") ? String(plainText.dropLast()) : plainText
  }
}
