internal import Scoring
internal import TrainerUI

extension Effect {
  /// Whether the effect starts a program, writes a file outside of the store, or is about another learner than the one to whom a sitting is pinned.
  func reachesBeyond(_ pinned: LearnerID) -> Bool {
    switch self {
    case .createLearner: true
    case .openLearner(let id), .renameLearner(let id, _): id != pinned
    case .edit, .editOutside, .writeFile: true
    case .visit, .startClock, .mark, .keep, .keepText, .versions, .report, .record, .copy,
      .callForHelp,
      .choose, .look, .study:
      false
    }
  }
}
