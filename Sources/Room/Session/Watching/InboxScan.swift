public import Files
internal import Journal
public import Scoring

/// Looks into the inbox of a session again and again, and reads each delivery once.
///
/// A delivery's name is the digest of its bytes, so a delivery that was read never changes: only new names are opened. A file
/// that was not believed is looked at again when it has changed, since it may have been half written.
public struct InboxScan {
  /// The most files that are read at one look, so that a full inbox is shown as it is read.
  public static let mostAtOnce = 500

  private let inbox: String
  private let session: String
  /// The keys of the deliveries that were read.
  private var seen: Set<UInt64> = []
  /// What the last news said about files set aside and records missing.
  private var last = InboxNews()
  private var doubtful: [String: Doubt] = [:]
  /// The names that are not UTF-8, as they are shown.
  private var strange: Set<String> = []
  private var coverage = Coverage()

  private struct Doubt {
    var rejections: [CollectionReport.Rejection]
    var stamp: FileStatus?
  }

  public init(inbox: String, session: String) {
    self.inbox = inbox
    self.session = session
  }

  /// What is new since the last look. Throws if the inbox cannot be listed; the next look then goes on from this one.
  public mutating func look() throws(FileError) -> InboxNews {
    let changed = doubtful.filter { stamp(of: $0.key) != $0.value.stamp }.keys.sorted()
    let strangeBefore = strange
    let names = changed + (try newNames())
    var news = last
    news.isMoreWaiting = names.count > Self.mostAtOnce
    for name in names.prefix(Self.mostAtOnce) {
      // A file that was taken out of the inbox is forgotten, so that it is read if it comes back.
      let isGone = doubtful.removeValue(forKey: name) != nil && isAbsent(name)
      if isGone { forget(name) } else { read(name, into: &news) }
    }
    guard !names.isEmpty || strange != strangeBefore else { return news }
    let unnamed = strange.map { CollectionReport.Rejection(path: $0, reason: .strangeName) }
    news.setAside = (doubtful.values.flatMap(\.rejections) + unnamed).sorted()
    news.missing = [:]
    for gap in coverage.gaps {
      news.missing[gap.learner, default: 0] += gap.missing.reduce(0) { $0 + $1.count }
    }
    (last.setAside, last.missing) = (news.setAside, news.missing)
    return news
  }

  /// The names that were not looked at yet, sorted. Most names are only compared by their key: there are thousands, and this runs
  /// every second.
  private mutating func newNames() throws(FileError) -> [String] {
    var names: [String] = []
    var strange: Set<String> = []
    try Folder.forEachName(in: inbox) { bytes in
      guard !bytes.isEmpty, bytes[0] != UInt8(ascii: ".") else { return }
      if let key = Delivery.key(ofName: bytes), seen.contains(key) { return }
      guard let name = String(validating: bytes) else {
        strange.insert(String(decoding: bytes))
        return
      }
      if doubtful[name] == nil { names.append(name) }
    }
    self.strange = strange
    return names.sorted()
  }

  private mutating func forget(_ name: String) {
    if let key = Delivery.key(ofName: name) { seen.remove(key) }
  }

  private mutating func read(_ name: String, into news: inout InboxNews) {
    var stamp = stamp(of: name)
    if let key = Delivery.key(ofName: name) { seen.insert(key) }
    var rejections: [CollectionReport.Rejection] = []
    do throws(CollectionReport.Reason) {
      guard Delivery.isName(name) else { throw obstacle(at: name) ?? .notNamedAsDelivery }
      let found = SourceWalk.Found(path: inbox + "/" + name, learner: nil, isNamed: true)
      let file = try DeliveryFile(found)
      guard file.header.session == session else { throw .otherSession(file.header.session) }
      news.deliveries.append(take(file, named: name, stamp, &rejections))
    } catch {
      rejections.append(CollectionReport.Rejection(path: name, reason: error))
      // The share's fault and not the file's, so it is tried again at every look.
      if case .file(.unreadable) = error { stamp = nil }
    }
    if !rejections.isEmpty { doubtful[name] = Doubt(rejections: rejections, stamp: stamp) }
  }

  private mutating func take(
    _ file: DeliveryFile, named name: String, _ stamp: FileStatus?,
    _ rejections: inout [CollectionReport.Rejection]
  ) -> InboxNews.Delivered {
    let header = file.header
    if file.count != header.count {
      rejections.append(
        .init(path: name, reason: .otherCount(said: header.count, found: file.count)))
    }
    coverage.add(header, lines: min(file.count, header.count))
    var attempts: [Attempt] = []
    var refused = LineRejections()
    forEachRecord(in: file.lines.span) { placed in
      let content = placed.record.content
      if content.learner != header.learner {
        refused.add(placed.line + 1, .otherLearner(content.learner))
      } else if case .answer(let attempt) = content {
        attempts.append(header.corrected(attempt))
      }
    } refuse: { line, kind in
      refused.add(line + 1, kind)
    }
    rejections += refused.rejections(of: name)
    let changed = stamp.flatMap {
      Timestamp(seconds: $0.modified.seconds, nanoseconds: $0.modified.nanoseconds)
    }
    return InboxNews.Delivered(header: header, attempts: attempts, changed: changed)
  }

  /// Why a file cannot be read, whatever its name; `nil` if it is a regular file.
  private func obstacle(at name: String) -> CollectionReport.Reason? {
    do throws(FileError) {
      return switch try FileStatus(of: inbox + "/" + name).kind {
      case .file: nil
      case .link: .file(.link)
      case .folder, .other: .file(.notAFile)
      }
    } catch {
      return .file(error.isAbsence ? .missing : .unreadable(error.code))
    }
  }

  /// Whether the inbox has nothing of that name. If the share does not say, it may have.
  private func isAbsent(_ name: String) -> Bool {
    do throws(FileError) { return try !exists(inbox + "/" + name) } catch { return false }
  }

  private func stamp(of name: String) -> FileStatus? {
    try? FileStatus(of: inbox + "/" + name)
  }
}

/// What a look into an inbox found.
public struct InboxNews: Sendable {
  public var deliveries: [Delivered] = []
  /// Everything that is set aside now, by name of the file, then line.
  public var setAside: [CollectionReport.Rejection] = []
  /// How many records of each learner are known to exist and have not come.
  public var missing: [LearnerID: Int] = [:]
  /// Whether there is more to read, so that the next look is due at once.
  public var isMoreWaiting = false
  /// Why the inbox cannot be listed; then everything else is as before.
  public var problem: FileError?

  /// A delivery that was believed.
  public struct Delivered: Sendable {
    public var header: DeliveryHeader
    /// With their moments by the share's clock, if the seat measured it.
    public var attempts: [Attempt]
    /// When its file was written, by the clock of the inbox; `nil` if the file is gone.
    public var changed: Timestamp?
  }
}
