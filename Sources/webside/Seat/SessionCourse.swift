internal import Curriculum
internal import Digest
internal import Scoring
internal import Screen
internal import Session

/// The part of a course that a session is about.
struct SessionCourse {
  /// The course as it is studied here.
  var course: Course
  /// Whether the questions or keys are others than when the session was made.
  var hasChanged: Bool

  /// Throws where the plan names what the course does not have.
  init(plan: SessionPlan, course whole: Course) throws {
    guard plan.course == whole.id else {
      throw Failure(
        text: "the session is about the course `\(plan.course)`, and this is `\(whole.id)`")
    }
    hasChanged = plan.digest != whole.digest
    switch plan.form {
    case .pre, .post: course = try Self.sit(plan.form.rawValue, of: whole)
    case .learn: course = try Self.select(plan.selection, of: whole)
    }
  }

  private static func select(_ selection: SessionPlan.Selection, of whole: Course) throws -> Course
  {
    switch selection {
    case .all: return whole
    case .track(let id): return try select(id.text, of: whole)
    case .modules(let ids):
      var course = whole
      course.modules = try ids.map { id in
        guard let module = whole.modules.first(where: { $0.id == id }) else {
          let known = whole.modules.map(\.id.text).joined(separator: ", ")
          throw Failure(
            text: "the course has no module `\(id)`; it has \(known)", exitCode: Failure.usage)
        }
        return module
      }
      return course
    }
  }

  /// The course with the modules of a track alone; `all` is the whole.
  static func select(_ id: String, of course: Course) throws -> Course {
    if let track = course.tracks.first(where: { $0.id.text == id }) {
      return course.selecting(track)
    }
    if id == "all" { return course }
    let known = (["all"] + course.tracks.map(\.id.text)).joined(separator: ", ")
    throw Failure(
      text: "the course has no track `\(reduced(id))`; it has \(known)", exitCode: Failure.usage)
  }

  /// The course with the scenarios of a form alone; of pairs of twins, those that `choice` says.
  static func sit(
    _ id: String, of course: Course, asking choice: TwinChoice = TwinChoice()
  ) throws -> Course {
    guard let form = course.forms.first(where: { $0.id.text == id }) else {
      let known = course.forms.map(\.id.text).joined(separator: ", ")
      throw Failure(
        text: "the course has no form `\(reduced(id))`"
          + (known.isEmpty ? "" : "; it has \(known)"), exitCode: Failure.usage)
    }
    return sit(form, of: course, asking: choice)
  }

  private static func sit(
    _ form: Form, of course: Course, asking choice: TwinChoice
  ) -> Course {
    course.sitting(
      form, titled: "\(form.scenarios.count) cases (\(form.id))",
      about: Lesson(
        anchor: "about", title: "Before you begin",
        blocks: [
          "These cases show where you stand. They are no test of you, and nothing depends on them.",
          "Answer as you would today. Each answer is saved; what was right is said "
            + (form == course.forms.last
              ? "when the last one is answered."
              : "after the course, when the last form is answered, so that the two can be compared."),
        ].map { .paragraph([.text($0)]) }), asking: choice)
  }

  /// What each learner is asked in a form, by who they are and what they have answered; `nil` unless the form asks twins.
  static func twins(
    of id: String, in course: Course
  ) -> ((LearnerID, [Attempt]) -> Course)? {
    guard course.pairs != nil, let form = course.forms.first(where: { $0.id.text == id }) else {
      return nil
    }
    return { learner, attempts in
      let choice = TwinChoice(
        beginsWithSecond: learner.beginsWithSecondTwins(of: course.id), course: course.id,
        attempts: attempts)
      return sit(form, of: course, asking: choice)
    }
  }
}

extension LearnerID {
  /// Whether somebody who has answered no twin begins with form B: by a digest of who they are and of the course, so that about
  /// half of a group does, every seat says the same, and nobody chooses.
  func beginsWithSecondTwins(of course: Identifier<Course>) -> Bool {
    let digit = sha256("\(course.text)\n\(text)".utf8).utf8.first ?? 0
    return "13579bdf".utf8.contains(digit)
  }
}
