public import Scoring

/// Who a cohort is: learners in the order of the file, each once.
public struct Roster: Hashable, Sendable {
  public var learners: [CohortLearner]

  public init(learners: [CohortLearner]) {
    self.learners = learners
  }
}

/// A learner as the cohort knows them.
public struct CohortLearner: Hashable, Sendable {
  public var id: LearnerID
  /// As it was written; a table makes it safe for where it goes.
  public var name: String?
  public var section: String?

  public init(id: LearnerID, name: String? = nil, section: String? = nil) {
    self.id = id
    self.name = name
    self.section = section
  }
}

/// A finding about a roster file.
public struct RosterFinding: Hashable, Sendable {
  /// The line of the file, from 1 up.
  public var line: Int
  public var kind: Kind

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// There is no header, and so no roster.
    case empty
    /// The header names no such column, and so there is no roster.
    case missingColumn(Column)
    /// Two columns are headed alike; the first one counts.
    case repeatedColumn(Column)
    /// The bytes are no UTF-8 and were read as Windows-1252, which is what older spreadsheets write.
    case readAsWindows1252
    /// A quote that nothing closes.
    case unclosedQuote
    case blankID
    /// What cannot be the id of a learner.
    case malformedID(String)
    /// The same learner again; the first row counts.
    case repeatedID(LearnerID)
  }

  public enum Column: String, Hashable, Sendable, CaseIterable {
    case id
    case name
    case section
  }

  /// Whether there is no roster because of it.
  public var isFatal: Bool {
    switch kind {
    case .empty, .missingColumn: true
    default: false
    }
  }
}
