internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  mutating func updateAnswering(
    _ state: ScenarioState, _ answering: Answering, _ message: Message
  ) -> [Effect] {
    guard question(of: state) != nil else {
      place = Place(.scenario(state.moved(to: state.question, .debrief)))
      return []
    }
    switch message {
    case .backward: return before(state)
    case .pageUp, .pageDown, .top, .bottom: return scrolled(by: message)
    case .up, .down: move(message, answering)
    case .forward:
      // A learner who has not seen the choices yet is still reading, so Enter reads on.
      if isReading { return scrolled(by: .pageDown) }
      if !answering.isHolding, readsOnToUnseen(answering) { return [] }
      return submit(state, answering)
    // Nobody means to change an item that is out of sight: Space reads on to it, and the other keys bring it into view.
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

  mutating func change(_ answering: Answering, by message: Message) {
    var changed = answering
    notice = changed.change(by: message, &place.focus)
    set(changed)
  }

  /// Keeps an answer being made, here and for when the learner comes back to the question.
  private mutating func set(_ answering: Answering) {
    place.answering = answering
    remember(answering)
    keepFocusInView()
  }

  /// Keeps an answer for when the learner comes back to the question at hand.
  mutating func remember(_ answering: Answering) {
    guard let state = place.scenario, let scenario = scenario(of: state),
      let question = question(of: state)
    else { return }
    begun[scenario.address(of: question)] = BegunAnswer(answering: answering, focus: place.focus)
  }

  /// Moves the focus to the item, or the row of words, above or below; an entry that is held moves with it.
  private mutating func move(_ message: Message, _ answering: Answering) {
    switch answering.exercise {
    case .marking: moveByRow(message)
    case .choice, .rating: moveFocus(message)
    case .ordering(let entries, let order, let isHolding):
      let before = place.focus
      moveFocus(message)
      if isHolding { carry(entries, order, from: before) }
    }
  }

  /// Lets the entry that is held follow the focus, which has just moved.
  private mutating func carry(
    _ entries: [OrderingEntry], _ order: [Identifier<Choice>], from before: Int
  ) {
    guard var answering = place.answering, place.focus != before, order.indices.contains(before),
      order.indices.contains(place.focus)
    else { return }
    let step = Answering.Step(exercise: answering.exercise, focus: before)
    var order = order
    order.swapAt(before, place.focus)
    answering.exercise = .ordering(entries, order: order, isHolding: true)
    answering.remember(step)
    set(answering)
  }

  /// Moves the focus to the nearest word in the row above or below. Scrolls if there is no such row, or if the focus is not in
  /// view.
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

  /// Asks whether the learner who is signed in gives the answer.
  private var stillHere: String {
    "Still \(learner?.briefName ?? "here")? Then submit the answer again. If you are somebody else, q signs out."
  }

  private mutating func submit(
    _ state: ScenarioState, _ answering: Answering
  ) -> [Effect] {
    var answering = answering
    switch answering.readiness(&place.focus) {
    case .notYet(let hint):
      notice = Notice(hint)
      set(answering)
      return []
    case .ready(let response):
      guard let scenario = scenario(of: state), let question = question(of: state),
        let module = module(state.at.module)
      else { return [] }
      if attendance.asksBeforeAnswer() {
        notice = Notice(stillHere, isAlert: true)
        set(answering)
        return []
      }
      var saving = state
      saving.phase = .saving(answering)
      place.page = .scenario(saving)
      var submission = Submission(
        response, to: question, shown: answering.order,
        at: (course.sitting?.homes[scenario.id] ?? module.id, scenario.id))
      submission.certainty = asksForCertainty ? answering.certainty : nil
      submission.isReview = isReview(of: submission.address, state)
      return [.record(submission)]
    }
  }
}
