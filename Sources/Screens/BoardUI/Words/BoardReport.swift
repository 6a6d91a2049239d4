public import Cohort
internal import Curriculum
internal import Scoring

/// What a board has to report: how far everybody is, and what was answered. How it is written down is not the board's concern.
public struct BoardReport: Hashable, Sendable {
  public var debrief: Debrief
  /// One sentence about the room: who has signed in, and how many are in each state.
  public var summary: String
  /// One row for each learner who came, by id.
  public var rows: [Row]

  /// A learner as the board calls them. The words are text from outside, as it came.
  public struct Row: Hashable, Sendable {
    public var who: String
    /// `3 of 5`
    public var answered: String
    /// The last page the learner answered.
    public var reached: String
    /// When the learner was last heard of: `10:12`
    public var heard: String
    public var state: String

    public init(who: String, answered: String, reached: String, heard: String, state: String) {
      self.who = who
      self.answered = answered
      self.reached = reached
      self.heard = heard
      self.state = state
    }
  }

  public init(debrief: Debrief, summary: String, rows: [Row]) {
    self.debrief = debrief
    self.summary = summary
    self.rows = rows
  }
}

extension BoardModel {
  /// The report as things stand now.
  var report: BoardReport {
    var course = session.course
    course.title = session.title
    return BoardReport(
      debrief: Debrief(of: course, attempts: studied, reports: []),
      summary: "\(signedIn): \(summary(separatedBy: ", ")).",
      rows: board.attendees.sorted { $0.id < $1.id }.map { attendee in
        BoardReport.Row(
          who: label(of: attendee), answered: doneWords(of: attendee),
          reached: reachedWords(of: attendee), heard: heardWords(of: attendee),
          state: stateWords(of: attendee))
      })
  }

  /// In a session, answers to a form count as study: the form is what the session is about.
  private var studied: [Attempt] {
    board.answers.map { attempt in
      var attempt = attempt
      attempt.context = .study
      return attempt
    }
  }
}
