package import Files
package import Journal
package import Scoring

/// What a seat has noted of its deliveries of one learner's answers:
///
///     <store>/learners/<id>/delivered/<sitting>-<lines>    the name of the delivery that ended with that line, and its size
package struct DeliveryReceipts: Sendable {
  private var sittings: [String: [Receipt]] = [:]

  private struct Receipt {
    /// The number of the last line that was delivered.
    var lines: Int
    /// `nil` if an earlier version delivered it, or if the note was cut short.
    var file: (name: String, size: Int)?
  }

  package init(of learner: LearnerID, in store: Store) throws(FileError) {
    let folder = Self.folder(of: learner, in: store)
    for name in try Folder.names(in: folder) {
      guard let dash = name.lastIndex(of: "-"), let lines = Int(name[name.index(after: dash)...])
      else { continue }
      let sitting = String(name[..<dash])
      sittings[sitting, default: []].append(
        Receipt(lines: lines, file: Self.file(notedAt: folder + "/" + name)))
    }
  }

  /// How many lines of each sitting were delivered.
  package var lines: [String: Int] { sittings.mapValues { $0.map(\.lines).max() ?? 0 } }

  static func folder(of learner: LearnerID, in store: Store) -> String {
    Folder.parent(of: store.journal(of: learner)) + "/delivered"
  }

  /// What a note says of a delivery.
  static func note(of delivery: Delivery) -> [UInt8] {
    Array("\(delivery.name) \(delivery.bytes.count)\n".utf8)
  }

  private static func file(notedAt path: String) -> (name: String, size: Int)? {
    guard let bytes = try? WholeFile.read(path, limit: 200), bytes.last == 0x0A else { return nil }
    let words = String(decoding: bytes.dropLast(), as: UTF8.self).split(separator: " ")
    guard words.count == 2, Delivery.isName(String(words[0])), let size = Int(words[1]) else {
      return nil
    }
    return (String(words[0]), size)
  }

  /// Whether everything of a sitting is certainly in an inbox.
  package func state(of sitting: String, lines: Int, at inbox: String?) -> State {
    guard lines > 0 else { return .certain }
    let receipts = (sittings[sitting] ?? []).sorted { $0.lines < $1.lines }
    guard let last = receipts.last, last.lines >= lines else { return .notDelivered }
    guard let inbox, Folder.isFolder(inbox) else { return .noInbox }
    for receipt in receipts {
      guard let file = receipt.file else { return .unnamed }
      guard let status = try? FileStatus(of: inbox + "/" + file.name), status.kind == .file,
        status.size == file.size
      else { return .missing }
    }
    return .certain
  }

  package enum State: Hashable, Sendable {
    case certain, notDelivered, unnamed, missing, noInbox
  }
}
