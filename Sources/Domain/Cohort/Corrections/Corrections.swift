public import Curriculum
public import Scoring

/// What somebody decided about a cohort's answers after they were given. The answers stay on the disk as they are, and every report
/// goes by the decisions.
public struct Corrections: Hashable, Sendable {
  /// In the order of the file. Of several moves that an answer fits, the first counts.
  public var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  public struct Entry: Hashable, Sendable {
    public var action: Action
    /// The place in the file that names the id.
    public var place: SourceRange

    public init(_ action: Action, at place: SourceRange) {
      self.action = action
      self.place = place
    }

    /// The id that the decision is about.
    public var learner: LearnerID {
      switch action {
      case .same(let id), .withdraw(let id): id
      case .move(let move): move.from
      }
    }
  }

  public enum Action: Hashable, Sendable {
    /// All people of an id are one person.
    case same(LearnerID)
    /// Answers were given under a wrong id.
    case move(Move)
    /// A person appears in no report.
    case withdraw(LearnerID)
  }

  /// Answers that are another learner's than the one whose id they have.
  public struct Move: Hashable, Sendable {
    public var from: LearnerID
    public var to: LearnerID
    /// Only answers of this instant or later; `nil` if it does not matter.
    public var after: Timestamp?
    /// Only answers before this instant; `nil` if it does not matter.
    public var before: Timestamp?
    /// Only answers of the session of this id; `nil` if it does not matter.
    public var session: String?

    public init(
      from: LearnerID, to: LearnerID, after: Timestamp? = nil, before: Timestamp? = nil,
      session: String? = nil
    ) {
      self.from = from
      self.to = to
      self.after = after
      self.before = before
      self.session = session
    }

    /// Whether an answer that was given at an instant, in a context, is moved.
    public func takes(at instant: Timestamp, in context: Attempt.Context?) -> Bool {
      if let after, instant < after { return false }
      if let before, instant >= before { return false }
      return session == nil || context?.session == session
    }
  }

  public var moves: [Move] {
    entries.compactMap { if case .move(let move) = $0.action { move } else { nil } }
  }

  /// The ids of which all people are one.
  public var onePerson: Set<LearnerID> {
    Set(entries.compactMap { if case .same(let id) = $0.action { id } else { nil } })
  }

  public var withdrawn: Set<LearnerID> {
    Set(entries.compactMap { if case .withdraw(let id) = $0.action { id } else { nil } })
  }

  /// The ids under which nobody appears any more: of people who are withdrawn, and ids whose answers all belong to somebody else.
  public var vacated: Set<LearnerID> {
    let moved = moves.filter { $0.after == nil && $0.before == nil && $0.session == nil }
    return withdrawn.union(moved.map(\.from))
  }

  /// A roster without the people who were withdrawn.
  public func applied(to roster: Roster) -> Roster {
    let withdrawn = self.withdrawn
    return Roster(learners: roster.learners.filter { !withdrawn.contains($0.id) })
  }
}
