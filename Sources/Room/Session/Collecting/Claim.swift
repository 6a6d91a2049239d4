internal import Digest
internal import Files
package import Journal
public import Scoring

/// What tells people apart who answer under one id.
///
/// An id that was handed out belongs to one person. An id that was made from a typed name may belong to another person in another
/// store; the mark of the profile tells which person it is.
package enum Claim: Hashable, Comparable, Sendable {
  /// The id came from a roster, a session's sign-in or `--learner`, or nothing says where it came from.
  case given
  /// The id was made from a name; the mark of the profile.
  case marked(String)

  /// The name of the folder, below `apart` in a cohort, for people with this claim who are not the first of their id.
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
  ///
  /// `nil` as long as nothing tells: the learner's folder is empty, or holds a profile without a mark and no record. A collection
  /// that is going on, or was broken off, leaves folders like that.
  package init?(of learner: LearnerID, in store: Store, by rules: IDRules) {
    guard !rules.onePerson.contains(learner) else {
      self = .given
      return
    }
    let profile: Profile?
    do throws(FileObstacle) { profile = try store.findProfile(of: learner) } catch {
      // A profile that cannot be read may be one with a mark.
      self.init(byRecordsOf: learner, in: store)
      return
    }
    switch (profile?.origin, profile?.mark) {
    case (.given?, _), (.walkIn?, _): self = .given
    case (.name?, let mark?): self = .marked(mark)
    case (.name?, nil): self.init(byRecordsOf: learner, in: store)
    case (nil, _):
      guard let profile else {
        if (try? store.journalFiles(of: learner).isEmpty) ?? false { return nil }
        self = .given
        return
      }
      guard rules.isMade(learner, profile.name) else {
        self = .given
        return
      }
      self.init(byRecordsOf: learner, in: store)
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

  /// Who answered, as the first record says; `nil` if there is no record. If all was answered in sessions, the id was typed at a
  /// sign-in.
  private init?(byRecordsOf learner: LearnerID, in store: Store) {
    guard let history = try? store.readHistory(of: learner) else {
      self = .given
      return
    }
    let ids = history.attempts.map(\.id) + history.reports.map(\.id)
    guard let first = ids.min() else { return nil }
    let isInSession =
      history.attempts.allSatisfy { $0.context.session != nil }
      && history.reports.allSatisfy { $0.context?.session != nil }
    self = isInSession ? .given : .marked(String(sha256(Array(first.utf8)).prefix(16)))
  }
}

/// Which ids are one person's, beside what profiles say.
public struct IDRules: Sendable {
  /// Ids that belong to one person, even if profiles say otherwise: those of a roster, and those that somebody decided about.
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
