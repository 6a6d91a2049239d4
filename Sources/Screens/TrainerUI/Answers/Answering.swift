public import Curriculum
public import Scoring

/// An answer being made.
public struct Answering: Hashable, Sendable {
  /// The choices, rows or entries in the order in which they were first shown; empty for marking. The focus is a position in
  /// this order or, for marking, among the words of the post.
  public var order: [Identifier<Choice>]
  public var exercise: Exercise
  /// Whether the learner has moved the focus, and so is choosing and no longer reading.
  public var hasMoved = false
  /// Whether the learner was warned of an unusual answer, so that the next Enter submits it.
  public var isWarned = false
  /// What the learner has had in view since the question was asked.
  var seen = Seen()
  /// How sure the learner claims to be; `nil` until they say.
  public var certainty: Certainty?
  /// The states before each change, the newest last.
  private(set) var past: [Step] = []

  /// The state of an answer before a change.
  public struct Step: Hashable, Sendable {
    public var exercise: Exercise
    public var focus: Int
  }

  /// Begins an answer to a form of question whose choices, rows or entries are shown in an order.
  init(_ form: Question.Form, shown order: [Identifier<Choice>]) {
    self.order = order
    exercise = Exercise(form, shown: order)
  }

  /// Whether nothing is answered yet.
  package var isBlank: Bool { exercise.isBlank(shown: order) }

  /// Whether the learner has changed the answer since the program started; an answer that was begun at another time has not.
  var hasChanged: Bool { !past.isEmpty }

  /// Whether the arrows carry an entry.
  var isHolding: Bool { exercise.isHolding }

  /// How many changes can be taken back.
  private static let longestPast = 200

  /// Remembers the state before a change, unless the answer is still the same.
  mutating func remember(_ step: Step) {
    guard step.exercise.atRest != exercise.atRest else { return }
    past.append(step)
    if past.count > Self.longestPast { past.removeFirst() }
  }

  /// Takes the last change back and returns where the focus was before it; `nil` if there is nothing to take back.
  mutating func takeBack() -> Int? {
    guard let last = past.popLast() else { return nil }
    exercise = last.exercise.atRest
    return last.focus
  }
}

/// An answer that was begun and left, to be found again as it was.
public struct BegunAnswer: Hashable, Sendable {
  public var answering: Answering
  public var focus: Int
}
