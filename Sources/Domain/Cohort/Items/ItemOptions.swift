public import Curriculum
internal import Scoring

/// What can be answered to a question, as options that each learner either took or did not.
///
/// A choice is an option. A row of a table has four: one for each rating. An entry of an order has as many as there are
/// places. A phrase of a post that must go or may go is one, and so is each other word.
public struct ItemOptions: Hashable, Sendable {
  public let options: [Option]
  /// Which options belong to the same row, entry or phrase, and what they earn; empty for a list of choices.
  public let parts: [Part]

  public struct Option: Hashable, Sendable {
    /// The letter of the choice, row or entry; empty in a post.
    public let letter: String
    /// The words of the option, as `text: rating` for a row and `text: place 2` for an entry.
    public let text: String
    /// Whether the option is right. `nil` if it is neither right nor wrong.
    public let isKeyed: Bool?
  }

  /// A row of a table, an entry of an order, or a phrase that must go.
  public struct Part: Hashable, Sendable {
    public let letter: String
    public let text: String
    /// Indexes into `options`.
    public let options: Range<Int>
    /// What each of these options earns, from 0 to 1.
    public let marks: [Double]
  }

  public init(of question: Question) {
    switch question.form {
    case .choice(let list): self.init(list)
    case .rating(let rows): self.init(rows)
    case .ordering(let entries): self.init(entries)
    case .marking(let post): self.init(post)
    }
  }

  private init(_ list: ChoiceList) {
    options = list.choices.map { choice in
      Option(
        letter: choice.id.text, text: choice.text.plainText,
        isKeyed: list.rule == .poll ? nil : choice.isKeyed)
    }
    parts = []
  }

  private init(_ rows: [RatingRow]) {
    let ratings = Rating.allCases
    options = rows.flatMap { row in
      ratings.map { rating in
        Option(
          letter: row.id.text, text: row.response.plainText + ": " + rating.words,
          isKeyed: row.key.isEmpty ? nil : row.key.contains(rating))
      }
    }
    parts = rows.enumerated().filter { !$0.element.key.isEmpty }.map { index, row in
      Part(
        letter: row.id.text, text: row.response.plainText,
        options: index * ratings.count..<(index + 1) * ratings.count,
        marks: ratings.map { Double(halves(for: $0, keyed: row.key)) / 2 })
    }
  }

  private init(_ entries: [OrderingEntry]) {
    let places = entries.indices
    /// The places that the tier of an entry allows.
    func allowed(_ entry: OrderingEntry) -> Range<Int> {
      entries.count { $0.tier < entry.tier }..<entries.count { $0.tier <= entry.tier }
    }
    options = entries.flatMap { entry in
      places.map { place in
        Option(
          letter: entry.id.text, text: "\(entry.text.plainText): place \(place + 1)",
          isKeyed: allowed(entry).contains(place))
      }
    }
    parts = entries.enumerated().map { index, entry in
      Part(
        letter: entry.id.text, text: entry.text.plainText,
        options: index * places.count..<(index + 1) * places.count,
        marks: places.map { allowed(entry).contains($0) ? 1 : 0 })
    }
  }

  private init(_ post: MarkablePost) {
    let units = Self.units(of: post)
    let phrases = Dictionary(
      post.phrases.map { ($0.words, $0.mustGo) }, uniquingKeysWith: { first, _ in first })
    let options = units.map { unit in
      let mustGo = phrases[unit]
      return Option(
        letter: "", text: post.words[unit].map(\.text).joined(separator: " "),
        isKeyed: mustGo == false ? nil : mustGo ?? false)
    }
    self.options = options
    parts = units.indices.filter { phrases[units[$0]] == true }.map { index in
      Part(letter: "", text: options[index].text, options: index..<index + 1, marks: [1])
    }
  }

  /// The phrases and the words between them, in reading order.
  private static func units(of post: MarkablePost) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for index in post.words.indices where units.last?.contains(index) != true {
      units.append(post.unit(at: index))
    }
    return units
  }

  /// The options that a response to `question` took, ascending. What the question does not have is left out.
  public func taken(_ response: Response, to question: Question) -> [Int] {
    switch question.form {
    case .choice(let list):
      let picked = response.picked ?? []
      return list.choices.indices.filter { picked.contains(list.choices[$0].id) }
    case .rating(let rows):
      let ratings = response.ratingByRow ?? [:]
      return rows.indices.compactMap { index in
        ratings[rows[index].id].map { index * Rating.allCases.count + $0.rawValue - 1 }
      }
    case .ordering(let entries):
      let order = response.ordered ?? []
      return entries.indices.compactMap { index in
        order.firstIndex(of: entries[index].id).flatMap { place in
          entries.indices.contains(place) ? index * entries.count + place : nil
        }
      }
    case .marking(let post):
      let marked = Set(response.marked ?? [])
      return Self.units(of: post).enumerated().filter { !marked.isDisjoint(with: $0.element) }
        .map(\.offset)
    }
  }
}
