internal import Curriculum
internal import Pages
internal import Screen

/// Keys for answering a question.
extension Binding<Message> {
  static var submit: Self {
    Self(
      "Enter", "submit", "Submit your answer.", [.init(.enter, .forward)])
  }

  static func space(_ hint: String, _ help: String) -> Self {
    Self("Space", hint, help, [.init(.character(" "), .mark)])
  }

  /// Space where answers are given with digits.
  static var spaceReadsOn: Self {
    Self("Space", nil, "Scroll by a page; it rates nothing.", [.init(.character(" "), .pageDown)])
  }

  /// Digits where they have no meaning, so that the help page says so.
  static func noDigits(_ help: String) -> Self { Self("0-9", nil, help, []) }

  static var digits: Self {
    Self(
      "1-4", "rate",
      "Rate the response and go on to the next: 1 very appropriate to 4 very inappropriate.",
      zip("1234", Rating.allCases).map { Pair(.character($0), .rate($1)) })
  }

  /// Changes a setting in both directions.
  static var change: Self {
    Self("←→", nil, "Go to the value before, or to the next; h and l do the same.", sides)
  }

  /// Goes along a scale.
  static var rating: Self {
    Self(
      "←→", "change", "Change the rating; h and l do the same\(Letters.amongLetters.condition).",
      sides)
  }

  /// Goes from word to word.
  static var words: Self {
    Self(
      "←→", "word", "Go to the word before or after; so do Shift-Tab and Tab, and h and l.",
      sides + [.init(.backTab, .left), .init(.tab, .right)])
  }

  /// Goes from line to line of a text whose items are its words.
  static var lines: Self {
    Self("↑↓", "line", "Move up and down; k and j do the same.", upDown)
  }

  static var undo: Self {
    Self(
      "u", "undo", "Take back the last thing you did in this question; again, the one before it.",
      [.init(.character("u"), .undo)])
  }

  static var certainty: Self {
    Self(
      "s", "how sure",
      "Say how sure you are: sure, fairly sure, guessing, or nothing. It is saved and never scored.",
      [.init(.character("s"), .nextCertainty)])
  }

  static var report: Self {
    Self(
      "!", nil, "Report a problem with this question.", [.init(.character("!"), .report)])
  }
}

/// Keys for a session in a room.
extension Binding<Message> {
  static var callForHelp: Self {
    Self(
      "H", "call for help",
      "In a session: call the instructor to your seat; once more ends the call, and so does your next answer.",
      [.init(.character("H"), .callForHelp)])
  }
}

/// Keys that name answers.
extension Binding<Message> {
  /// Whether letters may name answers on a page.
  enum Letters {
    case free
    case amongLetters

    var condition: String {
      self == .free ? "" : ", unless an answer has that letter"
    }
  }

  static func letters(_ help: String) -> Self {
    var binding = Self("a b c…", nil, help, letterPairs)
    binding.namesItems = true
    return binding
  }

  private static var letterPairs: [Pair] {
    (0..<KeyContext.mostAnswers).map { position in
      Pair(
        .character(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(position)))), .pick(position))
    }
  }

  /// Digits that make up the number of an item.
  static func numbers(_ help: String) -> Self {
    Self(
      "0-9", nil, help + "; two digits in a row are one number.",
      "0123456789".enumerated().map { Pair(.character($1), .digit($0)) })
  }
}
