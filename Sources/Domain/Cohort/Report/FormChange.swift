/// What changed between the forms before and after a course, for the learners who finished both.
public struct FormChange: Sendable {
  /// How many finished both forms.
  public let pairs: Int
  /// How many answered something in a form, and did not finish both.
  public let dropped: Int
  /// `nil` for fewer than five pairs.
  public let change: PairedChange?
  /// How many people changed by how much; empty for fewer than ten pairs.
  public let bins: [Bin]
  public let asksTwins: Bool

  /// Ten percentage points.
  public struct Bin: Hashable, Sendable {
    /// Where the bin begins, in percentage points; the next bin begins where it ends.
    public let from: Int
    public let count: Int
  }

  public init(_ comparison: FormComparison) {
    let finished = comparison.rows.compactMap(\.finished)
    pairs = finished.count
    dropped =
      comparison.rows.count { $0.pre.done + $0.post.done > 0 } - finished.count
    asksTwins = comparison.asksTwins
    let sample = ItemAnalysis.Sample(people: finished.count)
    let values = finished.map { (before: $0.pre.value, after: $0.post.value) }
    change = sample.showsTotals ? PairedChange(values) : nil
    bins = sample.showsItems ? Self.bins(of: values.map { $0.after - $0.before }) : []
  }

  /// All bins from the lowest to the highest that has somebody in it.
  private static func bins(of changes: [Double]) -> [Bin] {
    // A change of exactly 10 points may come out a hair below.
    let places = changes.map { Int(($0 * 10 + 1e-9).rounded(.down)) }
    guard let lowest = places.min(), let highest = places.max() else { return [] }
    return (lowest...highest).map { place in
      Bin(from: place * 10, count: places.count { $0 == place })
    }
  }
}
