internal import Digest
public import Journal
internal import Scoring

/// Copies every record of the sources that `folder` does not have yet into it, byte for byte.
///
/// A source is a journal file, or a folder in which files named `*.jsonl` under folders named `journal` are looked for, and
/// deliveries anywhere: a store, its `learners`, one journal, a session's folder, a folder of mail attachments, a whole disk.
/// The records go to `<folder>/learners/<id>/journal/`, each file named
/// by the SHA-256 of its bytes and there only when it is complete. So collecting twice changes nothing, sources may overlap
/// and come in any order, and a collection that was broken off is simply begun again.
///
/// Throws where `folder` cannot be read or written. What is wrong with a source is in the report, and the rest is collected.
public func collect(sources: [String], into folder: String) throws(JournalError)
  -> CollectionReport
{
  var collection = Collection(into: Store(root: folder))
  try collection.readStore()
  var walk = SourceWalk()
  for source in sources { walk.add(source) }
  for journal in walk.journals { try collection.read(journal) }
  for delivery in walk.deliveries { try collection.read(delivery: delivery) }
  try collection.flush()
  try collection.copyProfiles(walk.profiles)
  return collection.finish(rejected: walk.rejected)
}

/// A collection that is going on.
struct Collection {
  /// New lines are written once they are this many bytes, so that a large cohort needs little memory.
  static let flushSize = 64 << 20

  private let store: Store
  var report = CollectionReport()
  private var known = KnownRecords()
  var lines = JournalLines()
  var coverage = Coverage()
  /// The names that deliveries give, and the accounts of this machine that they belong to.
  var names: [LearnerID: Set<String>] = [:]
  var accounts: [LearnerID: Set<UInt32>] = [:]
  private var new: [LearnerID: [[UInt8]]] = [:]
  private var newSize = 0

  init(into store: Store) {
    self.store = store
  }

  /// Learns what is there already. Damage in the store is not the sources': it is told when the store is read.
  mutating func readStore() throws(JournalError) {
    for learner in try store.learners() {
      for file in try store.journalFiles(of: learner.id) {
        guard let bytes = try? JournalFile.read(file) else { continue }
        bytes.withUnsafeBytes { bytes in
          lines.read(bytes) { record in
            if record.content.learner == learner.id, known.add(record) {
              report.records[learner.id, default: 0] += 1
            }
          } refuse: { _, _ in
          }
        }
      }
    }
  }

  mutating func read(_ journal: SourceWalk.Found) throws(JournalError) {
    do throws(JournalFile.Obstacle) {
      let bytes = try JournalFile.read(journal.path)
      report.filesRead += 1
      if let learner = journal.learner {
        coverage.add(
          journal: journal.path, of: learner, lines: bytes.count { $0 == 0x0A })
      }
      bytes.withUnsafeBytes { take($0, from: journal) }
    } catch {
      report.reject(journal.path, .file(error))
    }
    try flushIfLarge()
  }

  mutating func flushIfLarge() throws(JournalError) {
    if newSize > Self.flushSize { try flush() }
  }

  /// Takes the records of some lines; `before` lines of the file came before them.
  mutating func take(
    _ bytes: UnsafeRawBufferPointer, from journal: SourceWalk.Found, after before: Int = 0
  ) {
    lines.read(bytes) { record in
      let learner = record.content.learner
      if let owner = journal.learner, owner != learner {
        report.reject(journal.path, line: record.line + before, .line(.otherLearner(learner)))
      } else if known.add(record) {
        if case .report = record.content { report.newReports += 1 } else { report.newRecords += 1 }
        report.records[learner, default: 0] += 1
        new[learner, default: []].append(bytes[record.bytes] + [0x0A])
        newSize += record.bytes.count + 1
      } else {
        report.duplicates += 1
      }
    } refuse: { line, kind in
      report.reject(journal.path, line: line + before, .line(kind))
    }
  }

  /// Writes the new records, one file for each learner, in an order that does not depend on the order of the sources.
  mutating func flush() throws(JournalError) {
    for (learner, lines) in new.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(lines.sorted { $0.lexicographicallyPrecedes($1) }.joined())
      let folder = store.journal(of: learner)
      try Folder.make(folder)
      // A file of this name can only be there damaged: whole, its records would be known. It is made whole again.
      try NewFile.write(bytes, to: folder + "/" + sha256(bytes) + ".jsonl")
    }
    new = [:]
    newSize = 0
  }

  /// Copies the names of learners who have none in the store: of several, the one that is least.
  mutating func copyProfiles(_ paths: [String]) throws(JournalError) {
    var found = names
    for path in paths {
      guard let bytes = try? JournalFile.read(path, limit: Profile.largestFile),
        let (profile, owner) = Profile.read(bytes), let owner
      else { continue }
      found[owner, default: []].insert(profile.name)
    }
    for (learner, names) in found.sorted(by: { $0.key < $1.key }) {
      let known = store.readProfile(of: learner).map { Set([$0.name]) } ?? []
      if names.union(known).count > 1 { report.namesakes.append(learner) }
      guard let name = names.min(), let profile = Profile(name: name) else { continue }
      do throws(JournalError) {
        try store.createLearner(learner, profile: profile)
        report.newProfiles += 1
      } catch {
        guard error.cause == .exists else { throw error }
      }
    }
  }

  consuming func finish(rejected: [CollectionReport.Rejection]) -> CollectionReport {
    report.rejected = (report.rejected + rejected).sorted()
    report.conflicts = known.conflicts
    report.gaps = coverage.gaps
    report.accounts = accounts.filter { $0.value.count > 1 }.keys.sorted()
    return report
  }
}

extension CollectionReport {
  mutating func reject(_ path: String, line: Int? = nil, _ reason: Reason) {
    rejected.append(Rejection(path: path, line: line, reason: reason))
  }
}
