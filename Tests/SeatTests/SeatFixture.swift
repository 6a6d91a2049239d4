import Authoring
import Curriculum
import Glibc
import Scoring
import Seat
import Session
import Synchronization
import TestSupport

/// A course of two modules with a case each, two forms and a track.
let course: Course = {
  func module(_ id: String, _ scenario: String) -> Module {
    let question = Question(
      id: Identifier("reason"), leadIn: [.text("Why?")],
      form: .choice(
        ChoiceList(
          rule: .single,
          choices: [
            Choice(id: Identifier("a"), text: [.text("So")], isKeyed: true),
            Choice(id: Identifier("b"), text: [.text("Otherwise")], isKeyed: false),
          ])), revision: "r1", key: "k1")
    return Module(
      id: Identifier(id), title: id, minutes: 5,
      pages: [
        .scenario(Scenario(id: Identifier(scenario), title: scenario, questions: [question]))
      ])
  }
  var course = Course(
    id: Identifier("course"), title: "A course", version: "1", language: "en", passMark: 70,
    modules: [module("boundaries", "request"), module("privacy", "photo")])
  course.tracks = [
    Track(
      id: Identifier("short"), title: "Short", minutes: 5,
      parts: [Track.Part(Identifier("privacy"))])
  ]
  course.forms = [
    Form(id: Identifier("pre"), scenarios: [Identifier("request")]),
    Form(id: Identifier("post"), scenarios: [Identifier("photo")]),
  ]
  return course
}()

/// A plan that asks all of the course.
func makePlan(_ id: String = "one-x3f9", title: String = "One") -> SessionPlan {
  SessionPlan(id: Identifier(id), title: title, course: course.id, digest: course.digest)
}

extension SessionPlan {
  /// The plan with a change.
  func with(_ change: (inout SessionPlan) -> Void) -> SessionPlan {
    var plan = self
    change(&plan)
    return plan
  }
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

  func write(_ plan: SessionPlan) { root.write(plan.yaml(), to: "s/session.yaml") }

  var files: SessionFiles { SessionFiles(in: folder, read: readFile) }

  func open(_ note: (SessionNote) -> Void = { _ in }) throws(SessionFault) -> OpenSession {
    try OpenSession(files, at: folder.path, course: course, note: note)
  }
}

/// Reads files as they are.
let readFile: ReadFile = { path in bytes(of: path).map { .bytes($0) } ?? .missing }

/// A clock whose time of day a test sets; its ticks are real, because waiting takes time.
final class TestClock: Sendable {
  private let milliseconds: Mutex<Int64>

  init(_ time: String = "2026-11-23T09:00:00Z") {
    milliseconds = Mutex(instant(time).milliseconds)
  }

  func set(_ time: String) { milliseconds.withLock { $0 = instant(time).milliseconds } }

  var clock: Clock {
    Clock(
      now: { Timestamp(milliseconds: self.milliseconds.withLock { $0 }) },
      ticks: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
      },
      minutesEastOfUTC: { _ in -300 }, random: { .random(in: .min ... .max) })
  }
}

func instant(_ text: String) -> Timestamp {
  Timestamp(rfc3339: Array(text.utf8)) ?? { preconditionFailure("\(text) is an instant") }()
}

func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}
