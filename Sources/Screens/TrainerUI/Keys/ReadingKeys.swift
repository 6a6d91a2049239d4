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

  static var readOn: Self {
    Self(
      "Enter", "read on", "Read on to the question; Space does the same.",
      [.init(.enter, .forward), .init(.character(" "), .forward)])
  }

  static var back: Self {
    Self(
      "Backspace", "back", "Go to the page before; ←, h and b do the same.",
      [
        .init(.backspace, .backward), .init(.left, .backward), .init(.character("b"), .backward),
        .init(.character("h"), .backward),
      ])
  }

  /// Goes back from a question, where letters and arrows mean something else.
  static var before: Self {
    Self(
      "Backspace", "back", "Go to what came before; your answer so far is kept.",
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
      "a", "try again",
      "Answer the scenario once more; the first answer stays the one that counts.",
      [.init(.character("a"), .again)])
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
      "PgUp PgDn", nil, "Scroll by a page; Home and End go to the beginning and the end.",
      [
        .init(.pageUp, .pageUp), .init(.pageDown, .pageDown), .init(.home, .top),
        .init(.end, .bottom),
      ])
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
      "Esc", "course", "Go to the course page; C does the same.",
      [.init(.escape, .leave), .init(.character("C"), .leave)])
  }

  static var toCourse: Self {
    Self(
      "Enter", "course page", "Go back to the course page; Esc, Backspace, C and p do the same.",
      [
        .init(.enter, .leave), .init(.escape, .leave), .init(.backspace, .leave),
        .init(.character("C"), .leave), .init(.character("p"), .leave),
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
      "?", "help", "Show the keys of the page you are on.", [.init(.character("?"), .help)])
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

  static var progress: Self {
    Self(
      "p", "progress", "Show what you have done: modules, objectives, answers day by day.",
      [.init(.character("p"), .showProgress)])
  }
}
