import Reports
import Scoring
import Session
import Testing
import TrainerUI
import World

/// A session from 9:00 to 10:30 by a clock five hours behind UTC.
private func hours(
  at utc: String, feedback: SessionPlan.Feedback = .immediate, closes: String? = nil
) -> SessionHours {
  SessionHours(plan: plan(feedback, closes), now: instant(utc), time: time)
}

private let time = LocalTime { _ in -300 }

private func plan(_ feedback: SessionPlan.Feedback = .immediate, _ closes: String? = nil)
  -> SessionPlan
{
  makePlan { plan in
    plan.opens = instant("2026-11-23T14:00:00Z")
    plan.closes = instant(closes ?? "2026-11-23T15:30:00Z")
    plan.feedback = feedback
  }
}

private let (before, within, after) = (
  "2026-11-23T13:59:59Z", "2026-11-23T14:00:00Z", "2026-11-23T15:30:00Z"
)

struct SessionHoursTests {
  struct Example: Sendable {
    var at: String
    var feedback = SessionPlan.Feedback.immediate
    var isOpen: Bool
    var greeting: String?
    var refusal: String?
  }

  @Test(arguments: [
    Example(
      at: before, isOpen: false,
      greeting:
        "The session opens at 2026-11-23 09:00; it is 2026-11-23 08:59 now. Please sign in again then.",
      refusal: "Not saved: the session has not opened yet."),
    Example(at: within, isOpen: true),
    Example(
      at: after, isOpen: false, greeting: "The session closed at 2026-11-23 10:30.",
      refusal:
        "Not saved: the session closed at 2026-11-23 10:30. What you answered before is safe."),
    Example(
      at: after, feedback: .none, isOpen: false,
      greeting: "The session closed at 2026-11-23 10:30.",
      refusal:
        "Not saved: the session closed at 2026-11-23 10:30. What you answered before is safe."),
    Example(
      at: after, feedback: .after, isOpen: true,
      greeting:
        "The session has closed: you can read the feedback, but no longer answer.",
      refusal:
        "Not saved: the session closed at 2026-11-23 10:30. What you answered before is safe."),
  ])
  func answersAreTakenWhileTheSessionIsOpen(_ example: Example) {
    let hours = hours(at: example.at, feedback: example.feedback)
    #expect(hours.isOpen == example.isOpen)
    #expect(hours.greeting == example.greeting)
    #expect(hours.refusal == example.refusal)
  }

  @Test(
    arguments: [
      ([FolderChange.gone(.roster)], nil),
      (
        [.gone(.plan), .replaced(.inbox)],
        "`session.yaml` is gone from the session's folder; the session goes on as it was. "
          + "The inbox was replaced by another folder; what was delivered before may not be in it. "
          + "Please tell the instructor; you can go on."
      ),
    ] as [([FolderChange], String?)])
  func whatBecameOfTheFolderIsSaid(changes: [FolderChange], notice: String?) {
    let status = hours(at: within)
      .status(since: plan(), DeliveryStatus(), folder: changes, minutesBehind: nil)
    #expect(status.notice == notice)
  }

  @Test(arguments: [
    (SessionPlan.Feedback.immediate, within, false), (.immediate, after, false),
    (.none, within, true), (.none, after, true), (.after, within, true), (.after, after, false),
  ])
  func feedbackIsWithheldAsThePlanSays(
    feedback: SessionPlan.Feedback, at: String, withholds: Bool
  ) {
    let status = hours(at: at, feedback: feedback)
      .status(since: plan(feedback), DeliveryStatus(), minutesBehind: nil)
    #expect(status.withholdsFeedback == withholds)
  }

  @Test(arguments: [
    // When the session is now to close, when it was, the minutes that the seat is behind, and the notice.
    (within, "2026-11-23T15:30:00Z", Int?.none, String?.none),
    (
      within, "2026-11-23T16:00:00Z", 3,
      "The session now closes at 2026-11-23 11:00."
    ),
    (
      within, "2026-11-23T15:30:00Z", 3,
      "This seat's clock is 3 minutes behind the share's, which counts."
    ),
    (
      within, "2026-11-23T15:30:00Z", -3,
      "This seat's clock is 3 minutes ahead of the share's, which counts."
    ),
    (
      after, "2026-11-23T15:30:00Z", 3,
      "The session has closed. What you answered is safe."
    ),
  ])
  func theMostUrgentNoticeIsGiven(
    at: String, closes: String, behind: Int?, notice: String?
  ) {
    let status = hours(at: at, closes: closes)
      .status(since: plan(), DeliveryStatus(waiting: 2), minutesBehind: behind)
    #expect(
      status
        == SessionStatus(
          delivery: "waiting (2)", reason: nil, withholdsFeedback: false, notice: notice))
  }
}
