package import Curriculum
package import Scoring

/// A page to write on: what the learner writes for a writing task, or a note of their own on a page of the course.
public struct WritingPage: Hashable, Sendable {
  /// The page of the course that it is about.
  public var at: PageIndex
  /// The position of the writing task in its scenario; `nil` for a note.
  public var task: Int?
  /// The text being typed; `nil` while the page is read.
  public var editor: TextEditor?
  /// The text that is being replaced; it stays until the new one is ended. `nil` if the editor began with the text itself.
  package var replaced: LearnerText?
  /// The visit to the scenario that goes on behind the page; `nil` if it lies over another page, and leads back there.
  public var scenario: ScenarioState?
  /// How many keys have changed the text since it was kept.
  var unkept = 0

  init(at: PageIndex, task: Int? = nil, scenario: ScenarioState? = nil) {
    self.at = at
    self.task = task
    self.scenario = scenario
  }

  /// Whether it belongs to the course's pages, and does not lie over one.
  var isOnTheWay: Bool { scenario != nil }
}

/// What the learner wrote: every text that their store has, of this course and of others.
public struct LearnerTexts: Hashable, Sendable {
  private var bySubject: [LearnerText.Subject: LearnerText] = [:]
  /// What was written and could not be kept.
  private(set) var unkept: Set<LearnerText.Subject> = []
  /// The versions that were set aside because another window wrote the same text, oldest first.
  private var others: [LearnerText.Subject: [LearnerText]] = [:]

  init(_ texts: [LearnerText] = [], others: [LearnerText] = []) {
    for text in texts { bySubject[text.subject] = text }
    self.others = Dictionary(grouping: others, by: \.subject)
  }

  /// The versions of a text that were set aside, oldest first.
  package func others(of subject: LearnerText.Subject) -> [LearnerText] { others[subject] ?? [] }

  mutating func take(others versions: [LearnerText], of subject: LearnerText.Subject) {
    others[subject] = versions.isEmpty ? nil : versions
  }

  /// Every text, in no order.
  var all: [LearnerText] { Array(bySubject.values) }

  /// The text about a subject; `nil` if there is none.
  package subscript(subject: LearnerText.Subject) -> LearnerText? { bySubject[subject] }

  /// Takes a text as it is now, before it is known whether it could be kept.
  mutating func take(_ text: LearnerText) {
    bySubject[text.subject] = text
  }

  /// The text is on the disk, and has its time from there. What was typed since stays.
  mutating func wasKept(_ text: LearnerText) {
    unkept.remove(text.subject)
    bySubject[text.subject]?.at = text.at
    if text.isBlank, bySubject[text.subject]?.isBlank == true { bySubject[text.subject] = nil }
  }

  mutating func wasNotKept(_ text: LearnerText) { unkept.insert(text.subject) }
}

extension Model {
  /// Whether there is anything to write here: not in a form, and not in a session, where the machine is not the learner's own.
  package var offersTexts: Bool { course.sitting == nil && session == nil }

  /// The writing task of a page; `nil` for a note.
  package func task(of page: WritingPage) -> WritingTask? {
    guard let position = page.task, case .scenario(let scenario)? = self.page(page.at),
      scenario.writingTasks.indices.contains(position)
    else { return nil }
    return scenario.writingTasks[position]
  }

  /// What the text of a page is about; `nil` if the course has no such page.
  package func subject(of page: WritingPage) -> LearnerText.Subject? {
    guard let module = module(page.at.module), let content = self.page(page.at) else { return nil }
    guard page.task != nil else {
      return .note(course: course.id, module: module.id, page: content.anchor)
    }
    guard case .scenario(let scenario) = content, let task = task(of: page) else { return nil }
    return .task(course: course.id, scenario.address(of: task))
  }

  /// What the learner wrote for a page; `nil` if nothing.
  package func text(of page: WritingPage) -> LearnerText? {
    subject(of: page).flatMap { texts[$0] }
  }

  /// The learner's note on a page of the course; `nil` if there is none.
  package func note(on index: PageIndex) -> LearnerText? { text(of: WritingPage(at: index)) }

  /// The page of a scenario's first writing task behind its last question, or the next one behind another; `nil` if there is none.
  func writingPage(after state: ScenarioState, task: Int = 0) -> WritingPage? {
    guard offersTexts, !isInRound(state), let scenario = scenario(of: state),
      scenario.writingTasks.indices.contains(task)
    else { return nil }
    return WritingPage(at: state.at, task: task, scenario: state)
  }

  /// The pages that the learner marked or wrote about, in the order of the course.
  package var listedPages: [ListedPage] {
    var pages: [ListedPage] = []
    for (module, content) in course.modules.enumerated() {
      for (page, shown) in content.pages.enumerated() {
        let index = PageIndex(module: module, page: page)
        let note = offersTexts ? note(on: index) : nil
        if progress.isMarked(shown, of: content) || note != nil {
          pages.append(ListedPage(at: index, text: note))
        }
        guard offersTexts, case .scenario(let scenario) = shown else { continue }
        for position in scenario.writingTasks.indices {
          let writing = WritingPage(at: index, task: position)
          guard let text = text(of: writing) else { continue }
          pages.append(ListedPage(at: index, task: position, text: text))
        }
      }
    }
    return pages + textsOfFormerPages.map { ListedPage(at: .none, text: $0) }
  }

  /// How many of the learner's texts and notes this course has.
  package var textCounts: (texts: Int, notes: Int) {
    let listed = listedPages
    return (
      listed.count { $0.text?.subject.task != nil },
      listed.count { $0.text != nil && $0.text?.subject.task == nil }
    )
  }
}

/// An entry of the list of pages that the learner marked or wrote about.
package struct ListedPage: Hashable, Sendable {
  /// `none` if the course no longer has the page.
  package var at: PageIndex
  /// The position of the writing task, for a text; `nil` for a page that is marked or has a note.
  package var task: Int?
  /// The text or the note; `nil` if the page is just marked.
  package var text: LearnerText?
}
