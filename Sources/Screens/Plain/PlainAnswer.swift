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
    case .ordering: return text == "u" ? .messages([.undo]) : order(answering, text)
    case .marking(let post, _): return marks(post, text)
    }
  }

  /// The letters that say how sure the learner is, once an answer is picked.
  private static let certainties: [String: Certainty] = [
    "s": .sure, "f": .fairly, "g": .guessing,
  ]

  private func choice(_ list: ChoiceList, _ answering: Answering, _ text: String) -> Meaning {
    let count = answering.order.count
    guard let numbers = letters(in: text, upTo: count) ?? numbers(in: text, upTo: count),
      !numbers.isEmpty
    else {
      return .reply(
        "Type \(list.rule.picks == 1 ? "a letter" : "letters") from a to \(letter(count - 1)).")
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

  private func rating(
    _ rows: [RatingRow], _ ratings: [Identifier<Choice>: Rating], _ text: String
  ) -> Meaning {
    if let row = row(in: text, upTo: rows.count) { return .messages(row) }
    if ratings.count == rows.count {
      return text.isEmpty
        ? .messages([.forward])
        : .reply(
          "Press Enter to submit, a row's letter and 1 to 4 to change it, or u to take back.")
    }
    guard let rating = Int(text).flatMap({ Rating(rawValue: $0) }) else {
      return .reply("Type 1, 2, 3 or 4, or the letter of a row.")
    }
    let isLast = ratings.count == rows.count - 1
    return .messages([.rate(rating)] + (isLast ? [.forward] : []))
  }

  /// The messages that go to a row: `b`; or that rate it: `b 3` or `b3`. `nil` if the line begins with no row's letter.
  private func row(in text: String, upTo count: Int) -> [Message]? {
    let letters = text.prefix { $0.isLetter }
    guard let row = self.letters(in: String(letters), upTo: count)?.first, letters.count == 1 else {
      return nil
    }
    let rest = text.dropFirst().drop { $0 == " " }
    if rest.isEmpty { return [.pick(row - 1)] }
    return Int(rest).flatMap { Rating(rawValue: $0) }.map { [.pick(row - 1), .rate($0)] }
  }

  private func order(_ answering: Answering, _ text: String) -> Meaning {
    let count = answering.order.count
    guard
      let numbers = digits(in: text, upTo: count) ?? numbers(in: text, upTo: count, mayFall: true),
      Set(numbers).count == count, numbers.count == count
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

  /// The letter of an answer, by its position.
  func letter(_ position: Int) -> String { Identifier<Choice>(position: max(0, position)).text }

  /// The numbers of the answers that are named by letters, with or without blanks or commas between them: `c`, `a c` or `ac`.
  /// `nil` if anything else is typed, or a letter that names no answer.
  func letters(in text: String, upTo most: Int) -> [Int]? {
    let letters = text.lowercased().filter { $0 != " " && $0 != "," }
    let numbers = letters.map { character in
      (0..<most).first { letter($0) == String(character) }.map { $0 + 1 } ?? 0
    }
    return numbers.isEmpty || numbers.contains(0) || text != text.lowercased() ? nil : numbers
  }

  /// The digits of one word as numbers, one for each entry: `532641`. `nil` for anything else, and if there are ten entries or
  /// more.
  private func digits(in text: String, upTo most: Int) -> [Int]? {
    guard most < 10, text.count == most, most > 1 else { return nil }
    let digits = text.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    return digits.count == most ? digits : nil
  }

  /// The numbers in a line, with blanks or commas between them; `3-5` stands for 3 4 5. `nil` if anything else is typed, if a
  /// number is not from 1 to `most`, or if there are far too many.
  ///
  /// - Parameter mayFall: Whether `5-3` may stand for 5 4 3.
  private func numbers(in text: String, upTo most: Int, mayFall: Bool = false) -> [Int]? {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1],
        min(first, last) >= 1, max(first, last) <= most, mayFall || first <= last,
        numbers.count <= 2 * most
      else { return nil }
      let range = Array(min(first, last)...max(first, last))
      numbers += first <= last ? range : range.reversed()
    }
    return numbers
  }
}
