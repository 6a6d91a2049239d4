/// The sections of a cohort side by side, without telling about single people.
public struct SectionComparison: Hashable, Sendable {
  /// By name; people without a section come last.
  public let sections: [Section]
  /// How many sections are hidden, because they are small or because a small one could be worked out.
  public let hidden: Int

  public struct Section: Hashable, Sendable {
    /// `nil` for those whose section nobody says.
    public let name: String?
    /// How many have finished.
    public let people: Int
    /// Of their scores, from 0 to 1.
    public let mean: Double
    /// Student's interval of the mean, kept within 0 and 1.
    public let interval: Interval?
  }

  /// Compares those who have finished; `nil` if they are all in one section.
  public init?(of rows: [CohortScores.Row]) {
    var scores: [String: [Double]] = [:]
    var others: [Double] = []
    for row in rows {
      guard let score = row.total.finishedScore?.value else { continue }
      if let section = row.learner.section, !section.isEmpty {
        scores[section, default: []].append(score)
      } else {
        others.append(score)
      }
    }
    var groups: [(name: String?, scores: [Double])] = scores.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    if !others.isEmpty { groups.append((nil, others)) }
    guard groups.count > 1 else { return nil }
    let suppression = Suppression(counts: groups.map(\.scores.count))
    sections = zip(groups, suppression.isShown).compactMap { group, isShown in
      isShown ? Section(name: group.name, scores: group.scores) : nil
    }
    hidden = groups.count - sections.count
  }
}

extension SectionComparison.Section {
  fileprivate init?(name: String?, scores: [Double]) {
    guard let mean = Moments(of: scores).mean else { return nil }
    self.name = name
    people = scores.count
    self.mean = mean
    interval = Interval.mean(of: scores).map {
      Interval(lower: max(0, $0.lower), upper: min(1, $0.upper))
    }
  }
}
