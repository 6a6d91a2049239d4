package import Cohort
internal import Collected
package import Curriculum
internal import Journal
package import ReportPage
package import Reports
internal import Scoring

/// The reports on what was answered.
extension CohortRequest {
  /// How each question worked.
  package func items() throws(Failure) -> CohortSheet<ItemReport> {
    let book = ItemBook(selected.course)
    let read = try read { book.answers(of: $1) }
    let report = ItemReport(ItemAnalysis(of: book, learners: read.parts), basis: marking.basis)
    desk.voice.complain(report.caution)
    return CohortSheet(report, of: read)
  }

  /// Every answer, one a row. `pseudonyms` is the file of random names; `nil` for ids.
  package func answers(pseudonyms: String?) throws(Failure) -> CohortSheet<DataTable> {
    let read = try read { $1 }
    let names = try PseudonymFile.names(of: read.learners, in: pseudonyms)
    let table = DataTable(answers: zip(names, read.parts).map { (id: $0, attempts: $1) })
    return CohortSheet(table.saying(marking.basis), of: read)
  }

  /// The mark of each learner at each question.
  package func matrix(pseudonyms: String?) throws(Failure) -> CohortSheet<DataTable> {
    let book = ItemBook(selected.course)
    let read = try read { book.answers(of: $1) }
    let names = try PseudonymFile.names(of: read.learners, in: pseudonyms)
    let table = DataTable(
      matrixOf: zip(names, read.parts).map { (id: $0, answers: $1) }, in: book)
    return CohortSheet(table.saying(marking.basis), of: read)
  }

  /// The sheet for the talk.
  package func debrief(in order: Debrief.Order) throws(Failure) -> CohortSheet<Debrief> {
    var course = course
    course.title = selected.title ?? course.title
    let (fold, answers) = (DebriefFold(of: course), selected.answers)
    let (read, _) = try readAll { _, history in
      fold.part(
        attempts: answers.answers(of: history.attempts),
        reports: answers.reports(of: history.reports))
    }
    var debrief = fold.debrief(of: read.parts)
    debrief.order = order
    debrief.basis = marking.basis
    return CohortSheet(debrief, of: read)
  }

  /// The page for the people who run the course.
  package func page(roster: Roster?, includingNames: Bool) throws(Failure)
    -> CohortSheet<CohortPage>
  {
    let fold = CohortReportFold(of: selected, in: course)
    let (read, _) = try readAll(mayBeEmpty: roster != nil) { learner, history in
      fold.part(of: learner, attempts: history.attempts, reports: history.reports)
    }
    let report = fold.report(
      of: read.parts, roster: roster.map(read.corrections.applied), known: read.learners)
    let page = CohortPage(
      report, includingNames: includingNames, isWhole: read.isWhole && read.unfinished.isEmpty,
      basis: marking.basis, time: desk.time)
    return CohortSheet(page, of: read)
  }

  /// What each learner reached before and after the course. Throws if the course does not have two forms.
  package func forms(roster: Roster?, includingNames: Bool, courseFolder: String) throws(Failure)
    -> CohortSheet<DataTable>
  {
    let (read, marks) = try desk.read(by: marking, of: nil, mayBeEmpty: roster != nil) {
      _, history in
      history.attempts.filter { $0.context.isForm && !$0.context.isPanel }
    }
    guard
      let comparison = FormComparison(
        attempts: read.parts.flatMap { $0 }, course: course,
        roster: roster.map(read.corrections.applied), known: read.learners)
    else { throw Failure(text: wordsForNoForms(in: courseFolder)) }
    for side in comparison.forms {
      for remark in side.scores.remarks(passMark: nil, former: Set(marks.former.keys)) {
        desk.voice.complain("form \(side.form): \(remark)")
      }
    }
    desk.voice.complain(comparison.summary)
    return CohortSheet(
      comparison.table(includingNames: includingNames).saying(marking.basis), of: read)
  }
}

/// The reports that no selection of answers and no marks concern.
extension CohortDesk {
  /// What experts answered, beside the key of a course.
  package func panel(
    of course: Course, sessions: [String], includingNames: Bool
  ) throws(Failure) -> CohortSheet<PanelReport> {
    let ids = try sessionIDs(sessions)
    let former = FormerNames(of: course)
    let read = try read { _, history in
      var attempts = history.attempts.filter { attempt in
        attempt.context.isPanel
          && (ids.isEmpty || attempt.context.session.map(ids.contains) ?? false)
      }
      former.rename(&attempts)
      return attempts
    }
    let experts = zip(read.learners, read.parts).filter { !$0.1.isEmpty }
    let report = PanelReport(
      PanelAnalysis(of: course, experts: experts.map(\.1)), title: course.title,
      names: includingNames ? experts.map { $0.0.name ?? $0.0.id.text } : nil)
    if let caution = report.caution { voice.complain(caution) }
    return CohortSheet(report, of: read)
  }

  /// What learners reported about questions.
  package func reports(sessions: [String], includingNames: Bool) throws(Failure)
    -> CohortSheet<ReportTable>
  {
    let ids = try sessionIDs(sessions)
    let selection = AnswerSelection.sessions(ids)
    let read = try read { _, history in
      ids.isEmpty ? history.reports : selection.reports(of: history.reports)
    }
    let table = ReportTable(
      read.parts.flatMap { $0 }, of: read.learners, includingNames: includingNames)
    return CohortSheet(table, of: read)
  }

  /// What a course as it is does to the answers.
  package func effects(of course: Course) throws(Failure) -> EditEffectsReport {
    let parts = try read(Self.effects(of: course)).parts
    return EditEffectsReport(
      parts.reduce(into: EditEffects()) { $0.add($1) }, on: folder, of: course.id)
  }

  /// Compares what one learner answered with a course.
  static func effects(of course: Course) -> @Sendable (LearnerID, History) -> EditEffects {
    let questions = CourseQuestions(of: course)
    return { EditEffects(of: $1.attempts, in: questions) }
  }
}
