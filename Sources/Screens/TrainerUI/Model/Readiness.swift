internal import Curriculum
internal import Scoring

/// Whether an answer can be submitted.
enum Readiness: Hashable {
  case ready(Response)
  /// What is missing, for the learner.
  case notYet(String)
}

extension Answering {
  /// Whether the answer can be submitted. Asking may change it: Enter on a choice that the learner went to picks it, Enter on
  /// an entry that is held puts it down, Enter on an unfinished rating goes to the first row without one.
  mutating func readiness(for question: Question) -> Readiness {
    switch (question.form, draft) {
    case (.choice(let list), .choices(let picked)): return readiness(picked, list)
    case (.rating(let rows), .ratings(let ratings)):
      guard ratings.count < rows.count else { return .ready(.ratings(ratings)) }
      focus = order.firstIndex { ratings[$0] == nil } ?? focus
      return .notYet("\(rows.count - ratings.count) still to rate: press 1 to 4 for each row.")
    case (.ordering, .order(let entries, isHolding: true)):
      draft = .order(entries, isHolding: false)
      return .notYet("Put down. Enter again submits the order.")
    case (.ordering, .order(let entries, isHolding: false)):
      if entries != order { return .ready(.order(entries)) }
      return confirmed(
        .order(entries), "Put them in order first: Space picks an entry up, the arrows carry it.",
        "You have not moved anything. Enter again submits the order as it is.")
    case (.marking, .marks(let marked)):
      if !marked.isEmpty { return .ready(.marks(marked.sorted())) }
      return confirmed(
        .marks([]), "Mark words first: the arrows go to a word, Space marks it.",
        "Nothing is marked. Enter again submits the post as it is.")
    default: return .notYet("This question cannot be answered here.")
    }
  }

  private mutating func readiness(
    _ picked: Set<Identifier<Choice>>, _ list: ChoiceList
  ) -> Readiness {
    let response = Response.choices(list.choices.map(\.id).filter(picked.contains))
    switch list.rule {
    case .several:
      return picked.isEmpty ? .notYet("Mark at least one with Space.") : .ready(response)
    case .choose(let count):
      return picked.count == count
        ? .ready(response) : .notYet("Mark exactly \(count): \(picked.count) so far.")
    case .single, .oneOf, .poll:
      guard order.indices.contains(focus) else { return .notYet("There is nothing to pick.") }
      if picked == [order[focus]] { return .ready(response) }
      // Enter also turns pages: one too many must not answer what was not even read.
      guard hasMoved || !picked.isEmpty else {
        return .notYet("Choose first: the arrows and Space, or a letter.")
      }
      draft = .choices([order[focus]])
      return .notYet("Picked. Enter again submits it, another pick changes it.")
    }
  }

  /// An unusual answer is submitted by who was at work on it and heard the warning. Somebody who only turned pages with Enter
  /// is told how to begin instead.
  private mutating func confirmed(
    _ response: Response, _ beginning: String, _ warning: String
  ) -> Readiness {
    if isWarned { return .ready(response) }
    guard hasMoved else { return .notYet(beginning) }
    isWarned = true
    return .notYet(warning)
  }
}

extension Question {
  /// Whether a draft made elsewhere fits this question: its kind, its choices, its limits.
  func accepts(_ draft: Draft) -> Bool {
    switch (form, draft) {
    case (.choice(let list), .choices(let picked)):
      picked.isSubset(of: list.choices.map(\.id))
        && picked.count <= (list.rule.picks ?? list.choices.count)
    case (.rating(let rows), .ratings(let ratings)):
      Set(ratings.keys).isSubset(of: rows.map(\.id))
    case (.ordering(let entries), .order(let order, _)):
      order.count == entries.count && Set(order) == Set(entries.map(\.id))
    case (.marking(let post), .marks(let marked)): marked.isSubset(of: post.words.indices)
    default: false
    }
  }
}
