internal import Authoring
internal import CSVText
package import Cohort
package import Collected
internal import Courses
internal import Curriculum
package import Journal
package import Reports
package import Scoring
package import Seat

/// The folder of a cohort, and what is needed to read it.
package struct CohortDesk {
  package let folder: String
  let clock: Clock
  let voice: Voice

  package init(_ folder: String, clock: Clock, voice: Voice) {
    self.folder = folder
    self.clock = clock
    self.voice = voice
  }

  /// The time of this place.
  var time: LocalTime { LocalTime(minutesEastOfUTC: clock.minutesEastOfUTC) }

  /// Makes a part of each learner's history. What cannot be read is said, and so is that collecting did not finish, unless
  /// `isCollecting`.
  package func read<Part: Sendable>(
    mayBeEmpty: Bool = false, isCollecting: Bool = false,
    _ part: @escaping @Sendable (LearnerID, History) -> Part
  ) throws(Failure) -> CohortReading<Part> {
    let corrections = try corrections()
    let reading: CohortReading<Part>
    do { reading = try readCohort(folder, at: clock.now(), by: corrections, part) } catch {
      throw .file(error)
    }
    for line in NoteText(notes: reading.notes).lines { voice.complain(line) }
    let text = CorrectionsText(of: folder)
    for finding in text.findings(on: reading.made) {
      voice.note(DiagnosticText(diagnostic: finding).text)
    }
    if let summary = text.summary(of: reading.made) { voice.complain(summary) }
    for collection in isCollecting ? [] : reading.unfinished {
      voice.complain(collection.words(in: folder))
    }
    guard !reading.learners.isEmpty || mayBeEmpty else {
      throw Failure(text: wordsForNoAnswers(in: folder))
    }
    return reading
  }

  /// Makes a part of each learner's history, in which the selected answers have the marks that count. What is to be said about the
  /// marks is said.
  func read<Part: Sendable>(
    by marking: Marking, of selection: AnswerSelection?, mayBeEmpty: Bool = false,
    _ part: @escaping @Sendable (LearnerID, History) -> Part
  ) throws(Failure) -> (reading: CohortReading<Part>, marks: MarkingFindings) {
    let reading = try read(mayBeEmpty: mayBeEmpty) { learner, history in
      var history = history
      marking.names.rename(&history.reports)
      let findings = marking.mark(&history.attempts, of: selection)
      return (part: part(learner, history), findings: findings)
    }
    var findings = MarkingFindings()
    for part in reading.parts { findings.add(part.findings) }
    for remark in findings.remarks(people: reading.learners) { voice.complain(remark) }
    return (reading.map(\.part), findings)
  }

  /// What was decided about the cohort's answers. A line that makes no sense may be meant to withdraw somebody, so that nothing is
  /// written until it is mended.
  package func corrections() throws(Failure) -> Corrections {
    let path = CorrectionsText.file(of: folder)
    let content = Courses.content(of: path)
    if case .missing = content { return Corrections() }
    guard case .bytes(let bytes) = content else { throw Failure(text: content.reason(at: path)) }
    let time = time
    let (corrections, findings) = readCorrections(bytes, file: path) { time.reading($0) }
    for finding in findings { voice.note(DiagnosticText(diagnostic: finding).text) }
    guard findings.isEmpty else {
      throw Failure(text: CorrectionsText(of: folder).refusal(findings.count))
    }
    return corrections
  }

  /// The ids of sessions that are named by their folders or ids.
  package func sessionIDs(_ sessions: [String]) throws(Failure) -> Set<String> {
    var ids: Set<String> = []
    for name in sessions {
      do throws(SelectionFault) {
        let plan = try sessionPlan(named: name, in: folder, note: { voice.note($0.text) })
        if plan == nil { try checkAnswers(of: name, knowing: []) }
        ids.insert(plan?.id.text ?? name)
      } catch {
        throw Failure(error)
      }
    }
    return ids
  }

  /// Throws if the cohort has no answer of a session: most likely the session's name was mistyped.
  func checkAnswers(of session: String, knowing others: [String]) throws(SelectionFault) {
    let isKnown: Bool
    do { isKnown = try hasAnswers(ofSession: session, in: folder) } catch { throw .file(error) }
    if !isKnown { throw .noAnswers(session, cohort: folder, known: others) }
  }
}

extension History {
  /// Whether everything that somebody answered was for a panel of experts. They are no learner of the cohort.
  var isOfPanelAlone: Bool { !attempts.isEmpty && attempts.allSatisfy(\.context.isPanel) }
}

/// A report on a cohort.
package struct CohortSheet<Report> {
  package var report: Report
  /// Whether every answer that there may be was read.
  package var isWhole: Bool

  init<Part>(_ report: Report, of reading: CohortReading<Part>) {
    self.report = report
    isWhole = reading.isWhole && reading.unfinished.isEmpty
  }
}
