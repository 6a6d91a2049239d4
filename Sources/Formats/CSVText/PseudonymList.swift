public import Cohort
public import Scoring

/// The list of who is who, as a file: `id,pseudonym` and a line for each learner.
public struct PseudonymList: Sendable {
  public var pseudonyms: Pseudonyms

  public init(_ pseudonyms: Pseudonyms = Pseudonyms()) { self.pseudonyms = pseudonyms }

  /// Why a file is no such list.
  public struct Fault: Error, Hashable, Sendable {
    /// From 1.
    public let line: Int
  }

  public init(reading bytes: [UInt8]) throws(Fault) {
    let rows = CSV.read(bytes).rows
    guard rows.first?.fields == Self.header else { throw Fault(line: 1) }
    var known: [LearnerID: String] = [:]
    for row in rows.dropFirst() {
      guard row.fields.count == 2, let learner = LearnerID(row.fields[0]), !row.fields[1].isEmpty
      else { throw Fault(line: row.line) }
      known[learner] = row.fields[1]
    }
    pseudonyms = Pseudonyms(known: known)
  }

  private static let header = ["id", "pseudonym"]

  /// The list as a file, with ids as `spellings` has them.
  public func text(spelling spellings: [LearnerID: String] = [:]) -> String {
    CSV.line(Self.header)
      + pseudonyms.list.map { CSV.line([spellings[$0.learner] ?? $0.learner.text, $0.name]) }
      .joined()
  }
}
