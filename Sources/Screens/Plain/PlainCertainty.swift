internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// How sure the learner is, which is asked once an answer is picked.
extension PlainInput {
  private static let certainties: [String: Certainty] = [
    "s": .sure, "sure": .sure, "f": .fairly, "fairly": .fairly, "g": .guessing,
    "guessing": .guessing,
  ]

  /// The word before a letter that picks another answer. A letter alone is refused, because it would change the answer unnoticed.
  private static let change = "change "

  /// - Parameter begun: The message that gives the answer that is picked.
  func certainty(_ answering: Answering, _ begun: Message, _ text: String) -> Meaning {
    if let said = Self.certainties[text] { return .messages([begun, .certainty(said), .forward]) }
    if text.hasPrefix(Self.change),
      let numbers = letters(
        in: String(text.dropFirst(Self.change.count)), upTo: answering.order.count),
      numbers.count == 1
    {
      return .messages([.pick(numbers[0] - 1)])
    }
    let last = letter(answering.order.count - 1)
    return .reply(
      "Type s, f or g, or Enter alone to skip. \(Self.change)and a letter from a to \(last) picks another answer."
    )
  }

  /// How to pick another answer, for the help page.
  var changeHint: PlainHint? {
    guard isAskedForCertainty, let count = model.place.answering?.order.count, count > 1 else {
      return nil
    }
    return PlainHint(
      typed: [Self.change + letter(count - 1)],
      words: "changes your answer to \(letter(count - 1))",
      messages: [.pick(count - 1)])
  }
}

extension PlainText {
  /// The answer that is picked now, if the learner has just changed it without leaving the question.
  func changedPick(since earlier: Model?) -> [String] {
    guard model.help == nil, let earlier, isSamePage(earlier), model.asksForCertainty,
      let before = earlier.place.answering, let now = model.place.answering, !before.isBlank,
      !now.isBlank, before.exercise != now.exercise
    else { return [] }
    return now.soFar.map { wrapped("Your answer is changed. \($0)") } ?? []
  }

  /// What is said when a change is taken back: what is answered now.
  var takenBack: String {
    "\(Answering.takenBack) \(model.place.answering?.soFar ?? "Nothing is answered now.")"
  }
}
