package import Files
package import Session

/// Everything that sources hold, collected into a cohort. The collection counts as unfinished until `finish` is called.
package struct CohortCollecting: Sendable {
  package let report: CollectionReport
  /// What came of keeping the plans of the sources' sessions.
  package let kept: CohortPlans.Kept
  private let collection: UnfinishedCollection
  private let cohort: String

  /// Collects. The cohort's folder is made if it is missing, even if the sources hold no record: what is wrong with them is
  /// kept in it.
  package init(of sources: [String], into cohort: String, rules: IDRules) throws(FileError) {
    self.cohort = cohort
    collection = try UnfinishedCollection(of: sources, into: cohort)
    report = try collect(sources: sources, into: cohort, rules: rules)
    try CohortRemarks(in: cohort).keep(report)
    kept = try CohortPlans(cohort: cohort).keep(report.plans, of: sources)
  }

  /// Notes that everything was collected. Returns the collections of other sources that have not finished.
  package func finish() throws(FileError) -> [UnfinishedCollection] {
    try collection.finish()
    return try UnfinishedCollection.all(in: cohort)
  }
}
