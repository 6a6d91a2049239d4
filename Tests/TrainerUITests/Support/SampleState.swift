import Curriculum
import Pages
import Scoring
import Screen

@testable import TrainerUI

/// A state of the sample course for a test to start from. Amina has signed in in all states but the first.
enum SampleState: String, Sendable, CaseIterable {
  /// Nobody has signed in yet.
  case welcome
  /// The course page, right after Amina typed her name.
  case course
  /// The first page of the first module.
  case lesson
  // A question of the first module is asked; those before it are answered, and nothing is answered here.
  case rating, single, several, choose, ordering, marking
  /// The debrief of the first scenario.
  case debrief
  /// The summary of the first module, all of which is answered.
  case summary
  /// The first question of the second module; nothing of the first is answered.
  case poll
}

/// Amina's answers to the first module.
struct SampleAnswers: Sendable {
  var single = "c"
  var certainty: Certainty?
  var several = "ac"
  var choose = "ac"
  var marks = [0, 5]

  /// The messages that answer each question, with the page of its scenario, in the order in which they are asked.
  fileprivate var steps: [(state: SampleState, page: Int, messages: [Message])] {
    let ratings = Response.ratings([
      Identifier("a"): .veryAppropriate, Identifier("b"): .fairlyInappropriate,
      Identifier("c"): .fairlyInappropriate,
    ])
    return [
      (.rating, 1, [.answer(ratings)]),
      (.single, 1, [.answer(choices(single)), .certainty(certainty)]),
      (.several, 2, [.answer(choices(several))]), (.choose, 2, [.answer(choices(choose))]),
      (.ordering, 2, [.mark, .down, .mark]), (.marking, 3, [.answer(.marks(marks))]),
    ]
  }

  private func choices(_ letters: String) -> Response {
    .choices(letters.map { Identifier(String($0)) })
  }
}

extension Play {
  /// A trainer in a state, after some keys. It remembers only the effects of the keys.
  static func at(
    _ state: SampleState, _ keys: String = "", answers: SampleAnswers = SampleAnswers(),
    asksCertainty: Bool = false, rows: Int = 24, columns: Int = 80
  ) -> Play {
    var play = Play()
    if asksCertainty { play.model.settings.options.asksCertainty = true }
    if state != .welcome { play.signIn() }
    // A window that shows everything at once, so that every answer is submitted at once.
    play.send(.resized(Size(rows: 1000, columns: 80)))
    play.answerQuestions(before: state, answers)
    play.model.display.size = Size(rows: rows, columns: columns)
    play.enter(state)
    play.send(.resized(Size(rows: rows, columns: columns)))
    play.effects = []
    play.press(keys)
    return play
  }

  private mutating func signIn() {
    let amina = Learner(id: LearnerID("Amina")!, name: "Amina")
    send(.signedIn(SignedIn(learner: amina, progress: Progress(), isNew: true)))
  }

  private mutating func answerQuestions(before state: SampleState, _ answers: SampleAnswers) {
    switch state {
    case .welcome, .course, .lesson, .rating, .poll: return
    case .single, .several, .choose, .ordering, .marking, .debrief, .summary: break
    }
    for step in answers.steps {
      if step.state == state || state == .debrief && step.page > 1 { return }
      open(page: step.page)
      for message in step.messages { send(message) }
      send(.forward)
    }
  }

  private mutating func enter(_ state: SampleState) {
    switch state {
    case .welcome, .course: break
    case .lesson: open(page: 0)
    case .rating, .single: open(page: 1)
    case .several, .choose, .ordering: open(page: 2)
    case .marking: open(page: 3)
    case .debrief:
      let request = PageIndex(module: 0, page: 1)
      model.place = Place(.scenario(ScenarioState(at: request, question: 1, phase: .debrief)))
    case .summary: model.openSummary(of: 0)
    case .poll: open(page: 1, ofModule: 1)
    }
  }

  /// Opens a page of a module; a scenario asks its first question without an answer.
  private mutating func open(page: Int, ofModule module: Int = 0) {
    _ = model.open(PageIndex(module: module, page: page))
    model.notice = nil
  }
}
