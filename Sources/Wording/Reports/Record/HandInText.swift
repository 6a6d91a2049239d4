internal import CSVText
package import Curriculum
internal import Journal
internal import Screen
package import Session

/// What a hand-in file holds, in words for the learner who is asked whether to write it.
package struct HandInText {
  private let handIn: HandIn
  private let course: Course
  private let time: LocalTime

  package init(_ handIn: HandIn, of course: Course, time: LocalTime) {
    self.handIn = handIn
    self.course = course
    self.time = time
  }

  private var summary: HandIn.Summary { handIn.summary }

  /// Lines that say what the file holds and what it does not.
  package var contents: String {
    let header = handIn.header
    let who = header.name.map { "\(reduced($0)) (id \(header.learner))" } ?? "\(header.learner)"
    var rows = [["Learner", who], ["Course", reduced(course.title)], ["Answers", answers]]
    for (index, module) in course.modules.enumerated() {
      if let count = summary.answers[module.id] {
        rows.append(["", "\(course.number(ofModule: index)). \(reduced(module.title)): \(count)"])
      }
    }
    if formerAnswers > 0 {
      rows.append(["", "in modules that the course no longer has: \(formerAnswers)"])
    }
    if summary.formAnswers > 0 {
      rows.append(["", "asked before and after the course: \(summary.formAnswers)"])
    }
    rows.append([
      "Reports", summary.reports == 0 ? "none" : "\(summary.reports) on questions, in your words",
    ])
    rows.append(["Texts", words(for: summary.texts, option: "--texts")])
    rows.append(["Notes", words(for: summary.notes, option: "--notes")])
    return "The file holds:\n"
      + Columns(rows: rows.map { ["  " + $0[0], $0[1]] }, left: [0, 1], gap: 2).text
      + "It does not hold the pages you opened, or answers you only began\(others).\n"
  }

  /// What the file holds, in a sentence.
  package var inShort: String {
    let modules = summary.answers.count
    let reports = summary.reports == 0 ? "" : " and \(counted(summary.reports, "report"))"
    let forms =
      summary.formAnswers == 0
      ? "" : " (\(summary.formAnswers) of them to the cases before and after the course)"
    let name = handIn.header.name.map { "your name (\(reduced($0)))" } ?? "no name"
    return
      "\(counted(answerCount, "answer"))\(forms)\(reports), \(counted(modules, "module")), \(name) and your id (\(handIn.header.learner)), and no texts or notes"
  }

  /// `2, in your words`, or how to have them in the file.
  private func words(for writing: HandIn.Summary.Writing, option: String) -> String {
    switch (writing.count, writing.isIncluded) {
    case (0, _): "none"
    case (let count, true): "\(count), in your words"
    case (let count, false): "none of your \(count); \(option) puts them in"
    }
  }

  private var answerCount: Int { summary.answers.values.reduce(summary.formAnswers, +) }

  private var answers: String {
    guard let first = summary.first, let last = summary.last else { return "none" }
    let (start, end) = (time.date(first), time.date(last))
    return "\(answerCount)" + (start == end ? ", on \(start)" : ", from \(start) to \(end)")
  }

  private var formerAnswers: Int {
    let present = Set(course.modules.map(\.id))
    return summary.answers.filter { !present.contains($0.key) }.values.reduce(0, +)
  }

  private var others: String {
    summary.otherCourses == 0
      ? "" : ", or \(counted(summary.otherCourses, "record")) of other courses"
  }

  /// The question before a file is written.
  package static func question(path: String, replaces: Bool) -> String {
    "Write it to \(reduced(path))?" + (replaces ? " The file of that name is replaced." : "")
      + " [y/N] "
  }

  /// What to do with a file that was written.
  package static let whatToDo =
    "nothing was sent: mail the file to your instructor, whose `webside cohort collect` reads it"

  /// That a file was written from a page of the trainer, and where.
  package static func wasWritten(to path: String, isForMail: Bool) -> String {
    "Written to \(reduced(path))."
      + (isForMail ? " Nothing was sent: mail it to your instructor." : " A browser shows it.")
  }

  /// That a file would be replaced.
  package static func replaces(_ path: String) -> String {
    "\(reduced(path)) is there already and would be replaced."
  }

  /// That there is nothing to hand in.
  package static let nothing = "there are no answers to this course to hand in"
  /// That nobody can be asked.
  package static let nobodyToAsk =
    "without a terminal nobody can be asked; add --yes to write it. Nothing was written"
}

extension HandIn {
  /// The name that a file gets if the learner gives none: `s1234567-2026-11-27.webside`.
  package func fileName(_ time: LocalTime) -> String {
    "\(header.learner)-\(time.date(header.at))\(Self.ending)"
  }
}
