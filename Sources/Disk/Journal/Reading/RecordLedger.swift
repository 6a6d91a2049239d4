internal import Files
internal import Scoring

/// The records that were read, each once: their places in the files, and their order.
///
/// It does not hold the records themselves: `HistoryReading` keeps answers and reports, numbered from 0 in the order of reading.
/// Sorting small entries instead of records keeps the large values in place.
struct RecordLedger: Sendable {
  private(set) var notes: [Note] = []
  private var files: [String] = []
  private var entries: [Entry] = []

  /// The number of an answer or of a report.
  enum Number: Hashable, Sendable {
    case answer(Int)
    case report(Int)
  }

  struct Entry: Sendable {
    var id: RecordID
    /// Its place in the store.
    var at: Timestamp
    /// What the clock read.
    var reading: Timestamp
    var check: UInt64
    var number: Number
    var file = 0
    var line: Int
    var bytes: Range<Int>
  }

  /// What `finish` found.
  struct Order {
    /// The records in the order of `Attempt.isInOrder`, each once.
    var numbers: [Number]
    /// When records were made whose clock read something else.
    var corrected: [(Number, Timestamp)]
    /// Whether that is the order in which they were read, and all are answers.
    var isAsMet: Bool
    /// How many records were found again, word for word.
    var duplicates: Int
  }

  /// Reads a file, whose records are entered next; `nil` if it cannot be read.
  mutating func open(_ path: String) -> [UInt8]? {
    files.append(path)
    do throws(FileObstacle) {
      return try WholeFile.read(path, limit: Store.largestFile)
    } catch {
      notes.append(Note(file: path, kind: .file(error)))
      return nil
    }
  }

  /// Makes room for so many more records.
  mutating func expect(_ count: Int) {
    guard entries.count + count > entries.capacity else { return }
    entries.reserveCapacity(max(entries.count + count, entries.count * 2))
  }

  /// Enters a record of the file that was opened last.
  mutating func enter(_ entry: Entry) {
    var entry = entry
    entry.file = files.count - 1
    entries.append(entry)
  }

  /// Notes something about a line of the file that was opened last.
  mutating func note(_ line: Int, _ kind: Note.Kind) {
    notes.append(Note(file: files[files.count - 1], line: line, kind: kind))
  }

  /// Adds the entries of the files that come after these. `met` is how many answers and reports these files held.
  mutating func append(_ next: RecordLedger, after met: (answers: Int, reports: Int)) {
    let read = files.count
    entries += next.entries.map { entry in
      var entry = entry
      entry.file += read
      switch entry.number {
      case .answer(let index): entry.number = .answer(met.answers + index)
      case .report(let index): entry.number = .report(met.reports + index)
      }
      return entry
    }
    files += next.files
    notes += next.notes
  }

  /// Puts the records in order, once every file was read. `times` tells when they were made.
  mutating func finish(_ times: RecordTimes) -> Order {
    let met = entries.count
    let conflicts = keepOneOfEachID()
    let isInOrder = zip(entries, entries.dropFirst()).allSatisfy {
      ($0.at, $0.id) < ($1.at, $1.id)
    }
    if !isInOrder { entries.sort { ($0.at, $0.id) < ($1.at, $1.id) } }
    notes.sort()
    let moments = times.moments(of: entries)
    var places = Array(entries.indices)
    if !zip(moments, moments.dropFirst()).allSatisfy({ $0 <= $1 }) {
      places.sort { (moments[$0], $0) < (moments[$1], $1) }
    }
    return Order(
      numbers: places.map { entries[$0].number },
      corrected: entries.indices.filter { moments[$0] != entries[$0].reading }.map {
        (entries[$0].number, moments[$0])
      },
      isAsMet: entries.count == met
        && places.indices.allSatisfy { entries[places[$0]].number == .answer($0) },
      duplicates: met - entries.count - conflicts)
  }

  /// Leaves one entry for each id. Returns how many were dropped because they said something else.
  private mutating func keepOneOfEachID() -> Int {
    // Ids rise through a learner's files as a rule, and then no two are the same.
    if zip(entries, entries.dropFirst()).allSatisfy({ $0.id < $1.id }) { return 0 }
    entries.sort { ($0.id, $0.check, $0.file, $0.line) < ($1.id, $1.check, $1.file, $1.line) }
    var kept: [Entry] = []
    kept.reserveCapacity(entries.count)
    var conflicts = 0
    for entry in entries {
      guard let last = kept.last, last.id == entry.id else {
        kept.append(entry)
        continue
      }
      if last.check == entry.check { continue }
      conflicts += 1
      let (line, lastLine) = (line(of: entry), line(of: last))
      let counts = line.lexicographicallyPrecedes(lastLine) ? entry : last
      let other = counts.check == last.check ? entry : last
      kept[kept.count - 1] = counts
      notes.append(
        Note(file: files[other.file], line: other.line, kind: .conflict(id: other.id.text)))
    }
    entries = kept
    return conflicts
  }

  /// Reads a line again. Records of one id that differ are too rare to keep every line in memory.
  private mutating func line(of entry: Entry) -> [UInt8] {
    let path = files[entry.file]
    do throws(FileObstacle) {
      let bytes = try WholeFile.read(path, limit: Store.largestFile)
      return entry.bytes.upperBound <= bytes.count ? Array(bytes[entry.bytes]) : []
    } catch {
      notes.append(Note(file: path, kind: .file(error)))
      return []
    }
  }
}
