internal import Curriculum
internal import Scoring

/// Whether an answer can be submitted.
enum Readiness: Hashable {
  case ready(Response)
  /// What is missing, for the learner.
  case notYet(String)
}

extension Model {
  /// Whether an answer can be submitted; Enter on a choice that is not picked yet picks it.
  func readiness(of answering: inout Answering, for question: Question) -> Readiness {
    switch (question.form, answering.draft) {
    case (.choice(let list), .choices(let picked)): readiness(of: &answering, picked, list)
    case (.rating(let rows), .ratings(let ratings)):
      ratings.count == rows.count
        ? .ready(.ratings(ratings))
        : .notYet("\(rows.count - ratings.count) still to rate: go to a row and press 1 to 4.")
    case (.ordering, .order(let order, _)):
      warned(
        &answering, if: order == answering.order,
        "You have not moved anything. Enter again submits the order as it is.",
        .ready(.order(order)))
    case (.marking, .marks(let marked)):
      warned(
        &answering, if: marked.isEmpty,
        "Nothing is marked. Enter again submits the post as it is.",
        .ready(.marks(marked.sorted())))
    default: .notYet("This question cannot be answered here.")
    }
  }

  private func readiness(
    of answering: inout Answering, _ picked: Set<Identifier<Choice>>, _ list: ChoiceList
  ) -> Readiness {
    let response = Response.choices(list.choices.map(\.id).filter(picked.contains))
    switch list.rule {
    case .several:
      return picked.isEmpty ? .notYet("Mark at least one with Space.") : .ready(response)
    case .choose(let count):
      return picked.count == count
        ? .ready(response) : .notYet("Mark exactly \(count): \(picked.count) so far.")
    case .single, .oneOf, .poll:
      guard answering.order.indices.contains(answering.focus) else { return .ready(response) }
      let focused = answering.order[answering.focus]
      if picked == [focused] { return .ready(response) }
      answering.draft = .choices([focused])
      return .notYet("Picked. Enter again submits it, another pick changes it.")
    }
  }

  private func warned(
    _ answering: inout Answering, if isUnusual: Bool, _ warning: String, _ ready: Readiness
  ) -> Readiness {
    guard isUnusual, !answering.isWarned else { return ready }
    answering.isWarned = true
    return .notYet(warning)
  }
}

extension Draft {
  /// Whether nothing is marked yet.
  var isEmpty: Bool {
    switch self {
    case .choices(let picked): picked.isEmpty
    case .ratings(let ratings): ratings.isEmpty
    case .order: false
    case .marks(let marked): marked.isEmpty
    }
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
