package import Cohort
internal import Collected
package import Curriculum
internal import Journal
package import Reports
internal import Scoring
internal import Seat

/// What somebody asks of a cohort: which of its answers, to which course, and by which marks they count.
package struct CohortRequest {
  let desk: CohortDesk
  /// Without the questions that are left out.
  let course: Course
  let marking: Marking
  package let selected: SelectedAnswers

  /// Which answers are asked for.
  package enum Selection {
    case learning
    /// Those of sessions, by their folders or ids.
    case sessions([String])
    /// Those to a form, by its name.
    case form(String)
  }

  /// Selects answers to the course in a folder. What is to be said of sessions that nobody knows, or that asked something else, is said.
  package init(
    of selection: Selection, in course: Course, from courseFolder: String, by marking: Marking,
    at desk: CohortDesk
  ) throws(Failure) {
    self.desk = desk
    self.course = course.leavingOut(marking.without)
    self.marking = marking
    let selected: SelectedAnswers
    do throws(SelectionFault) {
      switch selection {
      case .learning: selected = SelectedAnswers(.learning, in: course)
      case .sessions(let names): selected = try desk.select(names, of: course, in: courseFolder)
      case .form(Course.panelForm.text): selected = SelectedAnswers(.panel, in: course)
      case .form(let name):
        do { selected = SelectedAnswers(.form(try course.form(named: name)), in: course) } catch {
          throw .session(.course(error))
        }
      }
    } catch {
      throw Failure(error)
    }
    self.selected = selected.leavingOut(marking.without)
  }

  /// Makes a part of each learner's selected answers.
  func read<Part: Sendable>(
    _ part: @escaping @Sendable (LearnerID, [Attempt]) -> Part
  ) throws(Failure) -> CohortReading<Part> {
    let (answers, course) = (selected.answers, selected.course.id)
    return try readAll { learner, history in
      // Answers to other courses are no answers to these questions.
      part(learner, answers.answers(of: history.attempts).keeping { $0.course == course })
    }.reading
  }

  /// Makes a part of each learner's history, in which the selected answers have the marks that count.
  func readAll<Part: Sendable>(
    mayBeEmpty: Bool = false, _ part: @escaping @Sendable (LearnerID, History) -> Part
  ) throws(Failure) -> (reading: CohortReading<Part>, marks: MarkingFindings) {
    try desk.read(by: marking, of: selected.answers, mayBeEmpty: mayBeEmpty, part)
  }
}

extension CohortDesk {
  fileprivate func select(
    _ sessions: [String], of course: Course, in courseFolder: String
  ) throws(SelectionFault) -> SelectedAnswers {
    let found = try SessionSelection(
      sessions, of: course, in: folder, note: { voice.note($0.text) })
    for plan in found.changed {
      voice.complain(wordsForOtherCourse(in: courseFolder, session: plan.id.text))
    }
    for session in found.unknown {
      try checkAnswers(of: session, knowing: found.known)
      voice.complain(
        wordsForNoPlan(
          of: session, in: folder, knowing: found.known,
          isBesideOthers: found.answers.title != nil))
    }
    return found.answers
  }
}

extension Marking {
  /// The marks that somebody asks for, by the questions of a course. Questions to be left out are named `scenario/question`.
  package init(
    of course: Course, leavingOut names: [String], rescoring: Bool, otherWordings: Bool
  ) throws(Failure) {
    let known = Marking(of: course).addresses
    var addresses: Set<QuestionAddress> = []
    for name in names {
      guard let address = known.first(where: { "\($0.scenario)/\($0.question)" == name }) else {
        throw Failure(text: wordsForNoQuestion(name, among: known), exitCode: Failure.usage)
      }
      addresses.insert(address)
    }
    self.init(of: course, without: addresses)
    (rescores, rescoresOtherWordings) = (rescoring, otherWordings)
  }
}
