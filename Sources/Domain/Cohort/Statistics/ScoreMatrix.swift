/// What learners earned on items: a row for each learner, a column for each item, each mark from 0 to 1.
///
/// A mark is missing (`nil`) if the learner was not given the item. A missing mark is never counted as 0.
public struct ScoreMatrix: Hashable, Sendable {
  /// As many columns in each row.
  public let rows: [[Double?]]
  public let itemCount: Int

  /// Creates a matrix; `nil` if the rows differ in length.
  public init?(rows: [[Double?]], itemCount: Int) {
    guard rows.allSatisfy({ $0.count == itemCount }) else { return nil }
    self.rows = rows
    self.itemCount = itemCount
  }

  /// The rows of learners who were given every item. Totals compare only among them.
  public var completeRows: [[Double]] {
    rows.compactMap { row in
      let marks = row.compactMap(\.self)
      return marks.count == itemCount ? marks : nil
    }
  }

  /// The marks that were given on one item.
  public func marks(on item: Int) -> [Double] { rows.compactMap { $0[item] } }

  /// The sum of each complete row.
  public var totals: [Double] { completeRows.map { $0.reduce(0, +) } }
}
