internal import Digest
public import Files
public import Scoring

extension Store {
  /// Keeps what is known of when records of a learner were made. What the store knows already is not written again.
  public func keep(_ times: TimeNotes, of learner: LearnerID) throws(FileError) {
    guard let file = try file(for: times, of: learner) else { return }
    try Folder.make(self.times(of: learner))
    try NewFile.write(file.bytes, to: file.path)
  }

  /// Adds to `files` what is known of when records of a learner were made, unless the store knows it already.
  public func keep(_ times: TimeNotes, of learner: LearnerID, among files: inout NewFiles)
    throws(FileError)
  {
    guard let file = try file(for: times, of: learner) else { return }
    try Folder.makeUnsynced(self.times(of: learner))
    try files.add(file.bytes, to: file.path)
  }

  /// The file of what the store does not know yet, which is named by its digest; `nil` if the store knows everything. If it
  /// cannot read some of what it knows, that is written again.
  private func file(for times: TimeNotes, of learner: LearnerID) throws(FileError)
    -> (path: String, bytes: [UInt8])?
  {
    guard !times.isEmpty else { return nil }
    var faults: [Note] = []
    let news = times.news(to: try readTimes(of: learner, noting: &faults))
    guard !news.isEmpty else { return nil }
    let bytes = news.bytes
    return (self.times(of: learner) + "/" + sha256(bytes) + ".jsonl", bytes)
  }
}
