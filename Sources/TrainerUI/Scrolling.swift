internal import Screen

/// The part of a document that a screen shows.
struct Window {
  var content: Content
  /// The first row in view.
  var first: Int
  /// The rows in view.
  var height: Int

  /// Where the cursor of the focused item stands.
  enum Sight: Hashable {
    case above
    case inView
    case below
  }

  /// What an arrow does where something can have the focus.
  enum Step: Hashable {
    case focus(Int)
    case scroll
  }

  private var end: Int { first + height }
  private var document: Document { content.document }

  /// The focused item; `nil` where nothing has the focus.
  var focus: Document.Item? {
    content.focus.flatMap { document.items.indices.contains($0) ? document.items[$0] : nil }
  }

  /// Where the focus is; a document without one is in view once it is scrolled to its end.
  var sight: Sight {
    guard let focus else { return isAtEnd ? .inView : .below }
    return focus.cursor.row < first ? .above : focus.cursor.row < end ? .inView : .below
  }

  var isAtEnd: Bool { first >= document.lastFirstRow(height: height) }

  /// The first row after scrolling.
  func row(after message: Message) -> Int {
    let row =
      switch message {
      case .up: first - 1
      case .down: first + 1
      // A page keeps one row of what was read, so that the eye finds its place.
      case .pageUp: first - max(1, height - 1)
      case .pageDown: first + max(1, height - 1)
      case .top: 0
      case .bottom: document.lines.count
      default: first
      }
    // A heading at the top may leave rows below it empty; going down from there goes nowhere.
    return min(max(0, row), max(min(first, row), document.lastFirstRow(height: height)))
  }

  /// The first row that shows the whole focused item, or its first rows where it is taller than the window, after as little
  /// scrolling as that takes.
  var rowShowingFocus: Int {
    guard let rows = focus?.rows else { return first }
    if rows.lowerBound < first { return rows.lowerBound }
    return rows.upperBound > end ? min(rows.lowerBound, rows.upperBound - height) : first
  }

  /// The item above or below; scrolls instead while the text between is not read yet. A focus that was scrolled out of view
  /// comes back to what is in view.
  func step(_ message: Message) -> Step {
    guard let index = content.focus, let item = focus else { return .scroll }
    let isDown = message == .down
    switch (sight, isDown) {
    case (.above, true):
      return firstItemInView.map { .focus($0) } ?? .scroll
    case (.below, false):
      return lastItemInView.map { .focus($0) } ?? .scroll
    default: break
    }
    if isDown, item.rows.upperBound > end, item.rows.lowerBound > first { return .scroll }
    if !isDown, item.rows.lowerBound < first { return .scroll }
    let next = index + (isDown ? 1 : -1)
    guard document.items.indices.contains(next) else { return .scroll }
    // What stands between two items is there to be read.
    let rows = document.items[next].rows
    let isApart =
      isDown ? rows.lowerBound > item.rows.upperBound : rows.upperBound < item.rows.lowerBound
    return isApart && !isInView(document.items[next]) ? .scroll : .focus(next)
  }

  /// The items in view, by position.
  var firstItemInView: Int? { document.items.firstIndex { isInView($0) } }
  var lastItemInView: Int? { document.items.lastIndex { isInView($0) } }

  private func isInView(_ item: Document.Item) -> Bool {
    (first..<end).contains(item.cursor.row)
  }
}

extension Model {
  /// What the model's screen shows now.
  var window: Window {
    let content = self.content
    let layout = ScreenLayout(model: self, content: content)
    return window(of: content, height: layout.bodyRows)
  }

  func window(of content: Content, height: Int) -> Window {
    let first = content.document.firstRow(for: top, height: height)
    var window = Window(content: content, first: first, height: height)
    // Signing in keeps no position: it is always the focus that is shown.
    if help == nil, case .signIn = place { window.first = window.rowShowingFocus }
    return window
  }

  /// Whether a case is being read whose question is not in view yet and not begun.
  var isReading: Bool { isReading(in: nil) }

  /// Whether a case is being read, given the content where that is at hand.
  ///
  /// The footer depends on this, and the rows that the footer leaves do not: it is taken at its highest here.
  func isReading(in content: Content?) -> Bool {
    guard help == nil, case .scenario(let state) = place,
      case .answering(let answering) = state.phase, !answering.hasMoved,
      let question = question(of: state),
      answering.draft == question.emptyDraft(shown: answering.order)
    else { return false }
    let geometry = Geometry(size: size)
    let notice = ScreenLayout.notice(of: self, geometry)?.count ?? 1
    let height = geometry.bodyRows(notice: notice, footer: geometry.mostFooterRows)
    return window(of: content ?? self.content, height: height).sight == .below
  }

  /// Moves the document under the window; the place keeps its position when the window changes.
  mutating func scroll(_ message: Message) {
    let window = self.window
    show(row: window.row(after: message), in: window)
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
    top = window.content.document.position(ofRow: row)
  }

  /// Gives the focus to an item of the place, by its position among them.
  mutating func setFocus(_ index: Int) {
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
      answering.hasMoved = true
      state.phase = .answering(answering)
      place = .scenario(state)
    case .lesson: break
    }
  }
}
