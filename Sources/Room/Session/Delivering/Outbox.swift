public import Files
internal import Glibc
public import Journal
public import Scoring

/// What a seat has to deliver, from its own store to the inbox of a session.
///
/// Small files beside the journal, `delivered/<sitting>-<lines>`, remember what was delivered. If they are lost, everything is
/// delivered once more, which does no harm.
public struct Outbox: Sendable {
  /// The seat's own store of this session.
  public var store: Store
  public var inbox: String
  /// Permissions of the deliveries.
  public var permissions: UInt32
  /// The session and the seat, as headers name them.
  public var session: String
  public var seat: String

  public init(
    store: Store, inbox: String, permissions: UInt32, session: String, seat: String
  ) {
    self.store = store
    self.inbox = inbox
    self.permissions = permissions
    self.session = session
    self.seat = seat
  }

  /// What is still to be delivered.
  public struct Pending: Hashable, Sendable {
    public var deliveries: [Delivery]
    /// The journals that cannot be read, and why. Nobody knows what of them is still to be delivered.
    public var unread: [FileError]

    public init(_ deliveries: [Delivery] = [], unread: [FileError] = []) {
      self.deliveries = deliveries
      self.unread = unread
    }
  }

  /// Everything that is still to be delivered, of every learner who sat here: by learner, then sitting.
  public func pending(at now: Timestamp) throws(FileError) -> Pending {
    var pending = Pending()
    for learner in try store.learnerIDs() {
      let delivered = try DeliveryReceipts(of: learner, in: store).lines
      let first = header(of: learner, .answers, at: now)
      for path in try store.journalFiles(of: learner) {
        let bytes: [UInt8]
        do throws(FileObstacle) {
          bytes = try WholeFile.read(path, limit: Store.largestFile)
        } catch {
          if error != .missing { pending.unread.append(FileError(.readFile, path, error)) }
          continue
        }
        var header = first
        header.sitting = Self.sitting(path)
        pending.deliveries += Delivery.pending(
          in: bytes, after: delivered[header.sitting] ?? 0, as: header)
      }
    }
    return pending
  }

  /// A delivery without lines that says that a learner came, went or calls for help. If they went, it tells how many lines there are, so that
  /// missing ones are noticed.
  public func notice(_ event: DeliveryHeader.Event, of learner: LearnerID, at now: Timestamp)
    -> [Delivery]
  {
    var notice = header(of: learner, event, at: now)
    guard event == .signOut else { return [Delivery(header: notice)] }
    let words = ((try? store.journalFiles(of: learner)) ?? []).compactMap { path -> Delivery? in
      guard let bytes = try? WholeFile.read(path, limit: Store.largestFile) else { return nil }
      notice.sitting = Self.sitting(path)
      notice.first = 1 + bytes.count { $0 == 0x0A }
      return Delivery(header: notice)
    }
    // A learner who answered nothing has gone all the same.
    return words.isEmpty ? [Delivery(header: notice)] : words
  }

  /// Puts a delivery into the inbox, and returns once it is there, which takes as long as the inbox's file system does.
  /// `mark` is the end of the temporary name.
  ///
  /// Returns the delivery as it is there.
  @discardableResult
  public func deliver(_ delivery: Delivery, mark: String) throws(FileError) -> Delivery {
    var delivery = delivery
    while true {
      let file = PublishedFile(
        path: inbox + "/" + delivery.name, permissions: permissions, mark: mark,
        isNamedByContent: true)
      let bytes = delivery.bytes
      do throws(FileError) {
        try temporaryNames.noting(mark) { () throws(FileError) in try file.publish(bytes) }
        return delivery
      } catch {
        // Another file has the name and cannot be replaced: the same records go under another name.
        guard error.cause == .exists, delivery.header.attempt < 8 else { throw error }
        delivery.header.attempt += 1
      }
    }
  }

  /// What the share's clock reads now, by the time that it gives to a new file; `nil` if it takes no file. The file is removed
  /// again; `mark` is the end of its temporary name.
  public func shareTime(mark: String) -> Timestamp? {
    let path = inbox + "/.tmp-" + mark
    var modified: FileTime?
    do throws(FileError) {
      try temporaryNames.noting(mark) { () throws(FileError) in
        _ = try Descriptor(making: path, permissions: permissions)
        defer { removeFile(path) }
        modified = try FileStatus(of: path).modified
      }
    } catch {
      return nil
    }
    return modified.flatMap { Timestamp(seconds: $0.seconds, nanoseconds: $0.nanoseconds) }
  }

  /// Removes what a seat of this store left in the inbox under a temporary name when it was killed. It takes as long as the
  /// inbox's file system does.
  public func removeAbandoned() { temporaryNames.removeAbandoned() }

  private var temporaryNames: TemporaryNames {
    TemporaryNames(folder: store.root + "/delivering", inbox: inbox)
  }

  /// Notes on the seat's own disk that a delivery was made, and when its answers were given if the seat's clock is wrong.
  public func remember(_ delivery: Delivery) throws(FileError) {
    guard delivery.header.count > 0 else { return }
    try store.keep(delivery.times, of: delivery.header.learner)
    let folder = DeliveryReceipts.folder(of: delivery.header.learner, in: store)
    try Folder.make(folder)
    let lines = delivery.header.first + delivery.header.count - 1
    let path = folder + "/\(delivery.header.sitting)-\(lines)"
    do throws(FileError) {
      let note = try Descriptor(making: path)
      // Without its content the note still tells that the lines were delivered.
      try? note.write(DeliveryReceipts.note(of: delivery))
    } catch {
      guard error.cause == .exists else { throw error }
    }
  }

  private func header(
    of learner: LearnerID, _ event: DeliveryHeader.Event, at now: Timestamp
  ) -> DeliveryHeader {
    let profile = store.readProfile(of: learner)
    var header = DeliveryHeader(
      session: session, learner: learner, name: profile?.name, seat: seat, event: event, at: now)
    header.mark = profile?.mark
    header.isWalkIn = profile?.origin == .walkIn
    return header
  }

  private static func sitting(_ path: String) -> String {
    let name = Folder.name(of: path)
    return name.hasSuffix(".jsonl") ? String(name.dropLast(6)) : name
  }
}

extension FileError {
  /// What stands in the way of a file, as the system would name it.
  fileprivate init(_ operation: Operation, _ path: String, _ obstacle: FileObstacle) {
    let code =
      switch obstacle {
      case .link: ELOOP
      case .notAFile: EINVAL
      case .tooLarge: EFBIG
      case .missing: ENOENT
      case .unreadable(let code): code
      }
    self.init(operation, path, code: code)
  }
}
