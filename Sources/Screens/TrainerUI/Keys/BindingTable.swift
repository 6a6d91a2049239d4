internal import Curriculum
internal import Screen

extension [Binding] {
  /// What can be done beside reading feedback or answering.
  static var along: [Binding] { [.report, .mark(), .search, .goTo, .marks] }

  /// The same, where letters name answers.
  static var alongAnswers: [Binding] {
    [.report, .mark(.amongLetters), .search, .goToAmongLetters, .marks]
  }

  /// What every place ends with.
  static var ends: [Binding] { [.helpPage, .quit] }
}

extension Binding {
  static let next = Binding(
    "Enter", "next", "Read on, then turn to the next page; Space, → and l do the same.",
    [
      .init(.enter, .forward), .init(.right, .forward), .init(.character(" "), .forward),
      .init(.character("l"), .forward),
    ])
  static let readOn = Binding(
    "Enter", "read on", "Read on to the question; Space does the same.",
    [.init(.enter, .forward), .init(.character(" "), .forward)])
  static let back = Binding(
    "Backspace", "back", "Go to the page before; ←, h and b do the same.",
    [
      .init(.backspace, .backward), .init(.left, .backward), .init(.character("b"), .backward),
      .init(.character("h"), .backward),
    ])
  /// Back from a question, where the letters and arrows mean something else.
  static let before = Binding(
    "Backspace", "back", "Go to what came before; your answer so far is kept.",
    [.init(.backspace, .backward)])
  static let submit = Binding(
    "Enter", "submit", "Submit your answer.", [.init(.enter, .forward)])
  static let again = Binding(
    "a", "try again",
    "Answer the scenario once more; the first answer stays the one that counts.",
    [.init(.character("a"), .again)])
  static let nextModule = Binding(
    "n", "next module", "Go on with the next module.", [.init(.character("n"), .nextModule)])
  static let review = Binding(
    "r", "review", "Answer what is due for review, in another case where there is one.",
    [.init(.character("r"), .review)])
  static let changeLearner = Binding(
    "w", nil, "Let somebody else sign in.", [.init(.character("w"), .changeLearner)])
  static let search = Binding(
    "/", "search", "Search all lessons and cases.", [.init(.character("/"), .find(.words))])
  static let goTo = Binding(
    "g", "go to", "Go to a module or a page.", [.init(.character("g"), .find(.titles))])
  static let goToAmongLetters = Binding(
    "g", nil, "Go to a module or a page, where no answer has that letter.",
    [.init(.character("g"), .find(.titles))])
  static let marks = Binding(
    "M", nil, "List the pages you marked.", [.init(.character("M"), .listMarks)])
  static let report = Binding(
    "!", nil, "Report a problem with this question.", [.init(.character("!"), .report)])
  static let undo = Binding(
    "u", "undo", "Take back the last thing you did in this question; again, the one before it.",
    [.init(.character("u"), .undo)])
  static let certainty = Binding(
    "s", "how sure",
    "Say how sure you are: sure, fairly sure, guessing, or nothing. It is kept and never scored.",
    [.init(.character("s"), .nextCertainty)])
  static let changeName = Binding(
    "n", nil, "Change your name.", [.init(.character("n"), .changeName)])
  static let nameAgain = Binding(
    "Backspace", nil, "Change the name that you typed a moment ago.",
    [.init(.backspace, .backward)])
  static let erase = Binding(
    "Backspace", "erase", "Erase a letter.", [.init(.backspace, .erase)])
  /// How to quit where every letter is text.
  static let stop = Binding(
    "Ctrl-C", "quit", "Leave Webside; every answer you submitted is kept.",
    [.init(.control("c"), .quit)])
  static let leave = Binding(
    "Esc", "course", "Go to the course page; C does the same.",
    [.init(.escape, .leave), .init(.character("C"), .leave)])
  static let scroll = Binding(
    "↑↓", "scroll", "Scroll by a line; k and j do the same.",
    [
      .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
      .init(.character("j"), .down),
    ])
  static let page = Binding(
    "PgUp PgDn", nil, "Scroll by a page; Home and End go to the beginning and the end.",
    [
      .init(.pageUp, .pageUp), .init(.pageDown, .pageDown), .init(.home, .top),
      .init(.end, .bottom),
    ])
  static let progress = Binding(
    "p", "progress", "Show what you have done: modules, objectives, answers day by day.",
    [.init(.character("p"), .showProgress)])
  static let toCourse = Binding(
    "Enter", "course page", "Go back to the course page; Esc, Backspace, C and p do the same.",
    [
      .init(.enter, .leave), .init(.escape, .leave), .init(.backspace, .leave),
      .init(.character("C"), .leave), .init(.character("p"), .leave),
    ])
  static let pageDown = Binding(
    "Space", "page down", "Scroll by a page.", [.init(.character(" "), .pageDown)])
  static let helpPage = Binding(
    "?", "help", "Show the keys of the page you are on.", [.init(.character("?"), .help)])
  static let quit = Binding(
    "q", "quit", "Leave Webside; every answer you submitted is kept. Ctrl-C does the same.",
    [.init(.character("q"), .quit), .init(.control("c"), .quit)])
  static let digits = Binding(
    "1-4", "rate",
    "Rate the response and go on to the next: 1 very appropriate to 4 very inappropriate.",
    zip("1234", Rating.allCases).map { Pair(.character($0), .rate($1)) })

  static func open(_ hint: String, _ help: String) -> Binding {
    Binding("Enter", hint, help, [.init(.enter, .forward), .init(.character(" "), .forward)])
  }

  /// Whether `h`, `j`, `k` and `l` may name answers.
  enum Letters {
    case free
    case amongLetters

    fileprivate var condition: String {
      self == .free ? "" : " where no answer has that letter"
    }
  }

  static func mark(_ letters: Letters = .free) -> Binding {
    mark(
      letters == .free ? "mark" : nil,
      "Mark this page to come back to, or take its mark away\(letters.condition).")
  }

  static func mark(_ hint: String?, _ help: String) -> Binding {
    Binding("m", hint, help, [.init(.character("m"), .toggleMark)])
  }

  /// How to leave a page that lies over another.
  static func abandon(_ help: String) -> Binding {
    Binding("Esc", "back", help, [.init(.escape, .leave)])
  }

  /// The same with Backspace, where nothing is typed.
  static func abandonByBackspaceToo(_ help: String) -> Binding {
    Binding(
      "Esc", "back", help + "; Backspace does the same.",
      [.init(.escape, .leave), .init(.backspace, .leave)])
  }

  /// From item to item, as Tab does wherever there are some.
  static func move(_ hint: String, _ letters: Letters = .free) -> Binding {
    Binding(
      "↑↓", hint, "Move up and down; so do Shift-Tab and Tab, and k and j\(letters.condition).",
      upDown + [.init(.backTab, .up), .init(.tab, .down)])
  }

  /// The same where every letter is text.
  static let moveWhileTyping = Binding(
    "↑↓", "choose", "Move up and down; so do Shift-Tab and Tab.",
    [.init(.up, .up), .init(.down, .down), .init(.backTab, .up), .init(.tab, .down)])

  /// From line to line of a text whose items are its words.
  static let lines = Binding("↑↓", "line", "Move up and down; k and j do the same.", upDown)

  private static let upDown: [Pair] = [
    .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
    .init(.character("j"), .down),
  ]

  /// Along a scale.
  static let rating = Binding(
    "←→", "change", "Change the rating; h and l do the same\(Letters.amongLetters.condition).",
    sides)

  /// From word to word.
  static let words = Binding(
    "←→", "word", "Go to the word before or after; so do Shift-Tab and Tab, and h and l.",
    sides + [.init(.backTab, .left), .init(.tab, .right)])

  private static let sides: [Pair] = [
    .init(.left, .left), .init(.right, .right), .init(.character("h"), .left),
    .init(.character("l"), .right),
  ]

  static func space(_ hint: String) -> Binding {
    Binding("Space", hint, "Mark or unmark what the cursor is on.", [.init(.character(" "), .mark)])
  }

  static func letters(_ help: String) -> Binding {
    var binding = Binding("a b c…", nil, help, letterPairs)
    binding.namesAnswers = true
    return binding
  }

  /// Digits that make the number of a position.
  static func numbers(_ help: String) -> Binding {
    Binding(
      "0-9", nil, help + "; two digits in a row are one number.",
      "0123456789".enumerated().map { Pair(.character($1), .digit($0)) })
  }

  private static let letterPairs = (0..<KeyContext.mostAnswers).map { position in
    Pair(.character(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(position)))), .pick(position))
  }

  /// The binding for the first `count` of its keys.
  func limited(to count: Int) -> Binding {
    var limited = self
    limited.messages = Array(messages.prefix(max(0, count)))
    return limited
  }

  /// The binding without keys that mean something else.
  func without(_ keys: [Key]) -> Binding {
    var rest = self
    rest.messages.removeAll { keys.contains($0.key) }
    return rest
  }
}
