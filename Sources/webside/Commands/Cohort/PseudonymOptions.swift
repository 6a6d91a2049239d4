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
    var list = try Self.read(pseudonyms)
    var random = SystemRandomNumberGenerator()
    let names = learners.map { list.name(for: $0, using: &random) }
    let text =
      CSV.line(["id", "pseudonym"])
      + list.list.map { CSV.line([$0.learner.text, $0.name]) }.joined()
    do { try OutputFile(path: pseudonyms).write(Array(text.utf8)) } catch {
      throw Failure.file(error)
    }
    return names
  }

  private static func read(_ path: String) throws -> Pseudonyms {
    guard (try? FileStatus(of: path, followingLinks: true)) != nil else { return Pseudonyms() }
    let rows = CSV.read(try bytes(of: path)).rows
    guard rows.first?.fields == ["id", "pseudonym"] else {
      throw Failure(
        text: "\(reduced(path)) is no list of pseudonyms: its first line is not `id,pseudonym`")
    }
    var known: [LearnerID: String] = [:]
    for row in rows.dropFirst() {
      guard row.fields.count == 2, let learner = LearnerID(row.fields[0]), !row.fields[1].isEmpty
      else {
        throw Failure(text: "\(reduced(path)):\(row.line): not an id and a pseudonym")
      }
      known[learner] = row.fields[1]
    }
    return Pseudonyms(known: known)
  }
}
