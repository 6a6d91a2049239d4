internal import Curriculum
internal import Files
internal import Scoring
internal import Screen
package import Seat

/// What can be removed from a seat, and what stays, in words.
package struct ClearingWords {
  /// One line for each session and for each learner whose answers stay.
  package private(set) var lines: [String] = []
  /// How many answers can be removed.
  package private(set) var removable = 0
  /// How many learners' answers stay.
  package private(set) var kept = 0

  package init() {}

  /// Adds what was found of a session.
  package mutating func add(_ clearing: SeatClearing) {
    let count = clearing.delivered.reduce(0) { $0 + $1.all }
    removable += count
    kept += clearing.kept.count
    lines.append(
      "Session \(reduced(clearing.session)): \(counted(count, "answer")) of "
        + "\(counted(clearing.delivered.count, "learner")) delivered, "
        + (clearing.kept.isEmpty ? "nothing else." : "these are not, and stay:"))
    for sitter in clearing.kept {
      let left = sitter.all - sitter.delivered
      let reason = sitter.reason?.words ?? ""
      lines.append("  \(sitter.learner): \(left) of \(counted(sitter.all, "answer")) \(reason)")
    }
  }

  /// Adds a session that cannot be looked at, with the reason.
  package mutating func add(session: String, because reason: String) {
    kept += 1
    lines.append("Session \(reduced(session)): \(reason); nothing of it is removed.")
  }

  /// What a session says while one of its seats is open.
  package static let isOpen = "a seat is open"
}

extension SeatClearing.Reason {
  /// Why answers stay, to follow their number.
  fileprivate var words: String {
    switch self {
    case .notDelivered: "not delivered; `webside session join` delivers them"
    case .torn: "with a last line that was cut short"
    case .unnamed: "delivered by an earlier version, so that the inbox cannot be asked for them"
    case .missing:
      "not in the session's inbox any more; collect this seat's store before you remove it"
    case .shareIsGone: "cannot be compared with the session's inbox, which does not answer"
    case .unreadable(let obstacle): "cannot be read: \(obstacle.words)"
    }
  }
}

extension ClearingWords {
  /// All of it, with how many answers were removed; `nil` if none was to be removed yet.
  package func text(removed: Int?) -> String {
    let end =
      removed.map { "Removed: \(counted($0, "answer"))." }
      ?? (removable == 0
        ? "There is nothing to remove." : "Nothing was removed yet. To remove it, add --yes.")
    return (lines + [end]).map { $0 + "\n" }.joined()
  }
}

/// That a session was not joined on this machine, and which were.
package func wordsForNotJoined(_ id: String, among known: [String]) -> String {
  "no session `\(reduced(id))` was joined here"
    + (known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))")
}
