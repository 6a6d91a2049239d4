/// Session moves records between machines without a server. It makes the folder of a session on a share, delivers the records of
/// a seat into its inbox, watches that inbox, and collects the journals of many learners into one store, from files and folders
/// that may hold anything. It changes no file that it reads, and rewrites no file that it wrote.

public import Files
public import Journal
public import Scoring

/// What a collection did.
public struct CollectionReport: Hashable, Sendable {
  /// The journal files that were read.
  public var filesRead = 0
  /// The answers that were not in the store before.
  public var newRecords = 0
  /// The reports on questions that were not in the store before.
  public var newReports = 0
  /// The texts and notes that were not in the store before in this version.
  public var newTexts = 0
  /// The records that were there already, or found more than once.
  public var duplicates = 0
  /// The learners whose name was copied.
  public var newProfiles = 0
  /// What was not collected, and why: by path, then line.
  public var rejected: [Rejection] = []
  /// How many files, folders and lines were not collected.
  public var setAside: Int { rejected.reduce(0) { $0 + 1 + $1.more } }
  /// Ids under which different records were found, by id. All records are kept. On reading, the one whose line sorts first byte by
  /// byte counts, so that every machine counts the same one.
  public var conflicts: [Conflict] = []

  /// The files named `session.yaml` that were met, unread, in the order of the sources.
  public var plans: [String] = []

  /// The deliveries that were read.
  public var deliveriesRead = 0
  /// The hand-in files that were read.
  public var handInsRead = 0
  /// Who signed in and out, as these deliveries tell it.
  public var signInsAndOuts = SignInsAndOuts()
  /// How many different records each learner now has.
  public var records: [LearnerID: Int] = [:]
  /// What is missing of sittings, by learner, then sitting.
  public var gaps: [Gap] = []
  /// Learners whose deliveries belong to different accounts of this machine: somebody may have used another's id. Sorted.
  public var accounts: [LearnerID] = []

  /// Answers that were given while their session took none, or in the future: by learner, then cause.
  public var untimely: [Untimely] = []
  /// The seats whose clocks were wrong, by name.
  public var clocks: [SeatClock] = []

  /// Lines of a sitting that its seat wrote and no source holds.
  public struct Gap: Hashable, Sendable {
    public var learner: LearnerID
    public var seat: String
    public var sitting: String
    /// By their numbers in the seat's journal, ascending.
    public var missing: [ClosedRange<Int>]

    public init(learner: LearnerID, seat: String, sitting: String, missing: [ClosedRange<Int>]) {
      self.learner = learner
      self.seat = seat
      self.sitting = sitting
      self.missing = missing
    }
  }

  /// Learners for whom different names were found: two people may have taken one id. Sorted.
  public var namesakes: [LearnerID] = []

  /// Learners who signed in without being on their session's list.
  public var walkIns: Set<LearnerID> = []
  /// Learners in whose names something was delivered that is not believed: somebody may have tried to pass for them.
  public var doubted: Set<LearnerID> = []
  /// Learners who were at two seats at the same time, by id.
  public var twoSeats: [TwoSeats] = []

  public init() {}

  /// The report without what it says of these learners. Files that were set aside stay: nobody knows whose they are.
  public func without(_ withdrawn: Set<LearnerID>) -> CollectionReport {
    var report = self
    report.records = records.filter { !withdrawn.contains($0.key) }
    report.gaps.removeAll { withdrawn.contains($0.learner) }
    report.accounts.removeAll(where: withdrawn.contains)
    report.namesakes.removeAll(where: withdrawn.contains)
    report.walkIns.subtract(withdrawn)
    report.doubted.subtract(withdrawn)
    report.twoSeats.removeAll { withdrawn.contains($0.learner) }
    report.untimely.removeAll { withdrawn.contains($0.learner) }
    return report
  }

  /// Something that was set aside.
  public struct Rejection: Hashable, Sendable {
    public var path: String
    /// From 1 up; `nil` if it is the whole file or folder.
    public var line: Int?
    public var reason: Reason
    /// How many further lines of the file are set aside for a reason like this one and not listed.
    public var more: Int

    public init(path: String, line: Int? = nil, reason: Reason, more: Int = 0) {
      self.path = path
      self.line = line
      self.reason = reason
      self.more = more
    }
  }

  public enum Reason: Hashable, Sendable {
    /// A line of a journal that is not a record of its learner.
    case line(Note.Kind)
    /// A file or folder that was not read.
    case file(FileObstacle)
    /// A folder below the deepest one that is looked into.
    case tooDeep
    /// A `.jsonl` file that is neither in a folder named `journal` nor named as a source.
    case outsideJournal
    /// A name that is not UTF-8, by which nothing can be opened.
    case strangeName
    /// A file in a learner's folder named `journal` whose name does not end in `.jsonl`.
    case notNamedAsJournal
    /// A file in an inbox that is not named as a delivery.
    case notNamedAsDelivery
    /// A delivery whose name is not the digest of its bytes: half a file, a damaged or a changed one.
    case notItsName
    /// A file that is named as a delivery and does not begin with a delivery's header.
    case noHeader
    /// A delivery that holds another number of lines than its header says.
    case otherCount(said: Int, found: Int)
    /// A delivery of another session, by its id.
    case otherSession(String)
    /// A file that is named as a hand-in, or begins as one, and whose first line is damaged.
    case noHandIn
    /// A hand-in of which only so many of its bytes arrived.
    case handInIsCut(found: Int, said: Int)
    /// A hand-in whose content is not that of its digest.
    case handInIsChanged
    /// A line of a hand-in that holds a text or a note which cannot be read.
    case unreadText
    /// A file that was named as a source and holds no records.
    case foreign(ForeignFile)
  }

  /// Different records with one id.
  public struct Conflict: Hashable, Sendable {
    public var id: String
    /// Whose records they are, sorted.
    public var learners: [LearnerID]

    public init(id: String, learners: [LearnerID]) {
      self.id = id
      self.learners = learners
    }
  }
}

extension CollectionReport.Rejection: Comparable {
  /// By path, then line, then reason, so that a report never depends on the order of reading.
  public static func < (left: Self, right: Self) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
    return left.reason < right.reason
  }
}

extension CollectionReport.Reason: Comparable {
  /// In the order of the cases, then by what they hold.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.line(let left), .line(let right)): left < right
    case (.file(let left), .file(let right)): left < right
    case (.otherCount(let said, let found), .otherCount(let otherSaid, let otherFound)):
      (said, found) < (otherSaid, otherFound)
    case (.otherSession(let left), .otherSession(let right)): left < right
    case (.handInIsCut(let found, let said), .handInIsCut(let otherFound, let otherSaid)):
      (found, said) < (otherFound, otherSaid)
    case (.foreign(let left), .foreign(let right)): left < right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .line: 0
    case .file: 1
    case .tooDeep: 2
    case .outsideJournal: 3
    case .strangeName: 4
    case .notNamedAsJournal: 5
    case .notNamedAsDelivery: 6
    case .notItsName: 7
    case .noHeader: 8
    case .otherCount: 9
    case .otherSession: 10
    case .noHandIn: 11
    case .handInIsCut: 12
    case .handInIsChanged: 13
    case .unreadText: 14
    case .foreign: 15
    }
  }
}
