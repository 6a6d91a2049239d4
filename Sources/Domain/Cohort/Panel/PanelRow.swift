internal import Curriculum
public import Scoring

/// What experts answered to one row of a table, one entry of an order, or one choice.
public struct PanelRow: Hashable, Sendable {
  /// `a`, `b` …, in the author's order.
  public let letter: String
  public let text: String
  /// Every answer that could be given, in order, and how many experts gave it.
  public let answers: [Answer]
  /// The answer that most experts gave. Of several the one nearest the median counts; `nil` if that does not decide, or nobody
  /// answered.
  public let mode: Int?
  /// How many gave the mode.
  public let atMode: Int
  /// How many answered on the side of the mode: the same half of a scale, or within one place of it; of a choice, as the mode.
  public let atSide: Int
  public let experts: Int
  /// `nil` for a row that has no key.
  public let verdict: Verdict?

  public struct Answer: Hashable, Sendable {
    /// `very appropriate`, `place 2`, `chosen` …
    public let words: String
    public let count: Int
    public let isKeyed: Bool
  }

  /// What the panel says of the key.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// There is a consensus, and it is in the key.
    case agrees
    /// There is a consensus, and it is not in the key.
    case differs
    /// Experts spread too widely.
    case noConsensus = "no consensus"
    /// Experts are split: at least a third is on either side.
    case disagreement
  }

  /// The share of experts on the side of the mode from which there is a consensus. In Delphi studies that define consensus by a
  /// percentage, 75 % is the median.
  ///
  /// Source: Diamond et al. 2014, Journal of Clinical Epidemiology 67:401.
  public static let leastAtSide = Fraction(75, 100)
  /// The share of experts at the mode itself from which there is a consensus.
  public static let leastAtMode = Fraction(50, 100)
  /// The share of experts on either side from which they disagree.
  ///
  /// Source: Fitch et al. 2001, The RAND/UCLA Appropriateness Method User's Manual, MR-1269: of nine panellists three or more in
  /// each of the outer thirds of a scale of nine points. The scale here has four points, and its halves take the place of those
  /// thirds.
  public static let leastOnEitherSide = Fraction(1, 3)

  /// - Parameters:
  ///   - positions: The answers that were given, as positions in `words`.
  ///   - isNear: Whether two answers are on one side.
  ///   - isLow: Whether an answer is at the one end of the scale; `nil` if it is at neither.
  init(
    letter: String, text: String, words: [String], keyed: Set<Int>, positions: [Int],
    isNear: (Int, Int) -> Bool, isLow: (Int) -> Bool?
  ) {
    self.letter = letter
    self.text = text
    experts = positions.count
    let counts = words.indices.map { answer in positions.count { $0 == answer } }
    answers = words.indices.map { index in
      Answer(words: words[index], count: counts[index], isKeyed: keyed.contains(index))
    }
    let mode = Self.mode(of: counts, positions)
    self.mode = mode
    atMode = counts.max() ?? 0
    atSide = mode.map { mode in positions.count { isNear($0, mode) } } ?? 0
    let low = positions.count { isLow($0) == true }
    let high = positions.count { isLow($0) == false }
    guard !keyed.isEmpty, !positions.isEmpty else {
      verdict = nil
      return
    }
    let all = positions.count
    if Fraction(min(low, high), all) >= Self.leastOnEitherSide {
      verdict = .disagreement
    } else if let mode, Fraction(atSide, all) >= Self.leastAtSide,
      Fraction(atMode, all) >= Self.leastAtMode
    {
      verdict = keyed.contains(mode) ? .agrees : .differs
    } else {
      verdict = .noConsensus
    }
  }

  /// The most frequent answer; of several the one nearest the median, if there is one such.
  private static func mode(of counts: [Int], _ positions: [Int]) -> Int? {
    guard let most = counts.max(), most > 0,
      let median = Moments(of: positions.map(Double.init)).median
    else { return nil }
    let modes = counts.indices.filter { counts[$0] == most }
    let least = modes.map { abs(Double($0) - median) }.min()
    let nearest = modes.filter { abs(Double($0) - median) == least }
    return nearest.count == 1 ? nearest[0] : nil
  }
}

extension PanelRow {
  /// The rows of a question, in the author's order; none for a post.
  static func rows(of question: Question, responses: [Response]) -> [PanelRow] {
    switch question.form {
    case .rating(let rows): rows.map { row($0, responses) }
    case .ordering(let entries): entries.map { row($0, among: entries, responses) }
    case .choice(let list): list.choices.map { row($0, responses) }
    case .marking: []
    }
  }

  private static func row(_ row: RatingRow, _ responses: [Response]) -> PanelRow {
    let points = Rating.allCases
    return PanelRow(
      letter: row.id.text, text: row.response.plainText, words: points.map(\.words),
      keyed: Set(points.indices.filter { row.key.contains(points[$0]) }),
      positions: responses.compactMap { response in
        response.ratingByRow?[row.id].flatMap(points.firstIndex)
      },
      isNear: { points[$0].isAppropriate == points[$1].isAppropriate },
      isLow: { points[$0].isAppropriate })
  }

  private static func row(
    _ entry: OrderingEntry, among entries: [OrderingEntry], _ responses: [Response]
  ) -> PanelRow {
    let lowest = entries.count { $0.tier < entry.tier }
    let highest = entries.count { $0.tier <= entry.tier }
    // The place in the middle is in neither half.
    let (below, above) = (entries.count / 2, (entries.count + 1) / 2)
    return PanelRow(
      letter: entry.id.text, text: entry.text.plainText,
      words: entries.indices.map { "place \($0 + 1)" }, keyed: Set(lowest..<highest),
      positions: responses.compactMap { $0.ordered?.firstIndex(of: entry.id) }
        .filter(entries.indices.contains),
      isNear: { abs($0 - $1) <= 1 }, isLow: { $0 < below ? true : $0 >= above ? false : nil })
  }

  private static func row(_ choice: Choice, _ responses: [Response]) -> PanelRow {
    PanelRow(
      letter: choice.id.text, text: choice.text.plainText, words: ["chosen", "not chosen"],
      keyed: [choice.isKeyed ? 0 : 1],
      positions: responses.compactMap { response in
        response.picked.map { $0.contains(choice.id) ? 0 : 1 }
      }, isNear: { $0 == $1 }, isLow: { $0 == 0 })
  }
}
