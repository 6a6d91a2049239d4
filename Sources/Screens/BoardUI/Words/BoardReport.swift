internal import Cohort
internal import Curriculum
internal import Scoring

extension BoardModel {
  /// How far everybody is, and what was answered, as Markdown.
  var report: String {
    var course = session.course
    course.title = session.title
    let debrief = Debrief(of: course, attempts: studied, reports: [])
    let rows = board.attendees.sorted { $0.id < $1.id }.map { attendee in
      "| \(markdownText(label(of: attendee))) | \(doneWords(of: attendee)) | "
        + "\(markdownText(reachedWords(of: attendee))) | \(stateWords(of: attendee)) |\n"
    }
    return debrief.markdown + "\n## Seats\n\n\(signedIn): \(summary(separatedBy: ", ")).\n"
      + (rows.isEmpty
        ? "" : "\n| Who | Answered | Reached | State |\n|---|---|---|---|\n" + rows.joined())
  }

  /// The answers as if they were given in study: the answers of a session are what its report is about, even if it asks a form.
  private var studied: [Attempt] {
    board.answers.map { attempt in
      var attempt = attempt
      attempt.context = .study
      return attempt
    }
  }
}
