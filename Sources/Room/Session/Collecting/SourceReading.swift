internal import Files
internal import Journal
internal import Scoring

/// What one file of a source holds, read on its own.
struct SourceReading: Sendable {
  var found: SourceWalk.Found
  /// The header, if the file is a delivery.
  var header: DeliveryHeader?
  /// The header, if a learner handed the file in.
  var handIn: HandInHeader?
  /// What a file that was handed in tells of when records were made whose clock was wrong.
  var times = TimeNotes()
  /// The texts and notes that a learner handed in.
  var texts: [LearnerText] = []
  /// The numbers of the lines with texts that cannot be read.
  var unreadTexts: [Int] = []
  /// The number of the account that owns a delivery.
  var account: UInt32?
  /// The learner that a delivery's header names, if the delivery is not believed.
  var namedIn: LearnerID?
  /// Why nothing was read.
  var problem: CollectionReport.Reason?
  /// The lines; if the file has a header, those of the records after it.
  var lines: [UInt8] = []
  /// How many of them are complete.
  var count = 0
  var records: [Found] = []
  /// The lines that are not records.
  var refused = LineRejections()

  /// What is needed of a record to put it with others.
  struct Found: Sendable {
    var id: RecordID
    var check: UInt64
    var learner: LearnerID
    var isReport: Bool
    /// When it was made, if the share's clock is known and differs from the time in the record.
    var corrected: Timestamp?
    /// Whether the share's clock is known.
    var isByShareClock = false
    /// Whether the clock read less than before.
    var wentBack = false
    /// Why it cannot have been given when it says; `nil` if it can.
    var untimely: CollectionReport.Untimely.Cause?
    /// From 1 up, as it stands in the file.
    var line: Int
    /// Where among `lines` it is, without its line feed.
    var bytes: Range<Int>
  }

  /// Whether a header says whose records the file holds.
  var hasHeader: Bool { header != nil || handIn != nil }

  enum Kind: Sendable { case journal, delivery, handIn }

  /// Reads a file.
  init(_ found: SourceWalk.Found, as kind: Kind, _ timeliness: Timeliness) {
    self.found = found
    do throws(CollectionReport.Reason) {
      switch kind {
      case .journal: try readJournal()
      case .delivery: try readDelivery()
      case .handIn: try readHandIn()
      }
    } catch {
      problem = error
      if case .notItsName = error { namedIn = DeliveryFile.learner(namedAt: found.path) }
      return
    }
    readRecords(after: kind == .journal ? 0 : 1, timeliness)
  }

  private mutating func readJournal() throws(CollectionReport.Reason) {
    do throws(FileObstacle) {
      lines = try WholeFile.read(found.path, limit: Store.largestFile)
    } catch {
      throw .file(error)
    }
  }

  private mutating func readDelivery() throws(CollectionReport.Reason) {
    let file = try DeliveryFile(found)
    (header, lines) = (file.header, file.lines)
    found.learner = file.header.learner
    do throws(FileError) {
      account = try FileStatus(of: found.path).owner
    } catch {
      // Whose delivery it is cannot be said, so it is not believed.
      throw .file(.unreadable(error.code))
    }
  }

  private mutating func readHandIn() throws(CollectionReport.Reason) {
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(found.path, limit: HandIn.largestFile)
    } catch {
      throw .file(error)
    }
    let file = try HandInFile(bytes)
    (handIn, lines, times, texts) = (file.header, file.records, file.times, file.texts)
    unreadTexts = file.unreadTexts
    found.learner = file.header.learner
  }

  /// `before` is the number of lines in the file before these.
  private mutating func readRecords(after before: Int, _ timeliness: Timeliness) {
    let (header, times) = (header, times)
    var (records, refused): ([Found], LineRejections) = ([], LineRejections())
    records.reserveCapacity(lines.count / Self.shortRecord)
    forEachRecord(in: lines.span) { placed in
      let record = placed.record
      let content = record.content
      var found = Found(
        id: record.id, check: record.check, learner: content.learner, isReport: true,
        line: placed.line + before, bytes: placed.bytes)
      found.wentBack = content.reading != content.at
      let shareTime = header?.shareTime(of: content.reading)
      found.isByShareClock = shareTime != nil
      found.corrected = shareTime == content.at ? nil : shareTime
      if case .answer(let attempt) = content {
        found.isReport = false
        let noted = [timeliness.times, times].lazy.filter { !$0.isEmpty }
          .compactMap { $0.times[record.id] }.first
        found.untimely = timeliness.cause(
          against: attempt, at: shareTime ?? noted ?? content.reading)
      }
      records.append(found)
    } refuse: { line, kind in
      refused.add(line + before, kind)
    }
    count = lines.count { $0 == 0x0A }
    (self.records, self.refused) = (records, refused)
  }

  /// About as long as a short record, in bytes.
  private static let shortRecord = 350
}

extension SourceReading {
  /// The most bytes that are in memory at once, unless a single file is larger.
  private static let sizeAtOnce = 16 << 20
  /// How many files, and how many bytes, one thread reads before it takes the next.
  private static let (filesOfAPart, sizeOfAPart) = (64, 1 << 20)

  /// Reads files and gives each to `take`, in order.
  static func forEach(
    _ files: [SourceWalk.Found], as kind: Kind, _ timeliness: Timeliness = Timeliness(),
    _ take: (SourceReading) throws(FileError) -> Void
  ) throws(FileError) {
    var parts: [ArraySlice<SourceWalk.Found>] = []
    var size = 0
    var rest = files[...]
    while !rest.isEmpty {
      let part = nextPart(of: &rest)
      parts.append(part)
      size += part.reduce(0) { $0 + $1.size }
      guard rest.isEmpty || size >= sizeAtOnce else { continue }
      for reading in read(parts, as: kind, timeliness) { try take(reading) }
      (parts, size) = ([], 0)
    }
  }

  private static func nextPart(of files: inout ArraySlice<SourceWalk.Found>)
    -> ArraySlice<SourceWalk.Found>
  {
    var (end, size) = (files.startIndex, 0)
    while end < files.endIndex, end - files.startIndex < filesOfAPart, size < sizeOfAPart {
      size += files[end].size
      end += 1
    }
    defer { files = files[end...] }
    return files[..<end]
  }

  private static func read(
    _ parts: [ArraySlice<SourceWalk.Found>], as kind: Kind, _ timeliness: Timeliness
  ) -> [SourceReading] {
    computeOnThreads(parts.count) { index in
      parts[index].map { SourceReading($0, as: kind, timeliness) }
    }.flatMap { $0 }
  }
}
