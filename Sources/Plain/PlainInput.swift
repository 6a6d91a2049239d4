internal import Curriculum
internal import TrainerUI

/// What a typed line means where the learner is.
struct PlainInput {
  var model: Model

  enum Meaning: Hashable {
    case messages([Message])
    /// The line has no meaning here; what to type instead.
    case reply(String)
  }

  func meaning(of line: String) -> Meaning {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if model.help != nil {
      return text == "q" ? .messages([.quit]) : .messages([.help])
    }
    switch text {
    case "q": return .messages([.quit])
    case "?": return .messages([.help])
    default: break
    }
    switch model.place {
    case .signIn(let state): return signIn(state, text)
    case .course: return course(text)
    case .lesson: return page(text, extra: [:])
    case .summary: return summary(text)
    case .scenario(let state):
      switch state.phase {
      case .answering(let answering): return answer(answering, state, text)
      case .saving: return .messages([])
      case .feedback: return page(text, extra: [:])
      case .debrief: return page(text, extra: ["a": .again])
      }
    }
  }

  private func signIn(_ state: SignIn, _ text: String) -> Meaning {
    guard state.name == nil else { return .messages([.type(text), .forward]) }
    guard let number = Int(text), (1...state.known.count + 1).contains(number) else {
      return .reply("Type a number from 1 to \(state.known.count + 1).")
    }
    return .messages([.pick(number - 1), .forward])
  }

  private func course(_ text: String) -> Meaning {
    let count = model.course.modules.count
    if text.isEmpty { return .messages([.pick(model.nextModule), .forward]) }
    guard let number = Int(text), count > 0, (1...count).contains(number) else {
      return .reply("Type a number from 1 to \(count), or Enter.")
    }
    return .messages([.pick(number - 1), .forward])
  }

  private func summary(_ text: String) -> Meaning {
    guard case .summary(let index, _, _) = model.place, let module = model.module(index) else {
      return .messages([.leave])
    }
    switch text {
    case "", "c": return .messages([.leave])
    case "b": return .messages([.backward])
    case "n": return .messages([.nextModule])
    default:
      let count = ModuleReview(of: module, progress: model.progress).openable.count
      guard let number = Int(text), (1...max(1, count)).contains(number) else {
        return .reply("Type Enter for the course page, or a number shown above.")
      }
      return .messages([.pick(number - 1)])
    }
  }

  /// Commands of pages that are read. The whole page was said, so Enter always goes on.
  private func page(_ text: String, extra: [String: Message]) -> Meaning {
    switch text {
    case "": return .messages([.bottom, .forward])
    case "b": return .messages([.backward])
    case "c": return .messages([.leave])
    default:
      return extra[text].map { .messages([$0]) }
        ?? .reply("Press Enter to go on, b for back, c for the course page, q to leave.")
    }
  }

  private func answer(_ answering: Answering, _ state: ScenarioState, _ text: String) -> Meaning {
    switch text {
    case "b": return .messages([.backward])
    case "c": return .messages([.leave])
    // Back to the first row; undoing comes last, because picking a choice marks it.
    case "u": return .messages([.pick(0), .undo])
    default: break
    }
    // An answer that could not be saved stands, and Enter tries again.
    if text.isEmpty, answering.holdsAnAnswer { return .messages([.forward]) }
    switch (model.question(of: state)?.form, answering.draft) {
    case (.choice(let list)?, _): return choice(list, answering, text)
    case (.rating(let rows)?, .ratings(let ratings)): return rating(rows, ratings, text)
    case (.ordering?, _): return order(answering, text)
    case (.marking(let post)?, _): return marks(post, text)
    default: return .messages([.forward])
    }
  }

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
      return .messages([.undo, .pick(numbers[0] - 1), .bottom, .forward])
    }
    return .messages([.draft(.choices(ids)), .forward])
  }

  private func rating(
    _ rows: [RatingRow], _ ratings: [Identifier<Choice>: Rating], _ text: String
  ) -> Meaning {
    if ratings.count == rows.count {
      return text.isEmpty ? .messages([.forward]) : .reply("Press Enter to submit.")
    }
    guard let number = Int(text), let rating = Rating(rawValue: number) else {
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
      return .reply("Type each number from 1 to \(count) once, best first.")
    }
    return .messages([
      .draft(.order(numbers.map { answering.order[$0 - 1] }, isHolding: false)), .forward,
    ])
  }

  private func marks(_ post: MarkablePost, _ text: String) -> Meaning {
    if text == "0" { return .messages([.draft(.marks([])), .forward, .forward]) }
    guard let numbers = numbers(in: text, upTo: post.words.count), !numbers.isEmpty else {
      return .reply("Type numbers from 1 to \(post.words.count), or 0 for none.")
    }
    let marked = numbers.reduce(into: Set<Int>()) { $0.formUnion(post.unit(at: $1 - 1)) }
    return .messages([.draft(.marks(marked)), .forward])
  }

  /// Numbers from 1 up, with blanks or commas between; `3-5` is 3 4 5. `nil` where anything else is typed.
  private func numbers(in text: String, upTo most: Int) -> [Int]? {
    var numbers: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1], first >= 1,
        first <= last, last <= most
      else { return nil }
      numbers += Array(first...last)
    }
    return numbers
  }
}

extension Answering {
  /// Whether a whole answer was given. A line gives all of an answer, but for ratings.
  fileprivate var holdsAnAnswer: Bool {
    switch draft {
    case .choices(let picked): !picked.isEmpty
    case .order(let order, _): order != self.order
    case .marks(let marked): !marked.isEmpty
    case .ratings: false
    }
  }
}
