internal import Curriculum
public import Screen

/// What keys mean in one kind of place. The one table from which dispatch, footer, help page and the README's key list come.
public enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case name = "Typing a name"
  case learners = "Choosing who you are"
  case course = "Course page"
  case lesson = "Lesson page"
  case single = "Question with one answer"
  case several = "Question with several answers"
  case rating = "Rating responses"
  case ordering = "Putting in order"
  case marking = "Marking words"
  case feedback = "Feedback"
  case debrief = "Debrief"
  case summary = "Module summary"
  case help = "This help page"
}

/// One line of the table: keys, what they do in a word, and in a sentence.
public struct Binding: Hashable, Sendable {
  /// The keys as a footer names them, such as `↑↓`.
  public var label: String
  /// What they do, in a word or two, for the footer; `nil` for what only the help page names.
  public var hint: String?
  /// What they do, in a sentence, for the help page.
  public var help: String
  /// Each key with its message.
  public var messages: [Pair]

  /// A key and what it means.
  public struct Pair: Hashable, Sendable {
    public var key: Key
    public var message: Message

    init(_ key: Key, _ message: Message) {
      self.key = key
      self.message = message
    }
  }

  init(_ label: String, _ hint: String?, _ help: String, _ messages: [Pair]) {
    self.label = label
    self.hint = hint
    self.help = help
    self.messages = messages
  }
}

extension KeyContext {
  /// The bindings of a place, the most useful first; a footer without room drops from the end, but never help and quit.
  public var bindings: [Binding] {
    switch self {
    case .name:
      [
        Binding("Enter", "go on", "Go on with the name you typed.", [.init(.enter, .forward)]),
        Binding("Backspace", "erase", "Erase a letter.", [.init(.backspace, .erase)]),
        Binding("Esc", "quit", "Leave.", [.init(.escape, .quit), .init(.control("c"), .quit)]),
      ]
    case .learners: [.open("choose", "Go on as the selected person."), .move("choose")] + .ends
    case .course:
      [.open("open", "Open the selected module where you left it."), .move("choose")] + .ends
    case .lesson:
      [.next, .back, .scroll, .page, .leave] + .ends
    case .single:
      [
        .submit, .move("choose"), .letters("Pick the answer with that letter."), .space("pick"),
        .undo, .page, .leave,
      ]
        + .ends
    case .several:
      [
        .submit, .space("mark"), .move("choose"),
        .letters("Mark or unmark the answer with that letter."), .undo, .page, .leave,
      ]
        + .ends
    case .rating:
      [
        .digits, .submit, .move("response"), .sides("rate", "Change the rating."),
        .letters("Go to the response with that letter."), .undo, .page, .leave,
      ] + .ends
    case .ordering:
      [.space("pick up, put down"), .move("move"), .submit, .undo, .page, .leave] + .ends
    case .marking:
      [
        .space("mark"), .sides("word", "Go to the word before or after."), .move("line"), .submit,
        .undo, .page, .leave,
      ]
        + .ends
    case .feedback: [.next, .back, .scroll, .page, .leave] + .ends
    case .debrief: [.next, .again, .back, .scroll, .page, .leave] + .ends
    case .summary:
      [
        .nextModule, .open("open", "Open the selected scenario."), .move("choose"), .page, .leave,
        .back,
      ]
        + .ends
    case .help:
      [
        Binding(
          "Enter", "back", "Go back to where you were.",
          [
            .init(.enter, .help), .init(.escape, .help), .init(.character("?"), .help),
            .init(.backspace, .help), .init(.character(" "), .pageDown),
          ]), .scroll, .page, .quit,
      ]
    }
  }

  /// What a key means here; `nil` for a key without meaning.
  public func message(for key: Key) -> Message? {
    if self == .name, case .character(let character) = key { return .type(String(character)) }
    for binding in bindings {
      if let pair = binding.messages.first(where: { $0.key == key }) { return pair.message }
    }
    return nil
  }
}

extension Model {
  /// The part of the key table in force now.
  public var keyContext: KeyContext {
    if help != nil { return .help }
    return switch place {
    case .signIn(let state): state.name == nil ? .learners : .name
    case .course: .course
    case .lesson: .lesson
    case .summary: .summary
    case .scenario(let state):
      switch state.phase {
      case .feedback: .feedback
      case .debrief: .debrief
      case .answering, .saving: answeringContext(of: state)
      }
    }
  }

  private func answeringContext(of state: ScenarioState) -> KeyContext {
    switch question(of: state)?.form {
    case .choice(let list)?: list.rule.picks == 1 ? .single : .several
    case .rating?: .rating
    case .ordering?: .ordering
    case .marking?: .marking
    case nil: .debrief
    }
  }
}

extension [Binding] {
  /// What every place ends with.
  fileprivate static var ends: [Binding] { [.helpPage, .quit] }
}

extension Binding {
  fileprivate static let next = Binding(
    "Enter", "next", "Read on, then turn to the next page.",
    [.init(.enter, .forward), .init(.character(" "), .forward)])
  fileprivate static let back = Binding(
    "Backspace", "back", "Go to the page before.",
    [.init(.backspace, .backward), .init(.left, .backward), .init(.character("b"), .backward)])
  fileprivate static let submit = Binding(
    "Enter", "submit", "Submit your answer.", [.init(.enter, .forward)])
  fileprivate static let again = Binding(
    "a", "answer again",
    "Answer the scenario once more; the first answer stays the one that counts.",
    [.init(.character("a"), .again)])
  fileprivate static let nextModule = Binding(
    "n", "next module", "Go on with the next module.", [.init(.character("n"), .nextModule)])
  fileprivate static let undo = Binding(
    "u", "undo", "Take back what you marked in this question.", [.init(.character("u"), .undo)])
  fileprivate static let leave = Binding(
    "Esc", "course", "Go to the course page; Tab does the same.",
    [.init(.escape, .leave), .init(.tab, .leave)])
  fileprivate static let scroll = Binding(
    "↑↓", "scroll", "Scroll by a line; k and j do the same.",
    [
      .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
      .init(.character("j"), .down),
    ])
  fileprivate static let page = Binding(
    "PgUp PgDn", nil, "Scroll by a page; Home and End go to the beginning and the end.",
    [
      .init(.pageUp, .pageUp), .init(.pageDown, .pageDown), .init(.home, .top),
      .init(.end, .bottom),
    ])
  fileprivate static let helpPage = Binding(
    "?", "help", "Show the keys of the page you are on.", [.init(.character("?"), .help)])
  fileprivate static let quit = Binding(
    "q", "quit", "Leave Webside; nothing is lost. Ctrl-C does the same.",
    [.init(.character("q"), .quit), .init(.control("c"), .quit)])
  fileprivate static let digits = Binding(
    "1-4", "rate",
    "Rate the response and go on to the next: 1 very appropriate to 4 very inappropriate.",
    zip("1234", Rating.allCases).map { Pair(.character($0), .rate($1)) })

  fileprivate static func open(_ hint: String, _ help: String) -> Binding {
    Binding("Enter", hint, help, [.init(.enter, .forward), .init(.character(" "), .forward)])
  }

  fileprivate static func move(_ hint: String) -> Binding {
    Binding("↑↓", hint, "Move up and down.", [.init(.up, .up), .init(.down, .down)])
  }

  fileprivate static func sides(_ hint: String, _ help: String) -> Binding {
    Binding("←→", hint, help, [.init(.left, .left), .init(.right, .right)])
  }

  fileprivate static func space(_ hint: String) -> Binding {
    Binding("Space", hint, "Mark or unmark what the cursor is on.", [.init(.character(" "), .mark)])
  }

  fileprivate static func letters(_ help: String) -> Binding {
    Binding("a b c…", nil, help, letterPairs)
  }

  /// The letters from `a` that mean a position: up to `p`, because `q` quits and no question has more choices.
  private static let letterPairs = (0..<16).map { position in
    Pair(.character(Character(UnicodeScalar(UInt8(ascii: "a") + UInt8(position)))), .pick(position))
  }
}
