public import Scoring

/// Something about a row of a gradebook file that somebody should know: the learner gets no points by the file, or others than
/// before.
public struct GradebookFinding: Hashable, Sendable {
  /// The line of the file that was filled, from 1 up; `nil` if the file has no such row.
  public let line: Int?
  public let learner: LearnerID?
  public let kind: Kind

  public init(line: Int? = nil, learner: LearnerID? = nil, _ kind: Kind) {
    self.line = line
    self.learner = learner
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// The roster does not have the learner, so nobody knows how the school writes the id.
    case notOnRoster
    /// The learner has not finished and gets no points.
    case unfinished
    /// Some versions of Moodle give points with the id `0` to the person of the row before.
    case zeroID
    /// Canvas reads `1.2.3` as `12.3`.
    case dottedID
    /// Two learners have this mail address, so that a gradebook that goes by it refuses the file.
    case sharedMail
    /// The file that was filled has two rows of the learner. Neither was filled.
    case repeatedRow
    /// The row has another number of fields than the header.
    case fieldCount(Int, expected: Int)
    /// The row says that the learner is excused (`EX`), and was left so.
    case excused
    /// The file that was filled has no row of the learner, who has points.
    case missingRow
    /// The row had other points, which were replaced.
    case replaced(String)
  }

  /// Whether the file is as it should be all the same.
  public var isRemark: Bool {
    switch kind {
    case .unfinished, .replaced: true
    default: false
    }
  }
}
