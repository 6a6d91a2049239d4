internal import ArgumentParser
internal import CSVText
internal import Cohort
internal import Files
internal import Scoring
internal import Screen

/// Whether learners appear under random names.
struct PseudonymOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Replace ids by random ones, and keep the list of who is who in this file. A list that exists is used again.",
      valueName: "csv"))
  var pseudonyms: String?

  /// The name that each learner appears under, by position.
  func names(of learners: [LearnerID]) throws -> [String] {
    guard let pseudonyms else { return learners.map(\.text) }
    var list = PseudonymList()
    if isThere(pseudonyms) {
      let bytes = try bytes(of: pseudonyms)
      do throws(PseudonymList.Fault) { list = try PseudonymList(reading: bytes) } catch {
        throw Failure(
          text: "\(reduced(pseudonyms)):\(error.line): not a list of `id,pseudonym`; choose another file")
      }
    }
    var random = SystemRandomNumberGenerator()
    let names = learners.map { list.pseudonyms.name(for: $0, using: &random) }
    try OutputFile(path: pseudonyms).write(list.text)
    return names
  }
}
