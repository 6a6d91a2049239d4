internal import Journal

/// The records met so far, by id and checksum, in some fifty bytes each.
///
/// The entries stand in the order in which they came, and a table of their numbers finds them: a dictionary of entries would be
/// half empty, and each time it grows be there twice.
struct KnownRecords {
  private var entries: [Entry] = []
  /// Open addressing, of a length that is a power of two; each place holds the number of an entry and what of its hash is not
  /// the place, or is `vacant`.
  private var table: [UInt64] = Array(repeating: vacant, count: 1 << 10)
  /// The ids that have several records.
  private(set) var conflicts: Set<RecordID> = []

  private struct Entry {
    var id: RecordID
    var check: UInt64
    var person: UInt32
  }

  private static let vacant = UInt64.max

  /// Notes a record of a person; `false` where it was met before. Two records are one where id, person and checksum are the same.
  mutating func add(_ id: RecordID, check: UInt64, of person: Int) -> Bool {
    let entry = Entry(id: id, check: check, person: UInt32(truncatingIfNeeded: person))
    var hasOther = false
    let hash = Self.hash(of: id)
    var place = self.place(of: hash)
    while table[place] != Self.vacant {
      if table[place] >> 32 == hash >> 32 {
        let known = entries[Int(table[place] & 0xFFFF_FFFF)]
        if known.id == id {
          if known.check == check, known.person == entry.person { return false }
          hasOther = true
        }
      }
      place = (place + 1) & (table.count - 1)
    }
    if hasOther { conflicts.insert(id) }
    table[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(entries.count)
    entries.append(entry)
    if entries.count * 4 > table.count * 3 { grow() }
    return true
  }

  /// Who has records of an id, by one pass over all.
  func people(with ids: Set<RecordID>) -> [RecordID: Set<Int>] {
    var people: [RecordID: Set<Int>] = [:]
    for entry in entries where ids.contains(entry.id) {
      people[entry.id, default: []].insert(Int(entry.person))
    }
    return people
  }

  private mutating func grow() {
    var larger = Array(repeating: Self.vacant, count: table.count * 2)
    for content in table where content != Self.vacant {
      var place = Int(truncatingIfNeeded: content >> 32) & (larger.count - 1)
      while larger[place] != Self.vacant { place = (place + 1) & (larger.count - 1) }
      larger[place] = content
    }
    table = larger
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (table.count - 1)
  }

  /// Seeded anew in every process, so that nobody can make ids that all have one place.
  private static func hash(of id: RecordID) -> UInt64 {
    UInt64(truncatingIfNeeded: id.hashValue)
  }
}
