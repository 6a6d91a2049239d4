internal import Pages
internal import Screen

extension Model {
  /// What the model's screen shows now.
  var window: Window { layout(of: content).window }

  /// Whether a case is being read whose question is not in view yet and not begun.
  var isReading: Bool { isReading(in: nil) }

  /// Whether a case is being read, given the content where that is at hand.
  ///
  /// The footer depends on this, and the rows that the footer leaves do not: it is taken at its highest here.
  func isReading(in content: Content?) -> Bool {
    guard help == nil, isUntouched else { return false }
    let geometry = display.geometry
    let notice = geometry.rows(of: shownNotice).count
    let height = geometry.bodyRows(notice: notice, footer: geometry.mostFooterRows)
    return Window(content ?? self.content, height: height).sight == .below
  }

  /// Whether a question is shown of which nothing is answered yet, and in which nobody has moved.
  private var isUntouched: Bool {
    guard let answering = place.answering else { return false }
    return !answering.hasMoved && answering.isBlank
  }

  /// Whether what has the focus is in view, and not only beside the case that is being read.
  var watchesFocus: Bool {
    let window = self.window
    guard window.sight == .inView else { return false }
    return help != nil || window.content.document.split == nil || !isUntouched
  }

  /// Moves the document under the window; the place keeps its position when the window changes. A page takes
  /// the focus along.
  mutating func scroll(_ message: Message) {
    guard let motion = message.motion else { return }
    let window = self.window
    let moved = window.scrolled(by: motion)
    show(row: moved.first, in: window)
    let isPage = [.pageUp, .pageDown, .top, .bottom].contains(message)
    if isPage, letsFocusFollow, moved.sight != .inView, moved.focus != nil,
      let item = message == .top ? moved.firstItemInView : moved.itemInView
    {
      setFocus(item, isChoosing: false)
    }
  }

  /// Whether a page that is turned may take the focus along: not from what Enter would submit, nor with an entry in hand.
  private var letsFocusFollow: Bool {
    guard place.scenario != nil else { return help == nil }
    guard help == nil, let answering = place.answering else { return false }
    return switch answering.exercise {
    case .ordering(_, _, let isHolding): !isHolding
    case .choice(_, let picked): picked.isEmpty
    case .rating, .marking: true
    }
  }

  /// Moves the focus to the item above or below, or scrolls.
  mutating func moveFocus(_ message: Message) {
    guard let motion = message.motion else { return }
    let window = self.window
    go(to: window.moved(by: motion), from: window)
  }

  /// Moves in a list in which everything can have the focus: by one, by a page, or to an end.
  mutating func moveInList(_ message: Message) {
    guard let motion = message.motion else { return }
    let window = self.window
    go(to: window.movedInList(by: motion), from: window)
  }

  private mutating func go(to moved: Window, from window: Window) {
    if let focus = moved.content.focus, focus != window.content.focus { setFocus(focus) }
    show(row: moved.first, in: window)
  }

  /// Scrolls as little as brings the focus into view.
  mutating func keepFocusInView() {
    let window = self.window
    show(row: window.rowShowingFocus, in: window)
  }

  private mutating func show(row: Int, in window: Window) {
    guard row != window.first, !window.content.followsFocus else { return }
    top = window.position(ofFirst: row)
  }

  /// Gives the focus to an item of the place, by its position among them.
  ///
  /// - Parameter isChoosing: Whether the learner went to the item, and not only to the page that it is on.
  mutating func setFocus(_ index: Int, isChoosing: Bool = true) {
    if let state = place.scenario {
      guard case .answering(var answering) = state.phase else { return }
      if isChoosing { answering.hasMoved = true }
      place.answering = answering
    }
    place.focus = index
  }
}
