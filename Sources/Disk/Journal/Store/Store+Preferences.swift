public import Files
public import Scoring

extension Store {
  /// The largest file of settings that is read, in bytes: a hundred pauses take 10 KB.
  private static let largestPreferences = 64 << 10

  /// The path of a learner's settings. No delivery and no collection looks at it.
  package func preferencesPath(of learner: LearnerID) -> String {
    folder(of: learner) + "/settings.json"
  }

  /// The path to which settings go that could not be read, when others are written in their place.
  package func unreadPreferences(of learner: LearnerID) -> String {
    folder(of: learner) + "/settings-unread.json"
  }

  /// What a learner chose; nothing if there is no such file. Throws if there is one that does not count.
  public func readPreferences(of learner: LearnerID) throws(PreferencesFault) -> Preferences {
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(preferencesPath(of: learner), limit: Self.largestPreferences)
    } catch {
      if error.isAbsence { return Preferences() }
      throw .file(error)
    }
    return try PreferencesText.read(bytes.span)
  }

  /// Writes what a learner chose, in one step, in place of what was there. A file that does not count is not lost: it gets another
  /// name.
  public func writePreferences(_ preferences: Preferences, of learner: LearnerID)
    throws(FileError)
  {
    try Folder.make(folder(of: learner))
    let path = preferencesPath(of: learner)
    do throws(PreferencesFault) {
      _ = try readPreferences(of: learner)
    } catch {
      try Folder.rename(path, to: unreadPreferences(of: learner))
    }
    try NewFile.write(PreferencesText.encode(preferences), to: path)
  }

  /// Changes what a learner chose, while no other window does. A file that does not count is set aside, and nothing was chosen before.
  package func changePreferences(
    of learner: LearnerID, _ change: (Preferences) -> Preferences
  ) throws(FileError) {
    try Folder.make(folder(of: learner))
    try alone(in: folder(of: learner)) { () throws(FileError) in
      try writePreferences(
        change((try? readPreferences(of: learner)) ?? Preferences()), of: learner)
    }
  }
}
