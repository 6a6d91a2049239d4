internal import Files
internal import Journal
internal import Scoring

/// When records were made whose clocks were wrong, as far as the sources tell.
struct CollectedTimes {
  /// By learner: what is to be kept beside the answers.
  private(set) var times: [LearnerID: TimeNotes] = [:]
  /// The stores of single machines that hold a record of a clock that went back.
  private var goneBack: Set<Owned> = []
  /// The folders that were looked at for notes.
  private var seen: Set<Owned> = []

  private struct Owned: Hashable {
    var store: String
    var learner: LearnerID
  }

  /// Reads the notes that stand beside journals in stores. Files that cannot be read are added to `faults`.
  mutating func read(beside journals: [SourceWalk.Found], noting faults: inout [Note]) {
    for journal in journals {
      guard let owned = Self.store(of: journal), seen.insert(owned).inserted else { continue }
      do throws(FileError) {
        let notes = try Store(root: owned.store).readTimes(of: owned.learner, noting: &faults)
        if !notes.isEmpty { times[owned.learner, default: TimeNotes()].add(notes) }
      } catch {
        faults.append(
          Note(file: owned.store, kind: .file(.unreadable(error.code))))
      }
    }
  }

  /// Notes when a record of a learner was made.
  mutating func add(_ record: RecordID, at instant: Timestamp, of learner: LearnerID) {
    times[learner, default: TimeNotes()].add(record, at: instant)
  }

  /// Takes what a file tells of a record that is accepted.
  mutating func note(_ record: SourceReading.Found, in file: SourceReading) {
    if let instant = record.corrected {
      add(record.id, at: instant, of: record.learner)
    }
    // A file with a header stands in no store.
    if record.wentBack, !file.hasHeader, let owned = Self.store(of: file.found) {
      goneBack.insert(owned)
    }
  }

  /// Finds out when the records of stores were made whose clocks went back: by what came later there. A store that cannot be read
  /// any more tells nothing.
  mutating func settle() {
    for owned in goneBack {
      guard let history = try? Store(root: owned.store).readHistory(of: owned.learner) else {
        continue
      }
      let moments =
        history.attempts.map { ($0.id, $0.at, $0.moment) }
        + history.reports.map { ($0.id, $0.at, $0.moment) }
      for (id, at, moment) in moments where moment != at {
        guard let record = RecordID(id.utf8) else { continue }
        // A time by the share's clock is better.
        if times[owned.learner]?.times[record] == nil {
          times[owned.learner, default: TimeNotes()].add(record, at: moment)
        }
      }
    }
  }

  /// The store that holds a journal, if the journal is in a learner's folder.
  private static func store(of journal: SourceWalk.Found) -> Owned? {
    guard let learner = journal.learner, let path = resolvedPath(journal.path) else { return nil }
    // <store>/learners/<id>/journal/<file>
    let folder = (0..<4).reduce(path) { path, _ in Folder.parent(of: path) }
    return Owned(store: folder, learner: learner)
  }
}
