public import Cohort
internal import Scoring

extension FormComparison {
  /// The columns are `id`, then `name` and `section` if names are asked for, `pre score`, `pre done`, `post score`, `post done`,
  /// and `change`, in percentage points, if both forms are finished.
  public func table(includingNames: Bool = false) -> Table {
    Table(
      title: "Forms",
      columns: ["id"] + (includingNames ? ["name", "section"] : [])
        + ["pre score", "pre done", "post score", "post done", "change"],
      rows: rows.map { row in
        [.text(row.learner.id.text)]
          + (includingNames ? [row.learner.name, row.learner.section].map(Table.words) : [])
          + [
            Table.percent(row.pre.score), .integer(row.pre.done),
            Table.percent(row.post.score), .integer(row.post.done),
            row.finished.map { .tenths(Table.tenths($0.post) - Table.tenths($0.pre)) }
              ?? .empty,
          ]
      })
  }

  /// The group as a whole, in words. A group smaller than `smallestGroup` is not described.
  public var summary: String {
    let finished = rows.compactMap(\.finished)
    guard finished.count >= Self.smallestGroup,
      let before = Fraction.mean(of: finished.map(\.pre)),
      let after = Fraction.mean(of: finished.map(\.post))
    else {
      return "\(finished.count) finished both forms: too few to speak of the group"
    }
    let better = finished.count { $0.post > $0.pre }
    let worse = finished.count { $0.post < $0.pre }
    return
      "\(finished.count) finished both forms: mean \(before.percent) % before, \(after.percent) % after; "
      + "\(better) higher, \(worse) lower, \(finished.count - better - worse) the same. "
      + "The forms hold different cases, and nobody was chosen by lot: read it as a description."
  }
}
