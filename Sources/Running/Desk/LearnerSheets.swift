package import Cohort
internal import Collected
internal import Curriculum
internal import Files
internal import Journal
package import Reports
internal import Scoring

/// The reports with a row for each learner.
extension CohortRequest {
  /// What each learner reached, and the same as a table. `roster` is the one that was given, without people who were withdrawn.
  package func scores(roster: Roster?, includingNames: Bool) throws(Failure)
    -> CohortSheet<ScoreSheet>
  {
    let (fold, answers) = (CohortFold(to: selected.outline), selected.answers)
    // All answers are folded, because those to other courses are counted too.
    let (read, marks) = try readAll(mayBeEmpty: roster != nil) {
      (
        part: fold.part(of: $0, answers: answers.answers(of: $1.attempts.map(\.summary))),
        isExpert: $1.isOfPanelAlone && answers != .panel
      )
    }
    let known = zip(read.learners, read.parts).filter { !$1.isExpert }.map(\.0)
    let roster = roster.map(read.corrections.applied)
    let scores = fold.scores(of: read.parts.map(\.part), roster: roster, known: known)
    for remark in scores.remarks(
      passMark: selected.passMark, former: Set(marks.former.keys))
    {
      desk.voice.complain(remark)
    }
    let table = DataTable(
      scores, includingNames: includingNames, passMark: selected.passMark, remarks: read.remarks
    ).saying(marking.basis)
    return CohortSheet(ScoreSheet(scores: scores, table: table, roster: roster), of: read)
  }

  /// Who has finished, who is on the way, and who never came; of these only those in some states, if any are named.
  package func completion(
    roster: Roster?, states: [CohortCompletion.State], includingNames: Bool
  ) throws(Failure) -> CohortSheet<CompletionReport> {
    let fold = CohortFold(to: selected.outline)
    let (course, answers) = (selected.course.id, selected.answers)
    let read = try readAll(mayBeEmpty: roster != nil) { learner, history in
      let selected = answers.answers(of: history.attempts.map(\.summary))
        .keeping { $0.course == course }
      return (
        part: fold.part(of: learner, answers: selected),
        activity: CohortActivity(of: learner, in: course, answers: selected),
        isExpert: history.isOfPanelAlone && answers != .panel
      )
    }.reading
    let attendance: [LearnerID: Attendance]
    do throws(FileError) {
      attendance = try CohortAttendance(cohort: desk.folder).attendance(in: answers.sessions)
    } catch {
      throw .file(error)
    }
    let known = zip(read.learners, read.parts).filter { !$1.isExpert }.map(\.0)
    let experts = Set(read.learners.map(\.id)).subtracting(known.map(\.id))
    let hidden = experts.union(read.corrections.vacated)
    let came = attendance.keys.sorted().filter { !hidden.contains($0) }
    let scores = fold.scores(
      of: read.parts.map(\.part), roster: roster.map(read.corrections.applied),
      known: known + came.map { CohortLearner(id: $0) })
    var completion = CohortCompletion(
      of: scores, activity: read.parts.compactMap(\.activity), attendance: attendance)
    if !states.isEmpty { completion.rows.removeAll { !states.contains($0.state) } }
    let report = CompletionReport(
      completion, title: selected.title ?? selected.course.title, of: selected.course,
      time: desk.time, includingNames: includingNames, basis: marking.basis)
    return CohortSheet(report, of: read)
  }

  /// Says whose address a list of addresses lacks. Throws if it has none.
  package func check(_ mail: MailList) throws(Failure) {
    guard !mail.withoutAddress.isEmpty else { return }
    guard mail.count > 0 else { throw Failure(text: MailList.wordsForNobody) }
    let ids = mail.withoutAddress.map(\.text).joined(separator: ", ")
    desk.voice.complain("no mail address in the roster: \(ids)")
  }
}
