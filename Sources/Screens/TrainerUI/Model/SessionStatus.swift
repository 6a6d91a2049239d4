internal import Pages

/// The state of a session, for the learner who takes part in it.
public struct SessionStatus: Hashable, Sendable {
  /// How many of the answers have reached the instructor, such as `delivered` or `waiting (3)`.
  public var delivery: String
  /// Why answers wait, in a few words; `nil` if none wait, or if they are on their way.
  public var reason: String?
  /// Whether the right answers must not be shown now.
  public var withholdsFeedback: Bool
  /// Something the learner has to know about the session; shown once whenever it changes.
  public var notice: String?
  /// The time in milliseconds, by a clock that never goes back; `nil` if no seat has to know for how long nobody pressed a key.
  public var ticks: Int?

  public init(
    delivery: String, reason: String? = nil, withholdsFeedback: Bool, notice: String? = nil
  ) {
    self.delivery = delivery
    self.reason = reason
    self.withholdsFeedback = withholdsFeedback
    self.notice = notice
  }

  /// `waiting (3): the share is gone`
  public var deliveryWords: String { delivery + (reason.map { ": \($0)" } ?? "") }
}

extension Model {
  /// Takes over a new state of the session, and shows its notice if that is new.
  mutating func take(_ status: SessionStatus) {
    // An alert about something else, such as an answer that was not saved, matters more and stays.
    let isFree = notice?.isAlert != true || notice?.text == session?.notice
    if let words = status.notice, words != session?.notice, isFree {
      notice = Notice(words, isAlert: true)
    }
    session = status
  }

  /// Learns what time it is, and nothing else, from news that come before what a learner typed.
  package mutating func hearTime(in news: [Message]) {
    for case .session(let status) in news { session?.ticks = status.ticks }
  }
}

extension Model {
  /// Calls the instructor, or ends the call.
  mutating func callForHelp() -> [Effect] {
    callsForHelp.toggle()
    let problem = session?.reason.map { " But \($0), so raise your hand too." } ?? ""
    notice = Notice(
      callsForHelp
        ? "You have called for help; your instructor sees it. H again, or your next answer, ends the call."
          + problem
        : "Your call for help is over.", isAlert: callsForHelp && !problem.isEmpty)
    return [.callForHelp(callsForHelp)]
  }
}
