public import Files
internal import Glibc
public import Scoring

/// A learner the store knows.
public struct KnownLearner: Hashable, Sendable {
  public var id: LearnerID
  /// `nil` if there is no profile that can be read.
  public var name: String?
  /// When a file of the learner's was last changed; `nil` if there is no file.
  public var lastActivity: Timestamp?

  public init(id: LearnerID, name: String?, lastActivity: Timestamp?) {
    self.id = id
    self.name = name
    self.lastActivity = lastActivity
  }
}

extension Store {
  /// The learners with a folder in the store, by id. Folders whose name is no learner id are passed over.
  public func learners() throws(FileError) -> [KnownLearner] {
    try learnerIDs().map { id in
      KnownLearner(id: id, name: readProfile(of: id)?.name, lastActivity: lastActivity(of: id))
    }
  }

  /// The ids alone, which takes no look at profiles and journals. If the system does not say what has the name of a learner, it
  /// counts as that learner's folder: reading the learner's answers then gives the reason.
  public func learnerIDs() throws(FileError) -> [LearnerID] {
    try Folder.names(in: learnersFolder).compactMap { name in
      guard let id = LearnerID(name), id.text == name, mayBeFolder(folder(of: id)) else {
        return nil
      }
      return id
    }
  }

  private func mayBeFolder(_ path: String) -> Bool {
    do throws(FileError) {
      return try FileStatus(of: path, followingLinks: true).kind == .folder
    } catch {
      return !error.isAbsence
    }
  }

  /// What the learner has said; `nil` if there is no profile, or it cannot be read.
  public func readProfile(of learner: LearnerID) -> Profile? {
    do throws(FileObstacle) { return try findProfile(of: learner) } catch { return nil }
  }

  /// What the learner has said; `nil` if there is no profile. Throws if there is one and it cannot be read.
  public func findProfile(of learner: LearnerID) throws(FileObstacle) -> Profile? {
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(profile(of: learner), limit: Profile.largestFile)
    } catch {
      if error.isAbsence { return nil }
      throw error
    }
    guard let (profile, owner) = Profile.read(bytes), owner ?? learner == learner else {
      return nil
    }
    return profile
  }

  /// Makes a learner's folder and profile. A learner who has a profile keeps it, and `FileError.Cause.exists` is thrown.
  public func createLearner(_ learner: LearnerID, profile: Profile) throws(FileError) {
    try Folder.make(folder(of: learner))
    try NewFile.create(profile.bytes(for: learner), at: self.profile(of: learner))
  }

  /// Writes a learner's profile, in place of the one there may be: to a hidden temporary name, synced, then renamed.
  public func writeProfile(_ profile: Profile, of learner: LearnerID) throws(FileError) {
    try Folder.make(folder(of: learner))
    try NewFile.write(profile.bytes(for: learner), to: self.profile(of: learner))
  }

  /// Gives a learner who has answered nothing another id; what pages they opened goes along. Throws if there is an answer,
  /// which carries its learner's id, or somebody of the new id.
  public func moveLearner(_ learner: LearnerID, to other: LearnerID) throws(FileError) {
    let (old, new) = (folder(of: learner), folder(of: other))
    guard try journalFiles(of: learner).isEmpty, try !exists(new) else {
      throw FileError(.nameFile, new, code: EEXIST)
    }
    try Folder.rename(old, to: new)
  }

  /// Adds a learner's profile to `files`. Returns `false` if there is a profile already, which stays.
  public func createLearner(
    _ learner: LearnerID, profile: Profile, among files: inout NewFiles
  ) throws(FileError) -> Bool {
    let path = self.profile(of: learner)
    if try exists(path) { return false }
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
    guard let status = try? FileStatus(of: path), status.kind == .file else { return nil }
    return Timestamp(
      seconds: status.modified.seconds, nanoseconds: status.modified.nanoseconds)
  }
}
