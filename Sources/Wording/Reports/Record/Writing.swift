package import Curriculum
internal import Scoring
internal import TrainerUI

extension StudyRecord {
  /// A text or a note of the learner's.
  package struct Writing: Sendable {
    /// The module, and the case or page, that it was written for.
    package let place: String
    package let title: String
    /// What was to be written; empty for a note.
    package let task: [Inline]
    /// What the learner wrote, line by line.
    package let lines: [String]
    /// The items of the checklist, and whether the learner found each in their text.
    package let checklist: [(text: [Inline], isTicked: Bool)]
    /// `2026-11-23`; `nil` if nobody knows.
    package let date: String?
  }
}

extension StudyRecord.Writing {
  /// What a learner wrote, in the order of a course; at the end, what was written for pages that the course no longer has.
  struct Pages {
    private(set) var texts: [StudyRecord.Writing] = []
    private(set) var notes: [StudyRecord.Writing] = []

    init(of course: Course, _ written: [LearnerText], _ time: LocalTime) {
      let known = Dictionary(
        written.filter { $0.isFinished && !$0.isBlank }.map { ($0.subject, $0) },
        uniquingKeysWith: { first, _ in first })
      for (index, module) in course.modules.enumerated() {
        let place = "Module \(course.number(ofModule: index)): \(module.title)"
        for page in module.pages {
          let note = LearnerText.Subject.note(
            course: course.id, module: module.id, page: page.anchor)
          if let text = known[note] {
            notes.append(.init(text, place: place, title: page.title, nil, time))
          }
          guard case .scenario(let scenario) = page else { continue }
          for task in scenario.writingTasks {
            let subject = LearnerText.Subject.task(
              course: course.id, scenario.address(of: task))
            guard let text = known[subject] else { continue }
            texts.append(.init(text, place: place, title: scenario.title, task, time))
          }
        }
      }
      let present = course.subjectsOfTexts
      for text in written
      where text.subject.course == course.id && known[text.subject] == text
        && !present.contains(text.subject)
      {
        let place = "The course no longer has this page"
        switch text.subject {
        case .task(_, let address):
          texts.append(.init(text, place: place, title: address.scenario.text, nil, time))
        case .note(_, _, let page):
          notes.append(.init(text, place: place, title: page, nil, time))
        }
      }
    }
  }

  private init(
    _ text: LearnerText, place: String, title: String, _ task: WritingTask?,
    _ time: LocalTime
  ) {
    self.place = place
    self.title = title
    self.task = task?.leadIn ?? []
    lines = text.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let ticks = task.map { Set(text.ticks(of: $0)) } ?? []
    checklist = (task?.checklist ?? []).enumerated().map {
      ($0.element.text, ticks.contains($0.offset))
    }
    date = text.at.map(time.date)
  }
}
