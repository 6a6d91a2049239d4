internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

extension PlainText {
  /// The prompt, which says what can be typed now.
  var prompt: String {
    if model.help != nil { return "Press Enter to go back: " }
    switch model.place.page {
    case .signIn(let state):
      return state.name == nil
        ? "A number, \(back)? help, q leave: "
        : "What shall we call you? Type a name, \(state.hasPlaceBefore ? "b back, " : "")? help, q leave: "
    case .course where model.preview != nil:
      let numbers = model.preview?.findings.isEmpty == false ? "a number for a finding, " : ""
      return "Press Enter for the pages, \(numbers)e edit, ? help, q leave: "
    case .course:
      let next = model.course.number(ofModule: model.nextModule)
      return
        "Press Enter for module \(next), a number for another, p progress, ? help, q leave: "
    case .progress:
      let again = model.practice.isEmpty ? "" : "a number for a case, "
      return "Press Enter for the course page, \(again)\(Self.ways): "
    case .ending: return "Press Enter for the course page, \(Self.ways): "
    case .lesson: return "Press Enter for \(onward), \(Self.ways): "
    case .search(let state):
      return state.scope == .words
        ? "Words to look for, or the number of a page found; \(Self.ways): "
        : "A number such as 5 or 5.3, or a part of a title; \(Self.ways): "
    case .settings:
      return "A setting and its value, such as theme dark; b back, ? help, q leave: "
    case .reviewed:
      let more = model.offers(.review) ? "r another round, " : ""
      return "Press Enter for the course page, \(more)? help, q leave: "
    case .marks:
      return model.listedPages.isEmpty
        ? "Press Enter to go back, ? help, q leave: " : "The number of a page; \(Self.ways): "
    case .sources: return "Press Enter for the page you were on, ? help, q leave: "
    case .reporting(let state):
      return state.draft == nil
        ? "A number; \(Self.ways): " : "Your words, or Enter alone to report it; \(Self.ways): "
    case .writing(let page): return prompt(for: page)
    case .summary(let index):
      return "Press Enter \(firstStep(of: index)), \(Self.ways): "
    case .scenario(let state):
      switch state.phase {
      case .feedback, .debrief:
        let again = isFinished(state) ? "r try again, " : ""
        return "Press Enter for \(onward), \(again)\(Self.ways): "
      case .saving: return ""
      case .answering(let answering):
        return prompt(for: answering) + "; \(waysFromQuestion(answering)): "
      }
    }
  }

  /// The commands that work on every page that has a page before it.
  private static let ways = "b back, ? help, q leave"

  /// The commands at a question. A letter that names an answer is no command there, so the whole word is.
  private func waysFromQuestion(_ answering: Answering) -> String {
    let namesAnswers =
      switch answering.exercise {
      case .choice, .rating: answering.order.count > 1
      case .ordering, .marking: false
      }
    return namesAnswers ? "back, ? help, q leave" : Self.ways
  }

  /// The way back from a list of names, if there is one.
  private var back: String { model.offers(.leave) ? "b back, " : "" }

  /// What Enter does at the end of a summary, and that a number does another step if there is one.
  private func firstStep(of index: Int) -> String {
    guard let module = model.module(index) else { return "to go on" }
    let steps = model.review(of: module).openSteps
    let isLast = steps.first == .goOn && model.isCourseFinished
    let first = isLast ? "for the end" : steps.first.map { $0.action } ?? "to go on"
    return first + (steps.count > 1 ? ", a number for more" : "")
  }

  /// The page to which Enter leads, in words.
  private var onward: String { (model.wayOn ?? .nextPage).words }

  /// Whether the scenario can be answered once more.
  private func isFinished(_ state: ScenarioState) -> Bool {
    model.offers(.again) && model.scenario(of: state).map(model.progress.isDone) ?? false
  }

  /// The letter of the last of some answers.
  private func lastLetter(of count: Int) -> String {
    Identifier<Choice>(position: max(0, count - 1)).text
  }

  /// The rating that the row asked for has already, as it has when a change was taken back.
  private func ratingNow(
    _ rows: [RatingRow], _ ratings: [Identifier<Choice>: Rating]
  ) -> String {
    guard rows.indices.contains(model.place.focus),
      let rating = ratings[rows[model.place.focus].id]
    else { return "" }
    return ", \(rating.rawValue) now"
  }

  /// The part of the prompt that says what Enter, a number or an answer does, without the commands.
  var answersAtPrompt: String {
    let prompt = self.prompt
    let ends = ["; ", ", p progress", ", b back", ", ? help"].compactMap {
      prompt.firstRange(of: $0)?.lowerBound
    }
    return String(prompt[..<(ends.min() ?? prompt.endIndex)])
  }

  /// What to type as an answer.
  private func prompt(for answering: Answering) -> String {
    let count = answering.order.count
    switch answering.exercise {
    case .choice(let list, let picked):
      if model.asksForCertainty, !picked.isEmpty {
        return "How sure? s sure, f fairly, g guessing, Enter skips"
      }
      let last = lastLetter(of: count)
      if answering.isSubmittedByEnter {
        let other = list.rule.picks == 1 ? "a letter, a to \(last)" : "letters such as ac"
        return "Press Enter to submit, or \(other)"
      }
      switch list.rule.picks {
      case 1?: return "Your answer, a to \(last)"
      case let picks?: return "Your \(picks) answers, letters such as ac"
      case nil: return "Your answers, letters such as ac"
      }
    case .rating(let rows, let ratings):
      return ratings.count == rows.count
        ? "Press Enter to submit, u to take the last rating back"
        : "Your rating of \(lastLetter(of: model.place.focus + 1))\(ratingNow(rows, ratings)), 1 to 4"
    case .ordering:
      return (answering.isSubmittedByEnter ? "Press Enter to submit, or all" : "Your order, all")
        + " \(count) numbers, \(model.orderWords)"
    case .marking:
      return answering.isSubmittedByEnter
        ? "Press Enter to submit, or numbers or words" : "Numbers or words that must go, 0 for none"
    }
  }
}
