/// How long first answers took.
public struct AnswerTimes: Sendable {
  /// A bin is this wide, and the last has everything from there up.
  public static let binWidthInSeconds = 15
  public static let binCount = 9
  /// The median of what learners took for all their first answers together, of those who answered every question; `nil` if
  /// fewer than five did.
  public let medianTotalSeconds: Double?
  /// How many questions have a median time in each bin.
  public let bins: [Int]
  /// The questions with the longest median times, the longest first.
  public let slowest: [ItemAnalysis.Item]

  /// `nil` if no question is analysed.
  init?(of learners: [ItemBook.Answers], in analysis: ItemAnalysis) {
    let timed = analysis.items.compactMap { item in item.medianSeconds.map { (item, $0) } }
    guard !timed.isEmpty else { return nil }
    var bins = [Int](repeating: 0, count: Self.binCount)
    for (_, seconds) in timed {
      let bin = (seconds / Double(Self.binWidthInSeconds)).rounded(.down)
      bins[Int(max(0, min(Double(Self.binCount - 1), bin)))] += 1
    }
    self.bins = bins
    slowest = timed.enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .prefix(10).map(\.element.0)
    let totals = learners.map { learner in learner.answers.compactMap { $0 } }
      .filter { $0.count == analysis.test.itemCount }
      .map { $0.reduce(0.0) { $0 + Double($1.milliseconds) / 1000 } }
    let isShown = ItemAnalysis.Sample(people: totals.count).showsTotals
    medianTotalSeconds = isShown ? Moments(of: totals).median : nil
  }
}
