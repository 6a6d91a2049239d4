public import Curriculum
public import Scoring

/// Makes a `CohortReport` one learner at a time, so that the answers of all learners need never be in memory together.
public struct CohortReportFold: Sendable {
  private let selection: SelectedAnswers
  private let course: Course
  private let book: ItemBook
  private let scores: CohortFold

  /// - Parameters:
  ///   - selection: Which answers the report is about.
  ///   - course: The whole course, for the forms before and after it.
  public init(of selection: SelectedAnswers, in course: Course) {
    self.selection = selection
    self.course = course
    book = ItemBook(selection.course)
    scores = CohortFold(to: selection.outline)
  }

  /// What one learner's answers and reports come to.
  public struct Part: Sendable {
    let scores: CohortFold.Part
    let answers: ItemBook.Answers
    let activity: CohortActivity?
    /// Answers to forms, if the report compares them.
    let forms: [Attempt]
    let reports: [Report]
    let inReview: Int
    let outside: Int
  }

  /// Folds all the answers of a learner, given in the order of `Attempt.isInOrder`.
  public func part(of learner: LearnerID, attempts: [Attempt], reports: [Report]) -> Part {
    let selected = selection.answers.answers(of: attempts)
    let id = selection.course.id
    let ours = selected.keeping { $0.course == id }
    return Part(
      scores: scores.part(
        of: learner, answers: selection.answers.answers(of: attempts.map(\.summary))),
      answers: book.answers(of: ours),
      activity: CohortActivity(of: learner, in: id, answers: ours.map(\.summary)),
      forms: comparesForms ? attempts.filter(\.context.isForm) : [],
      reports: selection.answers.reports(of: reports).filter { $0.course == id },
      inReview: ours.count { $0.context == .review },
      outside: attempts.count { $0.course == id } - ours.count)
  }

  /// Whether the report is about everything that was answered. A comparison of forms is about other occasions than a session's.
  private var comparesForms: Bool { selection.answers == .learning }

  /// The report on all learners who are on the roster, are known, or have answered. Each learner has at most one part.
  public func report(
    of parts: [Part], roster: Roster? = nil, known: [CohortLearner] = []
  ) -> CohortReport {
    let scores = self.scores.scores(of: parts.map(\.scores), roster: roster, known: known)
    let analysis = ItemAnalysis(of: book, learners: parts.map(\.answers))
    let showsItems = analysis.sample.showsItems
    let distribution = ScoreDistribution(of: scores.rows, passMark: selection.passMark)
    return CohortReport(
      title: selection.title ?? selection.course.title, language: course.language,
      attendance: attendance(parts, scores, roster),
      passMark: selection.passMark, scores: analysis.sample.showsTotals ? distribution : nil,
      analysis: analysis, cases: CaseResult.hardestFirst(in: analysis, of: selection.course),
      change: comparesForms && analysis.sample.showsTotals ? change(parts, roster, known) : nil,
      sections: showsItems ? SectionComparison(of: scores.rows) : nil,
      certainty: showsItems ? CertaintyResult.all(in: parts.map(\.answers)) : [],
      times: showsItems ? AnswerTimes(of: parts.map(\.answers), in: analysis) : nil,
      reported: reported(parts.flatMap(\.reports)),
      leftOut: CohortReport.LeftOut(
        atOtherCourses: scores.attemptsAtOtherCourses,
        atFormerQuestions: scores.attemptsAtFormerQuestions,
        atOtherCases: scores.attemptsAtOtherScenarios.values.reduce(0, +),
        otherVersions: parts.reduce(0) { $0 + $1.answers.otherVersions.count },
        inReview: parts.reduce(0) { $0 + $1.inReview },
        outside: parts.reduce(0) { $0 + $1.outside },
        incomplete: analysis.people - analysis.test.complete),
      learners: scores.rows)
  }

  private func attendance(
    _ parts: [Part], _ scores: CohortScores, _ roster: Roster?
  ) -> CohortReport.Attendance {
    let activity = parts.compactMap(\.activity)
    let active = Set(activity.map(\.learner))
    let finished = scores.rows.count {
      active.contains($0.learner.id) && $0.total.done == $0.total.scenarios
    }
    return CohortReport.Attendance(
      listed: roster?.learners.count, finished: finished, onTheWay: active.count - finished,
      absent: scores.rows.count { !active.contains($0.learner.id) },
      cases: scores.outline.modules.reduce(0) { $0 + $1.scenarios.count },
      first: activity.map(\.first).min(), last: activity.map(\.last).max())
  }

  private func change(
    _ parts: [Part], _ roster: Roster?, _ known: [CohortLearner]
  ) -> FormChange? {
    FormComparison(
      attempts: parts.flatMap(\.forms), course: course, roster: roster, known: known
    ).map(FormChange.init)
  }

  private func reported(_ reports: [Report]) -> [CohortReport.ReportedQuestion] {
    let modules = selection.course.modules + [selection.course.pairs?.module].compactMap(\.self)
    let scenarios = Dictionary(
      modules.flatMap(\.scenarios).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(grouping: reports, by: \.address).map { address, reports in
      CohortReport.ReportedQuestion(
        address: address, scenario: scenarios[address.scenario],
        reports: reports.sorted(by: Report.isInOrder))
    }.sorted { left, right in
      left.reports.count == right.reports.count
        ? left.address < right.address : left.reports.count > right.reports.count
    }
  }
}
