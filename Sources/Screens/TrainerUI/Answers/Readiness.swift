internal import Curriculum
internal import Scoring

/// Whether an answer can be submitted.
enum Readiness: Hashable {
  case ready(Response)
  /// What is missing, in words for the learner.
  case notYet(String)
}

extension Answering {
  /// Whether the answer can be submitted. Asking may change the answer and the focus: Enter picks the choice that the learner
  /// went to, puts down an entry that is held, and goes to the first row without a rating.
  mutating func readiness(_ focus: inout Int) -> Readiness {
    switch exercise {
    case .choice(let list, let picked): return readiness(list, picked, at: focus)
    case .rating(let rows, let ratings):
      guard ratings.count < rows.count else { return .ready(exercise.response) }
      focus = order.firstIndex { ratings[$0] == nil } ?? focus
      return .notYet("\(rows.count - ratings.count) still to rate: press 1 to 4 for each row.")
    case .ordering(let entries, let current, let isHolding):
      if isHolding {
        exercise = .ordering(entries, order: current, isHolding: false)
        return .notYet("Put down. \(Self.enterSubmits).")
      }
      return current != order
        ? .ready(exercise.response)
        : confirmed(
          "Put them in order first: Space picks an entry up, the arrows carry it.",
          "You have not moved anything. Enter again submits the order as it is.")
    case .marking(_, let marked):
      return !marked.isEmpty
        ? .ready(exercise.response)
        : confirmed(
          "Mark words first: the arrows go to a word, Space marks it.",
          "Nothing is marked. Enter again submits the post as it is.")
    }
  }

  private mutating func readiness(
    _ list: ChoiceList, _ picked: Set<Identifier<Choice>>, at focus: Int
  ) -> Readiness {
    switch list.rule {
    case .several:
      return picked.isEmpty
        ? .notYet("Mark at least one with Space.") : .ready(exercise.response)
    case .choose(let count):
      return picked.count == count
        ? .ready(exercise.response) : .notYet("Mark exactly \(count): \(picked.count) so far.")
    case .single, .oneOf, .poll:
      guard order.indices.contains(focus) else { return .notYet("There is nothing to pick.") }
      if picked == [order[focus]] { return .ready(exercise.response) }
      // Enter also turns pages: pressed once too often, it must not answer a question nobody has read.
      guard hasMoved || !picked.isEmpty else {
        return .notYet("Choose first: the arrows and Space, or a letter.")
      }
      exercise = .choice(list, picked: [order[focus]])
      return .notYet("Picked. Enter again submits it, another pick changes it.")
    }
  }

  /// Submits an unusual answer if the learner was at work on it and heard the warning. A learner who only turned pages with
  /// Enter is told how to begin instead.
  private mutating func confirmed(_ beginning: String, _ warning: String) -> Readiness {
    if isWarned { return .ready(exercise.response) }
    guard hasMoved else { return .notYet(beginning) }
    isWarned = true
    return .notYet(warning)
  }
}
