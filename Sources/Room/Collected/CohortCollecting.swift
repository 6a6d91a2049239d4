package import Cohort
package import Files
package import Scoring
package import Session

/// Everything that sources hold, collected into a cohort. The collection counts as unfinished until `finish` is called.
package struct CohortCollecting: Sendable {
  package let report: CollectionReport
  /// What came of keeping the plans of the sources' sessions.
  package let kept: CohortPlans.Kept
  private let collection: UnfinishedCollection
  private let cohort: String

  /// The empty file that is locked while a collection into the cohort goes on.
  package static func lock(of cohort: String) -> String { cohort + "/.lock" }

  /// Collects. The cohort's folder is made if it is missing, even if the sources hold no record: what is wrong with them is
  /// kept in it.
  ///
  /// `roster` says how ids are spelt, and so do the rosters in the sources; `rules` say which ids are one person's for certain. What
  /// was answered after `now` is reported.
  package init(
    of sources: [String], into cohort: String, at now: Timestamp, roster: Roster? = nil,
    rules: IDRules = IDRules()
  ) throws(FileError) {
    self.cohort = cohort
    collection = try UnfinishedCollection(of: sources, into: cohort)
    let plans = CohortPlans(cohort: cohort)
    var kept = CohortPlans.Kept()
    report = try collect(sources: sources, into: cohort, at: now, rules: rules) {
      (paths) throws(FileError) in
      kept = try plans.keep(paths, of: sources)
      return try plans.readable()
    }
    self.kept = kept
    try CohortRemarks(in: cohort).keep(report)
    try CohortSpellings.keep(roster, of: sources, in: cohort)
    try CohortAttendance(cohort: cohort).keep(report.signInsAndOuts, besidePlans: report.plans)
  }

  /// Notes that everything was collected. Returns the collections of other sources that have not finished.
  package func finish() throws(FileError) -> [UnfinishedCollection] {
    try collection.finish()
    return try UnfinishedCollection.all(in: cohort)
  }
}
