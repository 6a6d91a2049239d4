internal import CSVText
package import Cohort
internal import Collected
package import Curriculum
internal import Files
package import Reports
package import Scoring
internal import Seat
internal import Session

/// What came of collecting.
package struct CollectedCohort {
  /// What was read, and how to get the scores of each session.
  package let summary: String
  /// What was set aside, and why.
  package let findings: String
  package let hasFindings: Bool
}

extension CohortDesk {
  /// Collects journals into the cohort. `roster` says who is expected, `course` which questions may have changed since, `isMade` whether
  /// an id was made from a name. `courseFolder` is the folder of the course if commands do not find the course without its name.
  ///
  /// Of several collections into one folder at the same time, one goes on and the others wait for it: each has to see all that the
  /// one before it has brought, since who is the first of an id has the cohort's own folder.
  package func collect(
    _ sources: [String], roster readRoster: () throws(Failure) -> Roster?,
    course openCourse: () throws(Failure) -> Course?, in courseFolder: String?,
    isMade: @escaping @Sendable (LearnerID, String) -> Bool
  ) throws(Failure) -> CollectedCohort {
    try checkSources(sources)
    let corrections = try corrections()
    let roster = try readRoster().map(corrections.applied)
    let rules = IDRules(
      onePerson: corrections.onePerson.union(roster?.learners.map(\.id) ?? []),
      isMade: isMade)
    let course = try openCourse()
    do throws(FileError) { try Folder.make(folder) } catch { throw .file(error) }
    let turn = Turn(at: CohortCollecting.lock(of: folder)) {
      voice.complain(wordsForOtherCollection(into: folder))
    }
    return try turn.take { () throws(Failure) in
      try collect(sources, roster: roster, by: rules, course: (course, courseFolder), corrections)
    }
  }

  private func collect(
    _ sources: [String], roster: Roster?, by rules: IDRules,
    course: (content: Course?, folder: String?), _ corrections: Corrections
  ) throws(Failure) -> CollectedCohort {
    let collecting: CohortCollecting
    let people: CohortPeople
    do throws(FileError) {
      collecting = try CohortCollecting(
        of: sources, into: folder, at: clock.now(), roster: roster, rules: rules)
      people = try CohortPeople(of: folder, by: corrections)
    } catch {
      throw .file(error)
    }
    let report = collecting.report.without(corrections.withdrawn)
    var check = CohortCheck(
      records: report.records, roster: roster,
      spellings: CohortSpellings(cohort: folder).spellings)
    var isWhole = true
    if let course = course.content {
      let others = try read(mayBeEmpty: true, isCollecting: true, Self.effects(of: course))
      for part in others.parts { check.effects.add(part) }
      isWhole = others.isWhole
    }
    let text = CollectionText(
      report: report, check: check, unusablePlans: collecting.kept.faults.map(\.words),
      apart: people.words(in: folder))
    let unfinished: [UnfinishedCollection]
    do throws(FileError) {
      try OutputFile(path: folder + "/report.txt").write(Array(text.file.utf8))
      unfinished = try collecting.finish()
    } catch {
      throw .file(error)
    }
    for warning in collecting.kept.warnings { voice.note(DiagnosticText(diagnostic: warning).text) }
    for difference in collecting.kept.differences { voice.complain(difference.words) }
    for other in unfinished { voice.complain(other.words(in: folder)) }
    return CollectedCohort(
      summary: text.summary + (try sessions(courseIn: course.folder)), findings: text.findings,
      hasFindings: text.hasFindings || !isWhole)
  }

  /// Throws if a source is not there, before anything is made: most likely its name was mistyped.
  private func checkSources(_ sources: [String]) throws(Failure) {
    // What cannot be looked at may be there; collecting says why it cannot.
    for source in sources where !((try? exists(source)) ?? true) {
      let path = source.split(separator: "/", omittingEmptySubsequences: false)
      let trimmed = path.reversed().drop { $0.isEmpty }.reversed().joined(separator: "/")
      let names = (try? Folder.names(in: Folder.parent(of: trimmed))) ?? []
      throw Failure(text: wordsForNoSource(source, beside: names))
    }
  }

  /// The sessions of the cohort, and how to get the scores of each.
  private func sessions(courseIn courseFolder: String?) throws(Failure) -> String {
    do throws(PlanFault) {
      return try CohortPlans(cohort: folder).words(courseIn: courseFolder)
    } catch {
      throw Failure(text: error.words)
    }
  }
}
