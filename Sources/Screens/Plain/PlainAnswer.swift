internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The meaning of a line that is typed as an answer.
extension PlainInput {
  func answer(_ answering: Answering, _ state: ScenarioState, _ text: String) -> Meaning {
    switch text {
    case "b": return .messages([.backward])
    case "c": return .messages([.leave])
    default: break
    }
    // If an answer could not be saved, Enter tries again.
    if text.isEmpty, answering.isWarned { return .messages([.forward]) }
    switch answering.exercise {
    case .choice(let list, let picked):
      if text.isEmpty, !picked.isEmpty { return .messages([.forward]) }
      if text == "u" { return .messages([.undo]) }
      if model.asksForCertainty, !picked.isEmpty, let said = Self.certainties[text] {
        return .messages([.certainty(said), .forward])
      }
      return choice(list, answering, text)
    case .rating(let rows, let ratings):
      return text == "u" ? .messages([.undo]) : rating(rows, ratings, text)
    case .ordering: return order(answering, text)
    case .marking(let post, _): return marks(post, text)
    }
  }

  /// The letters that say how sure the learner is, once an answer is picked.
  private static let certainties: [String: Certainty] = [
    "s": .sure, "f": .fairly, "g": .guessing,
  ]

  private func choice(_ list: ChoiceList, _ answering: Answering, _ text: String) -> Meaning {
    let count = answering.order.count
    guard let numbers = numbers(in: text, upTo: count), !numbers.isEmpty else {
      return .reply("Type \(list.rule.picks == 1 ? "a number" : "numbers") from 1 to \(count).")
    }
    let ids = Set(numbers.map { answering.order[$0 - 1] })
    if let picks = list.rule.picks, ids.count != picks {
      return .reply(picks == 1 ? "Type one number." : "Type exactly \(picks) numbers.")
    }
    if list.rule.picks == 1 {
      let pick = Message.pick(numbers[0] - 1)
      return .messages(model.asksForCertainty ? [pick] : [pick, .forward])
    }
    return .messages([
      .answer(.choices(list.choices.map(\.id).filter(ids.contains))), .forward,
    ])
  }

  private func rating(
    _ rows: [RatingRow], _ ratings: [Identifier<Choice>: Rating], _ text: String
  ) -> Meaning {
    if ratings.count == rows.count {
      return text.isEmpty
        ? .messages([.forward]) : .reply("Press Enter to submit, u to take the last rating back.")
    }
    guard let rating = Int(text).flatMap({ Rating(rawValue: $0) }) else {
      return .reply("Type 1, 2, 3 or 4.")
    }
    let isLast = ratings.count == rows.count - 1
    return .messages([.rate(rating)] + (isLast ? [.forward] : []))
  }

  private func order(_ answering: Answering, _ text: String) -> Meaning {
    let count = answering.order.count
    guard let numbers = numbers(in: text, upTo: count), Set(numbers).count == count,
      numbers.count == count
    else {
      return .reply("Type each number from 1 to \(count) once, \(model.orderWords).")
    }
    return .messages([
      .answer(.order(numbers.map { answering.order[$0 - 1] })), .forward,
    ])
  }

  private func marks(_ post: MarkablePost, _ text: String) -> Meaning {
    if text == "0" { return .messages([.answer(.marks([])), .forward]) }
    guard let numbers = numbers(in: text, upTo: post.words.count), !numbers.isEmpty else {
      return .reply("Type numbers from 1 to \(post.words.count), or 0 for none.")
    }
    return .messages([.answer(.marks(Set(numbers.map { $0 - 1 }).sorted())), .forward])
  }

  /// The numbers in a line, with blanks or commas between them; `3-5` stands for 3 4 5. `nil` if anything else is typed, if a
  /// number is not from 1 to `most`, or if there are far too many.
  private func numbers(in text: String, upTo most: Int) -> [Int]? {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first >= 1,
        first <= last, last <= most, numbers.count <= 2 * most
      else { return nil }
      numbers += Array(first...last)
    }
    return numbers
  }
}
