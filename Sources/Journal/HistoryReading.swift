internal import Scoring

/// Puts the records of many files together: each once, in order.
public struct HistoryReading: Sendable {
  private let learner: LearnerID
  private var lines = JournalLines()
  private var files: [String] = []
  private var attempts: [Attempt] = []
  private var reports: [Report] = []
  private var places: [Place] = []
  private var notes: [Note] = []

  /// Where a record stands and what it is sorted by. Sorting these and not the attempts keeps the large values in place.
  private struct Place: Sendable {
    var id: RecordID
    var at: Timestamp
    var check: UInt64
    /// Where the record is kept.
    var content: Content
    var file: Int
    var line: Int
    var bytes: Range<Int>
  }

  /// A position among the attempts or among the reports.
  private enum Content: Hashable, Sendable {
    case answer(Int)
    case report(Int)
  }

  init(of learner: LearnerID) {
    self.learner = learner
  }

  /// Reads one file of the learner's journal.
  mutating func add(_ path: String) {
    files.append(path)
    do throws(JournalFile.Obstacle) {
      let bytes = try JournalFile.read(path)
      bytes.withUnsafeBytes { add($0, of: path) }
    } catch {
      notes.append(Note(file: path, kind: .file(error)))
    }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, of path: String) {
    let estimate = attempts.count + bytes.count / 400
    if estimate > attempts.capacity {
      attempts.reserveCapacity(max(estimate, attempts.count * 2))
      places.reserveCapacity(max(estimate, attempts.count * 2))
    }
    lines.read(bytes) { record in
      guard record.content.learner == learner else {
        let kind = Note.Kind.otherLearner(record.content.learner)
        return notes.append(Note(file: path, line: record.line, kind: kind))
      }
      let (at, content): (Timestamp, Content)
      switch record.content {
      case .answer(let attempt):
        (at, content) = (attempt.at, .answer(attempts.count))
        attempts.append(attempt)
      case .report(let report):
        (at, content) = (report.at, .report(reports.count))
        reports.append(report)
      }
      places.append(
        Place(
          id: record.id, at: at, check: record.check, content: content,
          file: files.count - 1, line: record.line, bytes: record.bytes))
    } refuse: { line, kind in
      notes.append(Note(file: path, line: line, kind: kind))
    }
  }

  /// Takes in what was read of the files that come after these.
  mutating func append(_ next: HistoryReading) {
    let (answered, reported, read) = (attempts.count, reports.count, files.count)
    places += next.places.map { place in
      var place = place
      place.file += read
      switch place.content {
      case .answer(let index): place.content = .answer(answered + index)
      case .report(let index): place.content = .report(reported + index)
      }
      return place
    }
    files += next.files
    attempts += next.attempts
    reports += next.reports
    notes += next.notes
  }

  /// The history, once every file was added.
  consuming func finish() -> History {
    let read = places.count
    let conflicts = keepOneOfEachID()
    let isInOrder = zip(places, places.dropFirst()).allSatisfy { ($0.at, $0.id) < ($1.at, $1.id) }
    if !isInOrder { places.sort { ($0.at, $0.id) < ($1.at, $1.id) } }
    let isAsRead =
      places.count == read && places.indices.allSatisfy { places[$0].content == .answer($0) }
    if !isAsRead { arrange() }
    notes.sort()
    return History(
      attempts: attempts, reports: reports, notes: notes,
      duplicates: read - places.count - conflicts)
  }

  /// Keeps what has a place, in the order of the places.
  private mutating func arrange() {
    let read = (attempts, reports)
    attempts = []
    reports = []
    attempts.reserveCapacity(places.count)
    for place in places {
      switch place.content {
      case .answer(let index): attempts.append(read.0[index])
      case .report(let index): reports.append(read.1[index])
      }
    }
  }

  /// Leaves one place for each id; gives the number of those that were dropped for saying something else.
  private mutating func keepOneOfEachID() -> Int {
    // Ids rise through a learner's files as a rule, and then no two are the same.
    if zip(places, places.dropFirst()).allSatisfy({ $0.id < $1.id }) { return 0 }
    places.sort { ($0.id, $0.check, $0.file, $0.line) < ($1.id, $1.check, $1.file, $1.line) }
    var kept: [Place] = []
    kept.reserveCapacity(places.count)
    var conflicts = 0
    for place in places {
      guard let last = kept.last, last.id == place.id else {
        kept.append(place)
        continue
      }
      if last.check == place.check { continue }
      conflicts += 1
      let counts = line(at: place).lexicographicallyPrecedes(line(at: last)) ? place : last
      let other = counts.check == last.check ? place : last
      kept[kept.count - 1] = counts
      notes.append(
        Note(
          file: files[other.file], line: other.line, kind: .conflict(id: other.id.text)))
    }
    places = kept
    return conflicts
  }

  /// Reads a line again. Two records of one id that differ are too rare to keep every line in memory for.
  private func line(at place: Place) -> [UInt8] {
    guard let bytes = try? JournalFile.read(files[place.file]),
      place.bytes.upperBound <= bytes.count
    else { return [] }
    return Array(bytes[place.bytes])
  }
}

extension Note: Comparable {
  /// By file, then line, then what is wrong, so that a report never depends on the order of discovery.
  public static func < (left: Note, right: Note) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
    return "\(left.kind)" < "\(right.kind)"
  }
}
