package import Cohort
package import Files
package import Scoring
package import Session

/// What a cohort keeps of whose its answers may be, as names of empty files:
///
///     <cohort>/remarks/<remark>/<learner-id>
///
/// It is found in deliveries, which a cohort does not keep, and it stays although they are gone.
package struct CohortRemarks: Sendable {
  private let folder: String
  /// That people are kept apart is seen in the cohort itself.
  private static let kept = LearnerRemark.allCases.filter { $0 != .apart }

  package init(in cohort: String) {
    folder = cohort + "/remarks"
  }

  /// Keeps what a collection found.
  package func keep(_ report: CollectionReport) throws(FileError) {
    for remark in Self.kept {
      let learners = report.learners(with: remark)
      guard !learners.isEmpty else { continue }
      let folder = folder + "/" + remark.rawValue
      try Folder.make(folder)
      for learner in learners.sorted() {
        do throws(FileError) {
          _ = try Descriptor(making: folder + "/" + learner.text)
        } catch {
          guard error.cause == .exists else { throw error }
        }
      }
    }
  }

  /// The remarks on each learner, in the order in which they are said.
  package func all() throws(FileError) -> [LearnerID: [LearnerRemark]] {
    var remarks: [LearnerID: [LearnerRemark]] = [:]
    for remark in Self.kept {
      for name in try Folder.names(in: folder + "/" + remark.rawValue) {
        if let learner = LearnerID(name) { remarks[learner, default: []].append(remark) }
      }
    }
    return remarks
  }
}

extension CollectionReport {
  /// The learners on whom there is a remark.
  fileprivate func learners(with remark: LearnerRemark) -> Set<LearnerID> {
    switch remark {
    case .walkIn: walkIns
    case .twoSeats: Set(twoSeats.map(\.learner))
    case .accounts: Set(accounts)
    case .doubted: doubted
    case .apart: []
    }
  }
}
