internal import Curriculum
internal import Pages
internal import Scoring

extension Answering {
  /// Changes the answer by a message and returns what the learner should know. A message without meaning for this kind of
  /// question changes nothing but that a warning has to be given again.
  mutating func change(by message: Message, in question: Question) -> Notice? {
    isWarned = false
    let before = Step(draft: draft, focus: focus)
    defer { if before != Step(draft: draft, focus: focus) { hasMoved = true } }
    if message == .undo {
      return Notice(takeBack() ? "Taken back." : "There is nothing to take back.")
    }
    defer { remember(before) }
    switch (question.form, draft, message) {
    case (_, _, .certainty(let said)):
      certainty = said
      return nil
    case (_, _, .nextCertainty):
      certainty = Certainty.after(certainty)
      return nil
    case (_, _, .draft(let whole)):
      guard question.accepts(whole) else { return nil }
      draft = whole
      // Who wrote the whole answer down meant it.
      isWarned = true
      return nil
    case (.choice(let list), .choices(let picked), .mark):
      return toggle(picked, list)
    case (.choice(let list), .choices(let picked), .pick(let position)):
      guard order.indices.contains(position) else { return nil }
      focus = position
      return toggle(picked, list)
    case (.rating, .ratings(let ratings), _): return rate(ratings, message)
    case (.ordering, .order(let entries, let isHolding), .mark):
      draft = .order(entries, isHolding: !isHolding)
      return nil
    case (.marking(let post), .marks(let marked), _):
      mark(marked, in: post, message)
      return nil
    default: return nil
    }
  }

  private mutating func toggle(_ picked: Set<Identifier<Choice>>, _ list: ChoiceList) -> Notice? {
    guard order.indices.contains(focus) else { return nil }
    let id = order[focus]
    if list.rule.picks == 1 {
      draft = .choices([id])
      return Notice("Picked. Enter submits, another pick changes it.")
    }
    if picked.contains(id) {
      draft = .choices(picked.subtracting([id]))
    } else if let most = list.rule.picks, picked.count >= most {
      return Notice("\(most) are marked already. Unmark one first.")
    } else {
      draft = .choices(picked.union([id]))
    }
    return nil
  }

  private mutating func rate(_ ratings: [Identifier<Choice>: Rating], _ message: Message) -> Notice?
  {
    guard order.indices.contains(focus) else { return nil }
    let id = order[focus]
    switch message {
    case .pick(let position): if order.indices.contains(position) { focus = position }
    case .left: return rate(id, (ratings[id]?.rawValue ?? 5) - 1, in: ratings)
    case .right: return rate(id, (ratings[id]?.rawValue ?? 0) + 1, in: ratings)
    case .rate(let rating):
      focus = min(focus + 1, order.count - 1)
      return rate(id, rating.rawValue, in: ratings)
    default: break
    }
    return nil
  }

  private mutating func rate(
    _ row: Identifier<Choice>, _ value: Int, in ratings: [Identifier<Choice>: Rating]
  ) -> Notice? {
    var ratings = ratings
    ratings[row] = Rating(rawValue: min(max(1, value), 4))
    draft = .ratings(ratings)
    return ratings.count == order.count ? Notice("All are rated. Enter submits.") : nil
  }

  private mutating func mark(_ marked: Set<Int>, in post: MarkablePost, _ message: Message) {
    switch message {
    case .left: focus = max(0, focus - 1)
    case .right: focus = min(max(0, post.words.count - 1), focus + 1)
    case .mark:
      // Word by word: a phrase that lit up whole would give away what the author struck.
      guard post.words.indices.contains(focus) else { return }
      draft = .marks(marked.symmetricDifference([focus]))
    default: break
    }
  }
}

extension Certainty {
  /// What comes after a certainty when one asks for the next: after the last, nothing.
  fileprivate static func after(_ said: Certainty?) -> Certainty? {
    guard let said, let place = allCases.firstIndex(of: said) else { return allCases.first }
    return allCases.dropFirst(place + 1).first
  }
}

extension Question {
  /// An answer before anything is marked.
  func emptyDraft(shown order: [Identifier<Choice>]) -> Draft {
    switch form {
    case .choice: .choices([])
    case .rating: .ratings([:])
    case .ordering: .order(order, isHolding: false)
    case .marking: .marks([])
    }
  }
}

extension Draft {
  /// Whether nothing is marked, rated or moved yet, where the entries are shown in an order.
  func isBlank(shown order: [Identifier<Choice>]) -> Bool {
    switch self {
    case .choices(let picked): picked.isEmpty
    case .ratings(let ratings): ratings.isEmpty
    case .order(let entries, _): entries == order
    case .marks(let marked): marked.isEmpty
    }
  }

  /// The same answer with nothing held.
  var atRest: Draft {
    if case .order(let entries, _) = self { .order(entries, isHolding: false) } else { self }
  }
}
