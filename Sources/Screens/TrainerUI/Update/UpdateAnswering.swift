internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  mutating func updateAnswering(
    _ state: ScenarioState, _ answering: Answering, _ message: Message
  ) -> [Effect] {
    guard question(of: state) != nil else {
      place = .scenario(state.moved(to: state.question, .debrief))
      return []
    }
    switch message {
    case .backward: return before(state)
    case .pageUp, .pageDown, .top, .bottom: return scrolled(by: message)
    case .up, .down: move(message, answering)
    case .forward:
      // Whoever has not yet seen the choices is reading, and Enter reads on.
      return isReading ? scrolled(by: .pageDown) : submit(state, answering)
    // Nobody means to change what is out of sight: Space reads on to it, and the other keys show it.
    case .mark where window.sight == .below: scroll(.pageDown)
    case .mark, .left, .right, .rate:
      if window.sight != .inView {
        keepFocusInView()
      } else {
        change(answering, by: message)
      }
    default: change(answering, by: message)
    }
    return []
  }

  private mutating func change(_ answering: Answering, by message: Message) {
    var changed = answering
    notice = changed.change(by: message)
    set(changed)
  }

  /// Keeps an answer in the making, here and for when the learner comes back.
  private mutating func set(_ answering: Answering) {
    guard case .scenario(var state) = place else { return }
    state.phase = .answering(answering)
    place = .scenario(state)
    if let scenario = scenario(of: state), let question = question(of: state) {
      begun[scenario.address(of: question)] = answering
    }
    keepFocusInView()
  }

  /// An arrow: to the item or the row of words above or below; an entry that is held goes along.
  private mutating func move(_ message: Message, _ answering: Answering) {
    switch answering.exercise {
    case .marking: moveByRow(message)
    case .choice, .rating: moveFocus(message)
    case .ordering(let entries, let order, let isHolding):
      moveFocus(message)
      if isHolding { carry(entries, order, from: answering) }
    }
  }

  /// Lets the entry that is held follow the focus, which has just moved.
  private mutating func carry(
    _ entries: [OrderingEntry], _ order: [Identifier<Choice>], from before: Answering
  ) {
    guard case .scenario(let state) = place, case .answering(var moved) = state.phase,
      moved.focus != before.focus, order.indices.contains(before.focus),
      order.indices.contains(moved.focus)
    else { return }
    var order = order
    order.swapAt(before.focus, moved.focus)
    moved.exercise = .ordering(entries, order: order, isHolding: true)
    moved.remember(before.step)
    set(moved)
  }

  /// Goes to the word nearest above or below, as the post is set now; scrolls where there is none, or none in view yet.
  private mutating func moveByRow(_ message: Message) {
    let window = self.window
    guard let here = window.focus?.cursor, window.sight == .inView else {
      moveFocus(message)
      return
    }
    let items = window.content.document.items
    let rows = items.map(\.cursor.row)
    let row =
      message == .down ? rows.first { $0 > here.row } : rows.last { $0 < here.row }
    let nearest = items.indices.filter { rows[$0] == row }.min {
      abs(items[$0].cursor.column - here.column) < abs(items[$1].cursor.column - here.column)
    }
    guard let nearest else {
      scroll(message)
      return
    }
    setFocus(nearest)
    keepFocusInView()
  }

  private mutating func submit(
    _ state: ScenarioState, _ answering: Answering
  ) -> [Effect] {
    var answering = answering
    switch answering.readiness() {
    case .notYet(let hint):
      notice = Notice(hint)
      set(answering)
      return []
    case .ready(let response):
      guard let scenario = scenario(of: state), let question = question(of: state),
        let module = module(state.at.module)
      else { return [] }
      var saving = state
      saving.phase = .saving(answering)
      place = .scenario(saving)
      var submission = Submission(
        response, to: question, shown: answering.order,
        at: (course.sitting?.homes[scenario.id] ?? module.id, scenario.id))
      submission.certainty = asksForCertainty ? answering.certainty : nil
      submission.isReview = isReview(of: submission.address, state)
      return [.record(submission)]
    }
  }
}
