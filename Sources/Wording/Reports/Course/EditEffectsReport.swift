package import Cohort
package import Curriculum
internal import JSONText
internal import Screen

/// What an edit of a course does to the answers of a store or a cohort, and what can be done about it.
package struct EditEffectsReport {
  private let effects: EditEffects
  private let folder: String
  private let course: Identifier<Course>

  /// - Parameters:
  ///   - folder: the store or the cohort, as the person who asked named it.
  ///   - course: the id of the course as it is now.
  package init(_ effects: EditEffects, on folder: String, of course: Identifier<Course>) {
    self.effects = effects
    self.folder = folder
    self.course = course
  }

  /// Whether answers would be lost or go by another key.
  package var hasFindings: Bool {
    isForAnotherCourse
      || effects.findings.contains { finding in
        switch finding.effect {
        case .lostScenario, .lostQuestion, .otherKey, .leftForm: true
        case .rewordedKey, .otherOrder, .otherWording, .newQuestion: false
        }
      }
  }

  /// Whether all the answers that exist were given to courses of other ids.
  private var isForAnotherCourse: Bool {
    effects.all.answers == 0 && !effects.courses.isEmpty
  }

  /// The other courses that somebody answered, by their ids.
  private var others: [(course: Identifier<Course>, count: EditEffects.Count)] {
    effects.courses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  package var text: String {
    let head = "\(reduced(folder)): \(effects.all.words) to this course"
    if isForAnotherCourse {
      return "\(head), whose id is \(course).\n\n" + others.map(words).joined()
    }
    let findings = effects.findings.map { finding in
      reduced(finding.words) + "\n" + "  " + reduced(finding.advice) + "\n"
    }
    return "\(head).\n\n" + findings.joined() + (findings.isEmpty ? "" : "\n") + end
      + (others.isEmpty ? "" : "\n" + others.map(wordsBeside).joined())
  }

  private var end: String {
    guard effects.all.answers > 0 else {
      return "There is nothing yet that an edit could change.\n"
    }
    return effects.findings.isEmpty
      ? "All of them count as they did.\n" : "Everything else counts as it did.\n"
  }

  /// What is said of another course if nobody answered this one: its id was changed, or the folder is the wrong one.
  private func words(_ other: Identifier<Course>, _ count: EditEffects.Count) -> String {
    "course \(other): \(count.words)\n"
      + "  None of them count in this course. If it is the same course, write `id: \(other)` into its `course.yaml` again: an id "
      + "stays for as long as answers are to count.\n"
  }

  /// What is said of another course if this one was answered too.
  private func wordsBeside(_ other: Identifier<Course>, _ count: EditEffects.Count) -> String {
    "There are also \(count.words) to course \(other), which count in that course alone.\n"
  }

  package var json: String {
    jsonText { writer in
      writer.object { writer in
        writer.member("answers", integer: effects.all.answers)
        writer.member("learners", integer: effects.all.learners)
        writer.name("effects")
        writer.array { writer in
          for finding in effects.findings {
            writer.object { writer in
              let (name, scenario, question) = finding.effect.parts
              writer.member("effect", string: name)
              writer.member("scenario", string: scenario)
              writer.member("question", optional: question)
              writer.member("answers", integer: finding.count.answers)
              writer.member("learners", integer: finding.count.learners)
              writer.member("asks-the-same", optional: finding.present)
            }
          }
        }
        writer.name("other-courses")
        writer.array { writer in
          for (other, count) in others {
            writer.object { writer in
              writer.member("course", string: other.text)
              writer.member("answers", integer: count.answers)
              writer.member("learners", integer: count.learners)
            }
          }
        }
      }
    }
  }
}

/// That answers were to be compared with a module that belongs to no course.
package func wordsForNoCourse(at path: String) -> String {
  "\(reduced(path)) lies beside no course.yaml; --against compares answers with a whole course, so name its folder"
}

extension EditEffects.Effect {
  /// Its name for programs, and what it is about.
  fileprivate var parts: (name: String, scenario: String, question: String?) {
    switch self {
    case .lostScenario(let id): ("lost-scenario", id.text, nil)
    case .lostQuestion(let at): ("lost-question", at.scenario.text, at.question.text)
    case .otherKey(let at): ("other-key", at.scenario.text, at.question.text)
    case .rewordedKey(let at): ("reworded-key", at.scenario.text, at.question.text)
    case .otherOrder(let at): ("other-order", at.scenario.text, at.question.text)
    case .leftForm(_, let id): ("left-form", id.text, nil)
    case .otherWording(let at): ("other-wording", at.scenario.text, at.question.text)
    case .newQuestion(let at): ("new-question", at.scenario.text, at.question.text)
    }
  }
}

extension EditEffects.Finding {
  /// What it is about, how many answers there are, and what has become of them.
  var words: String {
    let (_, scenario, question) = effect.parts
    let about = question.map { "question \(scenario)/\($0)" } ?? "scenario \(scenario)"
    return switch effect {
    case .lostScenario: "\(about): \(count.words); the course no longer has it"
    case .lostQuestion: "\(about): \(count.words); the scenario no longer has it"
    case .otherKey: "\(about): \(count.words) under another key"
    case .rewordedKey:
      "\(about): \(count.words) to another wording of what is right, under the same letters"
    case .otherOrder: "\(about): \(count.words) when `order` said something else"
    case .leftForm(let form, _):
      "\(about): \(count.words) in form \(form), which no longer asks it"
    case .otherWording: "\(about): \(count.words) to another wording, with the same key"
    case .newQuestion:
      "\(about): new to \(counted(count.learners, "learner")) who answered the rest of the scenario"
    }
  }

  /// What it means, and what to do.
  fileprivate var advice: String {
    let (_, scenario, question) = effect.parts
    let former = question ?? scenario
    let thing = question == nil ? "scenario" : "question"
    return switch effect {
    case .lostScenario, .lostQuestion:
      if let present {
        "\(present) asks the same. Write `formerly: \(former)` into its comment, and they count as answers to it."
      } else {
        "They are listed apart and count in nothing. If the \(thing) has another id now, write `formerly: \(former)` into its comment."
      }
    case .otherKey:
      "They keep the marks that they got. `--rescore` of the reports on a cohort goes by the present key, with `--other-wordings` if "
        + "the wording has changed too."
    case .rewordedKey:
      "They count in scores as they did, and not in figures on single questions. If something else is right now, give the question another id."
    case .otherOrder:
      "They keep the marks that they got. If the order is the other way round now, give the question another id."
    case .leftForm:
      "They count in no comparison of forms. Leave a form as it is once learners have answered it."
    case .otherWording:
      "They count in scores, and not in figures on single questions."
    case .newQuestion:
      "The scenario is unfinished for them until they answer it."
    }
  }
}

extension EditEffects.Count {
  /// `12 answers of 3 learners`
  var words: String { "\(counted(answers, "answer")) of \(counted(learners, "learner"))" }
}
