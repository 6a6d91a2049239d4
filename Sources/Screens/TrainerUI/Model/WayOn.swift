internal import Curriculum

/// The page to which Enter leads once a page was read to its end.
package enum WayOn: Hashable, Sendable {
  case nextPage
  case nextQuestion
  /// The next scenario of a round.
  case nextCase
  case debrief
  case summary
  case coursePage

  /// The name of the page, for the footer; what comes next page after page is just next.
  var hint: String {
    switch self {
    case .nextPage: "next"
    case .nextQuestion, .nextCase: "next"
    case .debrief: "debrief"
    case .summary: "summary"
    case .coursePage: "course page"
    }
  }

  /// The name of the page as part of a sentence: `the next page`.
  package var words: String {
    switch self {
    case .nextPage: "the next page"
    case .nextQuestion: "the next question"
    case .nextCase: "the next case"
    case .debrief, .summary, .coursePage: "the " + hint
    }
  }

  /// The footer's word for Enter while the page goes on below.
  static let readOnHint = "read on"
}

extension Model {
  /// The page to which Enter leads from here; `nil` if Enter does something else.
  package var wayOn: WayOn? {
    guard help == nil else { return nil }
    switch place.page {
    case .lesson(let index): return wayOn(after: index)
    case .scenario(let state):
      switch state.phase {
      case .feedback: return wayOn(afterFeedback: state)
      case .debrief: return wayOn(afterDebrief: state)
      case .answering, .saving: return nil
      }
    case .ending: return .coursePage
    case .signIn, .course, .progress, .search, .marks, .sources, .reporting, .summary:
      return nil
    }
  }

  private func wayOn(after index: PageIndex) -> WayOn {
    page(PageIndex(module: index.module, page: index.page + 1)) == nil ? .summary : .nextPage
  }

  private func wayOn(afterFeedback state: ScenarioState) -> WayOn {
    if isInRound(state) {
      if round?.question(after: state.question) != nil { return .nextQuestion }
      if round?.purpose != .review { return wayOnInRound }
    }
    guard let scenario = scenario(of: state), state.question + 1 < scenario.questions.count else {
      return withholdsFeedback ? wayOn(afterDebrief: state) : .debrief
    }
    return .nextQuestion
  }

  private func wayOn(afterDebrief state: ScenarioState) -> WayOn {
    if isInRound(state) { return wayOnInRound }
    return state.isFromSummary ? .summary : wayOn(after: state.at)
  }

  private var wayOnInRound: WayOn {
    guard let round, round.rest.isEmpty else { return .nextCase }
    return round.purpose == .review ? .coursePage : .summary
  }
}
