public import Scoring

/// What a collected cohort looks like beside a roster and a course.
public struct CohortCheck: Hashable, Sendable {
  /// Learners with answers who are not on the roster, sorted.
  public var strangers: [LearnerID] = []
  /// Learners on the roster without any answer, sorted.
  public var absent: [LearnerID] = []
  /// What the course does to the answers.
  public var effects = EditEffects()
  /// How ids are spelt; those that are missing are in lower case.
  private var spellings: [LearnerID: String]

  /// Compares learners, each with the number of their records, with a roster. Without one nobody is a stranger or absent. `spellings`
  /// says how ids are spelt that the roster does not list.
  public init(
    records: [LearnerID: Int], roster: Roster?, spellings: [LearnerID: String] = [:]
  ) {
    self.spellings = spellings
    for learner in roster?.learners ?? [] { self.spellings[learner.id] = learner.spelling }
    guard let roster else { return }
    let listed = Set(roster.learners.map(\.id))
    strangers = records.keys.filter { !listed.contains($0) }.sorted()
    absent = listed.filter { records[$0] == nil }.sorted()
  }

  /// The id of a learner as it is spelt.
  public func spelling(of learner: LearnerID) -> String { spellings[learner] ?? learner.text }

  /// Whether nothing is odd. That somebody has not answered yet is not.
  public var isQuiet: Bool {
    strangers.isEmpty && effects.courses.isEmpty && effects.findings.isEmpty
  }
}
