/// Something to know about whose a learner's answers are. It changes no score.
public enum LearnerRemark: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Signed in to a session without being on its list.
  case walkIn = "walk-in"
  /// Was at two seats at the same time.
  case twoSeats = "two-seats"
  /// Was delivered for from different accounts of one machine.
  case accounts
  /// Something was delivered in the learner's name that is not believed.
  case doubted
  /// Another person has the same id, and nothing shows that they are one.
  case apart

  /// In the order in which they are said.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
