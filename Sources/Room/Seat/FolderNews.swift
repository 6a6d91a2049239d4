package import Session

/// What is to be said of a session's folder, apart from what is in its files.
package struct FolderNews: Hashable, Sendable {
  /// What its permissions let others do that is a risk.
  package var weaknesses: [FolderWeakness] = []
  /// The parts of the folder that have changed.
  package var changes: [FolderChange] = []
  /// The files that were replaced by files of the same account since the last news, as some editors do.
  package var saved: [FolderState.Part] = []
  /// How many people the roster lists that is not believed yet; `nil` if the roster is in force.
  package var shortRoster: Int?

  package init() {}
}
