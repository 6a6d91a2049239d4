internal import Pages
internal import Screen

/// Keys for reading, and for going from page to page.
extension Binding<Message> {
  static var next: Self {
    Self(
      "Enter", "next", "Read on, then turn to the next page; Space, → and l do the same.",
      [
        .init(.enter, .forward), .init(.right, .forward), .init(.character(" "), .forward),
        .init(.character("l"), .forward),
      ])
  }

  /// Reads on where letters named answers a moment ago.
  static var nextAfterAnswer: Self {
    Self(
      "Enter", "next", "Read on, then turn to the next page; Space and → do the same.",
      [
        .init(.enter, .forward), .init(.right, .forward), .init(.character(" "), .forward),
      ])
  }

  static var readOn: Self {
    Self(
      "Enter", "read on", "Read on to the question; Space does the same.",
      [.init(.enter, .forward), .init(.character(" "), .forward)])
  }

  static var back: Self {
    Self(
      "Backspace", "back",
      "Undo the last Enter: go back to what you read before, or to where you came from; ←, h and b do the same.",
      [
        .init(.backspace, .backward), .init(.left, .backward), .init(.character("b"), .backward),
        .init(.character("h"), .backward),
      ])
  }

  /// Goes back where letters named answers a moment ago.
  static var backAfterAnswer: Self {
    Self(
      "Backspace", "back",
      "Undo the last Enter: go back to what you read before, or to where you came from; ← does the same.",
      [.init(.backspace, .backward), .init(.left, .backward)])
  }

  /// Goes back from a question, where letters and arrows mean something else.
  static var before: Self {
    Self(
      "Backspace", "back", "Go back to what you read before; your answer so far is kept.",
      [.init(.backspace, .backward)])
  }

  static func open(_ hint: String, _ help: String) -> Self {
    Self("Enter", hint, help, [.init(.enter, .forward), .init(.character(" "), .forward)])
  }

  static var nextModule: Self {
    Self(
      "n", "next module", "Go on with the next module.", [.init(.character("n"), .nextModule)])
  }

  static var again: Self {
    Self(
      "r", "try again",
      "Answer the scenario once more; the first answer stays the one that counts.",
      [.init(.character("r"), .again)])
  }

  static var review: Self {
    Self(
      "r", "review",
      "Answer the questions that are due for review, in another case if there is one.",
      [.init(.character("r"), .review)])
  }
}

/// Keys for scrolling.
extension Binding<Message> {
  static var scroll: Self {
    Self(
      "↑↓", "scroll", "Scroll by a line; k and j do the same.",
      [
        .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
        .init(.character("j"), .down),
      ])
  }

  static var page: Self {
    Self(
      "PgUp PgDn", nil,
      "Scroll by a page, as Ctrl-B and Ctrl-F do; Ctrl-U and Ctrl-D scroll by half a page. Home and End, or gg and G, go to the beginning and the end.",
      pages + [
        .init(.control("b"), .pageUp), .init(.control("f"), .pageDown),
        .init(.control("u"), .halfPageUp), .init(.control("d"), .halfPageDown),
        .init(.home, .top), .init(.end, .bottom), .init(.character("G"), .bottom),
      ])
  }

  /// Goes to the beginning where there is no other page to go to, so that `gg` does what it does everywhere.
  static var top: Self {
    Self("g", nil, "Go to the beginning, as gg does elsewhere.", [.init(.character("g"), .top)])
  }

  /// Scrolls a list under a line that is being typed.
  static var pageWhileTyping: Self { Self("PgUp PgDn", nil, "Scroll by a page.", pages) }

  private static var pages: [Pair] {
    [.init(.pageUp, .pageUp), .init(.pageDown, .pageDown)]
  }

  static var pageDown: Self {
    Self(
      "Space", "page down", "Scroll by a page.", [.init(.character(" "), .pageDown)])
  }
}

/// Keys that lead out of a page.
extension Binding<Message> {
  static var leave: Self {
    Self(
      "Esc", "course",
      "Go to the course page, or back to the pages found if a search led here; C always goes to the course page.",
      [.init(.escape, .leave), .init(.character("C"), .toCourse)])
  }

  static var openOrLeave: Self {
    Self(
      "Enter", "course page",
      "Open what is selected, if the page has something to look at again and it is in view; else read on, and at the end go back to the course page.",
      [.init(.enter, .forward)])
  }

  static var leaveProgress: Self {
    Self(
      "Esc", "course", "Go back to the course page; Backspace, C, p and q do the same.",
      [
        .init(.escape, .leave), .init(.backspace, .leave), .init(.character("C"), .leave),
        .init(.character("p"), .leave), .init(.character("q"), .leave),
      ])
  }

  /// Leaves a page that lies over another.
  static func abandon(_ help: String) -> Self {
    Self("Esc", "back", help, [.init(.escape, .leave)])
  }

  /// Does the same, with Backspace too, on a page where nothing is typed.
  static func abandonByBackspaceToo(_ help: String) -> Self {
    Self(
      "Esc", "back", help + "; Backspace does the same.",
      [.init(.escape, .leave), .init(.backspace, .leave)])
  }

  static var helpPage: Self {
    Self(
      "?", "help", "Show the keys of the page you are on; F1 does the same.",
      [.init(.character("?"), .help), .init(.f1, .help)])
  }

  /// Asks for help on a page where every letter is text.
  static var helpWhileTyping: Self {
    Self("F1", "help", "Show the keys of the page you are on.", [.init(.f1, .help)])
  }

  static var quit: Self {
    Self(
      "q", "quit", "Leave Webside; every answer you submitted is kept. Ctrl-C does the same.",
      [.init(.character("q"), .quit), .init(.control("c"), .quit)])
  }

  /// Quits on a page where every letter is text.
  static var stop: Self {
    Self(
      "Ctrl-C", "quit", "Leave Webside; every answer you submitted is kept.",
      [.init(.control("c"), .quit)])
  }

  static var settings: Self {
    Self(
      "s", "settings", "Choose how the screen looks, and how reviews come.",
      [.init(.character("s"), .showSettings)])
  }

  static var progress: Self {
    Self(
      "p", "progress", "Show what you have done: modules, objectives, answers day by day.",
      [.init(.character("p"), .showProgress)])
  }
}
