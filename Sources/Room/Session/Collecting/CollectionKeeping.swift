internal import Files
internal import Journal
internal import Scoring

/// What a collection keeps beside the records: who people are, and when records were made.
extension Collection {
  /// Reads the profiles among the sources.
  mutating func readProfiles(_ paths: [String]) {
    for path in paths {
      do throws(FileObstacle) {
        let bytes = try WholeFile.read(path, limit: Profile.largestFile)
        guard let (profile, owner) = Profile.read(bytes), let owner else { continue }
        if profile.origin == .walkIn { report.walkIns.insert(owner) }
        let person = CollectedPeople.Key(learner: owner, claim: claim(ofProfile: path, of: owner))
        profiles[person, default: []].insert(profile)
      } catch {
        report.reject(path, .file(error))
      }
    }
  }

  /// Keeps the profiles of people who have none in the store: of several names, the one that sorts first. Either those of
  /// everybody, or those of people who have answered.
  mutating func keepProfiles(ofThoseWhoAnswered isForAnswers: Bool = false) throws(FileError) {
    for (person, found) in profiles.sorted(by: { $0.key < $1.key })
    where !isForAnswers || people.hasRecords(person) {
      try keep(found, of: person)
    }
  }

  private mutating func keep(_ found: Set<Profile>, of person: CollectedPeople.Key)
    throws(FileError)
  {
    let store = store(of: person)
    let known: Profile?
    do throws(FileObstacle) { known = try store.findProfile(of: person.learner) } catch {
      return report.reject(store.profile(of: person.learner), .file(error))
    }
    let names = Set(found.map(\.name)).union(known.map { [$0.name] } ?? [])
    // People who are kept apart have a name each, and one mark may have had several names.
    if names.count > 1, person.claim == .given, !report.namesakes.contains(person.learner) {
      report.namesakes.append(person.learner)
    }
    // Somebody who has answered nothing need not be kept apart from anybody.
    guard store == self.store || people.hasRecords(person) else { return }
    let first = found.min { ($0.name, $0.mark ?? "") < ($1.name, $1.mark ?? "") }
    guard let first,
      try store.createLearner(person.learner, profile: first, among: &written)
    else { return }
    report.newProfiles += 1
  }

  /// Keeps when records were made whose clocks were wrong, with the answers of each person of the learner.
  mutating func keepTimes() throws(FileError) {
    times.settle()
    for (learner, notes) in times.times.sorted(by: { $0.key < $1.key }) {
      for person in people.keys(of: learner) {
        try store(of: person).keep(notes, of: learner, among: &written)
      }
    }
  }

  /// Whose the profile at `<store>/learners/<id>/profile.json` is.
  private mutating func claim(ofProfile path: String, of learner: LearnerID) -> Claim {
    let folder = Folder.parent(of: resolvedPath(path) ?? path)
    let root = Folder.parent(of: Folder.parent(of: folder))
    return claim(of: SourceWalk.Found(path: path, learner: learner, store: root))
  }
}
