public import Files
public import Scoring

/// The folder in which learners' answers are kept.
///
///     <root>/learners/<learner-id>/profile.json
///     <root>/learners/<learner-id>/journal/<started>-<random>.jsonl    answers, one file per sitting
///     <root>/learners/<learner-id>/visits/<started>-<random>.jsonl     pages opened; never leaves this machine
///
/// Folders are made with permissions 0700 and files with 0600, whatever the umask. Existing ones keep theirs.
public struct Store: Hashable, Sendable {
  public let root: String

  /// Makes and reads nothing until it is needed.
  public init(root: String) {
    self.root = root
  }

  /// The largest journal file that is read, in bytes.
  public static let largestFile = 256 << 20

  /// The number of files for which a further thread is worthwhile: a month of study.
  private static let filesOfAPart = 16

  /// Everything that the journals of a learner hold; empty for a learner without any.
  ///
  /// Only `*.jsonl` files are looked at. What cannot be read becomes a note, and the rest counts. Many files are read on several
  /// threads.
  public func readHistory(of learner: LearnerID) throws(FileError) -> History {
    let files = try journalFiles(of: learner)
    let count = min(4, files.count / Self.filesOfAPart + 1)
    let parts = computeOnThreads(count) { index in
      var reading = HistoryReading(of: learner)
      for file in files[(files.count * index / count)..<(files.count * (index + 1) / count)] {
        reading.add(file)
      }
      return reading
    }
    guard var all = parts.first else { return History() }
    for part in parts.dropFirst() { all.append(part) }
    return all.finish()
  }

  /// The files of a learner's journal, by name. Hidden files are still being written, and are left out.
  public func journalFiles(of learner: LearnerID) throws(FileError) -> [String] {
    try Self.files(in: journal(of: learner))
  }

  /// The pages that a learner opened, earliest first. Lines that cannot be read are passed over: they only say where to go on.
  public func readVisits(of learner: LearnerID) throws(FileError) -> [Visit] {
    var visits: [Visit] = []
    for file in try Self.files(in: self.visits(of: learner)) {
      guard let bytes = try? WholeFile.read(file, limit: Store.largestFile) else { continue }
      forEachLine(in: bytes.span) { _, range, isComplete in
        let line = bytes.span.extracting(range)
        if isComplete, let visit = VisitLine.read(line) { visits.append(visit) }
      }
    }
    // Sorting keeps the order of equal elements: the files', and within a file the lines'.
    return visits.sorted { $0.at < $1.at }
  }

  var learnersFolder: String { root + "/learners" }

  func folder(of learner: LearnerID) -> String { learnersFolder + "/" + learner.text }

  /// The folder of a learner's journal, whether it exists or not.
  public func journal(of learner: LearnerID) -> String { folder(of: learner) + "/journal" }

  func visits(of learner: LearnerID) -> String { folder(of: learner) + "/visits" }

  /// The path of a learner's profile, whether it exists or not.
  package func profile(of learner: LearnerID) -> String { folder(of: learner) + "/profile.json" }

  static func files(in folder: String) throws(FileError) -> [String] {
    try Folder.names(in: folder)
      .filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }
      .map { folder + "/" + $0 }
  }
}
