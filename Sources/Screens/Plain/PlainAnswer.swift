internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The meaning of a line that is typed as an answer.
extension PlainInput {
  func answer(_ answering: Answering, _ state: ScenarioState, _ text: String) -> Meaning {
    switch text {
    case "back": return .messages([.backward])
    case "course": return .messages([.toCourse])
    case "undo": return .messages([.undo])
    case "b" where !namesAnswer("b"): return .messages([.backward])
    case "c" where !namesAnswer("c"): return .messages([.toCourse])
    default: break
    }
    // The answer is named, because on the screen Enter picks what has the focus.
    let begun = Message.answer(answering.exercise.response)
    if text.isEmpty, answering.isSubmittedByEnter { return .messages([begun, .forward]) }
    switch answering.exercise {
    case .choice(let list, let picked):
      if text == "u" { return .messages([.undo]) }
      if isAskedForCertainty, !picked.isEmpty { return certainty(answering, begun, text) }
      return choice(list, answering, text)
    case .rating(_, let ratings):
      return text == "u" ? .messages([.undo]) : rating(answering, ratings, text)
    case .ordering: return text == "u" ? .messages([.undo]) : order(answering, text)
    case .marking(let post, _):
      return text == "u" ? .messages([.undo]) : marks(answering, post, text)
    }
  }

  private func choice(_ list: ChoiceList, _ answering: Answering, _ text: String) -> Meaning {
    let count = answering.order.count
    guard let numbers = letters(in: text, upTo: count) ?? numbers(in: text, upTo: count),
      !numbers.isEmpty
    else {
      let letters = list.rule.picks.map { $0 == 1 ? "a letter" : "\($0) letters" } ?? "letters"
      return .reply("Type \(letters) from a to \(letter(count - 1)).")
    }
    let ids = Set(numbers.map { answering.order[$0 - 1] })
    if let picks = list.rule.picks, ids.count != picks {
      return .reply(picks == 1 ? "Type one letter." : "Type exactly \(picks) letters.")
    }
    if list.rule.picks == 1 {
      let pick = Message.pick(numbers[0] - 1)
      return .messages(model.asksForCertainty ? [pick] : [pick, .forward])
    }
    return .messages([
      .answer(.choices(list.choices.map(\.id).filter(ids.contains))), .forward,
    ])
  }

  private func order(_ answering: Answering, _ text: String) -> Meaning {
    let count = answering.order.count
    guard
      let numbers = digits(in: text, upTo: count) ?? numbers(in: text, upTo: count),
      Set(numbers).count == count, numbers.count == count
    else {
      return .reply("Type each number from 1 to \(count) once, \(model.orderWords).")
    }
    return .messages([
      .answer(.order(numbers.map { answering.order[$0 - 1] })), .forward,
    ])
  }

  /// The letter of an answer, by its position.
  func letter(_ position: Int) -> String { Identifier<Choice>(position: max(0, position)).text }

  /// The numbers of the answers that are named by letters, with or without blanks or commas between them: `c`, `a c` or `ac`; `a-c`
  /// stands for a b c. `nil` if anything else is typed, or a letter that names no answer.
  func letters(in text: String, upTo most: Int) -> [Int]? {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      if ends.count == 2, ends.allSatisfy({ $0.count == 1 }),
        let first = number(ofLetter: ends[0], upTo: most),
        let last = number(ofLetter: ends[1], upTo: most)
      {
        numbers += Self.range(from: first, to: last)
        continue
      }
      for character in word {
        guard let number = number(ofLetter: String(character), upTo: most) else { return nil }
        numbers.append(number)
      }
    }
    return numbers.isEmpty ? nil : numbers
  }

  private func number(ofLetter text: some StringProtocol, upTo most: Int) -> Int? {
    (0..<most).first { letter($0) == text }.map { $0 + 1 }
  }

  /// The digits of one word as numbers, one for each entry: `532641`. `nil` for anything else, and if there are ten entries or
  /// more.
  private func digits(in text: String, upTo most: Int) -> [Int]? {
    guard most < 10, text.count == most, most > 1 else { return nil }
    let digits = text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    return digits.count == most ? digits : nil
  }

  /// The numbers in a line, with blanks or commas between them; `3-5` stands for 3 4 5, and `5-3` for 5 4 3. `nil` if anything else
  /// is typed, if a number is not from 1 to `most`, or if there are far too many.
  func numbers(in text: String, upTo most: Int) -> [Int]? {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1],
        min(first, last) >= 1, max(first, last) <= most, numbers.count <= 2 * most
      else { return nil }
      numbers += Self.range(from: first, to: last)
    }
    return numbers
  }

  private static func range(from first: Int, to last: Int) -> [Int] {
    let range = Array(min(first, last)...max(first, last))
    return first <= last ? range : range.reversed()
  }
}

extension Answering {
  /// Whether Enter alone submits the answer: it is whole, or it was not saved, or the learner was asked whether they mean it.
  var isSubmittedByEnter: Bool {
    if isWarned { return true }
    guard !isBlank else { return false }
    return switch exercise {
    case .choice(let list, let picked): list.rule.picks.map { $0 == picked.count } ?? true
    case .rating(let rows, let ratings): ratings.count == rows.count
    case .ordering, .marking: true
    }
  }
}
