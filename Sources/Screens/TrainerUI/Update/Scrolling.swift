internal import Pages
internal import Screen

extension Model {
  /// What the model's screen shows now.
  var window: Window { layout(of: content).window }

  /// Whether the learner is reading a case, because the question below it is neither in view nor begun.
  var isReading: Bool { isReading(in: nil) }

  /// Whether the learner is reading a case; `content` saves time if it was laid out already.
  ///
  /// The footer depends on the result, so the height of the window is computed here with the highest footer there can be.
  func isReading(in content: Content?) -> Bool {
    guard help == nil, isUntouched else { return false }
    let geometry = display.geometry
    let notice = geometry.rows(of: shownNotice).count
    let height = geometry.bodyRows(notice: notice, footer: geometry.mostFooterRows)
    return Window(content ?? self.content, height: height).sight == .below
  }

  /// Whether a question is asked, nothing of it is answered, and the focus was not moved.
  private var isUntouched: Bool {
    guard let answering = place.answering else { return false }
    return !answering.hasMoved && answering.isBlank
  }

  /// Whether the item with the focus is in view, and not just because it stands beside the case that is being read.
  var watchesFocus: Bool {
    let window = self.window
    guard window.sight == .inView else { return false }
    return help != nil || window.content.document.split == nil || !isUntouched
  }

  /// Scrolls the document. A whole page takes the focus along, unless `isReading`.
  mutating func scroll(_ message: Message, isReading: Bool = false) {
    guard let motion = message.motion else { return }
    let window = self.window
    let moved = window.scrolled(by: motion)
    show(row: moved.first, in: window)
    // A page keeps one row that was read, so reading goes on below it.
    if help == nil {
      place.readingFrom =
        motion == .pageDown && moved.first > window.first ? window.positionBelow : nil
    }
    let isPage = [.pageUp, .pageDown, .top, .bottom].contains(message)
    if isPage, !isReading, letsFocusFollow, moved.sight != .inView, moved.focus != nil,
      let item = message == .top ? moved.firstItemInView : moved.itemInView
    {
      setFocus(item, isChoosing: false)
    }
  }

  /// Whether scrolling by a page may take the focus along: not away from a choice that Enter would submit, nor while an entry
  /// is held.
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
    if readsBeforeChoosing, motion == .down, window.sight == .inView {
      // The cursor goes to what has the focus; it did not stand there yet.
      setFocus(place.focus)
      return
    }
    go(to: window.moved(by: motion), from: window)
  }

  /// Whether the cursor stands where reading begins, although an item has the focus, because the page is to be read before anything on
  /// it is chosen. It matters only to somebody whose screen reader follows the cursor.
  var readsBeforeChoosing: Bool {
    guard help == nil, display.focusLook == .cursor, !place.hasMoved else { return false }
    return switch place.page {
    case .summary, .progress: true
    default: false
    }
  }

  /// Moves the focus in a list whose parts are all items: by one item, by a page, or to an end.
  mutating func moveInList(_ message: Message) {
    guard let motion = message.motion else { return }
    let window = self.window
    go(to: window.movedInList(by: motion), from: window)
  }

  private mutating func go(to moved: Window, from window: Window) {
    if let focus = moved.content.focus, focus != window.content.focus { setFocus(focus) }
    show(row: moved.first, in: window)
  }

  /// Scrolls just far enough to bring the focus into view.
  mutating func keepFocusInView() {
    let window = self.window
    show(row: window.rowShowingFocus, in: window)
  }

  private mutating func show(row: Int, in window: Window) {
    guard row != window.first, !window.content.followsFocus else { return }
    top = window.position(ofFirst: row)
  }

  /// Gives the focus to an item, by its position.
  ///
  /// - Parameter isChoosing: Whether the learner went to the item itself, and did not just scroll.
  mutating func setFocus(_ index: Int, isChoosing: Bool = true) {
    if let state = place.scenario {
      guard case .answering(var answering) = state.phase else { return }
      if isChoosing { answering.hasMoved = true }
      place.answering = answering
    }
    if isChoosing { place.hasMoved = true }
    place.focus = index
  }
}
