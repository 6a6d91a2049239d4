internal import Curriculum
internal import Pages
public import Scoring
internal import Screen

/// Reporting a problem with a question: first the learner chooses a reason, then they may add words.
public struct Reporting: Hashable, Sendable {
  public var subject: Report.Subject
  /// The reason and the words being typed; `nil` while the reason is being chosen.
  public var draft: Draft?
  /// Words that were typed before the learner went back; they are offered again.
  var kept = ""

  /// A report before it is sent.
  public struct Draft: Hashable, Sendable {
    public var reason: Report.Reason
    public var text = ""
  }

  /// The question that the page asks.
  package var question: String {
    guard let draft else { return "What is wrong with this question?" }
    return draft.reason == .other
      ? "What is wrong? Type a line and press Enter."
      : "Say more if you like. Enter reports it."
  }

  /// What happens to the report, in words for the learner.
  package static let promise = "It is kept with your answers for the person who collects them."
}

extension Model {
  /// The question that the learner is at; `nil` if there is none.
  private var subjectAtHand: Report.Subject? {
    guard let state = place.scenario, let scenario = scenario(of: state),
      let question = question(of: state), let module = module(state.at.module)
    else { return nil }
    return Report.Subject(
      module: course.sitting?.homes[scenario.id] ?? module.id,
      address: scenario.address(of: question), revision: question.revision, key: question.key)
  }

  mutating func beginReport() -> [Effect] {
    guard let subject = subjectAtHand else { return [] }
    layOver()
    var reporting = Reporting(subject: subject)
    reporting.kept = reportWords[subject.address] ?? ""
    place = Place(.reporting(reporting))
    return []
  }

  mutating func updateReporting(_ reporting: Reporting, _ message: Message) -> [Effect] {
    guard let draft = reporting.draft else { return chooseReason(reporting, message) }
    var line = TypedLine(draft.text, behind: place.behindCaret)
    if let change = line.change(by: message, atMost: Report.longestText) {
      if change == .full { notice = Notice("A report can be no longer than this.") }
      set(
        reporting, change == .empty ? nil : Reporting.Draft(reason: draft.reason, text: line.text))
      place.behindCaret = line.behind
      return []
    }
    switch message {
    case .leave, .backward: set(reporting, nil)
    case .forward:
      let words = draft.text.split(separator: " ").joined(separator: " ")
      guard !words.isEmpty || draft.reason != .other else {
        notice = Notice("Type what is wrong first, in a few words.")
        return []
      }
      return [.report(reporting.subject, draft.reason, text: words)]
    default: break
    }
    return []
  }

  private mutating func chooseReason(_ reporting: Reporting, _ message: Message) -> [Effect] {
    switch message {
    case .forward:
      let reasons = Report.Reason.allCases
      set(
        reporting,
        Reporting.Draft(
          reason: reasons[min(max(0, place.focus), reasons.count - 1)], text: reporting.kept))
    case .pick(let position): setFocus(min(max(0, position), Report.Reason.allCases.count - 1))
    case .leave, .backward: return comeBack()
    default: moveInList(message)
    }
    return []
  }

  /// Shows the reasons, or the words being typed. The words are kept until the report is made.
  private mutating func set(_ reporting: Reporting, _ draft: Reporting.Draft?) {
    var changed = reporting
    if let draft = draft ?? reporting.draft {
      changed.kept = draft.text
      reportWords[reporting.subject.address] = draft.text
    }
    changed.draft = draft
    place.page = .reporting(changed)
  }

  /// The report is on the disk.
  mutating func noteReported() -> [Effect] {
    guard case .reporting(let reporting) = place.page else { return [] }
    reportWords[reporting.subject.address] = nil
    let effects = comeBack()
    notice = Notice("Reported. " + Reporting.promise)
    return effects
  }

  func reportingContent(_ reporting: Reporting) -> Content {
    var document = Document()
    document.add(blocks.wrapped(reporting.question, .strong))
    if !display.geometry.isShort { document.add(blocks.wrapped(Reporting.promise, .muted)) }
    document.addBlank()
    guard let draft = reporting.draft else {
      for reason in Report.Reason.allCases {
        document.addItem(
          focusRows(blocks.narrower(by: 2).wrapped(reason.sentence)), cursorColumn: 2)
      }
      return Content(
        title: "Report a problem", document: document, focus: place.focus)
    }
    document.add(blocks.wrapped(draft.reason.sentence, .muted))
    addField(draft.text, after: "Your words: ", to: &document)
    return Content(title: "Report a problem", document: document, focus: 0)
  }
}

extension Report.Reason {
  /// The words as an entry of a list: `The answer key seems wrong`.
  package var sentence: String { words.prefix(1).uppercased() + words.dropFirst() }
}
