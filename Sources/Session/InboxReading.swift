internal import Glibc
public import Journal
public import Scoring

/// What an inbox holds so far, read again and again while deliveries come in: each file once.
public struct InboxReading {
  public let inbox: String
  /// Every answer once, in the order in which they came.
  public private(set) var attempts: [Attempt] = []
  public private(set) var reports: [Report] = []
  public private(set) var people: [LearnerID: Presence] = [:]
  /// How many files were no deliveries.
  public private(set) var refused = 0

  private var known: Set<String> = []
  private var records: Set<RecordID> = []
  private var lines = JournalLines()
  /// When the folder was last changed, as far as it was listed.
  private var listed: (seconds: Int, nanoseconds: Int)?

  /// Where somebody was last heard of.
  public struct Presence: Hashable, Sendable {
    public var name: String?
    public var seat: String
    /// The latest thing that was delivered, and when it happened by the seat's clock.
    public var event: DeliveryHeader.Event
    public var at: Timestamp
  }

  public init(inbox: String) {
    self.inbox = inbox
  }

  /// Reads what has come since; `false` where nothing has.
  public mutating func update() throws(JournalError) -> Bool {
    guard hasChanged() else { return false }
    var isNew = false
    for name in try Folder.names(in: inbox) where !name.hasPrefix(".") {
      guard known.insert(name).inserted else { continue }
      isNew = true
      if !read(name) { refused += 1 }
    }
    return isNew
  }

  /// Whether the folder was changed since it was listed. One that was changed a moment ago may have been changed again within
  /// the same tick of its clock, so it counts until the tick is over.
  private mutating func hasChanged() -> Bool {
    var status = stat()
    guard stat(inbox, &status) == 0 else { return true }
    let changed = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let isFresh = abs(now.tv_sec - changed.0) < 3
    if let listed, listed == changed, !isFresh { return false }
    listed = changed
    return true
  }

  private mutating func read(_ name: String) -> Bool {
    guard Delivery.isName(name),
      let bytes = try? JournalFile.read(inbox + "/" + name, limit: 4 * Delivery.largestSize),
      Delivery.name(of: bytes) == name, let end = bytes.firstIndex(of: 0x0A)
    else { return false }
    return bytes.withUnsafeBytes { bytes in
      guard let header = DeliveryHeader(UnsafeRawBufferPointer(rebasing: bytes[..<end])) else {
        return false
      }
      note(header)
      lines.read(UnsafeRawBufferPointer(rebasing: bytes[(end + 1)...])) { record in
        guard record.content.learner == header.learner, records.insert(record.id).inserted else {
          return
        }
        switch record.content {
        case .answer(let attempt): attempts.append(attempt)
        case .report(let report): reports.append(report)
        }
      } refuse: { _, _ in
      }
      return true
    }
  }

  private mutating func note(_ header: DeliveryHeader) {
    let former = people[header.learner]
    if let former, former.at > header.at { return }
    people[header.learner] = Presence(
      name: header.name ?? former?.name, seat: header.seat, event: header.event, at: header.at)
  }
}
