package import Scoring

/// Which learner a report is about: the one who was named, or else the only one there is.
package struct LearnerChoice: Hashable, Sendable {
  package let learner: LearnerID

  package init(_ named: LearnerID?, among known: [LearnerID]) throws(Fault) {
    if let named {
      guard known.contains(named) else { throw .unknown(named) }
      learner = named
      return
    }
    guard let first = known.first else { throw .nobody }
    guard known.count == 1 else { throw .several(known) }
    learner = first
  }

  /// Why there is no such learner.
  package enum Fault: Error, Hashable, Sendable {
    case unknown(LearnerID)
    case nobody
    /// Somebody has to be named.
    case several([LearnerID])

    package var words: String {
      switch self {
      case .unknown(let learner): "nobody called `\(learner)` has studied here"
      case .nobody: "nobody has studied here yet; start with `webside`"
      case .several(let known):
        "say whose progress with --learner: \(known.map(\.text).joined(separator: ", "))"
      }
    }

    /// Whether an argument is missing.
    package var isUsage: Bool { if case .several = self { true } else { false } }
  }
}
