internal import Files
internal import Journal
internal import Scoring

/// A collection that is going on. What it keeps beside the records stands in `CollectionKeeping.swift`.
struct Collection: ~Copyable {
  /// New lines are written once they are this many bytes, so that a large cohort needs little memory.
  static let flushSize = 24 << 20
  /// Written files get their names once they are this many bytes, so that a large cohort seldom waits for the disk, and one that
  /// was broken off need not begin at its beginning.
  static let finishSize = 256 << 20

  let store: Store
  private let apart: ApartStores
  let rules: IDRules
  /// Who each learner of the cohort's own store is.
  private var firstClaims: [LearnerID: Claim] = [:]
  /// Who answered as a learner in a source's store.
  private var claims: [Place: Claim] = [:]
  var report = CollectionReport()
  private var known = KnownRecords()
  var people = CollectedPeople()
  private var coverage = Coverage()
  var times = CollectedTimes()
  private var untimely = UntimelyAnswers()
  /// The offset of each seat whose clock is wrong.
  private var clocks: [String: Int] = [:]
  var timeliness = Timeliness()
  private var seatTimes = SeatTimes()
  /// The profiles that deliveries give, and the accounts of this machine that they belong to.
  var profiles: [CollectedPeople.Key: Set<Profile>] = [:]
  /// The texts and notes that people handed in.
  var texts: [CollectedPeople.Key: [LearnerText]] = [:]
  private var accounts: [LearnerID: Set<UInt32>] = [:]
  var written: NewFiles
  private var writtenSize = 0

  private struct Place: Hashable {
    var learner: LearnerID
    var store: String
  }

  init(into folder: String, _ rules: IDRules) {
    store = Store(root: folder)
    apart = ApartStores(of: folder)
    self.rules = rules
    written = NewFiles(below: folder)
  }

  /// Notes the records that are there already. Damaged lines in the store are not a fault of the sources; reading the store
  /// reports them. A file that cannot be read is set aside.
  mutating func readStore() throws(FileError) {
    var files: [SourceWalk.Found] = []
    var faults: [Note] = []
    for learner in try store.learnerIDs() {
      let claim = Claim(of: learner, in: store, by: rules)
      // As long as nothing tells who this is, the folder is for the first who brings answers.
      firstClaims[learner] = claim
      files += try self.files(of: learner, claim ?? .given, in: store)
      timeliness.times.add(try store.readTimes(of: learner, noting: &faults))
    }
    for (claim, store) in try apart.all() {
      // Once somebody has decided that an id is one person's, these records are taken as unknown: met in a source again, they go to
      // the cohort's own store.
      for learner in try store.learnerIDs() where !rules.onePerson.contains(learner) {
        files += try self.files(of: learner, claim, in: store)
        timeliness.times.add(try store.readTimes(of: learner, noting: &faults))
      }
    }
    try SourceReading.forEach(files, as: .journal) { file in
      if let problem = file.problem { report.reject(file.found.path, problem) }
      let claim = claim(of: file.found)
      for record in file.records where record.learner == file.found.learner {
        let person = people.number(of: record.learner, claim)
        note(known.add(record.id, check: record.check, of: people.owner(person)), of: person)
      }
    }
    reject(faults)
  }

  /// Reads what stores among the sources know of when records were made whose clocks were wrong.
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

  /// The journal files of somebody in a store of the cohort.
  private mutating func files(of learner: LearnerID, _ claim: Claim, in store: Store)
    throws(FileError) -> [SourceWalk.Found]
  {
    claims[Place(learner: learner, store: store.root)] = claim
    return try store.journalFiles(of: learner).map {
      SourceWalk.Found(ofStore: $0, learner: learner, store.root)
    }
  }

  /// Notes that a person has a record.
  private mutating func note(_ met: KnownRecords.Met, of person: Int) {
    switch met {
    case .first: people.note(person, isCounted: true)
    case .shared: people.note(person, isCounted: false)
    case .again: break
    }
  }

  /// Who answered what a file holds.
  mutating func claim(of file: SourceWalk.Found) -> Claim {
    guard let learner = file.learner, let root = file.store else { return .given }
    let place = Place(learner: learner, store: root)
    if let claim = claims[place] { return claim }
    let claim = Claim(of: learner, in: Store(root: root), by: rules) ?? .given
    claims[place] = claim
    return claim
  }

  /// Who answered what was read from a file.
  private mutating func claim(of file: SourceReading) -> Claim {
    if let header = file.handIn { return Claim(of: header, by: rules) }
    return file.header == nil ? claim(of: file.found) : .given
  }

  mutating func read(_ files: [SourceWalk.Found], as kind: SourceReading.Kind)
    throws(FileError)
  {
    try SourceReading.forEach(files, as: kind, timeliness) { file throws(FileError) in
      if let problem = file.problem {
        if let learner = file.namedIn { report.doubted.insert(learner) }
        return report.reject(file.found.path, problem)
      }
      note(file)
      take(file)
      if people.newSize > Self.flushSize { try flush() }
    }
  }

  /// Notes what a file tells beside its records.
  private mutating func note(_ file: SourceReading) {
    if let header = file.header { return note(header, of: file) }
    if let header = file.handIn { return note(header, of: file) }
    note(journal: file)
  }

  private mutating func note(journal: SourceReading) {
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
    seatTimes.add(header)
    let origin = header.isWalkIn ? Profile.Origin.walkIn : .given
    if header.isWalkIn { report.walkIns.insert(header.learner) }
    if let name = header.name,
      let profile = Profile(name: name, mark: header.mark, origin: origin)
    {
      profiles[.init(learner: header.learner, claim: .given), default: []].insert(profile)
    }
    // Some lines are no records of this learner, so that the others may not be either.
    if !delivery.refused.isEmpty { report.doubted.insert(header.learner) }
    if let offset = header.offset, offset.magnitude > (clocks[header.seat]?.magnitude ?? 0) {
      clocks[header.seat] = offset
    }
    if let account = delivery.account { accounts[header.learner, default: []].insert(account) }
  }

  private mutating func take(_ file: SourceReading) {
    var refused = file.refused
    let claim = claim(of: file)
    for record in file.records {
      let learner = record.learner
      if let owner = file.found.learner, owner != learner {
        refused.add(record.line, .otherLearner(learner))
        if file.hasHeader { report.doubted.formUnion([owner, learner]) }
        continue
      }
      times.note(record, in: file)
      untimely.note(record)
      let person = people.number(of: learner, claim)
      let met = known.add(record.id, check: record.check, of: people.owner(person))
      note(met, of: person)
      switch met {
      case .again:
        report.duplicates += 1
        continue
      case .shared: report.duplicates += 1
      case .first where record.isReport: report.newReports += 1
      case .first: report.newRecords += 1
      }
      // A line that is a record is complete: its line feed is behind it.
      people.add(file.lines[record.bytes.lowerBound...record.bytes.upperBound], to: person)
    }
    report.rejected += refused.rejections(of: file.found.path)
  }

  /// Writes the new records, one file for each learner.
  mutating func flush() throws(FileError) {
    guard people.newSize > 0 else { return }
    writtenSize += people.newSize
    let new = people.takeNew()
    var places: [NewFiles.Place] = []
    for _ in new { places.append(try written.place()) }
    let folders = new.map { store(of: $0.key).journal(of: $0.key.learner) }
    let names = computeOnThreads(new.count) { [places] index in
      Result { () throws(FileError) in
        let folder = folders[index]
        try Folder.makeUnsynced(folder)
        // If a file of this name exists it is damaged, since its records would be known otherwise. It is made whole again.
        return folder + "/" + (try new[index].lines.write(to: places[index]))
      }
    }
    for (place, name) in zip(places, names) { written.name(place, try name.get()) }
    if writtenSize > Self.finishSize {
      try keepProfiles(ofThoseWhoAnswered: true)
      try finishFiles()
    }
  }

  /// Where a person's answers are kept. The first of an id has the cohort's own store.
  mutating func store(of person: CollectedPeople.Key) -> Store {
    let first = firstClaims[person.learner] ?? person.claim
    firstClaims[person.learner] = first
    return first == person.claim ? store : apart.store(of: person.claim)
  }

  /// Gives the files that were written their names. Profiles are added behind the records that are written with them, so they get
  /// their names first: records without their profile would be taken for those of an id that was handed out.
  mutating func finishFiles() throws(FileError) {
    try written.finish()
    writtenSize = 0
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
    report.twoSeats = seatTimes.overlaps
    report.accounts = accounts.filter { $0.value.count > 1 }.keys.sorted()
    return report
  }

  /// The ids under which different records were met, with the learners who have one.
  private var conflicts: [CollectionReport.Conflict] {
    known.conflicts.sorted { $0.key < $1.key }.map { id, numbers in
      CollectionReport.Conflict(
        id: id.text, learners: Set(numbers.map { people.learner($0) }).sorted())
    }
  }
}

extension CollectionReport {
  mutating func reject(_ path: String, _ reason: Reason) {
    rejected.append(Rejection(path: path, reason: reason))
  }
}

extension SourceWalk.Found {
  fileprivate init(ofStore path: String, learner: LearnerID, _ store: String) {
    self.init(
      path: path, learner: learner, store: store, size: (try? FileStatus(of: path))?.size ?? 0)
  }
}
