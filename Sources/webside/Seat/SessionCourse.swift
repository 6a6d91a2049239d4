internal import Curriculum
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

  /// The course with the scenarios of a form alone.
  static func sit(_ id: String, of course: Course) throws -> Course {
    guard let form = course.forms.first(where: { $0.id.text == id }) else {
      let known = course.forms.map(\.id.text).joined(separator: ", ")
      throw Failure(
        text: "the course has no form `\(reduced(id))`"
          + (known.isEmpty ? "" : "; it has \(known)"), exitCode: Failure.usage)
    }
    return course.sitting(
      form, titled: "\(form.scenarios.count) cases (\(form.id))",
      about: Lesson(
        anchor: "about", title: "Before you begin",
        blocks: [
          "These cases show where you stand. They are no test of you, and nothing depends on them.",
          "Answer as you would today. Each answer is saved; what was right is said "
            + (form == course.forms.last
              ? "when the last one is answered."
              : "after the course, when the last form is answered, so that the two can be compared."),
        ].map { .paragraph([.text($0)]) }))
  }
}
