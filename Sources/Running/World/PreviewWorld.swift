package import Curriculum
internal import Scoring
package import Seat
package import TrainerUI

/// Performs effects without a store: every answer counts as saved, and is gone when the program ends.
package struct PreviewWorld {
  private let course: Course
  private let clock: Clock
  private var answers = 0

  package init(course: Course, clock: Clock) {
    self.course = course
    self.clock = clock
  }

  /// What signs in somebody who has done nothing yet.
  package var signIn: [Message] {
    guard let id = LearnerID("preview") else { return [] }
    let learner = Learner(id: id, name: "Preview")
    return [.signedIn(SignedIn(learner: learner, progress: Progress()))]
  }

  package mutating func perform(_ effect: Effect) -> [Message] {
    if case .keepText(let text, _) = effect { return [.textKept(text)] }
    guard case .record(let submission) = effect, let id = LearnerID("preview") else { return [] }
    answers += 1
    var attempt = Attempt(
      id: String(answers), at: clock.now(), learner: id, course: course.id,
      module: submission.module, address: submission.address, revision: submission.revision,
      key: submission.key, kind: submission.kind, order: submission.order,
      response: submission.response, score: submission.score, milliseconds: 0, context: .study,
      certainty: submission.certainty)
    attempt.right = submission.right
    return [.saved(attempt)]
  }
}
