public import Files
public import Scoring

extension Store {
  /// The largest file of begun answers that is read, in bytes.
  private static let largestDrafts = 4 << 20

  /// The path of the answers that a learner began and did not submit. No reader of journals, no delivery and no collection
  /// looks at it.
  func drafts(of learner: LearnerID) -> String { folder(of: learner) + "/drafts.json" }

  /// The answers that a learner began and did not submit; none if there is no such file, or it cannot be read.
  public func readDrafts(of learner: LearnerID) -> [Draft] {
    guard let bytes = try? WholeFile.read(drafts(of: learner), limit: Self.largestDrafts) else {
      return []
    }
    return DraftsText.read(bytes.span)
  }

  /// Writes the answers that a learner began, in place of those written before: in one step, so that a reader finds the old ones
  /// or the new ones. Without any, removes the file.
  ///
  /// The file is not synced, because it is written with almost every key: what a power cut takes is an answer that was not
  /// submitted.
  public func writeDrafts(_ drafts: [Draft], of learner: LearnerID) throws(FileError) {
    let path = self.drafts(of: learner)
    guard !drafts.isEmpty else { return removeFile(path) }
    try Folder.make(folder(of: learner))
    try NewFile.write(DraftsText.encode(drafts), to: path, isSynced: false)
  }

  /// Changes the answers that a learner began, while no other window does.
  package func changeDrafts(of learner: LearnerID, _ change: ([Draft]) -> [Draft])
    throws(FileError)
  {
    try Folder.make(folder(of: learner))
    try alone(in: folder(of: learner)) { () throws(FileError) in
      try writeDrafts(change(readDrafts(of: learner)), of: learner)
    }
  }
}
