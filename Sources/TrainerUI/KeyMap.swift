internal import Curriculum
internal import Scoring
public import Screen

/// What keys mean in one kind of place. The one table from which dispatch, footer, help page and the README's key list come.
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
  /// The most answers a question has letters for: `a` to `p`, because `q` quits.
  public static let mostAnswers = 16

  /// Whether keys are letters of a text here.
  var isTyping: Bool { self == .name || self == .finding || self == .words }

  /// The bindings of a place, the most useful first; a footer without room drops from the end, but never help and quit.
  ///
  /// Where letters name answers, only as many are taken for them as there are answers; the others keep their meaning.
  public func bindings(answers count: Int = mostAnswers) -> [Binding] {
    guard let letters = allBindings.first(where: \.namesAnswers)?.limited(to: count) else {
      return allBindings
    }
    return allBindings.map { $0.namesAnswers ? letters : $0.without(letters.messages.map(\.key)) }
  }

  private var allBindings: [Binding] {
    switch self {
    case .name:
      [
        Binding("Enter", "go on", "Go on with the name you typed.", [.init(.enter, .forward)]),
        .erase,
        Binding(
          "Esc", "leave",
          "Go back to where you came from, as Backspace does where nothing is typed; from the first name, leave Webside.",
          [.init(.escape, .leave)]),
        .helpPage, .stop,
      ]
    case .learners:
      [
        .open("go on", "Go on as the selected person."), .move("choose"),
        .abandonByBackspaceToo("Go back to the course page, where somebody is signed in"), .page,
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
        .numbers("Pick the answer with that number, counted from above"), .page,
      ]
        + .alongAnswers + .ends
    case .several:
      [
        .submit, .space("mark"), .move("choose", .amongLetters),
        .letters("Mark or unmark the answer with that letter."), .undo, .leave, .before,
        .numbers("Mark or unmark the answer with that number, counted from above"), .page,
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
          "Enter", "open", "Open what is selected; the first page found while you type.",
          [.init(.enter, .forward)]),
        .moveWhileTyping,
        .abandon("Go back to where you were; Backspace does the same where nothing is typed."),
        .erase, .page, .stop,
      ]
    case .marks:
      [
        .open("open", "Open the selected page."), .move("choose"),
        .mark("unmark", "Take the mark of the selected page away."),
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
        .abandon("Go back to the reasons; Backspace does the same where nothing is typed."), .stop,
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

  /// What a key means here, among `answers` answers; `nil` for a key without meaning.
  public func message(for key: Key, answers count: Int = mostAnswers) -> Message? {
    bindings(answers: count).message(for: key, whileTyping: isTyping)
  }
}

extension [Binding] {
  /// What a key means; `nil` for a key without meaning.
  func message(for key: Key, whileTyping isTyping: Bool) -> Message? {
    for binding in self {
      if let pair = binding.messages.first(where: { $0.key == key }) { return pair.message }
    }
    guard isTyping, case .character(let character) = key else { return nil }
    return .type(String(character))
  }
}

extension Model {
  /// What a key means now; `nil` for a key without meaning.
  public func message(for key: Key) -> Message? {
    let context = keyContext
    return bindings(of: context).message(for: key, whileTyping: context.isTyping)
  }

  /// The keys in force now.
  public var bindings: [Binding] { bindings(of: keyContext) }

  /// The keys of a context, as far as they do something now.
  func bindings(of context: KeyContext) -> [Binding] {
    context.bindings(answers: answerCount).filter { binding in
      binding.messages.isEmpty || binding.messages.contains { offers($0.message) }
    }
  }

  /// Whether a message does anything here that it does elsewhere.
  package func offers(_ message: Message) -> Bool {
    switch message {
    case .forward, .up, .down, .pageUp, .pageDown, .top, .bottom: !isEmptyList
    case .nextCertainty: asksForCertainty
    case .nextModule: course.sitting == nil
    case .again: course.sitting == nil && !withholdsFeedback
    case .find, .listMarks: course.sitting == nil && !isSigningIn
    case .toggleMark: course.sitting == nil && !isSigningIn && !isEmptyList
    case .report: keepsAnswers
    case .backward: if case .course = place { hasJustSignedIn } else { true }
    case .review: !due.isEmpty
    case .changeLearner, .changeName: learner != nil && keepsAnswers && session == nil
    case .leave: !isSigningIn || learner != nil || keyContext == .name
    default: true
    }
  }

  /// Whether a list is shown in which nothing stands.
  private var isEmptyList: Bool {
    guard help == nil else { return false }
    return switch place {
    case .finding(let finding): finding.hits.isEmpty
    case .marks: markedPages.isEmpty
    default: false
    }
  }

  private var isSigningIn: Bool { if case .signIn = place { true } else { false } }

  /// How many answers the question has that letters name.
  private var answerCount: Int {
    guard case .scenario(let state) = place, case .answering(let answering) = state.phase else {
      return 0
    }
    return answering.order.count
  }

  /// The part of the key table in force now.
  public var keyContext: KeyContext { keyContext(showing: nil) }

  /// The part of the key table in force, given the content where that is at hand.
  func keyContext(showing content: Content?) -> KeyContext {
    if help != nil { return .help }
    return switch place {
    case .signIn(let state): state.name == nil ? .learners : .name
    case .course: .course
    case .progress: .progress
    case .lesson: .lesson
    case .summary: .summary
    case .finding: .finding
    case .marks: .marks
    case .reporting(let reporting): reporting.text == nil ? .reasons : .words
    case .scenario(let state):
      switch state.phase {
      case .feedback: isFinished(state) ? .finished : .feedback
      case .debrief: .finished
      case .answering, .saving: isReading(in: content) ? .reading : answeringContext(of: state)
      }
    }
  }

  private func answeringContext(of state: ScenarioState) -> KeyContext {
    switch question(of: state)?.form {
    case .choice(let list)?: list.rule.picks == 1 ? .single : .several
    case .rating?: .rating
    case .ordering?: .ordering
    case .marking?: .marking
    case nil: .finished
    }
  }

  private func isFinished(_ state: ScenarioState) -> Bool {
    scenario(of: state).map(progress.isDone) ?? true
  }
}
