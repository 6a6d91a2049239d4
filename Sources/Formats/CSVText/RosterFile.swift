public import Cohort

extension Roster {
  /// The roster as a file: `id,name` and a line for each learner, with `section` if anybody has one.
  public var csv: String {
    let hasSections = learners.contains { $0.section != nil }
    func line(_ id: String, _ name: String, _ section: String) -> String {
      CSV.line(([id, name] + (hasSections ? [section] : [])).map(SafeText.withoutControls))
    }
    return line("id", "name", "section")
      + learners.map { line($0.spelling, $0.name ?? "", $0.section ?? "") }.joined()
  }
}
