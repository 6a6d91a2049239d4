internal import Journal

/// The records met so far, by id.
struct KnownRecords {
  /// What tells records of one id apart.
  private struct Version: Hashable {
    var check: UInt64
    var person: UInt32
  }

  /// The first record met of each id.
  private var first: [RecordID: Version] = [:]
  /// The other records of ids that have several, which are few.
  private var others: [RecordID: Set<Version>] = [:]

  /// Notes a record of a person; `false` if it was met before. Records are the same if id, person and checksum are.
  mutating func add(_ id: RecordID, check: UInt64, of person: Int) -> Bool {
    let version = Version(check: check, person: UInt32(truncatingIfNeeded: person))
    guard let known = first.updateValue(version, forKey: id) else { return true }
    first[id] = known
    return known != version && others[id, default: []].insert(version).inserted
  }

  /// The ids under which different records were met, each with the people who have one.
  var conflicts: [RecordID: Set<Int>] {
    others.reduce(into: [:]) { conflicts, other in
      var people = Set(other.value.map { Int($0.person) })
      if let first = first[other.key] { people.insert(Int(first.person)) }
      conflicts[other.key] = people
    }
  }
}
