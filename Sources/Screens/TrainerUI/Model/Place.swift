public import Pages
internal import Screen

/// Where the learner is.
public enum Place: Hashable, Sendable {
  case signIn(SignIn)
  /// The course page, with the position of the selected module.
  case course(selected: Int, top: DocumentPosition)
  /// What was done so far, with the position of the module that was selected before.
  case progress(from: Int, top: DocumentPosition)
  case lesson(PageIndex, top: DocumentPosition)
  case scenario(ScenarioState)
  /// Looking for text, or for a page by its number or title.
  case finding(Finding)
  /// The marked pages, with the position of the selected one.
  case marks(selected: Int, top: DocumentPosition)
  /// Reporting a problem with a question.
  case reporting(Reporting)
  /// A module's summary, with the position of the selected step among those it offers.
  case summary(module: Int, selected: Int, top: DocumentPosition)
}

/// Signing in: choosing a known learner, or typing a name.
public struct SignIn: Hashable, Sendable {
  public var known: [Learner]
  /// A position in `known`; one past the end is “somebody else”.
  public var selected = 0
  /// The name being typed; `nil` while choosing.
  public var name: String?
  /// Whose name is being changed; `nil` for somebody who signs in.
  public var renamed: Learner?

  public init(known: [Learner]) {
    self.known = known
    name = known.isEmpty ? "" : nil
  }

  /// Whether there is a list of names, or the course page, to go back to while a name is typed.
  var hasPlaceBefore: Bool { renamed != nil || !known.isEmpty }

  /// Typing another name for somebody who is signed in.
  init(renaming learner: Learner, among known: [Learner]) {
    self.known = known
    name = learner.name
    renamed = learner
  }
}

/// A scenario in progress.
public struct ScenarioState: Hashable, Sendable {
  public var at: PageIndex
  /// The position of the question.
  public var question: Int
  public var phase: Phase
  /// Whether the scenario is being answered once more, so that questions answered before are asked and not shown.
  public var isAgain = false
  /// Whether the scenario was opened from the module's summary, and so leads back there.
  public var isFromSummary = false
  public var top = DocumentPosition.start

  public init(at: PageIndex, question: Int, phase: Phase) {
    self.at = at
    self.question = question
    self.phase = phase
  }

  public enum Phase: Hashable, Sendable {
    case answering(Answering)
    /// Submitted; the record is on its way to the disk and nothing is shown yet.
    case saving(Answering)
    /// The record is on the disk: what was right and why.
    case feedback
    case debrief
  }

  /// The same visit to the scenario at another question, or in another phase of it, from the top.
  func moved(to question: Int, _ phase: Phase) -> ScenarioState {
    var state = self
    state.question = question
    state.phase = phase
    state.top = .start
    return state
  }
}
