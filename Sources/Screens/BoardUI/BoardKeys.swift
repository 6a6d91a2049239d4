public import Screen

/// What keys mean on one kind of page. The one table from which dispatch, footer, help page and the README's key list come.
public enum BoardContext: String, Hashable, Sendable, CaseIterable {
  case scenarios = "The board"
  case seats = "The board: seats, and what was set aside"
  case answers = "The board: a scenario opened for discussion"
  case debrief = "The board: debrief"
  case help = "The board: help"
}

/// One line of the table: keys, what they do in a word, and in a sentence.
public struct BoardBinding: Hashable, Sendable {
  /// The keys as a footer names them, such as `↑↓`.
  public var label: String
  /// For the footer; `nil` for what only the help page names.
  public var hint: String?
  /// For the help page.
  public var help: String
  public var meanings: [Key: BoardMessage]

  init(_ label: String, _ hint: String?, _ help: String, _ meanings: [Key: BoardMessage]) {
    self.label = label
    self.hint = hint
    self.help = help
    self.meanings = meanings
  }
}

extension BoardContext {
  /// The most useful first; a footer without room drops from the end, but never help and quit.
  public var bindings: [BoardBinding] {
    switch self {
    case .scenarios:
      [
        .init(
          "Enter", "open for discussion",
          "Show what was answered to the selected scenario, without what was right. Space does the same.",
          [.enter: .forward, .character(" "): .forward]),
        .seats,
        .init(
          "d", "debrief",
          "Show the selected scenario with its key, the author's feedback and what to ask the room.",
          [.character("d"): .debrief]),
        .report,
        .init(
          "↑↓", nil, "Select a scenario; k and j do the same.",
          [.up: .up, .down: .down, .character("k"): .up, .character("j"): .down]),
        .aside, .page, .helpPage, .quit,
      ]
    case .seats: [.board, .scroll, .seats, .aside, .report, .page, .helpPage, .quit]
    case .answers:
      [
        .next, .back,
        .init("d", "show the key", "Show what was right.", [.character("d"): .debrief]),
      ]
        + Self.ofTalk
    case .debrief:
      [
        .next, .back,
        .init("d", "hide the key", "Show the answers alone.", [.character("d"): .debrief]),
      ]
        + Self.ofTalk
    case .help:
      [
        .init(
          "Enter", "back", "Go back to where you were; Esc, Tab, Backspace and ? do the same.",
          [
            .enter: .help, .escape: .help, .tab: .help, .backspace: .help, .character("?"): .help,
          ]), .scroll, .page, .quit,
      ]
    }
  }

  private static let ofTalk: [BoardBinding] = [.board, .scroll, .page, .helpPage, .quit]

  /// What a key means here; `nil` for a key without meaning.
  public func message(for key: Key) -> BoardMessage? {
    bindings.lazy.compactMap { $0.meanings[key] }.first
  }
}

extension BoardBinding {
  fileprivate static let next = BoardBinding(
    "Enter", "next", "Read on, then go to the next page; Space and → do the same.",
    [.enter: .forward, .character(" "): .forward, .right: .forward])
  fileprivate static let back = BoardBinding(
    "Backspace", "back", "Go to the page before; ← and b do the same.",
    [.backspace: .backward, .left: .backward, .character("b"): .backward])
  fileprivate static let board = BoardBinding(
    "Esc", "board", "Go back to the board; Tab does the same.", [.escape: .leave, .tab: .leave])
  fileprivate static let scroll = BoardBinding(
    "↑↓", "scroll", "Scroll by a line; k and j do the same.",
    [.up: .up, .down: .down, .character("k"): .up, .character("j"): .down])
  fileprivate static let page = BoardBinding(
    "PgUp PgDn", nil, "Go by a page; Home and End go to the beginning and the end.",
    [.pageUp: .pageUp, .pageDown: .pageDown, .home: .top, .end: .bottom])
  fileprivate static let seats = BoardBinding(
    "s", "seats", "Show who is here, how far, and who was not heard of for long.",
    [.character("s"): .seats])
  fileprivate static let aside = BoardBinding(
    "a", "set aside", "Show the files of the inbox that were set aside, and why.",
    [.character("a"): .setAside])
  fileprivate static let report = BoardBinding(
    "w", "report", "Write how far everybody is and what was answered into a file.",
    [.character("w"): .writeReport])
  fileprivate static let helpPage = BoardBinding(
    "?", "help", "Show the keys of the page you are on.", [.character("?"): .help])
  fileprivate static let quit = BoardBinding(
    "q", "quit", "Leave the board; the session goes on without it. Ctrl-C does the same.",
    [.character("q"): .quit, .control("c"): .quit])
}

extension BoardModel {
  /// The part of the key table in force now.
  public var keyContext: BoardContext {
    if showsHelp { return .help }
    return switch place {
    case .scenarios: .scenarios
    case .seats, .setAside: .seats
    case .talk(let talk): talk.showsKey ? .debrief : .answers
    }
  }
}
