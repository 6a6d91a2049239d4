package import Cohort
package import Curriculum
package import Files
package import Journal
package import Reports
package import Scoring

/// Everything that a store holds of one learner, for what is said about them outside of a sitting.
package struct LearnerReading: Sendable {
  package let learner: LearnerID
  /// The name that the learner gave; `nil` if there is none.
  package let name: String?
  /// With the marks that count.
  package let history: History
  package let progress: Progress
  /// What was answered in the forms before and after the course.
  package let formProgress: Progress
  /// The learner's texts and notes.
  package let texts: [LearnerText]
  /// The files of texts that could not be read.
  package let unreadTexts: [String]
  /// What is to be said about these marks.
  package let marks: MarkingFindings

  package init(
    of learner: LearnerID, in store: Store, for course: Course, at now: Timestamp
  ) throws(FileError) {
    var history = try store.readHistory(of: learner, at: now)
    var visits = try store.readVisits(of: learner, at: now, noting: &history.notes)
    let marking = Marking(of: course)
    marks = marking.mark(&history.attempts)
    marking.names.rename(&visits)
    progress = Progress(of: course.id, attempts: history.attempts, visits: visits)
    formProgress = Progress(
      of: course.id, attempts: history.attempts, visits: [], inForms: true)
    name = store.readProfile(of: learner)?.name
    let written = try store.readTexts(of: learner).renamed(by: marking.names)
    (texts, unreadTexts) = (written.texts, written.unread)
    self.learner = learner
    self.history = history
  }

  /// The learner's record of study.
  package func record(
    of course: Course, showing contents: StudyRecord.Contents, at now: Timestamp, time: LocalTime
  ) -> StudyRecord {
    StudyRecord(
      of: course, by: learner, named: name, progress: progress,
      formProgress: formProgress, written: texts, showing: contents,
      at: now,
      time: time)
  }
}
