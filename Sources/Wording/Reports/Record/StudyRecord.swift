package import Curriculum
package import Scoring
internal import Screen
internal import TrainerUI

/// What a learner did in a course, to keep or to show: the values of the page, before they are laid out.
package struct StudyRecord: Sendable {
  /// What the learner wants it to show.
  package struct Contents: Hashable, Sendable {
    package var scores: Scores
    /// Whether each answered question is repeated, with the answer and its explanations.
    package var answers: Bool
    /// Whether the texts are shown that the learner finished.
    package var texts: Bool
    /// Whether the learner's notes are shown.
    package var notes: Bool

    package init(
      scores: Scores = .modules, answers: Bool = false, texts: Bool = false, notes: Bool = false
    ) {
      self.scores = scores
      self.answers = answers
      self.texts = texts
      self.notes = notes
    }
  }

  /// How far scores are broken down.
  package enum Scores: String, Hashable, Sendable, CaseIterable {
    case none
    /// One for each module, and one for the course.
    case modules
    /// One for each question too.
    case questions
  }

  package let contents: Contents
  /// The course's title.
  package let title: String
  /// The language of the course, as a BCP 47 tag.
  package let language: String
  /// What stands under the title: a label and what it says.
  package let facts: [Fact]
  /// The modules that were begun, with a sentence on those that were not.
  package let modules: [ModuleRow]
  package let notBegun: String?
  /// Sentences on the course as a whole.
  package let sums: [String]
  /// The answered cases of each module; empty unless scores of questions or answers are to be shown.
  package let answered: [AnsweredModule]
  /// The forms before and after the course that were begun, and a sentence that compares them; `nil` if they cannot be compared or
  /// no score is to be shown.
  package let forms: [FormPart]
  package let formSum: String?
  /// What the learner wrote, as far as it is to be shown; in the order of the course.
  package let texts: [Writing]
  package let notes: [Writing]

  /// A line of the head of the record.
  package struct Fact: Hashable, Sendable {
    package var label: String
    package var text: String
  }

  /// A module that was begun.
  package struct ModuleRow: Hashable, Sendable {
    /// From 1 up, as the course counts.
    package var number: Int
    package var title: String
    /// `finished on 2026-11-21`, or `in progress`.
    package var state: String
    /// How many of its cases are done: `3 of 4`.
    package var cases: String
    /// How many cases it has.
    var scenarios: Int
    /// The share of marks at first answers: `58 %`; `nil` if it is not to be shown, or if there is none.
    package var share: String?
  }

  /// - Parameters:
  ///   - course: The course, or the part of it that is studied.
  ///   - name: The name that the learner gave; `nil` if there is none.
  ///   - progress: The answers, with the marks that count.
  ///   - formProgress: The answers that were given in forms before and after the course.
  ///   - written: The learner's texts and notes.
  ///   - now: When the record is made.
  ///   - time: The clock by which days begin and end.
  package init(
    of course: Course, by learner: LearnerID, named name: String?, progress: Progress,
    formProgress: Progress = Progress(), written: [LearnerText] = [], showing contents: Contents,
    at now: Timestamp, time: LocalTime
  ) {
    self.contents = contents
    title = course.title
    language = course.language
    let showsScores = contents.scores != .none
    let overview = ProgressOverview(
      of: course, progress: progress, minutesEastOfUTC: time.minutesEastOfUTC(now))
    let rows = overview.modules.enumerated().filter { $0.element.state != .notBegun }
    modules = rows.map { index, row in
      ModuleRow(
        number: course.number(ofModule: index), title: row.module.title,
        state: row.stateWords(progress, time),
        cases: "\(row.done) of \(row.scenarios)", scenarios: row.scenarios,
        share: showsScores ? row.share.map { "\($0.percent) %" } : nil)
    }
    let left = overview.modules.count - rows.count
    notBegun =
      left == 0
      ? nil : "\(counted(left, "module")) of the course \(left == 1 ? "is" : "are") not begun."
    facts = Self.facts(of: course, by: learner, name, overview, at: now, time)
    sums = Self.sums(of: overview, rows.map(\.element), showsScores: showsScores)
    let pages = Writing.Pages(of: course, written, time)
    texts = contents.texts ? pages.texts : []
    notes = contents.notes ? pages.notes : []
    let showsQuestions = contents.answers || contents.scores == .questions
    answered =
      showsQuestions
      ? course.modules.enumerated().compactMap { index, module in
        AnsweredModule(
          number: course.number(ofModule: index), module, of: course, progress, contents, time)
      } : []
    forms = Self.forms(of: course, formProgress, contents, time)
    formSum = showsScores ? FormOverview(of: course, progress: formProgress)?.sum : nil
  }

  private static func facts(
    of course: Course, by learner: LearnerID, _ name: String?, _ overview: ProgressOverview,
    at now: Timestamp, _ time: LocalTime
  ) -> [Fact] {
    var facts = [Fact(label: "Learner", text: name ?? learner.text)]
    if name != nil { facts.append(Fact(label: "Id", text: learner.text)) }
    if let track = course.track { facts.append(Fact(label: "Track", text: track.title)) }
    facts.append(Fact(label: "Version of the course", text: course.version))
    facts.append(Fact(label: "Answers", text: overview.historySum))
    facts.append(Fact(label: "Written on", text: time.date(now)))
    return facts
  }

  private static func sums(
    of overview: ProgressOverview, _ rows: [ProgressOverview.ModuleRow], showsScores: Bool
  ) -> [String] {
    let finished = rows.filter(\.isFinished)
    let done = rows.reduce(0) { $0 + $1.done }
    let all = overview.modules.reduce(0) { $0 + $1.scenarios }
    var sums = [
      "\(finished.count) of \(counted(overview.modules.count, "module")) finished, \(done) of \(counted(all, "case")) done."
    ]
    let minutes = finished.reduce(0) { $0 + max(0, min($1.module.minutes, 10_000)) }
    if minutes > 0 {
      sums.append(
        "The course gives \(counted(minutes, "minute")) for \(finished.count == 1 ? "the finished module" : "the finished modules")."
      )
    }
    guard showsScores else { return sums }
    if let share = overview.share { sums.append("At first answer: \(share.percent) %.") }
    sums += overview.outcomes
    if !overview.objectives.isEmpty {
      sums.append("Objectives: \(overview.objectiveSum) \(overview.meaning)")
    }
    return sums
  }

  /// What the record is, and what it is not.
  package static let origin =
    "Written by Webside from the answers on the learner’s own computer, at the learner’s wish. Nobody else has checked it."
}

extension ProgressOverview.ModuleRow {
  /// How far a module is, with the day on which its last question was first answered.
  fileprivate func stateWords(_ progress: Progress, _ time: LocalTime) -> String {
    guard isFinished else { return "in progress" }
    return progress.finished(module).map { "finished on \(time.date($0))" } ?? "finished"
  }
}

extension LocalTime {
  /// `2026-11-23`, by the local clock.
  package func date(_ instant: Timestamp) -> String { String(text(instant).prefix(10)) }
}

extension Format {
  /// The form of a record that the ending of a file's name stands for: text without a name, and HTML for a name without an ending.
  /// `nil` if the ending stands for something else.
  package init?(forFile name: String?) {
    guard let name = name?.lowercased() else {
      self = .text
      return
    }
    let file = name.split(separator: "/").last ?? ""
    let ending = file.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      .dropFirst().last
    switch ending {
    case nil, "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "txt": self = .text
    default: return nil
    }
  }

  /// That a file's name has an ending which stands for no form of a record.
  package static func wordsForEnding(of name: String) -> String {
    "the ending of \(reduced(name)) stands for none of the formats: .html, .md and .txt do; "
      + "or say --format html, markdown or text"
  }
}
