internal import Curriculum

/// Counts what was answered to one question.
struct Tally {
  private(set) var bars: [QuestionDebrief.Bar] = []

  init(of question: Question, _ responses: [Response]) {
    switch question.form {
    case .choice(let list): bars = Self.choices(list, responses)
    case .rating(let rows): bars = Self.ratings(rows, responses)
    case .ordering(let entries): bars = Self.orders(entries, responses)
    case .marking(let post): bars = Self.marks(post, responses)
    }
  }

  private static func choices(_ list: ChoiceList, _ responses: [Response])
    -> [QuestionDebrief.Bar]
  {
    list.choices.map { choice in
      let count = responses.count { $0.picked?.contains(choice.id) ?? false }
      return QuestionDebrief.Bar(
        letter: choice.id.text, text: choice.text.plainText, count: count,
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
          letter: row.id.text, text: "\(row.response.plainText): \(rating.words)", count: count,
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
      let text = entry.text.plainText
      return [
        QuestionDebrief.Bar(
          letter: entry.id.text, text: text + ": in its place", count: right, isKeyed: true),
        QuestionDebrief.Bar(
          letter: entry.id.text, text: text + ": elsewhere", count: places.count - right,
          isKeyed: false),
      ]
    }
  }

  /// One bar for each phrase that was to be found, and one for each word or phrase that was marked and may stay.
  private static func marks(_ post: MarkablePost, _ responses: [Response])
    -> [QuestionDebrief.Bar]
  {
    let marked = responses.map { response in
      Set((response.marked ?? []).map(post.unit(at:)).filter { !$0.isEmpty })
    }
    func text(_ words: Range<Int>) -> String {
      post.words[words].map(\.text).joined(separator: " ")
    }
    let keyed = post.phrases.map { phrase in
      QuestionDebrief.Bar(
        letter: "", text: text(phrase.words),
        count: marked.count { $0.contains(phrase.words) }, isKeyed: true)
    }
    let known = Set(post.phrases.map(\.words))
    let alarms = Set(marked.flatMap { $0 }).subtracting(known).sorted {
      $0.lowerBound < $1.lowerBound
    }
    return keyed
      + alarms.map { unit in
        QuestionDebrief.Bar(
          letter: "", text: text(unit) + ": may stay",
          count: marked.count { $0.contains(unit) }, isKeyed: false)
      }
  }
}
