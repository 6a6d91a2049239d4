package import Curriculum
package import Scoring
internal import Session

/// The part of a course that a session asks.
package struct SessionCourse: Hashable, Sendable {
  /// The course with that part alone.
  package let course: Course
  /// Whether its questions or keys have changed since the session was made.
  package let hasChanged: Bool

  /// Finds the part that a plan names.
  package init(plan: SessionPlan, course whole: Course) throws(CourseFault) {
    guard plan.course == whole.id else {
      throw .otherCourse(wanted: plan.course, found: whole.id)
    }
    hasChanged = plan.digest != whole.digest
    course =
      switch plan.form {
      case .pre, .post: try whole.sitting(formNamed: plan.form.rawValue)
      case .learn: try whole.selecting(plan.selection)
      case .panel: try whole.selecting(plan.selection).panelSitting
      }
  }
}

/// Why a course has no such part.
package enum CourseFault: Error, Hashable, Sendable {
  /// The session is about another course.
  case otherCourse(wanted: Identifier<Course>, found: Identifier<Course>)
  /// The course, or the track that was chosen, has no such module. `known` are those it has.
  case noModule(String, known: [String], isTrack: Bool)
  case noTrack(String, known: [String])
  case noForm(String, known: [String])
}

extension Course {
  /// What experts are asked, after a page that says what for. The twins that forms ask are asked too if the panel is asked all of
  /// the course.
  fileprivate var panelSitting: Course {
    let paragraphs = [
      "You are asked as an expert. Answer each question as you judge it yourself, without asking anybody. No answer of yours is "
        + "called right or wrong, and you get no feedback.",
      "What the panel says is compared with the key that the authors wrote. It changes no key by itself.",
    ]
    let about = Lesson(
      anchor: "about", title: "Before you begin",
      blocks: paragraphs.map { .paragraph([.text($0)]) })
    let asked = (modules + [pairs?.module].compactMap { $0 }).flatMap(\.scenarios)
      .count { $0.questions.contains(where: \.isForPanel) }
    return panelSitting(
      titled: "\(counted(asked, "case")) for the panel", about: about)
  }

  fileprivate func selecting(_ selection: SessionPlan.Selection) throws(CourseFault) -> Course {
    switch selection {
    case .all: return self
    case .track(let id): return try selecting(trackNamed: id.text)
    case .modules(let ids):
      var course = self
      course.modules = []
      course.pairs = nil
      for id in ids { course.modules.append(numberedModule(try position(ofModule: id.text))) }
      return course
    }
  }

  /// The position, from 0, of a module that is named by its id or its number, from 1. `isTrack` says that these modules are a track's.
  package func position(ofModule id: String, isTrack: Bool = false) throws(CourseFault) -> Int {
    if let position = modules.firstIndex(where: { $0.id.text == id }) { return position }
    if let number = Int(id), let position = position(ofModuleNumbered: number) { return position }
    throw .noModule(id, known: modules.map(\.id.text), isTrack: isTrack)
  }

  /// The course with the modules of a track alone, which is named by its id or, as screens show it, by its title; the track `all` is
  /// the whole course.
  package func selecting(trackNamed name: String) throws(CourseFault) -> Course {
    let title = name.lowercased()
    let track =
      tracks.first { $0.id.text == name } ?? tracks.first { $0.title.lowercased() == title }
    if let track { return selecting(track) }
    if name == "all" { return self }
    throw .noTrack(name, known: ["all"] + tracks.map(\.id.text))
  }

  /// A form of the course.
  package func form(named id: String) throws(CourseFault) -> Form {
    if let form = forms.first(where: { $0.id.text == id }) { return form }
    throw .noForm(id, known: forms.map(\.id.text))
  }

  /// The course with the cases of a form alone, after a page that says what they are for. Of pairs of twins, `choice` says which.
  package func sitting(
    formNamed id: String, asking choice: TwinChoice = TwinChoice()
  ) throws(CourseFault) -> Course {
    sitting(try form(named: id), asking: choice)
  }

  /// `before the course`, `after the course`; for a form between the two, `(midway)`, its id.
  private func occasion(of form: Form) -> String {
    switch form {
    case forms.first: "before the course"
    case forms.last: "after the course"
    default: "(\(form.id))"
    }
  }

  func sitting(_ form: Form, asking choice: TwinChoice) -> Course {
    let isLast = form == forms.last
    let paragraphs = [
      "These cases show where you stand. They are not a test, and nothing depends on them.",
      "Answer as you would today. Each answer is saved; you get feedback "
        + (isLast
          ? "when the last one is answered."
          : "after the course, when the last form is answered, so that the two can be compared."),
    ]
    return sitting(
      form,
      titled: "\(counted(form.scenarios.count, "case")) \(occasion(of: form))",
      about: Lesson(
        anchor: "about", title: "Before you begin",
        blocks: paragraphs.map { .paragraph([.text($0)]) }), asking: choice)
  }
}
