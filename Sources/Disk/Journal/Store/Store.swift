public import Files
public import Scoring

/// The folder in which learners' answers are kept.
///
///     <root>/learners/<learner-id>/profile.json
///     <root>/learners/<learner-id>/journal/<started>-<random>.jsonl    answers, one file per sitting
///     <root>/learners/<learner-id>/visits/<started>-<random>.jsonl     pages opened; never leaves this machine
///     <root>/learners/<learner-id>/times/<digest>.jsonl                when records were made whose clock was wrong
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

  /// Where the records of a store come from. It decides what their clocks' readings say about each other.
  public enum Origin: Sendable {
    /// All were written here, one after the other, by the clock of one machine.
    case oneMachine
    /// They were collected, each from any machine. `times` says which of their clocks were wrong.
    case manyMachines
  }

  /// Everything that the journals of a learner hold; empty for a learner without any. Nothing counts as made after `now`.
  ///
  /// Only `*.jsonl` files are looked at. What cannot be read becomes a note, and the rest counts. Many files are read on several
  /// threads.
  public func readHistory(
    of learner: LearnerID, from origin: Origin = .oneMachine, at now: Timestamp? = nil
  ) throws(FileError) -> History {
    let files = try journalFiles(of: learner)
    var faults: [Note] = []
    let times = try readTimes(of: learner, noting: &faults)
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
    var history = all.finish(RecordTimes(origin: origin, notes: times, now: now))
    if !faults.isEmpty { history.notes = (history.notes + faults).sorted() }
    return history
  }

  /// When records of a learner were made whose clock was wrong. Files that cannot be read are added to `faults`.
  public func readTimes(of learner: LearnerID, noting faults: inout [Note]) throws(FileError)
    -> TimeNotes
  {
    var times = TimeNotes()
    for file in try Self.files(in: self.times(of: learner)) {
      if let bytes = Self.bytes(of: file, noting: &faults) { times.read(bytes.span) }
    }
    return times
  }

  /// The files of a learner's journal, by name. Hidden files are still being written, and are left out.
  public func journalFiles(of learner: LearnerID) throws(FileError) -> [String] {
    try Self.files(in: journal(of: learner))
  }

  /// The pages that a learner opened, in the order in which they were opened; none counts as opened after `now`. Lines that are
  /// no visits are passed over: they only say where to go on. Files that cannot be read are added to `faults`.
  public func readVisits(
    of learner: LearnerID, at now: Timestamp? = nil, noting faults: inout [Note]
  ) throws(FileError) -> [Visit] {
    var visits: [Visit] = []
    for file in try Self.files(in: self.visits(of: learner)) {
      guard let bytes = Self.bytes(of: file, noting: &faults) else { continue }
      forEachLine(in: bytes.span) { _, range, isComplete in
        let line = bytes.span.extracting(range)
        if isComplete, let visit = VisitLine.read(line) { visits.append(visit) }
      }
    }
    // Sorting keeps the order of equal elements: the files', and within a file the lines'.
    visits.sort { $0.at < $1.at }
    for (index, time) in settled(visits.map(\.reading), at: now).enumerated()
    where time != visits[index].reading {
      visits[index].corrected = time
    }
    return visits
  }

  private static func bytes(of file: String, noting faults: inout [Note]) -> [UInt8]? {
    do throws(FileObstacle) {
      return try WholeFile.read(file, limit: largestFile)
    } catch {
      faults.append(Note(file: file, kind: .file(error)))
      return nil
    }
  }

  var learnersFolder: String { root + "/learners" }

  func folder(of learner: LearnerID) -> String { learnersFolder + "/" + learner.text }

  /// The folder of a learner's journal, whether it exists or not.
  public func journal(of learner: LearnerID) -> String { folder(of: learner) + "/journal" }

  func visits(of learner: LearnerID) -> String { folder(of: learner) + "/visits" }

  /// The folder that says when records were made whose clock was wrong.
  package func times(of learner: LearnerID) -> String { folder(of: learner) + "/times" }

  /// The path of a learner's profile, whether it exists or not.
  package func profile(of learner: LearnerID) -> String { folder(of: learner) + "/profile.json" }

  static func files(in folder: String) throws(FileError) -> [String] {
    try Folder.names(in: folder)
      .filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }
      .map { folder + "/" + $0 }
  }
}
