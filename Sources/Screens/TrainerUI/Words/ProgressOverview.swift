package import Curriculum
package import Scoring

/// What a learner has done in a course, in words. The progress page, plain mode and the `progress` command all use them.
package struct ProgressOverview {
  package var modules: [ModuleRow]
  package var objectives: [ObjectiveMastery]
  /// How the answers turned out, one sentence each; empty if feedback is withheld.
  package var outcomes: [String]
  /// The last weeks, oldest first; those before the first answer are left out.
  package var weeks: [AnswerWeek]
  package var days: [AnswerDay]
  /// The share of marks that passes, in percent.
  package var passMark: Int
  /// Whether the right answers must not be shown yet.
  package var withholdsFeedback: Bool
  /// At first answer, over all finished scenarios; `nil` if nothing scored is finished, or must not be said.
  package private(set) var share: Fraction?

  private static let mostWeeks = 6

  package struct ModuleRow {
    package var module: Module
    /// The number of the module in the whole course.
    package var number: Int
    package var done: Int
    package var scenarios: Int
    package var state: ModuleState
    /// The share of marks at first answers; `nil` if no scored scenario is finished, or if feedback is withheld.
    package var share: Fraction?
    package var objectives: [Mastery]
  }

  package init(
    of course: Course, progress: Progress, minutesEastOfUTC minutes: Int, withholds: Bool = false
  ) {
    let objectives = withholds ? [] : progress.objectives(of: course)
    self.objectives = objectives
    modules = course.modules.enumerated().map { position, module in
      let scenarios = module.scenarios
      return ModuleRow(
        module: module, number: course.number(ofModule: position),
        done: scenarios.count(where: progress.isDone), scenarios: scenarios.count,
        state: progress.state(of: module), share: withholds ? nil : progress.share(of: module),
        objectives: objectives.filter { $0.module == position }.map(\.mastery))
    }
    outcomes = withholds ? [] : progress.outcomeSums(of: course.modules.flatMap(\.scenarios))
    share =
      withholds
      ? nil
      : Fraction.mean(
        of: course.modules.flatMap(\.scenarios).filter(progress.isDone)
          .compactMap(progress.share(of:)))
    days = progress.answerDays(minutesEastOfUTC: minutes)
    let weeks = progress.answerWeeks(Self.mostWeeks, minutesEastOfUTC: minutes)
    self.weeks = Array(weeks.drop { $0.total == 0 })
    passMark = course.passMark
    withholdsFeedback = withholds
  }
}

extension ProgressOverview {
  /// `3 of 12 modules finished, 41 of 109 scenarios done, 78 % at first answer.`
  package var sum: String {
    let finished = modules.count(where: \.isFinished)
    let done = modules.reduce(0) { $0 + $1.done }
    let scenarios = modules.reduce(0) { $0 + $1.scenarios }
    return "\(finished) of \(counted(modules.count, "module")) finished, \(done) of "
      + "\(counted(scenarios, "scenario")) done"
      + (share.map { ", \($0.percent) % at first answer." } ?? ".")
  }

  /// How many objectives are mastered to this degree.
  package func count(_ mastery: Mastery) -> Int {
    objectives.count { $0.mastery == mastery }
  }

  /// `12 mastered, 3 in progress, 2 weak, 31 not tried yet.`
  package var objectiveSum: String {
    Mastery.allCases.map { "\(count($0)) \($0.words)" }.joined(separator: ", ") + "."
  }

  /// An explanation of the words for mastery.
  package var meaning: String {
    "Mastered: \(passMark) % or more at your newest answers, in two scenarios where there are two. "
      + "In progress: so far in one of several. Weak: less. Not tried yet: nothing answered."
  }

  /// The weak objectives, each with the number of its module, and its percentage, which never looks like the pass mark that it does
  /// not reach.
  package var weak: [(module: Int, text: String, percent: String)] {
    objectives.filter { $0.mastery == .weak }.map {
      (modules[$0.module].number, $0.objective.text, percent(of: $0))
    }
  }

  private func percent(of objective: ObjectiveMastery) -> String {
    (objective.share ?? .zero).percentage(apartFrom: passMark).text
  }

  /// `56 answers on 6 days, the most on 2026-11-18: 20. The last on 2026-11-21.`
  package var historySum: String {
    guard let first = days.first, let last = days.last else { return "No answers yet." }
    let answers = days.reduce(0) { $0 + $1.answers }
    let most = days.reduce(first) { $1.answers > $0.answers ? $1 : $0 }
    if days.count == 1 { return "\(counted(answers, "answer")) on \(last.date)." }
    return "\(counted(answers, "answer")) on \(days.count) days, the most on \(most.date): "
      + "\(most.answers). The last on \(last.date)."
  }

  /// `Week of 2026-11-16: 12 answers on 3 days.`
  package func words(for week: AnswerWeek) -> String {
    let days = week.answers.count { $0 > 0 }
    return "Week of \(AnswerDay.date(ofDay: week.monday)): \(counted(week.total, "answer"))"
      + (week.total > 0 ? " on \(counted(days, "day"))." : ".")
  }
}

extension ProgressOverview.ModuleRow {
  package var isFinished: Bool { if case .done = state { true } else { false } }

  /// `4 of 9 scenarios, 85 %`
  package var words: String {
    "\(done) of \(counted(scenarios, "scenario"))" + (share.map { ", \($0.percent) %" } ?? "")
  }

  /// The figures alone, for a table whose header says what is counted: `4 of 9, 85 %`
  var figures: String {
    "\(done) of \(scenarios)" + (share.map { ", \($0.percent) %" } ?? "")
  }

  /// `2 of 4 objectives mastered`; `nil` if it has none that are scored.
  package var objectiveWords: String? {
    guard !objectives.isEmpty else { return nil }
    let mastered = objectives.count { $0 == .mastered }
    return "\(mastered) of \(counted(objectives.count, "objective")) mastered"
  }
}

extension Mastery {
  /// In words for the learner.
  package var words: String {
    switch self {
    case .mastered: "mastered"
    case .inProgress: "in progress"
    case .weak: "weak"
    case .notTried: "not tried yet"
    }
  }
}
