internal import Curriculum
internal import Scoring

/// The page to which Enter leads once a page was read to its end.
package enum WayOn: Hashable, Sendable {
  case nextPage
  case nextQuestion
  /// The next scenario of a round.
  case nextCase
  case debrief
  case summary
  /// The end of a round of review.
  case reviewed
  case coursePage
  /// Something to write.
  case writing
  case modelAnswer
  /// The page that this one lies over.
  case pageBefore

  /// The name of the page, for the footer; what comes next page after page is just next.
  var hint: String {
    switch self {
    case .nextPage: "next"
    case .nextQuestion, .nextCase: "next"
    case .debrief: "debrief"
    case .summary: "summary"
    case .reviewed: "end of the round"
    case .coursePage: "course page"
    case .writing: "next"
    case .modelAnswer: "model answer"
    case .pageBefore: "back"
    }
  }

  /// The name of the page as part of a sentence: `the next page`.
  package var words: String {
    switch self {
    case .nextPage: "the next page"
    case .nextQuestion: "the next question"
    case .nextCase: "the next case"
    case .writing: "something to write"
    case .pageBefore: "the page before"
    case .debrief, .summary, .reviewed, .coursePage, .modelAnswer: "the " + hint
    }
  }

  /// The footer's word for Enter while the page goes on below.
  static let readOnHint = "read on"
}

extension Model {
  /// The page to which Enter leads from here; `nil` if Enter does something else.
  package var wayOn: WayOn? {
    guard help == nil else { return .pageBefore }
    switch place.page {
    case .lesson(let index): return wayOn(after: index)
    case .scenario(let state):
      switch state.phase {
      case .feedback: return wayOn(afterFeedback: state)
      case .debrief: return wayOn(afterDebrief: state)
      case .answering, .saving: return nil
      }
    case .reviewed, .ending: return .coursePage
    case .progress: return practiceInView() == nil ? .coursePage : nil
    case .writing(let page): return wayOn(from: page)
    case .signIn, .course, .search, .marks, .sources, .reporting, .summary, .settings:
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
      if withholdsFeedback { return wayOn(afterDebrief: state) }
      return writingPage(after: state) == nil ? .debrief : .writing
    }
    return .nextQuestion
  }

  private func wayOn(from page: WritingPage) -> WayOn? {
    guard page.editor == nil else { return nil }
    if page.task != nil, let text = text(of: page), !text.isFinished, !text.isBlank {
      return .modelAnswer
    }
    guard let state = page.scenario else { return .pageBefore }
    return writingPage(after: state, task: (page.task ?? 0) + 1) == nil ? .debrief : .writing
  }

  private func wayOn(afterDebrief state: ScenarioState) -> WayOn {
    if isInRound(state) { return wayOnInRound }
    return state.isFromSummary ? .summary : wayOn(after: state.at)
  }

  private var wayOnInRound: WayOn {
    guard let round, round.rest.isEmpty else { return .nextCase }
    return round.purpose == .review ? .reviewed : .summary
  }
}
