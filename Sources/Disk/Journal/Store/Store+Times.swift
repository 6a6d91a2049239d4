internal import Digest
public import Files
public import Scoring

extension Store {
  /// Keeps what is known of when records of a learner were made. What the store knows already is not written again.
  public func keep(_ times: TimeNotes, of learner: LearnerID) throws(FileError) {
    guard !times.isEmpty else { return }
    var faults: [Note] = []
    let news = times.news(to: try readTimes(of: learner, noting: &faults))
    guard !news.isEmpty else { return }
    let bytes = news.bytes
    try Folder.make(self.times(of: learner))
    try NewFile.write(bytes, to: timesFile(of: learner, for: bytes))
  }

  /// Adds to `files` what is known of when records of a learner were made, unless the store knows it already.
  public func keep(_ times: TimeNotes, of learner: LearnerID, among files: inout NewFiles)
    throws(FileError)
  {
    guard !times.isEmpty else { return }
    var faults: [Note] = []
    let news = times.news(to: try readTimes(of: learner, noting: &faults))
    guard !news.isEmpty else { return }
    let bytes = news.bytes
    try Folder.makeUnsynced(self.times(of: learner))
    try files.add(bytes, to: timesFile(of: learner, for: bytes))
  }

  private func timesFile(of learner: LearnerID, for bytes: [UInt8]) -> String {
    self.times(of: learner) + "/" + sha256(bytes) + ".jsonl"
  }
}
