internal import Journal
internal import Scoring

/// The records met so far, by id and checksum.
struct KnownRecords {
  private var first: [RecordID: Met] = [:]
  /// The further records of the few ids that have several.
  private var others: [RecordID: [Met]] = [:]

  private struct Met: Hashable {
    var check: UInt64
    var learner: LearnerID
  }

  /// Notes a record; `false` where it was met before. Two records are one where id, learner and checksum are the same.
  mutating func add(_ record: SourceReading.Record) -> Bool {
    let met = Met(check: record.check, learner: record.learner)
    guard let known = first[record.id] else {
      first[record.id] = met
      return true
    }
    if known == met || others[record.id]?.contains(met) == true { return false }
    others[record.id, default: []].append(met)
    return true
  }

  /// The ids under which different records were met, with whose they are.
  var conflicts: [CollectionReport.Conflict] {
    others.keys.sorted().map { id in
      let met = [first[id]].compactMap { $0 } + (others[id] ?? [])
      return CollectionReport.Conflict(id: id.text, learners: Set(met.map(\.learner)).sorted())
    }
  }
}
