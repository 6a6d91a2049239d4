/// A visit to a scenario: which question is shown, and how far it is answered.
public struct ScenarioState: Hashable, Sendable {
  public var at: PageIndex
  /// The position of the question.
  public var question: Int
  public var phase: Phase
  /// Whether the scenario is answered once more, so that questions already answered are asked again and not shown.
  public var isAgain = false
  /// The ids of the newest answers from before this visit. In a visit that answers the scenario once more, a question is asked only
  /// while its newest answer is among them.
  var answersBefore: Set<String> = []
  /// Whether the scenario was opened from the module's summary, and so leads back there.
  public var isFromSummary = false

  public init(at: PageIndex, question: Int, phase: Phase) {
    self.at = at
    self.question = question
    self.phase = phase
  }

  public enum Phase: Hashable, Sendable {
    case answering(Answering)
    /// The answer was submitted and its record is on its way to the disk; nothing is shown yet.
    case saving(Answering)
    /// The record is on the disk; the page shows what was right and why.
    case feedback
    case debrief
  }

  /// The same visit at another question, or in another phase.
  func moved(to question: Int, _ phase: Phase) -> ScenarioState {
    var state = self
    state.question = question
    state.phase = phase
    return state
  }
}
