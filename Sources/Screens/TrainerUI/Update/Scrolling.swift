internal import Pages
internal import Screen

extension Model {
  /// What the model's screen shows now.
  var window: Window { layout(of: content).window }

  /// Whether the place keeps no position of its own, because the window always shows the focus.
  var showsFocusAlways: Bool {
    switch place {
    case .signIn, .reporting: true
    default: false
    }
  }

  /// Whether a case is being read whose question is not in view yet and not begun.
  var isReading: Bool { isReading(in: nil) }

  /// Whether a case is being read, given the content where that is at hand.
  ///
  /// The footer depends on this, and the rows that the footer leaves do not: it is taken at its highest here.
  func isReading(in content: Content?) -> Bool {
    guard help == nil, isUntouched else { return false }
    let geometry = Geometry(size: size)
    let notice = geometry.rows(of: shownNotice).count
    let height = geometry.bodyRows(notice: notice, footer: geometry.mostFooterRows)
    return Window(content ?? self.content, height: height).sight == .below
  }

  /// Whether a question is shown of which nothing is answered yet, and in which nobody has moved.
  private var isUntouched: Bool {
    guard case .scenario(let state) = place, case .answering(let answering) = state.phase else {
      return false
    }
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
    let window = self.window
    let row = window.row(after: message)
    show(row: row, in: window)
    var moved = window
    moved.first = row
    let isPage = [.pageUp, .pageDown, .top, .bottom].contains(message)
    if isPage, letsFocusFollow, moved.sight != .inView, moved.focus != nil,
      let item = message == .top ? moved.firstItemInView : moved.itemInView
    {
      setFocus(item, isChoosing: false)
    }
  }

  /// Whether a page that is turned may take the focus along: not from what Enter would submit, nor with an entry in hand.
  private var letsFocusFollow: Bool {
    guard case .scenario(let state) = place else { return help == nil }
    guard help == nil, case .answering(let answering) = state.phase else { return false }
    return switch answering.exercise {
    case .ordering(_, _, let isHolding): !isHolding
    case .choice(_, let picked): picked.isEmpty
    case .rating, .marking: true
    }
  }

  /// Moves the focus to the item above or below, or scrolls.
  mutating func moveFocus(_ message: Message) {
    let window = self.window
    switch window.step(message) {
    case .scroll: show(row: window.row(after: message), in: window)
    case .focus(let index):
      setFocus(index)
      // The focus is a marker: where it stands changes no row, so nothing has to be laid out again.
      var moved = window
      moved.content.focus = index
      show(row: moved.rowShowingFocus, in: window)
    }
  }

  /// Moves in a list of which every part can have the focus: by one, by a page, to an end.
  mutating func moveInList(_ message: Message) {
    switch message {
    case .up, .down: moveFocus(message)
    case .pageUp, .pageDown, .top, .bottom:
      scroll(message)
      let window = self.window
      let isDown = message == .pageDown || message == .bottom
      if let item = isDown ? window.lastItemInView : window.firstItemInView { setFocus(item) }
    default: break
    }
  }

  /// Scrolls as little as brings the focus into view.
  mutating func keepFocusInView() {
    let window = self.window
    show(row: window.rowShowingFocus, in: window)
  }

  private mutating func show(row: Int, in window: Window) {
    guard row != window.first else { return }
    top = window.position(ofFirst: row)
  }

  /// Gives the focus to an item of the place, by its position among them.
  ///
  /// - Parameter isChoosing: Whether the learner went to the item, and not only to the page that it is on.
  mutating func setFocus(_ index: Int, isChoosing: Bool = true) {
    switch place {
    case .signIn(var state):
      state.selected = index
      place = .signIn(state)
    case .course(_, let top): place = .course(selected: index, top: top)
    case .summary(let module, _, let top):
      place = .summary(module: module, selected: index, top: top)
    case .scenario(var state):
      guard case .answering(var answering) = state.phase else { return }
      answering.focus = index
      if isChoosing { answering.hasMoved = true }
      state.phase = .answering(answering)
      place = .scenario(state)
    case .finding(var finding):
      finding.selected = index
      place = .finding(finding)
    case .marks(_, let top): place = .marks(selected: index, top: top)
    case .reporting(var reporting):
      reporting.selected = index
      place = .reporting(reporting)
    case .progress, .lesson: break
    }
  }
}
