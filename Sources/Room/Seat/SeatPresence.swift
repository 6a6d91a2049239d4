internal import Digest
internal import Files
package import Scoring
internal import Synchronization

/// Tells a seat whether somebody is signed in under its learner's id at another seat.
///
/// A seat that has a learner keeps an empty file in the inbox, `.here-<digest of the id>-<number>`, and renews its time every few
/// seconds. Seats cannot list the inbox; they know the names that such files can have, so they can ask for each. A file that is
/// renewed after the learner signed in here is another seat's; one that is not was left by a seat that was switched off.
package final class SeatPresence: Sendable {
  private let inbox: String
  private let session: String
  private let state = Mutex(State())

  private struct State {
    /// Who is here now; `nil` if nobody is.
    var learner: LearnerID?
    /// The file of this seat, and whose it is.
    var file: String?
    var fileOwner: LearnerID?
    /// When the file was made, by the share's clock.
    var since: FileTime?
    var isElsewhere = false
  }

  /// How many seats one id can be told apart at.
  private static let mostSeats = 8
  /// After this many seconds, by the share's clock, a file that was not renewed is removed.
  private static let freshness = 60

  package init(inbox: String, session: String) {
    self.inbox = inbox
    self.session = session
  }

  /// Whether the learner is signed in at another seat, or was since they signed in here.
  package var isElsewhere: Bool { state.withLock { $0.isElsewhere } }

  package func enter(_ learner: LearnerID) {
    state.withLock {
      $0.learner = learner
      $0.isElsewhere = false
    }
  }

  package func leave() {
    state.withLock {
      $0.learner = nil
      $0.isElsewhere = false
    }
  }

  /// Renews the file of this seat and looks for those of others, which takes as long as the share takes.
  package func look() {
    let (learner, file, owner) = state.withLock { ($0.learner, $0.file, $0.fileOwner) }
    if let file, owner != learner {
      removeFile(file)
      state.withLock { ($0.file, $0.fileOwner) = (nil, nil) }
    }
    guard let learner else { return }
    let names = (0..<Self.mostSeats).map { "\(inbox)/.here-\(digest(of: learner))-\($0)" }
    let own = owner == learner ? file : names.first { (try? Descriptor(making: $0)) != nil }
    guard let own else { return }
    renewModified(of: own)
    guard let now = try? FileStatus(of: own).modified else {
      // Somebody emptied the inbox.
      return state.withLock { ($0.file, $0.fileOwner) = (nil, nil) }
    }
    let since = state.withLock { state in
      if state.file != own { state.since = now }
      (state.file, state.fileOwner) = (own, learner)
      return state.since ?? now
    }
    var isElsewhere = false
    for name in names where name != own {
      guard let other = try? FileStatus(of: name).modified else { continue }
      if since < other {
        isElsewhere = true
      } else if now.seconds - other.seconds > Self.freshness {
        removeFile(name)
      }
    }
    state.withLock { [isElsewhere] in
      // The learner may have left meanwhile.
      if $0.learner == learner, isElsewhere { $0.isElsewhere = true }
    }
  }

  private func digest(of learner: LearnerID) -> String {
    String(sha256(Array((session + "\n" + learner.text).utf8)).prefix(16))
  }
}
