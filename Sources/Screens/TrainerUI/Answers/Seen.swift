internal import Curriculum
internal import Pages

/// Which choices, rows, entries or words of a question the learner has had in view since it was asked.
///
/// Each counts as seen once its first row and its last row were in view. They need not be in view at the same time, because an
/// item may be taller than the window.
public struct Seen: Hashable, Sendable {
  private var beginnings: Set<Int> = []
  private var ends: Set<Int> = []

  /// Notes that the first row of an item was in view, or its last one, or both.
  mutating func note(_ item: Int, beginning: Bool, end: Bool) {
    if beginning { beginnings.insert(item) }
    if end { ends.insert(item) }
  }

  func hasBeginning(of item: Int) -> Bool { beginnings.contains(item) }
  func hasEnd(of item: Int) -> Bool { ends.contains(item) }

  /// Whether all of `count` items were seen.
  func isComplete(for count: Int) -> Bool {
    beginnings.count >= count && ends.count >= count
  }
}

extension Answering {
  /// How many choices, rows, entries or words the question has.
  private var itemCount: Int {
    switch exercise {
    case .choice, .rating, .ordering: order.count
    case .marking(let post, _): post.words.count
    }
  }

  /// Whether every choice, row, entry or word was in view since the question was asked.
  var hasSeenAll: Bool { seen.isComplete(for: itemCount) }

  /// The number under which the item at a position of the page is noted as seen. An entry keeps its number when it is moved.
  private func number(ofItemAt position: Int) -> Int {
    guard case .ordering(_, let now, _) = exercise, now.indices.contains(position) else {
      return position
    }
    return order.firstIndex(of: now[position]) ?? position
  }

  /// Notes the items that a window shows.
  mutating func noteItems(in window: Window) {
    for (position, item) in window.content.document.items.enumerated() {
      seen.note(
        number(ofItemAt: position),
        beginning: window.sight(ofRow: item.rows.lowerBound) == .inView,
        end: window.sight(ofRow: item.rows.upperBound - 1) == .inView)
    }
  }

  /// Where the first row stands that belongs to an item and was not seen yet; `nil` if all were seen.
  func sightOfUnseen(in window: Window) -> Window.Sight? {
    for (position, item) in window.content.document.items.enumerated() {
      let number = number(ofItemAt: position)
      if !seen.hasBeginning(of: number) { return window.sight(ofRow: item.rows.lowerBound) }
      if !seen.hasEnd(of: number) { return window.sight(ofRow: item.rows.upperBound - 1) }
    }
    return nil
  }
}

extension Model {
  /// Notes which items of the question at hand the learner has in view, here and for when they come back to the question.
  mutating func noteItemsInView() {
    guard help == nil, !display.geometry.isTooSmall, var answering = place.answering,
      !answering.hasSeenAll
    else { return }
    answering.noteItems(in: window)
    place.answering = answering
    remember(answering)
  }

  /// Scrolls on to an item that the learner has not seen yet, and says why nothing was submitted. Does nothing, and returns
  /// `false`, if all were seen.
  mutating func readsOnToUnseen(_ answering: Answering) -> Bool {
    guard !answering.hasSeenAll, answering.sightOfUnseen(in: window) != nil else { return false }
    // The notice takes rows from the window, so it comes first.
    notice = Notice(Self.readsOnFirst)
    scroll(answering.sightOfUnseen(in: window) == .above ? .pageUp : .pageDown)
    return true
  }

  /// Makes a notice say of Enter what Enter does now. It depends on what came into view after the notice was made.
  mutating func agreeOnEnter() {
    guard let answering = place.answering, !answering.isHolding, var changed = notice else {
      return
    }
    if !answering.hasSeenAll {
      changed.text = changed.text.replacing(Answering.enterSubmits, with: Self.enterReadsOn)
    } else if changed.text == Self.readsOnFirst {
      changed.text = isAnswered(answering) ? Self.submitsNow : Self.isTheRest
    }
    if changed != notice { notice = changed }
  }

  /// Whether Enter submits the answer as it stands.
  private func isAnswered(_ answering: Answering) -> Bool {
    var (trial, focus) = (answering, place.focus)
    if case .ready = trial.readiness(&focus) { return true }
    return false
  }

  /// Why Enter submitted nothing, while there is more to see.
  static let readsOnFirst = "Nothing is submitted before you have seen it all; Enter reads on."
  /// The same, once the last of it came into view.
  static let submitsNow = "Nothing was submitted: this is the rest of it. Enter submits now."
  /// The same, if the question is not answered yet.
  static let isTheRest = "This is the rest of it. Answer, and Enter submits."
  private static let enterReadsOn = "Enter reads on"
}

extension Answering {
  /// How a notice says that the next Enter submits the answer.
  static let enterSubmits = "Enter submits"
}
