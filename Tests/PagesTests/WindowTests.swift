import Pages
import Screen
import Testing

/// The part of a document in view, and moving it.
struct WindowTests {
  /// A page of rows, in which an item is written `*`.
  static func content(_ rows: String, focus: Int? = nil, top row: Int = 0) -> Content {
    var document = Document()
    for row in rows { row == "*" ? addItem(to: &document) : document.add(Line(String(row))) }
    var content = Content(title: "", document: document, focus: focus)
    content.top = document.position(ofRow: row)
    return content
  }

  private static func addItem(to document: inout Document) {
    document.addItem(focusRows([Line("item")]), cursorColumn: 2)
  }

  static func window(_ rows: String, focus: Int? = nil, top row: Int = 0, height: Int = 3) -> Window
  {
    Window(content(rows, focus: focus, top: row), height: height)
  }

  @Test(arguments: [
    (Motion.up, 3), (.down, 5), (.pageUp, 2), (.pageDown, 6), (.top, 0), (.bottom, 7),
    (.rows(2), 6), (.rows(-3), 1), (.rows(.max), 7), (.rows(.min), 0),
  ]) func aMotionScrolls(motion: Motion, row: Int) {
    #expect(Self.window("abcdefghij", top: 4).row(after: motion) == row)
  }

  @Test func nothingScrollsIfEverythingFits() {
    let window = Self.window("ab")
    for motion in [Motion.up, .down, .pageUp, .pageDown, .bottom] {
      #expect(window.row(after: motion) == 0)
    }
    #expect(window.isAtStart && window.isAtEnd)
  }

  @Test(arguments: [(0, Window.Sight.below), (2, .inView), (6, .above)])
  func theFocusIsAboveBelowOrInView(row: Int, sight: Window.Sight) {
    #expect(Self.window("abcd*efghij", focus: 0, top: row).sight == sight)
  }

  @Test(arguments: [
    (0, 5, Window.Step.focus(1)), (0, 4, .focus(1)), (1, 4, .scroll), (0, 0, .focus(0)),
    (0, 7, .focus(1)),
  ]) func downGoesToTheNextItem(focus: Int, row: Int, step: Window.Step) {
    // Items in rows 4 and 5; the last case has scrolled past the first of them.
    let window = Self.window("abcd**efghijk", focus: focus, top: row == 0 ? 2 : min(row, 5))
    #expect(window.step(toward: .down) == (row == 0 ? .focus(1) : step))
  }

  @Test func textBetweenTwoItemsIsScrolledThrough() {
    #expect(Self.window("*abcdef*", focus: 0).step(toward: .down) == .scroll)
    #expect(Self.window("*abcdef*", focus: 1, top: 5).step(toward: .up) == .scroll)
    #expect(Self.window("*a*b", focus: 0).step(toward: .down) == .focus(1))
  }

  @Test func aFocusThatWasScrolledAwayComesBackToWhatIsInView() {
    #expect(Self.window("*abc*def", focus: 0, top: 3).step(toward: .down) == .focus(1))
    #expect(Self.window("*abcdefg", focus: 0, top: 3).step(toward: .down) == .scroll)
    #expect(Self.window("*abcdefg", focus: 0, top: 3).itemInView == nil)
  }

  @Test func aPageWithoutAFocusScrolls() {
    #expect(Self.window("abc*", focus: nil).step(toward: .down) == .scroll)
  }

  @Test func aWindowThatFollowsTheFocusShowsIt() {
    var content = Self.content("abcd*efghij", focus: 0)
    content.followsFocus = true
    #expect(Window(content, height: 3).first == 2)
    content.top = content.document.position(ofRow: 8)
    #expect(Window(content, height: 3).first == 4)
  }

  @Test func thePositionAtTheTopIsWhatWasAskedFor() {
    for row in 0...7 {
      let window = Self.window("abcdefghij", top: row)
      #expect(window.position == window.content.document.position(ofRow: row))
    }
  }

  @Test func pinnedRowsStayInView() {
    var document = Document()
    document.add(Line("before"))
    document.addPinned([Line("header")])
    for index in 0..<6 { document.addItem(focusRows([Line("\(index)")]), cursorColumn: 2) }
    var content = Content(title: "", document: document, focus: 3)
    content.top = document.position(ofRow: 4)
    let window = Window(content, height: 3)
    let rows = (0..<3).map { window.documentRow(inRow: $0) }
    #expect(rows == [1, 5, 6])
    // The header hides a row, so the focused item must stand below it.
    #expect(window.sight == .inView && window.rowShowingFocus == 4)
  }

  @Test func theLeftColumnIsReadToItsEndFirst() {
    var document = DocumentTests.document([["a", "b", "c", "d", "e"]])
    document.beginSecondColumn()
    for text in ["1", "2", "3", "4"] { document.add(Line(text)) }
    var content = Content(title: "", document: document)
    var seen: [String] = []
    for _ in 0..<5 {
      let window = Window(content, height: 3)
      let left = (0..<3).map { window.leftLine(inRow: $0)?.text ?? "" }
      let right = (0..<3).map { row in
        window.documentRow(inRow: row).map { document.lines[$0].text } ?? ""
      }
      seen.append(left.joined() + " " + right.joined())
      content.top = window.position(ofFirst: window.row(after: .down))
    }
    #expect(seen == ["abc 123", "bcd 123", "cde 123", "cde 234", "cde 234"])
  }
}
