internal import Curriculum
internal import Pages
public import Scoring
internal import Screen

/// Reporting a problem with a question: choosing what is wrong, then saying it in words.
public struct Reporting: Hashable, Sendable {
  public var subject: Report.Subject
  /// The position of the reason that has the focus.
  public var selected = 0
  /// What is being typed; `nil` while the reason is chosen.
  public var text: String?

  /// The reason that has the focus.
  public var reason: Report.Reason {
    let reasons = Report.Reason.allCases
    return reasons[min(max(0, selected), reasons.count - 1)]
  }

  /// What is asked for.
  package var question: String {
    if text == nil { return "What is wrong with this question?" }
    return reason == .other
      ? "What is wrong? Type a line and press Enter."
      : "Say more if you like. Enter reports it."
  }

  /// Who will read it.
  package static let promise = "It is kept with your answers for whoever collects them."
}

extension Model {
  /// The question one is at; `nil` where there is none.
  private var subjectAtHand: Report.Subject? {
    guard case .scenario(let state) = place, let scenario = scenario(of: state),
      let question = question(of: state), let module = module(state.at.module)
    else { return nil }
    return Report.Subject(
      module: course.sitting?.homes[scenario.id] ?? module.id,
      address: scenario.address(of: question), revision: question.revision, key: question.key)
  }

  mutating func beginReport() -> [Effect] {
    guard let subject = subjectAtHand else { return [] }
    layOver()
    place = .reporting(Reporting(subject: subject))
    return []
  }

  mutating func updateReporting(_ reporting: Reporting, _ message: Message) -> [Effect] {
    guard let text = reporting.text else { return chooseReason(reporting, message) }
    switch message {
    case .type(let more): set(reporting, typing: more, after: text)
    case .erase: set(reporting, text.isEmpty ? nil : String(text.dropLast()))
    case .leave, .backward: set(reporting, nil)
    case .forward:
      let words = text.split(separator: " ").joined(separator: " ")
      guard !words.isEmpty || reporting.reason != .other else {
        notice = Notice("Type what is wrong first, in a few words.")
        return []
      }
      return [.report(reporting.subject, reporting.reason, text: words)]
    default: break
    }
    return []
  }

  private mutating func chooseReason(_ reporting: Reporting, _ message: Message) -> [Effect] {
    switch message {
    case .forward: set(reporting, "")
    case .pick(let position): setFocus(min(max(0, position), Report.Reason.allCases.count - 1))
    case .leave, .backward: return comeBack()
    default: moveInList(message)
    }
    return []
  }

  private mutating func set(_ reporting: Reporting, typing more: String, after text: String) {
    var longer = text
    for character in more {
      let shown = character.isWhitespace ? " " : character.nameable
      guard longer.utf8.count + shown.utf8.count <= Report.longestText else {
        notice = Notice("A report can be no longer than this.")
        break
      }
      longer += shown
    }
    set(reporting, longer)
  }

  private mutating func set(_ reporting: Reporting, _ text: String?) {
    var changed = reporting
    changed.text = text
    place = .reporting(changed)
  }

  /// The report is on the disk.
  mutating func noteReported() -> [Effect] {
    guard case .reporting = place else { return [] }
    let effects = comeBack()
    notice = Notice("Reported. " + Reporting.promise)
    return effects
  }

  func reportingContent(_ reporting: Reporting) -> Content {
    var document = Document()
    document.add(blocks.wrapped(reporting.question, .strong))
    if !Geometry(size: size).isShort { document.add(blocks.wrapped(Reporting.promise, .muted)) }
    document.addBlank()
    guard let text = reporting.text else {
      for reason in Report.Reason.allCases {
        document.addItem(
          focusRows(blocks.narrower(by: 2).wrapped(reason.sentence)), cursorColumn: 2)
      }
      return Content(
        title: "Report a problem", document: document, focus: reporting.selected)
    }
    document.add(blocks.wrapped(reporting.reason.sentence, .muted))
    addField(text, after: "Your words: ", to: &document)
    return Content(title: "Report a problem", document: document, focus: 0)
  }
}

extension Report.Reason {
  /// As an entry of a list: `The answer key seems wrong`.
  package var sentence: String { words.prefix(1).uppercased() + words.dropFirst() }
}
