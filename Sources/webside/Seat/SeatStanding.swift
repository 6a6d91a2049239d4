internal import Scoring
internal import Session
internal import TrainerUI

/// How a session stands at a moment, and what there is to say of it at a seat.
struct SeatStanding {
  /// The session as the instructor has it now.
  var plan: SessionPlan
  /// By the clock that counts.
  var now: Timestamp

  private var moment: SessionPlan.Moment { plan.moment(at: now) }

  /// Whether somebody may sit down: where answers are not taken, to read what was right.
  var isOpen: Bool {
    switch moment {
    case .before: false
    case .within: true
    case .after: plan.feedback == .after
    }
  }

  /// What somebody who would sit down has to know; `nil` where it is as they expect.
  var greeting: String? {
    switch moment {
    case .before:
      "The session opens at \(opens); it is \(LocalTime.text(now)) now. Please sign in again then."
    case .within: nil
    case .after:
      isOpen
        ? "The session has closed: you can read what was right; nothing can be answered."
        : "The session closed at \(closes)."
    }
  }

  /// Why no answer can be taken; `nil` where it can.
  var refusal: String? {
    switch moment {
    case .before: "Not saved: the session has not opened yet."
    case .within: nil
    case .after: "Not saved: the session closed at \(closes). What you answered before is safe."
    }
  }

  /// What the screen of somebody says who signed in when the session was to close as `agreed` says. `minutesBehind` is how far
  /// the seat's clock is from the one that counts.
  func status(
    since agreed: SessionPlan, _ delivery: DeliveryStatus, minutesBehind: Int?
  ) -> SessionStatus {
    let withholds =
      switch plan.feedback {
      case .immediate: false
      case .none: true
      case .after: moment != .after
      }
    return SessionStatus(
      delivery: delivery.words, reason: delivery.reason, withholdsFeedback: withholds,
      notice: closed ?? moved(since: agreed) ?? minutesBehind.map(clockIsWrong))
  }

  private var closed: String? {
    moment == .after ? "The session has closed. What you answered is safe." : nil
  }

  private func moved(since agreed: SessionPlan) -> String? {
    guard plan.closes != agreed.closes else { return nil }
    return plan.closes == nil
      ? "The session no longer closes by itself." : "The session now closes at \(closes)."
  }

  private func clockIsWrong(_ minutes: Int) -> String {
    "This seat's clock is \(abs(minutes)) minutes \(minutes > 0 ? "behind" : "ahead of") the share's, which counts."
  }

  private var opens: String { plan.opens.map(LocalTime.text) ?? "" }
  private var closes: String { plan.closes.map(LocalTime.text) ?? "" }
}
