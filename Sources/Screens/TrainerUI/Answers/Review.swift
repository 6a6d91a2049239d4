internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// Rounds of review: what is due, as many cases at a time as the learner wants, and what comes when.
extension Model {
  /// How the learner wants reviews to come.
  var rhythm: ReviewRhythm { settings.options.over(preferences).rhythm }

  /// Finds out what is due now and in the coming weeks.
  mutating func planReviews() {
    guard course.sitting == nil, let now else {
      reviews = ReviewPlan()
      return
    }
    reviews = progress.reviewPlan(
      of: course, for: learner?.id, in: rhythm, at: now,
      minutesEastOfUTC: settings.minutesEastOfUTC)
  }

  /// Asks cases that are due for review, each once: those that are most likely forgotten first, and as many as fit into a round. The
  /// first one is always asked.
  mutating func review() -> [Effect] {
    let cases = casesWithPages
    var drawn: Set<Identifier<Scenario>> = []
    var room = rhythm.minutes * 60
    var items: [Round.Item] = []
    for due in reviews.due where drawn.insert(due.scenario).inserted {
      guard let (at, scenario) = cases.first(where: { $0.1.id == due.scenario }) else { continue }
      room -= StudyTime(of: [.scenario(scenario)]).seconds
      guard room >= 0 || items.isEmpty else { break }
      items.append(Round.Item(at: at, questions: Array(scenario.questions.indices)))
    }
    var round = Round(.review, items)
    round.earlier.earlierToday = casesReviewedToday()
    return begin(round)
  }

  /// Begins with a round of review, or says that nothing is due.
  mutating func beginWithReview() -> [Effect] {
    openCourse()
    guard reviews.due.isEmpty else { return review() }
    let pause = reviews.pausedUntil == nil ? nil : dueWords("")
    notice = Notice((pause ?? "Nothing is due for review now.") + " " + reviewOutlook)
    return []
  }

  /// Shows what a round of review was, and what is due next.
  mutating func showReviewed(_ earlier: EarlierAnswers) {
    planReviews()
    place = Place(.reviewed(earlier))
  }

  mutating func updateReviewed(_ message: Message) -> [Effect] {
    switch message {
    case .forward: return readOn { $0.leaveReviewed() }
    case .leave, .toCourse, .backward: return leaveReviewed()
    default: return scrolled(by: message)
    }
  }

  private mutating func leaveReviewed() -> [Effect] {
    openCourse()
    return []
  }
}
