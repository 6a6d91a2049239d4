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
