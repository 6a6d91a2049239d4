package import Cohort
internal import Curriculum
internal import JSONText
internal import Screen

/// What an edit of a course does to the answers of a store or a cohort, and what can be done about it.
package struct EditEffectsReport {
  private let effects: EditEffects
  private let folder: String

  package init(_ effects: EditEffects, on folder: String) {
    self.effects = effects
    self.folder = folder
  }

  /// Whether answers would be lost or go by another key.
  package var hasFindings: Bool {
    effects.findings.contains { finding in
      switch finding.effect {
      case .lostScenario, .lostQuestion, .otherKey: true
      case .rewordedKey, .otherWording, .newQuestion: false
      }
    }
  }

  package var text: String {
    let findings = effects.findings.map { finding in
      reduced(finding.words) + "\n" + "  " + reduced(finding.advice) + "\n"
    }
    let end =
      findings.isEmpty
      ? "All of them count as they did.\n" : "Everything else counts as it did.\n"
    return "\(reduced(folder)): \(effects.all.words) to this course.\n\n" + findings.joined()
      + (findings.isEmpty ? "" : "\n") + end
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
      }
    }
  }
}

extension EditEffects.Effect {
  /// Its name for programs, and what it is about.
  fileprivate var parts: (name: String, scenario: String, question: String?) {
    switch self {
    case .lostScenario(let id): ("lost-scenario", id.text, nil)
    case .lostQuestion(let at): ("lost-question", at.scenario.text, at.question.text)
    case .otherKey(let at): ("other-key", at.scenario.text, at.question.text)
    case .rewordedKey(let at): ("reworded-key", at.scenario.text, at.question.text)
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
