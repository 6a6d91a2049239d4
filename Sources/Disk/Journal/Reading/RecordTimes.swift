internal import Scoring

/// How it is told when each record of a store was made.
struct RecordTimes: Sendable {
  var origin: Store.Origin
  var notes = TimeNotes()
  /// Nothing was made later.
  var now: Timestamp?

  /// When the records were made, which are given in the order of their places in the store.
  func moments(of entries: [RecordLedger.Entry]) -> [Timestamp] {
    var moments: [Timestamp]
    switch origin {
    case .oneMachine: moments = settled(entries.map(\.reading))
    // Nothing is known of what came later on the same machine. The place keeps at least the order there.
    case .manyMachines: moments = entries.map(\.at)
    }
    if !notes.isEmpty {
      for (index, entry) in entries.enumerated() {
        moments[index] = notes.times[entry.id] ?? moments[index]
      }
    }
    guard let now else { return moments }
    return moments.map { min($0, now) }
  }
}
