internal import Curriculum
internal import Scoring
public import Screen

/// What keys mean in one kind of place. The one table from which dispatch, footer, help page and the README's key list come.
public enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case name = "Typing a name"
  case learners = "Choosing who you are"
  case course = "Course page"
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
  case help = "This help page"
}

extension KeyContext {
  /// The bindings of a place, the most useful first; a footer without room drops from the end, but never help and quit.
  public var bindings: [Binding] {
    switch self {
    case .name:
      [
        Binding("Enter", "go on", "Go on with the name you typed.", [.init(.enter, .forward)]),
        Binding("Backspace", "erase", "Erase a letter.", [.init(.backspace, .erase)]),
        Binding(
          "Esc", "leave", "Go back to the list of names; where there is none, leave Webside.",
          [.init(.escape, .leave), .init(.tab, .leave)]),
        Binding(
          "Ctrl-C", "quit", "Leave Webside; every answer you submitted is kept.",
          [.init(.control("c"), .quit)]),
      ]
    case .learners:
      [.open("go on", "Go on as the selected person."), .move("choose"), .page] + .ends
    case .course:
      [.open("open", "Open the selected module where you left it."), .move("choose"), .page] + .ends
    case .lesson:
      [.next, .back, .scroll, .page, .leave] + .ends
    case .reading:
      [
        .readOn, .move("scroll"), .leave, .before,
        .letters("Go to the answer with that letter."), .page,
      ] + .ends
    case .single:
      [
        .submit, .move("choose"), .letters("Pick the answer with that letter."), .space("pick"),
        .undo, .leave, .before, .page,
      ]
        + .ends
    case .several:
      [
        .submit, .space("mark"), .move("choose"),
        .letters("Mark or unmark the answer with that letter."), .undo, .leave, .before, .page,
      ]
        + .ends
    case .rating:
      [
        .digits, .submit, .move("response"), .sides("rate", "Change the rating."),
        .letters("Go to the response with that letter."), .undo, .leave, .before, .page,
      ] + .ends
    case .ordering:
      [
        .space("pick up, put down"), .move("move"), .submit, .undo, .leave, .before, .page,
      ] + .ends
    case .marking:
      [
        .space("mark"), .sides("word", "Go to the word before or after."), .move("line"), .submit,
        .undo, .leave, .before, .page,
      ]
        + .ends
    case .feedback: [.next, .back, .scroll, .page, .leave] + .ends
    case .finished: [.next, .again, .back, .scroll, .page, .leave] + .ends
    case .summary:
      [
        .open("go on", "Do what is selected."), .move("choose"), .nextModule, .page, .leave,
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
  public var keyContext: KeyContext { keyContext(showing: nil) }

  /// The part of the key table in force, given the content where that is at hand.
  func keyContext(showing content: Content?) -> KeyContext {
    if help != nil { return .help }
    return switch place {
    case .signIn(let state): state.name == nil ? .learners : .name
    case .course: .course
    case .lesson: .lesson
    case .summary: .summary
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
