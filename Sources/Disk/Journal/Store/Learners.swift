internal import Glibc
public import Scoring

/// A learner the store knows.
public struct KnownLearner: Hashable, Sendable {
  public var id: LearnerID
  /// `nil` where there is no profile that can be read.
  public var name: String?
  /// When a file of the learner's was last changed; `nil` where there is none.
  public var lastActivity: Timestamp?

  public init(id: LearnerID, name: String?, lastActivity: Timestamp?) {
    self.id = id
    self.name = name
    self.lastActivity = lastActivity
  }
}

extension Store {
  /// The learners with a folder in the store, by id. Folders whose name is no learner id are passed over.
  public func learners() throws(JournalError) -> [KnownLearner] {
    try learnerIDs().map { id in
      KnownLearner(id: id, name: readProfile(of: id)?.name, lastActivity: lastActivity(of: id))
    }
  }

  /// The same without a look at what they told and did.
  public func learnerIDs() throws(JournalError) -> [LearnerID] {
    try Folder.names(in: learnersFolder).compactMap { name in
      guard let id = LearnerID(name), id.text == name, Folder.isFolder(folder(of: id)) else {
        return nil
      }
      return id
    }
  }

  /// What the learner told; `nil` where there is no profile, or none that can be read.
  public func readProfile(of learner: LearnerID) -> Profile? {
    guard let bytes = try? JournalFile.read(profile(of: learner), limit: Profile.largestFile),
      let (profile, owner) = Profile.read(bytes), owner ?? learner == learner
    else { return nil }
    return profile
  }

  /// Makes a learner's folder and profile. A learner who has a profile keeps it, and `JournalError.Cause.exists` is thrown.
  public func createLearner(_ learner: LearnerID, profile: Profile) throws(JournalError) {
    var status = stat()
    let path = self.profile(of: learner)
    if lstat(path, &status) == 0 { throw JournalError(.makeFile, path, code: EEXIST) }
    try writeProfile(profile, of: learner)
  }

  /// Writes a learner's profile, in place of the one there may be: to a hidden temporary name, synced, then renamed.
  public func writeProfile(_ profile: Profile, of learner: LearnerID) throws(JournalError) {
    try Folder.make(folder(of: learner))
    try NewFile.write(profile.bytes(for: learner), to: self.profile(of: learner))
  }

  /// Gives a learner who has answered nothing another id; what pages they opened goes along. Throws where there is an answer,
  /// which carries its learner's id, or somebody of the new id.
  public func moveLearner(_ learner: LearnerID, to other: LearnerID) throws(JournalError) {
    let (old, new) = (folder(of: learner), folder(of: other))
    var status = stat()
    guard try journalFiles(of: learner).isEmpty, lstat(new, &status) != 0 else {
      throw JournalError(.nameFile, new, code: EEXIST)
    }
    guard rename(old, new) == 0 else { throw JournalError(.nameFile, new, code: errno) }
    try Folder.sync(Folder.parent(of: new))
  }

  /// The same with the profile among `files`, where there is none; `false` where there is one, which stays.
  public func createLearner(
    _ learner: LearnerID, profile: Profile, among files: inout NewFiles
  ) throws(JournalError) -> Bool {
    var status = stat()
    let path = self.profile(of: learner)
    if lstat(path, &status) == 0 { return false }
    try Folder.makeUnsynced(folder(of: learner))
    try files.add(profile.bytes(for: learner), to: path)
    return true
  }

  private func lastActivity(of learner: LearnerID) -> Timestamp? {
    var paths = [profile(of: learner)]
    for folder in [journal(of: learner), visits(of: learner)] {
      paths += (try? Self.files(in: folder)) ?? []
    }
    return paths.compactMap(changeTime).max()
  }

  private func changeTime(_ path: String) -> Timestamp? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Timestamp(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
