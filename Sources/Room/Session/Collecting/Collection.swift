public import Files
internal import Journal
public import Scoring

/// Copies every record of the sources that `folder` does not have yet into it, byte for byte.
///
/// A source is a journal file, or a folder that is searched for files named `*.jsonl` in folders named `journal`, and for
/// deliveries anywhere: a store, its `learners`, one journal, a session's folder, a folder of mail attachments, a whole disk.
/// The records go to `<folder>/learners/<id>/journal/`. Each file is named by the SHA-256 of its bytes and appears only when it
/// is complete. So collecting twice changes nothing, sources may overlap and come in any order, and a collection that was broken
/// off is simply begun again.
///
/// Throws if `folder` cannot be read or written. What is wrong with a source is in the report, and the rest is collected.
///
/// - Parameters:
///   - now: Answers that were given later are reported.
///   - plans: Given the paths of the plans that were met, says what is known of sessions, by id. Answers that were given while a
///     session took none are reported.
public func collect(
  sources: [String], into folder: String, at now: Timestamp? = nil,
  plans: ([String]) throws(FileError) -> [String: SessionPlan] = { _ in [:] }
) throws(FileError) -> CollectionReport {
  var collection = Collection(into: Store(root: folder))
  NewFiles.removeAbandoned(below: folder)
  try collection.readStore()
  var walk = SourceWalk()
  for source in sources { walk.add(source) }
  collection.timeliness.now = now
  collection.timeliness.plans = try plans(walk.plans)
  collection.readTimes(beside: walk.journals)
  try collection.read(walk.journals, as: .journal)
  try collection.read(walk.deliveries, as: .delivery)
  try collection.flush()
  try collection.copyProfiles(walk.profiles)
  try collection.keepTimes()
  try collection.finishFiles()
  var report = collection.finish(rejected: walk.rejected)
  report.plans = walk.plans
  return report
}

/// A collection that is going on.
struct Collection: ~Copyable {
  /// New lines are written once they are this many bytes, so that a large cohort needs little memory.
  static let flushSize = 24 << 20
  /// Written files get their names once they are this many bytes, so that a large cohort seldom waits for the disk, and one that
  /// was broken off need not begin at its beginning.
  static let finishSize = 256 << 20

  private let store: Store
  private var report = CollectionReport()
  private var known = KnownRecords()
  private var people = CollectedPeople()
  private var coverage = Coverage()
  private var times = CollectedTimes()
  private var untimely = UntimelyAnswers()
  /// The offset of each seat whose clock is wrong.
  private var clocks: [String: Int] = [:]
  var timeliness = Timeliness()
  /// The names that deliveries give, and the accounts of this machine that they belong to.
  private var names: [LearnerID: Set<String>] = [:]
  private var accounts: [LearnerID: Set<UInt32>] = [:]
  private var written: NewFiles
  private var writtenSize = 0

  init(into store: Store) {
    self.store = store
    written = NewFiles(below: store.root)
  }

  /// Notes the records that are there already. Damaged lines in the store are not a fault of the sources; reading the store
  /// reports them. A file that cannot be read is set aside.
  mutating func readStore() throws(FileError) {
    var files: [SourceWalk.Found] = []
    var faults: [Note] = []
    for learner in try store.learnerIDs() {
      timeliness.times.add(try store.readTimes(of: learner, noting: &faults))
      for path in try store.journalFiles(of: learner) {
        files.append(SourceWalk.Found(ofStore: path, learner: learner))
      }
    }
    try SourceReading.forEach(files, as: .journal) { file in
      if let problem = file.problem { report.reject(file.found.path, problem) }
      for record in file.records where record.learner == file.found.learner {
        let person = people.number(of: record.learner)
        if known.add(record.id, check: record.check, of: person) { people.count(person) }
      }
    }
    reject(faults)
  }

  /// Reads when records were made whose clocks were wrong, as far as stores among the sources know.
  mutating func readTimes(beside journals: [SourceWalk.Found]) {
    var faults: [Note] = []
    times.read(beside: journals, noting: &faults)
    for notes in times.times.values { timeliness.times.add(notes) }
    reject(faults)
  }

  private mutating func reject(_ faults: [Note]) {
    for case (let file, .file(let obstacle)) in faults.map({ ($0.file, $0.kind) }) {
      report.reject(file, .file(obstacle))
    }
  }

  mutating func read(_ files: [SourceWalk.Found], as kind: SourceReading.Kind)
    throws(FileError)
  {
    try SourceReading.forEach(files, as: kind, timeliness) { file throws(FileError) in
      if let problem = file.problem { return report.reject(file.found.path, problem) }
      if let header = file.header { note(header, of: file) } else { note(file) }
      take(file)
      if people.newSize > Self.flushSize { try flush() }
    }
  }

  private mutating func note(_ journal: SourceReading) {
    report.filesRead += 1
    if let learner = journal.found.learner {
      coverage.add(journal: journal.found.path, of: learner, lines: journal.count)
    }
  }

  private mutating func note(_ header: DeliveryHeader, of delivery: SourceReading) {
    report.deliveriesRead += 1
    if delivery.count != header.count {
      report.reject(
        delivery.found.path, .otherCount(said: header.count, found: delivery.count))
    }
    coverage.add(header, lines: min(delivery.count, header.count))
    report.signInsAndOuts.add(header)
    if let name = header.name, Profile(name: name) != nil {
      names[header.learner, default: []].insert(name)
    }
    if let offset = header.offset, offset.magnitude > (clocks[header.seat]?.magnitude ?? 0) {
      clocks[header.seat] = offset
    }
    if let account = delivery.account { accounts[header.learner, default: []].insert(account) }
  }

  private mutating func take(_ file: SourceReading) {
    var refused = file.refused
    for record in file.records {
      let learner = record.learner
      if let owner = file.found.learner, owner != learner {
        refused.add(record.line, .otherLearner(learner))
        continue
      }
      times.note(record, in: file.found)
      untimely.note(record)
      let person = people.number(of: learner)
      guard known.add(record.id, check: record.check, of: person) else {
        report.duplicates += 1
        continue
      }
      if record.isReport { report.newReports += 1 } else { report.newRecords += 1 }
      people.count(person)
      // A line that is a record is complete: its line feed is behind it.
      people.add(file.lines[record.bytes.lowerBound...record.bytes.upperBound], to: person)
    }
    report.rejected += refused.rejections(of: file.found.path)
  }

  /// Writes the new records, one file for each learner.
  mutating func flush() throws(FileError) {
    guard people.newSize > 0 else { return }
    writtenSize += people.newSize
    let (new, store) = (people.takeNew(), store)
    var places: [NewFiles.Place] = []
    for _ in new { places.append(try written.place()) }
    let names = computeOnThreads(new.count) { [places] index in
      Result { () throws(FileError) in
        let folder = store.journal(of: new[index].learner)
        try Folder.makeUnsynced(folder)
        // If a file of this name exists it is damaged, since its records would be known otherwise. It is made whole again.
        return folder + "/" + (try new[index].lines.write(to: places[index]))
      }
    }
    for (place, name) in zip(places, names) { written.name(place, try name.get()) }
    if writtenSize > Self.finishSize { try finishFiles() }
  }

  /// Gives the files that were written their names.
  mutating func finishFiles() throws(FileError) {
    try written.finish()
    writtenSize = 0
  }

  /// Copies the names of learners who have none in the store: of several names, the one that sorts first.
  mutating func copyProfiles(_ paths: [String]) throws(FileError) {
    var found = names
    for path in paths {
      do throws(FileObstacle) {
        let bytes = try WholeFile.read(path, limit: Profile.largestFile)
        guard let (profile, owner) = Profile.read(bytes), let owner else { continue }
        found[owner, default: []].insert(profile.name)
      } catch {
        report.reject(path, .file(error))
      }
    }
    for (learner, names) in found.sorted(by: { $0.key < $1.key }) {
      let known: Set<String>
      do throws(FileObstacle) {
        known = try store.findProfile(of: learner).map { [$0.name] } ?? []
      } catch {
        report.reject(store.profile(of: learner), .file(error))
        continue
      }
      if names.union(known).count > 1 { report.namesakes.append(learner) }
      guard let name = names.min(), let profile = Profile(name: name) else { continue }
      if try store.createLearner(learner, profile: profile, among: &written) {
        report.newProfiles += 1
      }
    }
  }

  /// Keeps when records were made whose clocks were wrong.
  mutating func keepTimes() throws(FileError) {
    times.settle()
    for (learner, notes) in times.times.sorted(by: { $0.key < $1.key }) {
      try store.keep(notes, of: learner, among: &written)
    }
  }

  consuming func finish(rejected: [CollectionReport.Rejection]) -> CollectionReport {
    report.rejected = (report.rejected + rejected).sorted()
    report.records = people.records
    report.conflicts = conflicts
    report.untimely = untimely.all
    report.clocks = clocks.sorted { $0.key < $1.key }.map {
      CollectionReport.SeatClock(seat: $0.key, seconds: $0.value)
    }
    report.gaps = coverage.gaps
    report.accounts = accounts.filter { $0.value.count > 1 }.keys.sorted()
    return report
  }

  /// The ids under which different records were met, with the learners who have one.
  private var conflicts: [CollectionReport.Conflict] {
    known.conflicts.sorted { $0.key < $1.key }.map { id, numbers in
      CollectionReport.Conflict(
        id: id.text, learners: numbers.map { people.learner($0) }.sorted())
    }
  }
}

extension CollectionReport {
  mutating func reject(_ path: String, _ reason: Reason) {
    rejected.append(Rejection(path: path, reason: reason))
  }
}

extension SourceWalk.Found {
  fileprivate init(ofStore path: String, learner: LearnerID) {
    self.init(path: path, learner: learner, size: (try? FileStatus(of: path))?.size ?? 0)
  }
}
