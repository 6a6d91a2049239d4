internal import Pages
internal import Screen

/// Keys for writing.
extension Binding<Message> {
  /// Opens a note on the page at hand.
  static func note(_ hint: String? = nil) -> Self {
    Self(
      "w", hint, "Write a note on this page, or take it up again.", [.init(.character("w"), .write)]
    )
  }

  static var write: Self {
    Self("w", "write", "Write your text, or take it up again.", [.init(.character("w"), .write)])
  }

  static var nextAfterWriting: Self {
    Self(
      "Enter", "next",
      "Read on; below your text that shows the model answer, and behind that what comes next. Nobody has to write.",
      [.init(.enter, .forward), .init(.right, .forward)])
  }

  static var tick: Self {
    Self(
      "Space", "tick",
      "Tick the point that the cursor is on, or take its tick away; before there are points, read on.",
      [.init(.character(" "), .mark)])
  }

  static var newLine: Self {
    Self("Enter", nil, "Begin a new line.", [.init(.enter, .type("\n"))])
  }

  static var doneWriting: Self {
    Self("Esc", "done", "Keep the text and close the editor.", [.init(.escape, .leave)])
  }

  static var moveInText: Self {
    Self(
      "←→", nil, "Move the cursor; Home and End, or Ctrl-A and Ctrl-E, go to the ends of the row.",
      [
        .init(.left, .left), .init(.right, .right), .init(.home, .top), .init(.end, .bottom),
        .init(.control("a"), .top), .init(.control("e"), .bottom),
      ])
  }

  static var moveByRows: Self {
    Self(
      "↑↓", nil, "Move the cursor up and down; PgUp and PgDn move it by a page.",
      [
        .init(.up, .up), .init(.down, .down), .init(.pageUp, .pageUp), .init(.pageDown, .pageDown),
      ])
  }

  static var moveByWords: Self {
    Self(
      "Ctrl-B", nil,
      "Move the cursor back by a word, and with Ctrl-F forward; Ctrl with ← and → does the same.",
      [
        .init(.control("b"), .wordLeft), .init(.control("f"), .wordRight),
        .init(.wordLeft, .wordLeft), .init(.wordRight, .wordRight),
      ])
  }

  static var eraseInText: Self {
    Self(
      "Ctrl-W", nil,
      "Erase the word before the cursor; Ctrl-U erases the line before it, and Delete the letter behind it.",
      [
        .init(.control("w"), .eraseWord), .init(.control("u"), .eraseLine),
        .init(.delete, .eraseNext),
      ])
  }

  static var editOutside: Self {
    Self(
      "Ctrl-O", "your editor", "Open the text in the program that $VISUAL or $EDITOR names.",
      [.init(.control("o"), .editOutside)])
  }

  static var takeVersion: Self {
    Self(
      "v", "other version",
      "Exchange your text and the version that another window wrote.",
      [.init(.character("v"), .takeVersion)])
  }

  static var dropVersion: Self {
    Self(
      "x", nil, "Remove the version that another window wrote; it asks first.",
      [.init(.character("x"), .dropVersion)])
  }
}
