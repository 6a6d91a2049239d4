internal import Authoring
package import Files
internal import Journal
package import Scoring
internal import Session

/// The answers of one session that a seat's disk holds, and which of them can be removed because they were certainly delivered.
///
/// A delivery is certain if the seat noted it and the session's inbox still has a file of that name and size. Nothing is looked at or
/// removed while a seat of the session is open, because it may be writing.
package struct SeatClearing: Sendable {
  /// The id of the session.
  package let session: String
  /// Those whose answers are all delivered.
  package private(set) var delivered: [Sitter] = []
  /// Those some of whose answers are not, or not for certain.
  package private(set) var kept: [Sitter] = []
  private let store: Store
  /// Keeps seats from opening as long as this lives.
  private let lock: FileLock

  /// A learner who sat at the seat.
  package struct Sitter: Hashable, Sendable {
    package var learner: LearnerID
    /// How many answers and reports are delivered, and how many in all.
    package var delivered = 0
    package var all = 0
    /// Why not all are; `nil` if they are.
    package var reason: Reason?
  }

  package enum Reason: Hashable, Sendable {
    /// The seat has not delivered them yet.
    case notDelivered
    /// The last line of a journal was cut short.
    case torn
    /// They were delivered by an earlier version, which did not note under what name.
    case unnamed
    /// The inbox does not have the file any more, or not as it was.
    case missing
    /// The inbox cannot be looked into.
    case shareIsGone
    case unreadable(FileObstacle)
  }

  /// Looks at a seat's own store of a session. Throws if it cannot be read, and `FileError.Cause.exists` if a seat is open.
  package init(of session: String, in sessions: String, read: @escaping ReadFile) throws(FileError)
  {
    self.session = session
    store = Store(root: sessions + "/" + session)
    lock = try FileLock(at: Self.lock(of: store), alone: true)
    var inbox: String?
    if case .bytes(let path) = read(store.root + "/folder") {
      inbox = String(decoding: path, as: UTF8.self) + "/inbox"
    }
    for learner in try store.learnerIDs() {
      let sitter = Self.look(at: learner, in: store, inbox: inbox)
      if sitter.reason == nil { delivered.append(sitter) } else { kept.append(sitter) }
    }
  }

  /// The file that open seats of a session lock together, and a program that removes answers locks alone.
  static func lock(of store: Store) -> String { store.root + "/open" }

  private static func look(at learner: LearnerID, in store: Store, inbox: String?) -> Sitter {
    var sitter = Sitter(learner: learner)
    do throws(FileError) {
      let receipts = try DeliveryReceipts(of: learner, in: store)
      for path in try store.journalFiles(of: learner) {
        let bytes: [UInt8]
        do throws(FileObstacle) { bytes = try WholeFile.read(path, limit: Store.largestFile) } catch
        {
          sitter.reason = sitter.reason ?? .unreadable(error)
          continue
        }
        let lines = bytes.count { $0 == 0x0A }
        sitter.all += lines
        let name = String(Folder.name(of: path).dropLast(".jsonl".count))
        if let reason = Reason(receipts.state(of: name, lines: lines, at: inbox)) {
          sitter.reason = sitter.reason ?? reason
        } else if bytes.last != 0x0A, !bytes.isEmpty {
          sitter.reason = sitter.reason ?? .torn
        } else {
          sitter.delivered += lines
        }
      }
    } catch {
      sitter.reason = .unreadable(.unreadable(error.code))
    }
    return sitter
  }

  /// Removes the folders of those whose answers are all delivered: journals first, so that what is left is never taken for
  /// delivered. Returns how many answers were removed. Throws at the first file that cannot be removed.
  package func remove() throws(FileError) -> Int {
    var count = 0
    for sitter in delivered {
      let folder = Folder.parent(of: store.journal(of: sitter.learner))
      for part in ["journal", "delivered", "visits", ""] {
        let place = part.isEmpty ? folder : folder + "/" + part
        for name in try Folder.names(in: place) { removeFile(place + "/" + name) }
        try Folder.removeEmpty(place)
      }
      count += sitter.all
    }
    return count
  }
}

extension SeatClearing.Reason {
  /// `nil` if the delivery is certain.
  fileprivate init?(_ state: DeliveryReceipts.State) {
    switch state {
    case .certain: return nil
    case .notDelivered: self = .notDelivered
    case .unnamed: self = .unnamed
    case .missing: self = .missing
    case .noInbox: self = .shareIsGone
    }
  }
}
