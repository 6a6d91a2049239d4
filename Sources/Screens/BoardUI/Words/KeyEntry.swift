internal import Cohort
internal import Curriculum
internal import Screen

/// The author's key for one thing that could be answered: whether it is right, and why.
struct KeyEntry: Hashable {
  /// `a`, `b` …; empty unless everybody saw the same letter.
  var letter: String
  var text: String
  var verdict: String
  var style: Style
  var feedback: [Block]
  /// What becomes of it in a post; `nil` in any other question.
  var phrase: MarkedPhrases.Kind?

  /// In the author's order; in a post first what must go, then what may go, then what may stay and was marked by many.
  static func entries(of question: Question, with distribution: Distribution) -> [KeyEntry] {
    switch question.form {
    case .choice(let list): list.choices.map { entry(of: $0, in: list) }
    case .rating(let rows): rows.map(entry)
    case .ordering(let entries): entries.map { entry(of: $0, among: entries) }
    case .marking(let post):
      MarkedPhrases.Kind.allCases.flatMap { kind in
        kind == .mayStay
          ? distribution.groups.filter { $0.phrase == kind }.map(entry)
          : post.phrases.filter { $0.mustGo == (kind == .mustGo) }.map { entry(of: $0, in: post) }
      }
    }
  }

  private static func entry(of choice: Choice, in list: ChoiceList) -> KeyEntry {
    let (verdict, style): (String, Style) =
      switch list.rule {
      case .poll: ("A view, not scored.", .muted)
      case .single: choice.isKeyed ? ("Right.", .correct) : wrong
      case .oneOf: choice.isKeyed ? ("Accepted.", .correct) : wrong
      case .several, .choose: choice.isKeyed ? ("Belongs.", .correct) : wrong
      }
    return KeyEntry(
      letter: list.shuffles ? "" : choice.id.text, text: choice.text.plainText, verdict: verdict,
      style: style,
      feedback: choice.feedback)
  }

  private static let wrong: (String, Style) = ("Not right.", .incorrect)

  private static func entry(of row: RatingRow) -> KeyEntry {
    let best = row.key.sorted().map(\.words).joined(separator: " or ")
    return KeyEntry(
      letter: row.id.text, text: row.response.plainText,
      verdict: row.key.isEmpty ? "To discuss, not scored." : "Best: \(best).",
      style: row.key.isEmpty ? .muted : .correct, feedback: row.feedback)
  }

  private static func entry(of entry: OrderingEntry, among entries: [OrderingEntry]) -> KeyEntry {
    let lowest = entries.count { $0.tier < entry.tier } + 1
    let highest = entries.count { $0.tier <= entry.tier }
    return KeyEntry(
      letter: "", text: entry.text.plainText,
      verdict: lowest == highest ? "Place \(lowest)." : "Places \(lowest) to \(highest).",
      style: .correct, feedback: entry.feedback)
  }

  private static func entry(of phrase: MarkablePost.Phrase, in post: MarkablePost) -> KeyEntry {
    KeyEntry(
      letter: "", text: post.distinctText(of: phrase.words),
      verdict: phrase.mustGo ? "Must go." : "Either way is fine.",
      style: phrase.mustGo ? .incorrect : .muted, feedback: phrase.feedback,
      phrase: phrase.mustGo ? .mustGo : .mayGo)
  }

  private static func entry(of words: Distribution.Group) -> KeyEntry {
    KeyEntry(
      letter: "", text: words.text, verdict: "May stay.", style: .muted, feedback: [],
      phrase: .mayStay)
  }
}

extension MarkedPhrases.Kind {
  /// The heading over the phrases of a kind.
  var words: String {
    switch self {
    case .mustGo: "Must go"
    case .mayGo: "May go or stay"
    case .mayStay: "May stay, and was marked"
    }
  }
}
