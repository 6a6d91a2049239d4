internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import TrainerUI

/// Learners who give their name, or another one.
extension TrainerWorld {
  mutating func createLearner(named name: String) -> [Message] {
    do {
      let taken = Set(try store.learners().map(\.id))
      guard let id = LearnerID(name: name, notIn: taken),
        let profile = Profile(name: name, mark: Profile.mark(clock.random()), origin: .name)
      else { return [.storeFailed("This name cannot be saved; try a shorter one.")] }
      try store.createLearner(id, profile: profile)
      return open(id, isNew: true)
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Gives a learner another name. An id that was made from the old name is made again if no answer carries it, but never if the
  /// sitting is pinned: the next one is started for the old id.
  mutating func rename(_ id: LearnerID, to name: String) -> [Message] {
    do {
      let old = store.readProfile(of: id)
      guard
        let profile = old.map({ $0.renamed(name) })
          ?? Profile(name: name, mark: Profile.mark(clock.random()), origin: .given)
      else { return [.storeFailed("This name cannot be saved; try a shorter one.")] }
      var renamed = id
      if !isPinned, let old, LearnerID.isMade(id, from: old.name),
        try store.journalFiles(of: id).isEmpty
      {
        let taken = Set(try store.learners().map(\.id)).subtracting([id])
        renamed = LearnerID(name: name, notIn: taken) ?? id
      }
      sitting = nil
      if renamed != id { try store.moveLearner(id, to: renamed) }
      try store.writeProfile(profile, of: renamed)
      return open(renamed, isNew: true)
    } catch {
      return [.storeFailed(error.words)]
    }
  }
}
