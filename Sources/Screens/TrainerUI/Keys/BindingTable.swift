internal import Curriculum
internal import Pages
internal import Screen

extension [Binding<Message>] {
  /// What can be done beside reading feedback or answering.
  static var along: Self { [.report, .mark(), .search, .goTo, .marks] }

  /// The same, where letters name answers.
  static var alongAnswers: Self {
    [.report, .mark(.amongLetters), .search, .goToAmongLetters, .marks]
  }

  /// What every place ends with.
  static var ends: Self { [.helpPage, .quit] }
}

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
  /// Back from a question, where the letters and arrows mean something else.
  static var before: Self {
    Self(
      "Backspace", "back", "Go to what came before; your answer so far is kept.",
      [.init(.backspace, .backward)])
  }
  static var submit: Self {
    Self(
      "Enter", "submit", "Submit your answer.", [.init(.enter, .forward)])
  }
  static var again: Self {
    Self(
      "a", "try again",
      "Answer the scenario once more; the first answer stays the one that counts.",
      [.init(.character("a"), .again)])
  }
  static var nextModule: Self {
    Self(
      "n", "next module", "Go on with the next module.", [.init(.character("n"), .nextModule)])
  }
  static var review: Self {
    Self(
      "r", "review", "Answer what is due for review, in another case where there is one.",
      [.init(.character("r"), .review)])
  }
  static var changeLearner: Self {
    Self(
      "w", nil, "Let somebody else sign in.", [.init(.character("w"), .changeLearner)])
  }
  static var search: Self {
    Self(
      "/", "search", "Search all lessons and cases.", [.init(.character("/"), .find(.words))])
  }
  static var goTo: Self {
    Self(
      "g", "go to", "Go to a module or a page.", [.init(.character("g"), .find(.titles))])
  }
  static var goToAmongLetters: Self {
    Self(
      "g", nil, "Go to a module or a page, where no answer has that letter.",
      [.init(.character("g"), .find(.titles))])
  }
  static var marks: Self {
    Self(
      "M", nil, "List the pages you marked.", [.init(.character("M"), .listMarks)])
  }
  static var report: Self {
    Self(
      "!", nil, "Report a problem with this question.", [.init(.character("!"), .report)])
  }
  static var undo: Self {
    Self(
      "u", "undo", "Take back the last thing you did in this question; again, the one before it.",
      [.init(.character("u"), .undo)])
  }
  static var certainty: Self {
    Self(
      "s", "how sure",
      "Say how sure you are: sure, fairly sure, guessing, or nothing. It is kept and never scored.",
      [.init(.character("s"), .nextCertainty)])
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
      "Backspace", "erase", "Erase a letter.", [.init(.backspace, .erase)])
  }
  /// How to quit where every letter is text.
  static var stop: Self {
    Self(
      "Ctrl-C", "quit", "Leave Webside; every answer you submitted is kept.",
      [.init(.control("c"), .quit)])
  }
  static var leave: Self {
    Self(
      "Esc", "course", "Go to the course page; C does the same.",
      [.init(.escape, .leave), .init(.character("C"), .leave)])
  }
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
  static var progress: Self {
    Self(
      "p", "progress", "Show what you have done: modules, objectives, answers day by day.",
      [.init(.character("p"), .showProgress)])
  }
  static var toCourse: Self {
    Self(
      "Enter", "course page", "Go back to the course page; Esc, Backspace, C and p do the same.",
      [
        .init(.enter, .leave), .init(.escape, .leave), .init(.backspace, .leave),
        .init(.character("C"), .leave), .init(.character("p"), .leave),
      ])
  }
  static var pageDown: Self {
    Self(
      "Space", "page down", "Scroll by a page.", [.init(.character(" "), .pageDown)])
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
  static var digits: Self {
    Self(
      "1-4", "rate",
      "Rate the response and go on to the next: 1 very appropriate to 4 very inappropriate.",
      zip("1234", Rating.allCases).map { Pair(.character($0), .rate($1)) })
  }

  static func open(_ hint: String, _ help: String) -> Self {
    Self("Enter", hint, help, [.init(.enter, .forward), .init(.character(" "), .forward)])
  }

  /// Whether `h`, `j`, `k` and `l` may name answers.
  enum Letters {
    case free
    case amongLetters

    fileprivate var condition: String {
      self == .free ? "" : " where no answer has that letter"
    }
  }

  static func mark(_ letters: Letters = .free) -> Self {
    mark(
      letters == .free ? "mark" : nil,
      "Mark this page to come back to, or take its mark away\(letters.condition).")
  }

  static func mark(_ hint: String?, _ help: String) -> Self {
    Self("m", hint, help, [.init(.character("m"), .toggleMark)])
  }

  /// How to leave a page that lies over another.
  static func abandon(_ help: String) -> Self {
    Self("Esc", "back", help, [.init(.escape, .leave)])
  }

  /// The same with Backspace, where nothing is typed.
  static func abandonByBackspaceToo(_ help: String) -> Self {
    Self(
      "Esc", "back", help + "; Backspace does the same.",
      [.init(.escape, .leave), .init(.backspace, .leave)])
  }

  /// From item to item, as Tab does wherever there are some.
  static func move(_ hint: String, _ letters: Letters = .free) -> Self {
    Self(
      "↑↓", hint, "Move up and down; so do Shift-Tab and Tab, and k and j\(letters.condition).",
      upDown + [.init(.backTab, .up), .init(.tab, .down)])
  }

  /// The same where every letter is text.
  static var moveWhileTyping: Self {
    Self(
      "↑↓", "choose", "Move up and down; so do Shift-Tab and Tab.",
      [.init(.up, .up), .init(.down, .down), .init(.backTab, .up), .init(.tab, .down)])
  }

  /// From line to line of a text whose items are its words.
  static var lines: Self {
    Self("↑↓", "line", "Move up and down; k and j do the same.", upDown)
  }

  private static var upDown: [Pair] {
    [
      .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
      .init(.character("j"), .down),
    ]
  }

  /// Along a scale.
  static var rating: Self {
    Self(
      "←→", "change", "Change the rating; h and l do the same\(Letters.amongLetters.condition).",
      sides)
  }

  /// From word to word.
  static var words: Self {
    Self(
      "←→", "word", "Go to the word before or after; so do Shift-Tab and Tab, and h and l.",
      sides + [.init(.backTab, .left), .init(.tab, .right)])
  }

  private static var sides: [Pair] {
    [
      .init(.left, .left), .init(.right, .right), .init(.character("h"), .left),
      .init(.character("l"), .right),
    ]
  }

  static func space(_ hint: String) -> Self {
    Self("Space", hint, "Mark or unmark what the cursor is on.", [.init(.character(" "), .mark)])
  }

  static func letters(_ help: String) -> Self {
    var binding = Self("a b c…", nil, help, letterPairs)
    binding.namesItems = true
    return binding
  }

  /// Digits that make the number of a position.
  static func numbers(_ help: String) -> Self {
    Self(
      "0-9", nil, help + "; two digits in a row are one number.",
      "0123456789".enumerated().map { Pair(.character($1), .digit($0)) })
  }

  private static var letterPairs: [Pair] {
    (0..<KeyContext.mostAnswers).map { position in
      Pair(
        .character(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(position)))), .pick(position))
    }
  }
}
