internal import CSVText
internal import Cohort
internal import Files
package import Scoring

/// How the rosters that a cohort has met spell ids: `AB123` for `ab123`. Reports show ids as people write them.
///
///     <cohort>/ids.csv    the header `id`, and a line for each id that is not spelt in lower case
package struct CohortSpellings: Hashable, Sendable {
  /// By id; an id that is missing is spelt in lower case.
  package private(set) var spellings: [LearnerID: String] = [:]

  /// The most bytes of a roster, and of `ids.csv`, that are read.
  private static let largestInBytes = 4 << 20

  /// The spellings that a cohort keeps; none if its file cannot be read, which changes no more than how ids look.
  package init(cohort: String) {
    guard let bytes = try? WholeFile.read(Self.file(in: cohort), limit: Self.largestInBytes)
    else { return }
    for row in CSV.read(bytes).rows.dropFirst() { row.fields.first.map { add($0) } }
  }

  private static func file(in cohort: String) -> String { cohort + "/ids.csv" }

  /// If two rosters spell an id differently, the first spelling in the order of bytes counts, in whatever order they come.
  private mutating func add(_ spelling: String) {
    guard let id = LearnerID(spelling), spelling != id.text else { return }
    spellings[id] = min(spellings[id] ?? spelling, spelling)
  }

  /// Keeps the spellings of a roster, of the rosters in the folders of sessions, and of other cohorts.
  static func keep(
    _ roster: Roster?, of sources: [String], in cohort: String
  ) throws(FileError) {
    let former = CohortSpellings(cohort: cohort)
    var all = former
    for learner in roster?.learners ?? [] { all.add(learner.spelling) }
    for source in sources {
      for spelling in CohortSpellings(cohort: source).spellings.values { all.add(spelling) }
      guard isThere(source + "/session.yaml"),
        let bytes = try? WholeFile.read(source + "/roster.csv", limit: largestInBytes)
      else { continue }
      for learner in readRoster(bytes).roster?.learners ?? [] { all.add(learner.spelling) }
    }
    guard all != former else { return }
    let lines = all.spellings.sorted { $0.key < $1.key }.map { CSV.line([$0.value]) }
    try NewFile.write(Array((CSV.line(["id"]) + lines.joined()).utf8), to: file(in: cohort))
  }
}
