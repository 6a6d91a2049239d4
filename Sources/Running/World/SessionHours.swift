internal import Curriculum
package import Reports
package import Scoring
package import Session
package import TrainerUI

/// Whether a session takes answers at a moment, and what a seat says about that.
package struct SessionHours {
  /// The session as the instructor has it now.
  private let plan: SessionPlan
  /// Whom the seat speaks to.
  private let learner: LearnerID
  /// By the clock that counts.
  private let now: Timestamp
  private let time: LocalTime

  package init(plan: SessionPlan, for learner: LearnerID, now: Timestamp, time: LocalTime) {
    self.plan = plan
    self.learner = learner
    self.now = now
    self.time = time
  }

  private var moment: SessionPlan.Moment { plan.moment(at: now, for: learner) }

  /// Whether somebody may sign in: while answers are taken, and afterwards if there is feedback to read.
  package var isOpen: Bool {
    switch moment {
    case .before: false
    case .within: true
    case .after: plan.feedback == .after
    }
  }

  /// What somebody has to know before they sign in; `nil` if the session is open.
  package var greeting: String? {
    switch moment {
    case .before:
      "The session opens at \(opens); it is \(time.text(now)) now. Please sign in again then."
    case .within: nil
    case .after:
      isOpen
        ? "The session has closed: you can read the feedback, but no longer answer."
        : "The session closed at \(closes)."
    }
  }

  /// Why no answer can be taken; `nil` if it can.
  package var refusal: String? {
    switch moment {
    case .before: "Not saved: the session has not opened yet."
    case .within: nil
    case .after: "Not saved: the session closed at \(closes). What you answered before is safe."
    }
  }

  /// What the screen says to a learner. `agreed` is the plan as it was when they signed in; `folder` is what became of the session's
  /// folder; `minutesBehind` is how far the seat's clock is behind the one that counts; `isElsewhere` tells whether somebody
  /// signed in under the learner's id at another seat meanwhile.
  package func status(
    since agreed: SessionPlan, _ delivery: DeliveryStatus, folder: [FolderChange] = [],
    minutesBehind: Int?, isElsewhere: Bool = false
  ) -> SessionStatus {
    let withholds =
      switch plan.feedback {
      case .immediate: false
      case .none: true
      case .after: moment != .after
      }
    return SessionStatus(
      delivery: delivery.words, reason: delivery.reason, withholdsFeedback: withholds,
      notice: closed ?? (isElsewhere ? Self.elsewhere : nil) ?? warning(about: folder)
        ?? moved(since: agreed)
        ?? minutesBehind.map(clockIsWrong))
  }

  private static let elsewhere =
    "Somebody signed in with your number at another seat. If that was not you, tell the instructor."

  private var closed: String? {
    moment == .after ? "The session has closed. What you answered is safe." : nil
  }

  /// Who may sign in is no concern of somebody who has.
  private func warning(about folder: [FolderChange]) -> String? {
    let changes = folder.filter { $0.part != .roster }
    guard !changes.isEmpty else { return nil }
    return (changes.map(\.words) + ["Please tell the instructor; you can go on."])
      .joined(separator: " ")
  }

  private func moved(since agreed: SessionPlan) -> String? {
    let isTheSame = plan.closes(for: learner) == agreed.closes(for: learner)
    guard !isTheSame else { return nil }
    return plan.closes(for: learner) == nil
      ? "The session no longer closes by itself." : "The session now closes at \(closes)."
  }

  private func clockIsWrong(_ minutes: Int) -> String {
    "This seat's clock is \(counted(abs(minutes), "minute")) \(minutes > 0 ? "behind" : "ahead of") the share's, which counts."
  }

  private var opens: String { plan.opens.map(time.text) ?? "" }
  private var closes: String { plan.closes(for: learner).map(time.text) ?? "" }
}
