import Authoring
import Curriculum
import Glibc
import Journal
import Scoring
import Seat
import Session
import Synchronization
import TestSupport
import Testing
import TrainerUI

/// A course of one module with one case and one question.
let course: Course = {
  let question = Question(
    id: Identifier("reason"), leadIn: [.text("Why?")],
    form: .choice(
      ChoiceList(
        rule: .single,
        choices: [
          Choice(id: Identifier("a"), text: [.text("So")], isKeyed: true),
          Choice(id: Identifier("b"), text: [.text("Otherwise")], isKeyed: false),
        ])), revision: "r1", key: "k1")
  return Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("boundaries"), title: "Boundaries", minutes: 5,
        pages: [
          .scenario(
            Scenario(id: Identifier("request"), title: "A request", questions: [question]))
        ])
    ])
}()

func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

func instant(_ text: String) -> Timestamp {
  Timestamp(rfc3339: Array(text.utf8)) ?? { preconditionFailure("\(text) is an instant") }()
}

/// Reads files as they are.
let readFile: ReadFile = { path in bytes(of: path).map { .bytes($0) } ?? .missing }

/// A clock whose times a test sets. By its zone it is five hours behind UTC.
final class TestClock: Sendable {
  private let state = Mutex((now: instant("2026-11-23T14:00:00Z"), ticks: 0, draws: UInt64(0)))

  func set(_ time: String) { state.withLock { $0.now = instant(time) } }
  func tick(_ milliseconds: Int) { state.withLock { $0.ticks += milliseconds } }

  var clock: Clock {
    Clock(
      now: { self.state.withLock { $0.now } }, ticks: { self.state.withLock { $0.ticks } },
      minutesEastOfUTC: { _ in -300 },
      random: {
        self.state.withLock { state in
          state.draws += 1
          return state.draws
        }
      })
  }

  /// The same with ticks that are real, for what waits on threads.
  var running: Clock {
    var clock = self.clock
    clock.ticks = {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
    return clock
  }
}

/// A plan that asks all of the course.
func makePlan(_ change: (inout SessionPlan) -> Void = { _ in }) -> SessionPlan {
  var plan = SessionPlan(
    id: Identifier("one-x3f9"), title: "One", course: course.id, digest: course.digest)
  change(&plan)
  return plan
}

/// A session's folder.
struct Share {
  let root = TemporaryFolder()

  var folder: SessionFolder { SessionFolder(path: root.path + "/s") }

  init(_ plan: SessionPlan = makePlan(), roster: String? = nil) {
    root.write("", to: "s/inbox/.keep")
    write(plan)
    if let roster { root.write(roster, to: "s/roster.csv") }
  }

  /// Replaces the plan in one step, so that nobody who watches the folder reads half of it.
  func write(_ plan: SessionPlan) {
    let new = root.write(plan.yaml(), to: "s/.session.yaml.new")
    precondition(rename(new, root.path + "/s/session.yaml") == 0, "the plan could not be replaced")
  }

  func open() throws -> OpenSession {
    try OpenSession(
      SessionFiles(in: folder, read: readFile), at: folder.path, course: course, note: { _ in })
  }
}

/// An answer to the question of `course`; `a` is right.
func answer(_ choice: String = "a", isReview: Bool = false) throws -> Submission {
  let scenario = try #require(course.modules[0].scenarios.first)
  var submission = Submission(
    .choices([Identifier(choice)]), to: scenario.questions[0], shown: [],
    at: (course.modules[0].id, scenario.id))
  submission.isReview = isReview
  return submission
}
