public import Cohort
internal import Scoring

extension FormComparison {
  /// The columns are `id`, then `name` and `section` if names are asked for, `pre score`, `pre done`, `post score`, `post done`,
  /// and `change`, in percentage points, if both forms are finished. If the forms ask twins, `form before` follows: `A`, `B` or
  /// `mixed`.
  public func table(includingNames: Bool = false) -> DataTable {
    DataTable(
      title: "Forms",
      columns: ["id"] + (includingNames ? ["name", "section"] : [])
        + ["pre score", "pre done", "post score", "post done", "change"]
        + (asksTwins ? ["form before"] : []),
      rows: rows.map { row in
        [.text(row.learner.spelling)]
          + (includingNames ? [row.learner.name, row.learner.section].map(DataTable.words) : [])
          + [
            DataTable.percent(row.pre.score), .integer(row.pre.done),
            DataTable.percent(row.post.score), .integer(row.post.done),
            row.finished.map { .tenths(DataTable.tenths($0.post) - DataTable.tenths($0.pre)) }
              ?? .empty,
          ] + (asksTwins ? [DataTable.words(row.first?.rawValue)] : [])
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
      + caveat
  }

  /// What the figures do not show.
  private var caveat: String {
    guard asksTwins else {
      return
        "The forms hold different cases, and nobody was chosen by lot: read it as a description."
    }
    let counts = [FirstTwins.a, .b, .mixed].map { first in
      rows.count { $0.finished != nil && $0.first == first }
    }
    let mixed = counts[2] == 0 ? "" : ", \(counts[2]) with some of either"
    return
      "Each met one twin of every pair before and the other after; \(counts[0]) began with form A, "
      + "\(counts[1]) with form B\(mixed), as a digest of the id chose, so a harder twin weighs on both sides alike. "
      + "Nobody went without the course: a change need not be its doing."
  }
}
