public import Files
internal import Glibc
internal import Scoring

/// The folder of a session: what is asked, who may come, and an inbox for what they answer.
///
///     <path>/session.yaml    what is asked, and when
///     <path>/README.txt      what this folder is, for people who find it
///     <path>/roster.csv      who may sign in; may be missing
///     <path>/inbox/          deliveries from seats
public struct SessionFolder: Hashable, Sendable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  public var planFile: String { path + "/session.yaml" }
  public var readmeFile: String { path + "/README.txt" }
  public var rosterFile: String { path + "/roster.csv" }
  public var inbox: String { path + "/inbox" }

  /// Permissions of the inbox: everybody may put a file in, only the instructor sees the list of files, and only the owner of a
  /// file may change or remove it. New files belong to the instructor's group, so that the instructor can read them.
  public static let dropBox: UInt32 = 0o3733
  /// Permissions of an inbox whose files everybody sees.
  public static let openInbox: UInt32 = 0o3777
  /// Permissions of the folder itself: everybody reads, the instructor writes.
  public static let folderPermissions: UInt32 = 0o755

  /// Permissions of a delivery.
  public static func delivery(isReadByAll: Bool) -> UInt32 { isReadByAll ? 0o644 : 0o640 }

  /// What a new folder holds.
  public struct Content: Hashable, Sendable {
    public var plan: [UInt8]
    public var readme: [UInt8]
    public var roster: [UInt8]?
    public var seatsReadInbox: Bool

    public init(plan: [UInt8], readme: [UInt8], roster: [UInt8]?, seatsReadInbox: Bool) {
      self.plan = plan
      self.readme = readme
      self.roster = roster
      self.seatsReadInbox = seatsReadInbox
    }
  }

  /// Makes the folder. A folder that exists is used if it holds no session and no roster. If it belongs to this account, others lose
  /// the right to change what lies in it, unless it is sticky, so that they cannot change what is not theirs.
  ///
  /// `session.yaml` appears whole, and never replaces another. If two instructors make a session in one folder, the first one
  /// whose file gets the name has made it; the other one gets `FileError.Cause.exists`. `mark` keeps their temporary names apart.
  public func create(_ content: Content, mark: String) throws(FileError) {
    for file in content.roster == nil ? [planFile] : [planFile, rosterFile] where isThere(file) {
      throw FileError(.makeFile, file, code: EEXIST)
    }
    // A file system without permissions keeps its own; `hasPermissions` tells what that means for the session.
    try Folder.make(path, permissions: Self.folderPermissions)
    protect(path, removing: 0o022, isProtected: { $0 & 0o1000 != 0 })
    // Before the roster: the roster of the instructor who comes second must not end up in the session of the first.
    try publish(content.plan, as: planFile, mark)
    let inboxPermissions = content.seatsReadInbox ? Self.openInbox : Self.dropBox
    try Folder.make(inbox, permissions: inboxPermissions)
    protect(inbox, removing: ~0, adding: inboxPermissions, isProtected: { $0 == inboxPermissions })
    if let roster = content.roster { try publish(roster, as: rosterFile, mark) }
    do throws(FileError) {
      try publish(content.readme, as: readmeFile, mark)
    } catch {
      // A folder that existed before may have a README of its own.
      guard error.cause == .exists else { throw error }
    }
  }

  /// Changes the permissions of a folder that was there before, if it belongs to this account and needs it.
  private func protect(
    _ folder: String, removing: UInt32, adding: UInt32 = 0, isProtected: (UInt32) -> Bool
  ) {
    guard let status = try? FileStatus(of: folder, followingLinks: true),
      status.owner == thisAccount, !isProtected(status.permissions)
    else { return }
    let wanted = status.permissions & ~removing | adding
    if wanted != status.permissions { setPermissions(wanted, of: folder) }
  }

  /// Whether the inbox has the permissions that were asked for. The system does not let everybody pass on their group.
  public func hasPermissions(seatsReadInbox: Bool) -> Bool {
    let status = try? FileStatus(of: inbox, followingLinks: true)
    let wanted = seatsReadInbox ? Self.openInbox : Self.dropBox
    return status.map { ($0.permissions ^ wanted) & 0o1777 == 0 } ?? false
  }

  private func publish(_ bytes: [UInt8], as path: String, _ mark: String) throws(FileError) {
    try PublishedFile(path: path, permissions: 0o644, mark: mark, isNamedByContent: false)
      .publish(bytes)
  }
}
