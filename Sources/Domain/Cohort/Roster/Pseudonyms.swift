public import Scoring

/// Random names for learners, so that answers can be handed on without saying whose they are. The list of who is who is kept
/// apart, and used again for the next export of the same cohort.
public struct Pseudonyms: Hashable, Sendable {
  private var names: [LearnerID: String]
  private var taken: Set<String>

  public init(known: [LearnerID: String] = [:]) {
    names = known
    taken = Set(known.values)
  }

  /// The learner's random name. It is made when it is first asked for: `p-` and eight letters or digits, none of them easily
  /// mistaken for another.
  public mutating func name(
    for learner: LearnerID, using random: inout some RandomNumberGenerator
  ) -> String {
    if let name = names[learner] { return name }
    let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var name: String
    repeat {
      let letters = (0..<8).map { _ in signs[Int(random.next(upperBound: UInt64(signs.count)))] }
      name = "p-" + String(letters)
    } while !taken.insert(name).inserted
    names[learner] = name
    return name
  }

  /// Who is who, by id.
  public var list: [(learner: LearnerID, name: String)] {
    names.sorted { $0.key < $1.key }.map { (learner: $0.key, name: $0.value) }
  }
}
