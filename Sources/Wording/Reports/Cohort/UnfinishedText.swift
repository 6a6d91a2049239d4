package import Collected

extension UnfinishedCollection {
  /// That answers may be missing from a cohort, and what to do.
  package func words(in cohort: String) -> String {
    let again = sources.map { shellWord($0) + " " }.joined()
    return
      "collecting into \(shellWord(cohort)) was broken off or is still going on, so answers "
      + "may be missing; "
      + (sources.isEmpty
        ? "collect its sources again"
        : "to finish it: webside cohort collect \(again)--into \(shellWord(cohort))")
  }
}

/// That another collection has to end first.
package func wordsForOtherCollection(into cohort: String) -> String {
  "another collection into \(shellWord(cohort)) is going on; waiting until it has ended"
}
