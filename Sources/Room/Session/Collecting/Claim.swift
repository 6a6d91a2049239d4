internal import Digest
internal import Files
package import Journal
public import Scoring

/// What tells the people apart who answer under one id.
///
/// An id that was handed out is one person's. An id that was made from a typed name may be another person's in another store, so
/// that there the mark of the profile tells who it is.
package enum Claim: Hashable, Comparable, Sendable {
  /// The id came from a roster, a session's sign-in or `--learner`, or nothing says where it came from.
  case given
  /// The id was made from a name; the mark of the profile.
  case marked(String)

  /// The name of the folder of a cohort in which people are kept apart who are not the first of their id.
  package var folder: String {
    switch self {
    case .given: "given"
    case .marked(let mark): mark
    }
  }

  /// Reads the name of such a folder; `nil` for any other name.
  package init?(folder: String) {
    if folder == "given" {
      self = .given
    } else if Profile.isMark(folder) {
      self = .marked(folder)
    } else {
      return nil
    }
  }

  /// Who answered as a learner in a store, as its profile says. A profile that an earlier version made from a name has no mark; the
  /// learner's first record there stands for one, which copies of the store have too.
  package init(of learner: LearnerID, in store: Store, by rules: IDRules) {
    guard !rules.onePerson.contains(learner) else {
      self = .given
      return
    }
    let profile: Profile?
    do throws(FileObstacle) { profile = try store.findProfile(of: learner) } catch {
      // A profile that cannot be read may be one with a mark.
      self = Self.byRecords(of: learner, in: store)
      return
    }
    switch (profile?.origin, profile?.mark) {
    case (.given?, _), (.walkIn?, _): self = .given
    case (.name?, let mark?): self = .marked(mark)
    case (.name?, nil): self = Self.byRecords(of: learner, in: store)
    case (nil, _):
      let isMade = profile.map { rules.isMade(learner, $0.name) } ?? false
      self = isMade ? Self.byRecords(of: learner, in: store) : .given
    }
  }

  /// Who handed in a file, as its header says.
  init(of header: HandInHeader, by rules: IDRules) {
    guard !rules.onePerson.contains(header.learner), header.origin == .name,
      let mark = header.mark
    else {
      self = .given
      return
    }
    self = .marked(mark)
  }

  /// Who answered, as the first record says. If all was answered in sessions, the id was typed at a sign-in.
  private static func byRecords(of learner: LearnerID, in store: Store) -> Claim {
    guard let history = try? store.readHistory(of: learner) else { return .given }
    let isInSession =
      history.attempts.allSatisfy { $0.context.session != nil }
      && history.reports.allSatisfy { $0.context?.session != nil }
    let ids = history.attempts.map(\.id) + history.reports.map(\.id)
    guard !isInSession, let first = ids.min() else { return .given }
    return .marked(String(sha256(Array(first.utf8)).prefix(16)))
  }
}

/// Which ids are one person's, beside what profiles say.
public struct IDRules: Sendable {
  /// Ids that are one person's whatever the profiles say: those of a roster, and those about which somebody has decided.
  public var onePerson: Set<LearnerID>
  /// Whether an id was made from a name. It is asked about profiles of earlier versions, which do not say.
  public var isMade: @Sendable (LearnerID, String) -> Bool

  public init(
    onePerson: Set<LearnerID> = [],
    isMade: @escaping @Sendable (LearnerID, String) -> Bool = { _, _ in false }
  ) {
    self.onePerson = onePerson
    self.isMade = isMade
  }
}
