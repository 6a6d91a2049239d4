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
  case finding = "Searching, or going to a page"
  case marks = "Marked pages"
  case reasons = "Reporting a problem"
  case words = "Reporting a problem in your words"
  case help = "This help page"
}

extension KeyContext {
  /// The most answers that a question has letters for: `a` to `p`, because `q` quits.
  public static let mostAnswers = 16

  /// Whether letters are text on such a page.
  var isTyping: Bool { self == .name || self == .finding || self == .words }

  /// The keys of a kind of place. If letters name answers, there are as many of these letters as answers.
  public func keys(answers count: Int = mostAnswers) -> KeyTable<Message> {
    var keys = KeyTable(allBindings, essential: [.help, .quit, .leave, .forward])
    if isTyping { keys.typed = { .type($0) } }
    return keys.namingItems(count)
  }

  /// The most useful first.
  private var allBindings: [Binding<Message>] {
    switch self {
    case .name:
      [
        Binding("Enter", "go on", "Go on with the name you typed.", [.init(.enter, .forward)]),
        .erase,
        Binding(
          "Esc", "leave",
          "Go back to where you came from; if nothing is typed, Backspace does the same. Before the first name, leave Webside.",
          [.init(.escape, .leave)]),
        .helpPage, .stop,
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
        .changeLearner, .changeName, .nameAgain,
      ] + .ends
    case .progress: [.toCourse, .scroll, .page, .pageDown] + .ends
    case .lesson:
      [.next, .back, .scroll, .mark(), .search, .leave, .goTo, .marks, .page] + .ends
    case .reading:
      [
        .readOn, .move("scroll", .amongLetters), .leave, .before,
        .letters("Go to the answer with that letter."), .page,
      ] + .alongAnswers + .ends
    case .single:
      [
        .submit, .move("choose", .amongLetters), .letters("Pick the answer with that letter."),
        .space("pick"), .certainty, .undo, .leave, .before,
        .numbers("Pick the answer with that number, counted from the top"), .page,
      ]
        + .alongAnswers + .ends
    case .several:
      [
        .submit, .space("mark"), .move("choose", .amongLetters),
        .letters("Mark or unmark the answer with that letter."), .undo, .leave, .before,
        .numbers("Mark or unmark the answer with that number, counted from the top"), .page,
      ]
        + .alongAnswers + .ends
    case .rating:
      [
        .digits, .submit, .move("response", .amongLetters),
        .rating,
        .letters("Go to the response with that letter."), .undo, .leave, .before, .page,
      ] + .alongAnswers + .ends
    case .ordering:
      [
        .space("pick up, put down"), .move("move"), .submit, .undo, .leave, .before, .page,
      ] + .along + .ends
    case .marking:
      [
        .space("mark"), .words,
        .lines, .submit, .undo, .leave, .before, .page,
      ]
        + .along + .ends
    case .feedback: [.next, .back, .scroll, .leave, .page] + .along + .ends
    case .finished: [.next, .back, .again, .scroll, .leave, .page] + .along + .ends
    case .summary:
      [
        .open("go on", "Do what is selected."), .move("choose"), .nextModule, .leave, .back, .page,
        .search, .goTo, .marks,
      ]
        + .ends
    case .finding:
      [
        Binding(
          "Enter", "open", "Open the selected page; while you type, that is the first one found.",
          [.init(.enter, .forward)]),
        .moveWhileTyping,
        .abandon("Go back to where you were; if nothing is typed, Backspace does the same."),
        .erase, .page, .stop,
      ]
    case .marks:
      [
        .open("open", "Open the selected page."), .move("choose"),
        .mark("unmark", "Remove the mark of the selected page."),
        .abandonByBackspaceToo("Go back to where you were"), .page, .search, .goTo,
      ] + .ends
    case .reasons:
      [
        .open("go on", "Go on with the selected reason."), .move("choose"),
        .numbers("Go to the reason with that number"),
        .abandonByBackspaceToo("Go back to the question"), .page,
      ] + .ends
    case .words:
      [
        Binding("Enter", "report", "Report it.", [.init(.enter, .forward)]), .erase,
        .abandon("Go back to the reasons; if nothing is typed, Backspace does the same."), .stop,
      ]
    case .help:
      [
        Binding(
          "Enter", "back", "Go back to where you were; Esc, Backspace and ? do the same.",
          [
            .init(.enter, .help), .init(.escape, .help), .init(.character("?"), .help),
            .init(.backspace, .help),
          ]), .scroll, .page,
        .pageDown, .quit,
      ]
    }
  }
}

extension [Binding<Message>] {
  /// What can be done besides reading feedback or answering.
  static var along: Self { [.report, .mark(), .search, .goTo, .marks] }

  /// The same, on a page where letters name answers.
  static var alongAnswers: Self {
    [.report, .mark(.amongLetters), .search, .goToAmongLetters, .marks]
  }

  /// What every table ends with.
  static var ends: Self { [.callForHelp, .helpPage, .quit] }
}
