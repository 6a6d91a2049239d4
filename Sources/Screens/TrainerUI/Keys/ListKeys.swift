internal import Pages
internal import Screen

/// Keys for moving from item to item.
extension Binding<Message> {
  /// Goes from item to item. On every page with items, Tab does so too.
  static func move(_ hint: String, _ letters: Letters = .free) -> Self {
    Self(
      "↑↓", hint, "Move up and down; so do Shift-Tab and Tab, and k and j\(letters.condition).",
      upDown + [.init(.backTab, .up), .init(.tab, .down)])
  }

  /// Goes from item to item on a page where every letter is text.
  static var moveWhileTyping: Self {
    Self(
      "↑↓", "choose", "Move up and down; so do Shift-Tab and Tab.",
      [.init(.up, .up), .init(.down, .down), .init(.backTab, .up), .init(.tab, .down)])
  }

  static var upDown: [Pair] {
    [
      .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
      .init(.character("j"), .down),
    ]
  }

  static var sides: [Pair] {
    [
      .init(.left, .left), .init(.right, .right), .init(.character("h"), .left),
      .init(.character("l"), .right),
    ]
  }
}

/// Keys for finding pages and keeping them.
extension Binding<Message> {
  static var search: Self {
    Self(
      "/", "search", "Search all lessons and cases.", [.init(.character("/"), .find(.words))])
  }

  static var goTo: Self {
    Self(
      "g", "go to",
      "Go to a module or a page by its number or title; gg goes to the beginning of this one, and what you type behind it goes on with a title.",
      [.init(.character("g"), .find(.titles))])
  }

  static var goToAmongLetters: Self {
    Self(
      "g", nil,
      "Go to a module or a page by its number or title, and with gg to the beginning of this one, unless an answer has that letter.",
      [.init(.character("g"), .find(.titles))])
  }

  static func mark(_ letters: Letters = .free) -> Self {
    mark(
      letters == .free ? "mark" : nil,
      "Mark this page to come back to, or remove its mark\(letters.condition).")
  }

  static func mark(_ hint: String?, _ help: String) -> Self {
    Self("m", hint, help, [.init(.character("m"), .toggleMark)])
  }

  /// Goes from page to page of those that the last search found.
  static var hits: Self {
    Self(
      "n N", nil, "Go to the next page that the last search found, or to the one before.",
      [.init(.character("n"), .nextHit), .init(.character("N"), .previousHit)])
  }

  static var marks: Self {
    Self(
      "M", nil, "List the pages you marked.", [.init(.character("M"), .listMarks)])
  }
}

/// Keys for what a page rests on.
extension Binding<Message> {
  static var sources: Self {
    Self(
      "S", nil, "List the sources and links of this page, whole.",
      [.init(.character("S"), .listSources)])
  }

  static var copyAddress: Self {
    Self(
      "y", "copy address", "Put the address of the selected source onto the terminal's clipboard.",
      [.init(.character("y"), .copyAddress)])
  }
}

/// Keys for a name, and for text that is typed.
extension Binding<Message> {
  static var changeLearner: Self {
    Self(
      "w", nil, "Let somebody else sign in.", [.init(.character("w"), .changeLearner)])
  }

  static var changeName: Self {
    Self(
      "n", nil, "Change your name.", [.init(.character("n"), .changeName)])
  }

  static var nameAgain: Self {
    Self(
      "Backspace", nil, "Change the name that you typed a moment ago.",
      [.init(.backspace, .backward)])
  }

  static var erase: Self {
    Self(
      "Backspace", "erase", "Erase the letter before the cursor.", [.init(.backspace, .erase)])
  }

  static var moveCaret: Self {
    Self(
      "←→", nil, "Move the cursor in the line; Home and End go to its ends.",
      [
        .init(.left, .left), .init(.right, .right), .init(.home, .top), .init(.end, .bottom),
      ])
  }

  static var eraseMore: Self {
    Self(
      "Ctrl-W", nil,
      "Erase the word before the cursor; Ctrl-U erases all before it, and Delete the letter behind it.",
      [
        .init(.control("w"), .eraseWord), .init(.control("u"), .eraseLine),
        .init(.delete, .eraseNext),
      ])
  }
}
