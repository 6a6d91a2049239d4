public import Pages
internal import Screen

/// A kind of page of the board, in which every key has one meaning. Its table is the only one: what a key means, the footer,
/// the help page and the list of keys in the documents all come from it.
public enum BoardContext: String, Hashable, Sendable, CaseIterable {
  case scenarios = "The board"
  case hardest = "The board: the hardest cases first"
  case seats = "The board: seats, and what was set aside"
  case answers = "The board: a scenario opened for discussion"
  case debrief = "The board: debrief"
  case help = "The board: help"
}

extension BoardContext {
  /// The keys of a kind of page.
  public var keys: KeyTable<BoardMessage> { KeyTable(bindings, essential: [.help, .quit]) }

  /// The most useful first.
  private var bindings: [Binding<BoardMessage>] {
    switch self {
    case .scenarios:
      [.open, .seats, .debrief, .report, .hardest, .select, .aside, .page, .helpPage, .quit]
    case .hardest:
      [.open, .debrief, .board, .select, .seats, .report, .aside, .page, .helpPage, .quit]
    case .seats: [.board, .scroll, .seats, .hardest, .aside, .report, .page, .helpPage, .quit]
    case .answers:
      [
        .next, .back,
        .init(
          "d", "show the key", "Show which answers are right.", [.init(.character("d"), .debrief)]),
      ]
        + Self.ofTalk
    case .debrief:
      [
        .next, .back,
        .init("d", "hide the key", "Show only the answers.", [.init(.character("d"), .debrief)]),
      ]
        + Self.ofTalk
    case .help:
      [
        .init(
          "Enter", "back", "Go back to where you were; Esc, Tab, Backspace and ? do the same.",
          [
            .init(.enter, .help), .init(.escape, .help), .init(.tab, .help),
            .init(.backspace, .help), .init(.character("?"), .help),
          ]), .scroll, .page, .quit,
      ]
    }
  }

  private static var ofTalk: [Binding<BoardMessage>] {
    [.board, .scroll, .page, .helpPage, .quit]
  }
}

extension Binding<BoardMessage> {
  fileprivate static var open: Self {
    Self(
      "Enter", "open for discussion",
      "Show the answers to the selected scenario without the key; Space does the same.",
      [.init(.enter, .forward), .init(.character(" "), .forward)])
  }
  fileprivate static var debrief: Self {
    Self(
      "d", "debrief",
      "Show the selected scenario with its key, the author's feedback and what to ask the room.",
      [.init(.character("d"), .debrief)])
  }
  fileprivate static var hardest: Self {
    Self(
      "h", "hardest",
      "Show the cases with their means and the most tempting wrong answers, the hardest first. "
        + "While people are answering, press it twice.",
      [.init(.character("h"), .hardest)])
  }
  fileprivate static var select: Self {
    Self(
      "↑↓", nil, "Select a scenario; k and j do the same.",
      [
        .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
        .init(.character("j"), .down),
      ])
  }
  fileprivate static var next: Self {
    Self(
      "Enter", "next", "Read on, then go to the next page; Space and → do the same.",
      [.init(.enter, .forward), .init(.character(" "), .forward), .init(.right, .forward)])
  }
  fileprivate static var back: Self {
    Self(
      "Backspace", "back", "Go to the page before; ← and b do the same.",
      [.init(.backspace, .backward), .init(.left, .backward), .init(.character("b"), .backward)])
  }
  fileprivate static var board: Self {
    Self(
      "Esc", "board", "Go back to where you came from; Tab does the same.",
      [.init(.escape, .leave), .init(.tab, .leave)])
  }
  fileprivate static var scroll: Self {
    Self(
      "↑↓", "scroll", "Scroll by a line; k and j do the same.",
      [
        .init(.up, .up), .init(.down, .down), .init(.character("k"), .up),
        .init(.character("j"), .down),
      ])
  }
  fileprivate static var page: Self {
    Self(
      "PgUp PgDn", nil, "Go by a page; Home and End go to the beginning and the end.",
      [
        .init(.pageUp, .pageUp), .init(.pageDown, .pageDown), .init(.home, .top),
        .init(.end, .bottom),
      ])
  }
  fileprivate static var seats: Self {
    Self(
      "s", "seats", "Show who is here, how far they are, and who has been quiet for a while.",
      [.init(.character("s"), .seats)])
  }
  fileprivate static var aside: Self {
    Self(
      "a", "set aside", "Show which files of the inbox were set aside, and why.",
      [.init(.character("a"), .setAside)])
  }
  fileprivate static var report: Self {
    Self(
      "w", "report", "Write a file that says how far everybody is and what was answered.",
      [.init(.character("w"), .writeReport)])
  }
  fileprivate static var helpPage: Self {
    Self(
      "?", "help", "Show the keys of the page you are on.", [.init(.character("?"), .help)])
  }
  fileprivate static var quit: Self {
    Self(
      "q", "quit", "Leave the board; the session goes on without it. Ctrl-C does the same.",
      [.init(.character("q"), .quit), .init(.control("c"), .quit)])
  }
}

extension BoardModel {
  /// The keys in force now.
  public var keys: KeyTable<BoardMessage> { keyContext.keys }

  /// The kind of page that is shown now.
  public var keyContext: BoardContext {
    if showsHelp { return .help }
    return switch place {
    case .scenarios: .scenarios
    case .hardest: .hardest
    case .seats, .setAside: .seats
    case .talk(let talk): talk.showsKey ? .debrief : .answers
    }
  }
}
