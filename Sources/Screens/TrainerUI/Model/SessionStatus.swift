internal import Pages

/// How a session stands for the learner who takes part in it.
public struct SessionStatus: Hashable, Sendable {
  /// How far the answers have come on their way to the instructor, such as `delivered` or `waiting (3)`.
  public var delivery: String
  /// Why something waits, in a few words; `nil` where nothing does, or it is on its way.
  public var reason: String?
  /// Whether what was right is not said now.
  public var withholdsFeedback: Bool
  /// What the learner has to know about it now; said once whenever it changes.
  public var notice: String?

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
  /// Notes how the session stands now.
  mutating func take(_ status: SessionStatus) {
    // Why an answer was not taken is more to the point than what the session came to.
    let isFree = notice?.isAlert != true || notice?.text == session?.notice
    if let words = status.notice, words != session?.notice, isFree {
      notice = Notice(words, isAlert: true)
    }
    session = status
  }
}
