internal import Curriculum
internal import Scoring
internal import Screen

extension Model {
  /// An answer after a key; moving the focus may scroll the model.
  mutating func changed(
    _ answering: Answering, by message: Message, question: Question, in state: ScenarioState
  ) -> Answering {
    var answering = answering
    answering.isWarned = false
    switch (question.form, answering.draft) {
    case (.choice(let list), .choices(let picked)):
      change(&answering, picked, list, message)
    case (.rating(let rows), .ratings(let ratings)):
      change(&answering, ratings, rows, message)
    case (.ordering, .order(let order, let isHolding)):
      change(&answering, order, isHolding, message)
    case (.marking(let post), .marks(let marked)):
      change(&answering, marked, post, message)
    default: break
    }
    if message == .undo {
      answering.draft = question.emptyDraft(shown: answering.order)
      notice = Notice("Taken back.")
    }
    return answering
  }

  private mutating func move(_ answering: inout Answering, _ message: Message) {
    var focus = answering.focus
    moveFocus(message) { model, next in
      focus = next
      model.setFocus(next)
    }
    answering.focus = focus
  }

  private mutating func setFocus(_ focus: Int) {
    guard case .scenario(var state) = place, case .answering(var answering) = state.phase else {
      return
    }
    answering.focus = focus
    state.phase = .answering(answering)
    place = .scenario(state)
  }

  private mutating func jump(_ answering: inout Answering, to position: Int) -> Bool {
    guard answering.order.indices.contains(position) else { return false }
    answering.focus = position
    setFocus(position)
    keepFocusInView()
    return true
  }

  private mutating func change(
    _ answering: inout Answering, _ picked: Set<Identifier<Choice>>, _ list: ChoiceList,
    _ message: Message
  ) {
    switch message {
    case .up, .down: move(&answering, message)
    case .mark: toggle(&answering, picked, list)
    case .pick(let position): if jump(&answering, to: position) { toggle(&answering, picked, list) }
    default: break
    }
  }

  private mutating func toggle(
    _ answering: inout Answering, _ picked: Set<Identifier<Choice>>, _ list: ChoiceList
  ) {
    guard answering.order.indices.contains(answering.focus) else { return }
    let id = answering.order[answering.focus]
    if list.rule.picks == 1 {
      answering.draft = .choices([id])
      notice = Notice("Picked. Enter submits, another pick changes it.")
    } else if picked.contains(id) {
      answering.draft = .choices(picked.subtracting([id]))
    } else if let most = list.rule.picks, picked.count >= most {
      notice = Notice("\(most) are marked already. Unmark one first.")
    } else {
      answering.draft = .choices(picked.union([id]))
    }
  }

  private mutating func change(
    _ answering: inout Answering, _ ratings: [Identifier<Choice>: Rating], _ rows: [RatingRow],
    _ message: Message
  ) {
    guard rows.indices.contains(answering.focus) else { return }
    let id = rows[answering.focus].id
    let now = ratings[id]?.rawValue
    switch message {
    case .up, .down: move(&answering, message)
    case .pick(let position): _ = jump(&answering, to: position)
    case .left, .right:
      let step = message == .left ? -1 : 1
      let wanted = now.map { min(max(1, $0 + step), 4) } ?? (message == .left ? 4 : 1)
      answering.draft = .ratings(ratings.merging([id: Rating(rawValue: wanted)]))
    case .rate(let rating):
      answering.draft = .ratings(ratings.merging([id: rating]))
      _ = jump(&answering, to: min(answering.focus + 1, rows.count - 1))
      if ratings.count + (now == nil ? 1 : 0) == rows.count {
        notice = Notice("All are rated. Enter submits.")
      }
    default: break
    }
  }

  private mutating func change(
    _ answering: inout Answering, _ order: [Identifier<Choice>], _ isHolding: Bool,
    _ message: Message
  ) {
    switch message {
    case .mark: answering.draft = .order(order, isHolding: !isHolding)
    case .up, .down:
      let from = answering.focus
      move(&answering, message)
      guard isHolding, answering.focus != from, order.indices.contains(from),
        order.indices.contains(answering.focus)
      else { return }
      var moved = order
      moved.swapAt(from, answering.focus)
      answering.draft = .order(moved, isHolding: true)
    default: break
    }
  }

  private mutating func change(
    _ answering: inout Answering, _ marked: Set<Int>, _ post: MarkablePost, _ message: Message
  ) {
    switch message {
    case .left: answering.focus = max(0, answering.focus - 1)
    case .right: answering.focus = min(max(0, post.words.count - 1), answering.focus + 1)
    case .up, .down: answering.focus = wordInRow(from: answering.focus, message)
    case .mark:
      let unit = Set(post.unit(at: answering.focus))
      answering.draft = .marks(
        marked.contains(answering.focus) ? marked.subtracting(unit) : marked.union(unit))
    default: return
    }
    setFocus(answering.focus)
    keepFocusInView()
  }

  /// The word nearest above or below a word, as the post is set now.
  private func wordInRow(from word: Int, _ message: Message) -> Int {
    let items = content.document.items
    guard items.indices.contains(word) else { return 0 }
    let here = items[word].cursor
    let row = here.row + (message == .down ? 1 : -1)
    let candidates = items.indices.filter { items[$0].cursor.row == row }
    return candidates.min {
      abs(items[$0].cursor.column - here.column) < abs(items[$1].cursor.column - here.column)
    } ?? word
  }
}

extension [Identifier<Choice>: Rating] {
  fileprivate func merging(_ changes: [Identifier<Choice>: Rating?]) -> Self {
    merging(changes.compactMapValues { $0 }) { _, new in new }
  }
}
