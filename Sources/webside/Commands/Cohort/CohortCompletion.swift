internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat

extension Cohorts {
  /// Completion: who has finished, and who has not.
  struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print who has finished, who is on the way and where, and who never came.",
      discussion: "With --format mail: the addresses of those who have not finished, one a line, "
        + "from the column `email` of the roster.")

    @Option(help: "text, csv, json, ndjson, xlsx or mail.")
    var format = FormatArgument<CompletionReport>.usual

    @Option(
      help: ArgumentHelp(
        "Only learners in this state: finished, on-the-way or never-came. May be given again.",
        valueName: "state"),
      completion: .list(CohortCompletion.State.allCases.map(\.rawValue)),
      transform: { try word($0) })
    var state: [CohortCompletion.State] = []

    @OptionGroup var table: CohortTableOptions

    @OptionGroup var cohort: CohortArguments

    func run() throws {
      let roster = try table.readRoster()
      let request = try cohort.request()
      let selection = request.selected
      let fold = CohortFold(to: selection.outline)
      let (course, answers) = (selection.course.id, selection.answers)
      let read = try request.readAll(mayBeEmpty: roster != nil) { learner, history in
        let selected = answers.answers(of: history.attempts.map(\.summary))
          .filter { $0.course == course }
        return (
          part: fold.part(of: learner, answers: selected),
          activity: CohortActivity(of: learner, in: course, answers: selected),
          isExpert: history.isOfPanelAlone && answers != .panel
        )
      }.reading
      let attendance: [LearnerID: Attendance]
      do throws(FileError) {
        attendance = try CohortAttendance(cohort: cohort.folder)
          .attendance(in: selection.answers.sessions)
      } catch {
        throw Failure.file(error)
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
      let isMail = format.format == .mail
      let states = state.isEmpty && isMail ? [.onTheWay, .neverCame] : state
      if !states.isEmpty { completion.rows.removeAll { !states.contains($0.state) } }
      let report = CompletionReport(
        completion, title: selection.title ?? selection.course.title, of: selection.course,
        time: LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC),
        includingNames: table.names, basis: request.marking.basis)
      if isMail { try check(report.mail) }
      try cohort.sheet.put(format.bytes(of: report))
      try read.checkWhole()
    }

    /// Says whose address is missing.
    private func check(_ mail: MailList) throws {
      guard !mail.withoutAddress.isEmpty else { return }
      guard mail.count > 0 else {
        throw Failure(
          text:
            "nobody here has a mail address; name your own list by --roster, with the column `email`"
        )
      }
      let ids = mail.withoutAddress.map(\.text).joined(separator: ", ")
      Console.complain("no mail address in the roster: \(ids)")
    }
  }
}
