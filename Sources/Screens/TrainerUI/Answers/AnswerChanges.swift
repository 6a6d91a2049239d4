internal import Curriculum
internal import Pages
internal import Scoring

extension Answering {
  package static let takenBack = "Taken back."

  /// Changes the answer, and the focus, by a message and returns what the learner should know. A message that means nothing
  /// for this kind of question only withdraws a warning.
  mutating func change(by message: Message, _ focus: inout Int) -> Notice? {
    isWarned = false
    let before = Step(exercise: exercise, focus: focus)
    defer { if before != Step(exercise: exercise, focus: focus) { hasMoved = true } }
    if message == .undo {
      guard let last = takeBack() else { return Notice("There is nothing to take back.") }
      focus = last
      return Notice(Self.takenBack)
    }
    defer { remember(before) }
    switch message {
    case .certainty(let said): certainty = said
    case .nextCertainty: certainty = Certainty.after(certainty)
    case .answer(let response):
      guard let answered = exercise.answered(response) else { return nil }
      exercise = answered
      // Enter submits the choice that has the focus.
      if let picked = response.picked, let place = order.firstIndex(where: picked.contains) {
        focus = place
      }
      // Anyone who wrote down the whole answer means it.
      isWarned = true
    default: return changeExercise(by: message, &focus)
    }
    return nil
  }

  private mutating func changeExercise(by message: Message, _ focus: inout Int) -> Notice? {
    switch exercise {
    case .choice(let list, let picked): return choose(from: list, picked, message, &focus)
    case .rating(let rows, let ratings): return rate(rows, ratings, message, &focus)
    case .ordering(let entries, let order, let isHolding):
      switch message {
      case .mark: exercise = .ordering(entries, order: order, isHolding: !isHolding)
      case .pick(let place) where order.indices.contains(place):
        if isHolding, order.indices.contains(focus) {
          var carried = order
          carried.insert(carried.remove(at: focus), at: place)
          exercise = .ordering(entries, order: carried, isHolding: true)
        }
        focus = place
      default: break
      }
    case .marking(let post, let marked): mark(post, marked, message, &focus)
    }
    return nil
  }

  private mutating func choose(
    from list: ChoiceList, _ picked: Set<Identifier<Choice>>, _ message: Message,
    _ focus: inout Int
  ) -> Notice? {
    switch message {
    case .mark: return toggle(list, picked, at: focus)
    case .pick(let position):
      guard order.indices.contains(position) else { return nil }
      focus = position
      return toggle(list, picked, at: focus)
    default: return nil
    }
  }

  private mutating func toggle(
    _ list: ChoiceList, _ picked: Set<Identifier<Choice>>, at focus: Int
  ) -> Notice? {
    guard order.indices.contains(focus) else { return nil }
    let id = order[focus]
    if list.rule.picks == 1 {
      exercise = .choice(list, picked: [id])
      return Notice("Picked. \(Self.enterSubmits), another pick changes it.")
    }
    if picked.contains(id) {
      exercise = .choice(list, picked: picked.subtracting([id]))
    } else if let most = list.rule.picks, picked.count >= most {
      return Notice("\(most) are marked already. Unmark one first.")
    } else {
      exercise = .choice(list, picked: picked.union([id]))
    }
    return nil
  }

  private mutating func rate(
    _ rows: [RatingRow], _ ratings: [Identifier<Choice>: Rating], _ message: Message,
    _ focus: inout Int
  ) -> Notice? {
    guard order.indices.contains(focus) else { return nil }
    let given = ratings[order[focus]]
    switch message {
    case .pick(let position):
      if order.indices.contains(position) { focus = position }
      return nil
    case .left:
      // On a row without a rating there is nothing to its left.
      guard let given else { return Notice("Not rated yet: press 1 to 4, or \u{2192} to begin.") }
      return rate(order[focus], given.rawValue - 1, of: rows, ratings)
    case .right: return rate(order[focus], (given?.rawValue ?? 0) + 1, of: rows, ratings)
    case .rate(let rating):
      let row = order[focus]
      focus = min(focus + 1, order.count - 1)
      return rate(row, rating.rawValue, of: rows, ratings)
    default: return nil
    }
  }

  private mutating func rate(
    _ row: Identifier<Choice>, _ value: Int, of rows: [RatingRow],
    _ ratings: [Identifier<Choice>: Rating]
  ) -> Notice? {
    var ratings = ratings
    ratings[row] = Rating(rawValue: min(max(1, value), 4))
    exercise = .rating(rows, ratings: ratings)
    return ratings.count == order.count ? Notice("All are rated. \(Self.enterSubmits).") : nil
  }

  private mutating func mark(
    _ post: MarkablePost, _ marked: Set<Int>, _ message: Message, _ focus: inout Int
  ) {
    switch message {
    case .left: focus = max(0, focus - 1)
    case .right: focus = min(max(0, post.words.count - 1), focus + 1)
    case .mark:
      // Word by word: marking a whole phrase at once would show what the author struck.
      guard post.words.indices.contains(focus) else { return }
      exercise = .marking(post, marked: marked.symmetricDifference([focus]))
    default: break
    }
  }
}

extension Certainty {
  /// The certainty that follows when the learner asks for the next one; after the last, none.
  fileprivate static func after(_ said: Certainty?) -> Certainty? {
    guard let said, let place = allCases.firstIndex(of: said) else { return allCases.first }
    return allCases.dropFirst(place + 1).first
  }
}
