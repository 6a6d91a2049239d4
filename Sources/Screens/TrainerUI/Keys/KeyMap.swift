internal import Curriculum
public import Pages
internal import Scoring
internal import Screen

/// A kind of place, in which every key has one meaning. Its table is the only one: what a key means, the footer, the help page
/// and the list of keys in the documents all come from it.
public enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case name = "Typing a name"
  case learners = "Choosing who you are"
  case course = "Course page"
  case findings = "What was found in a module that is previewed"
  case progress = "Progress page"
  case lesson = "Lesson page"
  case reading = "Case, with the question below"
  case single = "Question with one answer"
  case several = "Question with several answers"
  case rating = "Rating responses"
  case ordering = "Putting in order"
  case marking = "Marking words"
  case feedback = "Feedback"
  case finished = "Finished scenario"
  case summary = "Module summary"
  case ending = "End of the course"
  case finding = "Searching, or going to a page"
  case marks = "Marked pages"
  case sources = "Sources and links of a page"
  case reasons = "Reporting a problem"
  case words = "Reporting a problem in your words"
  case settings = "Settings"
  case reviewed = "End of a round of review"
  case writing = "Something to write, and what you wrote"
  case text = "Writing a text or a note"
  case help = "This help page"
}

extension KeyContext {
  /// The most answers that a question has letters for: `a` to `p`, because `q` quits.
  public static let mostAnswers = 16

  /// Whether letters are text on such a page.
  var isTyping: Bool { self == .name || self == .finding || self == .words || self == .text }

  /// Whether letters that named answers a moment ago are no commands, so that one typed twice does nothing.
  var isAfterAnswer: Bool { self == .feedback || self == .finished }

  /// The keys of a kind of place. If letters name answers, or did so on the page before, there are as many of these letters as
  /// answers.
  public func keys(answers count: Int = mostAnswers) -> KeyTable<Message> {
    var keys = KeyTable(allBindings, essential: [.help, .quit, .leave, .forward])
    if isTyping { keys.typed = { .type($0) } }
    keys.unknown = { .meansNothing($0) }
    return isAfterAnswer ? keys.withoutLetters(count) : keys.namingItems(count)
  }

  /// The most useful first. Every page of a module begins with Enter, a key of its own, Backspace and Esc, so that its footer looks
  /// like that of the page before.
  private var allBindings: [Binding<Message>] {
    switch self {
    case .name:
      [
        Binding("Enter", "go on", "Go on with the name you typed.", [.init(.enter, .forward)]),
        .erase,
        Binding(
          "Esc", "leave",
          "Go back to where you came from; if nothing is typed, Backspace does the same. Before the first name, empty the line, or leave Webside if it is empty.",
          [.init(.escape, .leave)]), .moveCaret, .eraseMore, .helpPage, .stop,
      ]
    case .learners:
      [
        .open("go on", "Go on as the selected person."), .move("choose"),
        .abandonByBackspaceToo("Go back to the course page, if somebody is signed in"), .page,
      ] + .ends
    case .course:
      [
        .open("open", "Open the selected module where you left it."), .move("choose"), .review,
        .progress, .search, .page, .numbers("Go to the module with that number"), .goTo, .marks,
        .settings, .changeLearner, .changeName, .nameAgain,
      ] + .ends
    case .progress:
      [.openOrLeave, .leaveProgress, .move("scroll"), .page, .pageDown] + .files(hinted: false)
        + [.stop, .helpPage]
    case .findings:
      [
        .open("open", "Open the page that the selected entry is about."), .move("choose"), .edit(),
        .backToPages, .page,
      ] + .ends
    case .lesson:
      [
        .next, .follow, .scroll, .back, .leave, .edit(), .mark(), .note("note"), .search, .goTo,
        .marks,
        .sources,
        .hits, .page,
      ] + .ends
    case .reading:
      [
        .readOn, .move("scroll", .amongLetters), .before, .leave,
        .letters("Go to the answer with that letter."),
        .noDigits("Nothing yet: first read on to the question."), .page,
      ] + .alongAnswers + .ends
    case .single:
      [
        .submit, .move("choose", .amongLetters), .before, .leave,
        .letters("Pick the answer with that letter."),
        .space("pick", "Pick the answer that the cursor is on."), .certainty, .undo,
        .numbers("Pick the answer with that number, counted from the top"), .page,
      ]
        + .alongAnswers + .ends
    case .several:
      [
        .submit, .space("mark", "Mark or unmark the answer that the cursor is on."), .before,
        .leave,
        .move("choose", .amongLetters), .letters("Mark or unmark the answer with that letter."),
        .undo, .numbers("Mark or unmark the answer with that number, counted from the top"), .page,
      ]
        + .alongAnswers + .ends
    case .rating:
      [
        .submit, .digits, .before, .leave, .move("response", .amongLetters), .rating,
        .letters("Go to the response with that letter."), .spaceReadsOn, .undo, .page,
      ] + .alongAnswers + .ends
    case .ordering:
      [
        .submit,
        .space("carry", "Pick up the entry that the cursor is on, or put it down."), .before,
        .leave,
        .move("move"), .numbers("Go to the entry at that place, or carry the one you hold there"),
        .undo, .page,
      ] + .along + .ends
    case .marking:
      [
        .submit, .space("mark", "Mark or unmark the word that the cursor is on."), .before, .leave,
        .words, .lines, .noDigits("Nothing: words have no numbers here."), .undo, .page,
      ]
        + .along + .ends
    case .feedback:
      [.nextAfterAnswer, .scroll, .backAfterAnswer, .leave, .page] + .along + .ends
    case .finished:
      [.nextAfterAnswer, .follow, .again, .backAfterAnswer, .leave, .scroll, .page] + .along + .ends
    case .summary:
      [
        .open("go on", "Read on; at the end, or once you chose, do what is selected."),
        .move("choose"), .back, .leave, .nextModule, .page, .search, .goTo, .marks,
      ]
        + .files(hinted: false) + .ends
    case .ending:
      [
        .open("go on", "Read on; at the end, go to the course page."), .scroll, .back, .leave,
      ] + .files(hinted: true) + [.page] + .ends
    case .finding:
      [
        Binding(
          "Enter", "open", "Open the selected page; while you type, that is the first one found.",
          [.init(.enter, .forward)]),
        .moveWhileTyping,
        .abandon("Go back to where you were; if nothing is typed, Backspace does the same."),
        .erase, .moveCaret, .eraseMore, .pageWhileTyping, .helpWhileTyping, .stop,
      ]
    case .marks:
      [
        .open("open", "Open the selected page."), .move("choose"),
        .mark("unmark", "Remove the mark of the selected page."),
        .abandonByBackspaceToo("Go back to where you were"), .page, .search, .goTo,
      ] + .ends
    case .sources:
      [
        Binding(
          "Enter", "back", "Go back to the page; Esc and Backspace do the same.",
          [.init(.enter, .forward), .init(.escape, .leave), .init(.backspace, .leave)]),
        .copyAddress, .move("choose"), .page,
      ] + .ends
    case .reasons:
      [
        .open("go on", "Go on with the selected reason."), .move("choose"),
        .numbers("Go to the reason with that number"),
        .abandonByBackspaceToo("Go back to the question"), .page,
      ] + .ends
    case .settings:
      [
        .open("change", "Go on to the next value of the selected setting."), .move("choose"),
        .change, .numbers("Go to the setting with that number"),
        .abandonByBackspaceToo("Go back to the course page"), .page,
      ] + .ends
    case .reviewed: [.next, .review, .leave, .scroll, .page] + .ends
    case .words:
      [
        Binding("Enter", "report", "Report it.", [.init(.enter, .forward)]), .erase,
        .abandon("Go back to the reasons; if nothing is typed, Backspace does the same."),
        .moveCaret, .eraseMore, .helpWhileTyping, .stop,
      ]
    case .writing:
      [
        .nextAfterWriting, .write, .back, .leave, .tick, .takeVersion, .dropVersion,
        .move("scroll", .amongLetters),
        .letters("Tick the point with that letter, or take its tick away."), .editOutside,
        .mark(.amongLetters), .search, .goToAmongLetters, .marks, .page,
      ] + .ends
    case .text:
      [
        .doneWriting, .newLine, .erase, .editOutside, .moveInText, .moveByRows, .moveByWords,
        .eraseInText, .helpWhileTyping, .stop,
      ]
    case .help:
      [
        Binding(
          "Enter", "back",
          "Read on; at the end, go back to where you were, as Esc, Backspace, ?, F1 and q do at once.",
          [
            .init(.enter, .forward), .init(.escape, .help), .init(.character("?"), .help),
            .init(.f1, .help), .init(.backspace, .help), .init(.character("q"), .help),
          ]), .scroll, .page,
        .pageDown, .stop,
      ]
    }
  }
}

extension KeyTable<Message> {
  /// The table without the first `count` letters, which named answers on the page before.
  fileprivate func withoutLetters(_ count: Int) -> Self {
    let letters = Binding<Message>.letters("").limited(to: count).messages.map(\.key)
    var table = self
    table.bindings = bindings.map { $0.without(letters) }
    return table
  }
}

extension [Binding<Message>] {
  /// What can be done besides reading feedback or answering.
  static var along: Self {
    [.edit(), .report, .mark(), .note(), .search, .goTo, .marks, .sources, .hits]
  }

  /// The same, on a page where letters name answers.
  static var alongAnswers: Self {
    [
      .edit(.amongLetters), .report, .mark(.amongLetters), .note(), .search, .goToAmongLetters,
      .marks,
      .sources, .hits,
    ]
  }

  /// Has files written about what was done.
  static func files(hinted: Bool) -> Self {
    [
      Binding(
        "R", hinted ? "record" : nil, "Write your record of study, a page to keep or to show.",
        [.init(.character("R"), .writeFile(.record))]),
      Binding(
        "I", hinted ? "hand in" : nil,
        "Write your answers into one file for an instructor; what is in it is said first.",
        [.init(.character("I"), .writeFile(.handIn))]),
    ]
  }

  /// What every table ends with.
  static var ends: Self { [.callForHelp, .helpPage, .quit] }
}
