public import Pages

/// Where the learner is: a page, the item on it that has the focus, and how far it is scrolled.
public struct Place: Hashable, Sendable {
  public var page: Page
  /// The position, among the items of the page, of the one that the next key acts on. A page without items ignores it.
  public var focus: Int
  /// The position in the text that stands at the top of the window, unless the window is too short for that.
  public var top: DocumentPosition
  /// The position at which reading begins, for a screen reader that follows the cursor; `nil` for the top of the window.
  var readingFrom: DocumentPosition?
  /// Whether the learner went to an item of the page themselves, and so is choosing and no longer reading. A question keeps this
  /// with its answer.
  var hasMoved = false
  /// How many characters of the line being typed stand behind the caret.
  var behindCaret = 0

  public init(_ page: Page, focus: Int = 0, top: DocumentPosition = .start) {
    self.page = page
    self.focus = focus
    self.top = top
  }

  /// What the screen shows.
  public enum Page: Hashable, Sendable {
    case signIn(SignIn)
    case course
    /// What was done so far, with the position of the module that had the focus on the course page before.
    case progress(from: Int)
    case lesson(PageIndex)
    case scenario(ScenarioState)
    /// Looking for text, or for a page by its number or title.
    case search(Search)
    /// The pages that the learner marked.
    case marks
    /// The links and sources of the page below, whole.
    case sources([Reference])
    /// Reporting a problem with a question.
    case reporting(Reporting)
    /// Writing a text or a note, or reading what was written.
    case writing(WritingPage)
    /// The summary of a module, by the module's position.
    case summary(module: Int)
    /// What the learner chose, with the position of the module that had the focus on the course page before.
    case settings(from: Int)
    /// The end of a round of review, with what the learner had answered before it.
    case reviewed(EarlierAnswers)
    /// The end of the course, or of its track.
    case ending
  }
}

extension Place.Page {
  /// Whether the page keeps no scroll position, because the window always shows the focus.
  var followsFocus: Bool {
    switch self {
    case .signIn, .reporting: true
    case .course, .progress, .lesson, .scenario, .search, .marks, .sources, .summary, .settings,
      .reviewed, .writing, .ending:
      false
    }
  }
}

extension Place {
  /// The scenario shown; `nil` on another page.
  public var scenario: ScenarioState? {
    if case .scenario(let state) = page { state } else { nil }
  }

  /// The answer being made; `nil` unless a question is being asked. Setting it does nothing then.
  public var answering: Answering? {
    get { if case .answering(let answering)? = scenario?.phase { answering } else { nil } }
    set {
      guard let newValue, var state = scenario, case .answering = state.phase else { return }
      state.phase = .answering(newValue)
      page = .scenario(state)
    }
  }
}
