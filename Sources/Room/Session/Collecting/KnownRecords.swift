internal import Journal

/// The records met so far, by id.
struct KnownRecords {
  /// Whose record it is, as two numbers: that of the learner, which people of one id share, and that of the person.
  struct Owner: Hashable {
    var learner: UInt32
    var person: UInt32
  }

  /// What tells records of one id apart.
  private struct Version: Hashable {
    var check: UInt64
    var owner: Owner

    /// Whether this is the same record in the hands of another person of the same id.
    func isShared(with other: Version) -> Bool {
      check == other.check && owner.learner == other.owner.learner
    }
  }

  /// The first record met of each id.
  private var first: [RecordID: Version] = [:]
  /// The further records of the few ids that have several.
  private var others: [RecordID: Set<Version>] = [:]

  /// What is known of a record when it is met.
  enum Met {
    case first
    /// Another person of the same id has it. Such people are one: they share a record.
    case shared
    case again
  }

  /// Notes a record. Records are the same if id, owner and checksum are.
  mutating func add(_ id: RecordID, check: UInt64, of owner: Owner) -> Met {
    let version = Version(check: check, owner: owner)
    guard let known = first.updateValue(version, forKey: id) else { return .first }
    first[id] = known
    if known == version { return .again }
    let isShared =
      known.isShared(with: version) || (others[id] ?? []).contains(where: version.isShared)
    guard others[id, default: []].insert(version).inserted else { return .again }
    return isShared ? .shared : .first
  }

  /// The ids under which different records were met, each with the numbers of the people who have one.
  var conflicts: [RecordID: Set<Int>] {
    var conflicts: [RecordID: Set<Int>] = [:]
    for (id, versions) in others {
      let all = versions.union(first[id].map { [$0] } ?? [])
      guard let one = all.first, !all.allSatisfy(one.isShared) else { continue }
      conflicts[id] = Set(all.map { Int($0.owner.person) })
    }
    return conflicts
  }
}
