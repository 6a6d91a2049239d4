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
    #expect(Self.window("abcdefghij", top: 4).scrolled(by: motion).first == row)
  }

  @Test func nothingScrollsIfEverythingFits() {
    let window = Self.window("ab")
    for motion in [Motion.up, .down, .pageUp, .pageDown, .bottom] {
      #expect(window.scrolled(by: motion).first == 0)
    }
    #expect(window.isAtStart && window.isAtEnd)
  }

  @Test(arguments: [(0, Window.Sight.below), (2, .inView), (6, .above)])
  func theFocusIsAboveBelowOrInView(row: Int, sight: Window.Sight) {
    #expect(Self.window("abcd*efghij", focus: 0, top: row).sight == sight)
  }

  struct Move: Sendable {
    var rows: String
    var focus: Int?
    var top = 0
    var motion: Motion
    /// The focus and the first row afterwards.
    var to: (focus: Int?, first: Int)
  }

  @Test(arguments: [
    Move(rows: "**", focus: 0, motion: .down, to: (1, 0)),
    Move(rows: "**", focus: 1, motion: .up, to: (0, 0)),
    Move(rows: "**", focus: 1, motion: .down, to: (1, 0)),
    Move(rows: "*****", focus: 2, motion: .down, to: (3, 1)),
    Move(rows: "*****", focus: 2, top: 2, motion: .up, to: (1, 1)),
    // Text between two items is scrolled through, unless the next item is in view.
    Move(rows: "*abcdef*", focus: 0, motion: .down, to: (0, 1)),
    Move(rows: "*abcdef*", focus: 1, top: 5, motion: .up, to: (1, 4)),
    Move(rows: "*a*b", focus: 0, motion: .down, to: (1, 0)),
    // A focus that was scrolled away comes back to an item in view; without one the text scrolls.
    Move(rows: "*abc*def", focus: 0, top: 3, motion: .down, to: (1, 3)),
    Move(rows: "*abcdefg", focus: 0, top: 3, motion: .down, to: (0, 4)),
    Move(rows: "*abcdefg", focus: 0, top: 3, motion: .up, to: (0, 2)),
    Move(rows: "abcde*", focus: nil, motion: .down, to: (nil, 1)),
    Move(rows: "*****", focus: 0, motion: .pageDown, to: (0, 2)),
    Move(rows: "*****", focus: 0, motion: .bottom, to: (0, 2)),
  ]) func movingGoesFromItemToItemOrScrolls(_ given: Move) {
    let window = Self.window(given.rows, focus: given.focus, top: given.top)
    let moved = window.moved(by: given.motion)
    #expect(moved.content.focus == given.to.focus && moved.first == given.to.first)
  }

  @Test(arguments: [
    Move(rows: "*********", focus: 0, motion: .pageDown, to: (4, 2)),
    Move(rows: "*********", focus: 4, top: 2, motion: .pageDown, to: (6, 4)),
    Move(rows: "*********", focus: 8, top: 6, motion: .pageUp, to: (4, 4)),
    Move(rows: "*********", focus: 4, top: 3, motion: .top, to: (0, 0)),
    Move(rows: "*********", focus: 4, top: 3, motion: .bottom, to: (8, 6)),
    Move(rows: "*********", focus: 4, top: 3, motion: .down, to: (5, 3)),
    Move(rows: "*********", focus: 0, motion: .rows(4), to: (4, 4)),
    Move(rows: "*********", focus: 1, motion: .rows(1), to: (1, 1)),
    Move(rows: "abc", focus: nil, motion: .pageDown, to: (nil, 0)),
  ]) func aPageOfAListTakesTheFocusAlong(_ given: Move) {
    let window = Self.window(given.rows, focus: given.focus, top: given.top)
    let moved = window.movedInList(by: given.motion)
    #expect(moved.content.focus == given.to.focus && moved.first == given.to.first)
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
      content.top = window.scrolled(by: .down).position
    }
    #expect(seen == ["abc 123", "bcd 123", "cde 123", "cde 234", "cde 234"])
  }
}
