public import Files

/// Something that the permissions of a session's folder let others do.
///
/// The instructor is the account that asks. The account of the system's administrator may do everything everywhere and is not
/// named.
public enum FolderWeakness: Hashable, Sendable {
  /// Somebody may rename or replace what lies in a folder, so that the path leads to what they put there.
  case replaceable(folder: String, permissions: UInt32, Outsider)
  /// A file or folder belongs to another account, which may change it.
  case foreign(path: String, owner: UInt32)
  /// Somebody may change what is in a file.
  case writable(path: String, permissions: UInt32, Outsider)
  /// Somebody may remove or rename what others delivered to the inbox.
  case removable(inbox: String, permissions: UInt32, Outsider)
  /// Somebody may list the inbox.
  case listable(inbox: String, permissions: UInt32, Outsider)
  /// Accounts other than the instructor's cannot deliver to the inbox; those of its group can, if `groupMay`.
  case closedInbox(String, permissions: UInt32, groupMay: Bool)
  /// Accounts other than those of the folder cannot pass through it, so they do not reach the session.
  case impassable(folder: String, permissions: UInt32)

  /// Whether it puts answers in danger. Accounts that cannot reach the session put nothing in danger.
  public var isRisk: Bool { if case .impassable = self { false } else { true } }

  /// Who may do so.
  public enum Outsider: Hashable, Sendable {
    case everybody
    /// The members of a group, or those on an access list.
    case group(UInt32)
    case account(UInt32)
  }
}

extension SessionFolder {
  /// What the real permissions of the folder, of the folders on the way to it and of what lies in it let others do. A part that is
  /// not there is left out.
  ///
  /// Throws if the file system does not say.
  public func weaknesses(for account: UInt32, seatsReadInbox: Bool) throws(FileError)
    -> [FolderWeakness]
  {
    var search = WeaknessSearch(account: account)
    for path in [planFile, rosterFile, inbox] where try exists(path) {
      let steps = try PathStep.along(path)
      search.add(steps)
      let status = try FileStatus(of: path, followingLinks: true)
      let place = steps.last?.path ?? path
      if path == inbox {
        search.add(inbox: place, status, seatsReadInbox: seatsReadInbox)
      } else {
        search.add(file: place, status)
      }
    }
    return search.found
  }
}

extension SessionFolder {
  /// Whether the permissions that this machine sees decide who may do what in the folder. On a server's share they may mean nothing.
  public var decidesHere: Bool { FileSystem(of: path)?.decidesHere ?? true }

  /// The plan, the roster and the inbox, as far as they belong to another account than the folder does. A seat does not know the
  /// instructor's account; the folder's is the best guess.
  public var foreignFiles: [FolderWeakness] {
    guard decidesHere, let folder = try? FileStatus(of: path, followingLinks: true) else {
      return []
    }
    return [planFile, rosterFile, inbox].compactMap { path in
      guard let owner = (try? FileStatus(of: path, followingLinks: true))?.owner,
        owner != folder.owner, owner != 0
      else { return nil }
      return .foreign(path: path, owner: owner)
    }
  }
}

/// Collects weaknesses, each once.
private struct WeaknessSearch {
  /// The instructor's.
  let account: UInt32
  private(set) var found: [FolderWeakness] = []
  /// Accounts of which it was said that they may change everything in a folder; what else they own is not worth a line.
  private var named: Set<UInt32> = []
  /// Whether everybody, and whether the members of a group, can pass through the folders on the path that was looked at last. An
  /// account that cannot pass reaches nothing below, even if everything there is open.
  private var (everybodyPasses, groupPasses) = (true, true)

  init(account: UInt32) { self.account = account }

  private mutating func report(_ weakness: FolderWeakness) {
    if !found.contains(weakness) { found.append(weakness) }
  }

  private func isForeign(_ owner: UInt32) -> Bool { owner != account && owner != 0 }

  /// Looks at the folders on the way along a path.
  mutating func add(_ steps: [PathStep]) {
    for step in steps {
      let (status, permissions) = (step.folderStatus, step.folderStatus.permissions)
      if step.folder == "/" { (everybodyPasses, groupPasses) = (true, true) }
      if permissions & 0o001 == 0 {
        if everybodyPasses {
          report(.impassable(folder: step.folder, permissions: permissions))
        }
        everybodyPasses = false
        if permissions & 0o010 == 0 { groupPasses = false }
      }
      if isForeign(status.owner) {
        report(
          .replaceable(
            folder: step.folder, permissions: permissions, .account(status.owner)))
        named.insert(status.owner)
      }
      if permissions & 0o1000 != 0 {
        // In a sticky folder, an entry is changed by its owner alone. A folder is the next step, and looked at there.
        if step.status.kind != .folder { reportOwner(of: step.path, step.status) }
        continue
      }
      if everybodyPasses, permissions & 0o003 == 0o003 {
        report(.replaceable(folder: step.folder, permissions: permissions, .everybody))
      } else if groupPasses, permissions & 0o030 == 0o030 {
        report(
          .replaceable(folder: step.folder, permissions: permissions, .group(status.group)))
      }
    }
  }

  mutating func add(file path: String, _ status: FileStatus) {
    reportOwner(of: path, status)
    if let outsider = outsider(0o002, status) {
      report(.writable(path: path, permissions: status.permissions, outsider))
    }
  }

  mutating func add(inbox path: String, _ status: FileStatus, seatsReadInbox: Bool) {
    let permissions = status.permissions
    reportOwner(of: path, status)
    if permissions & 0o1000 == 0, let outsider = outsider(0o003, status) {
      report(.removable(inbox: path, permissions: permissions, outsider))
    }
    if !seatsReadInbox, let outsider = outsider(0o004, status) {
      report(.listable(inbox: path, permissions: permissions, outsider))
    }
    if everybodyPasses, permissions & 0o003 != 0o003 {
      report(
        .closedInbox(
          path, permissions: permissions, groupMay: permissions & 0o030 == 0o030))
    }
  }

  private mutating func reportOwner(of path: String, _ status: FileStatus) {
    guard isForeign(status.owner), !named.contains(status.owner) else { return }
    report(.foreign(path: path, owner: status.owner))
  }

  /// Who has all of some permissions, which are given as those of everybody; `nil` if only the owner has them.
  private func outsider(_ wanted: UInt32, _ status: FileStatus) -> FolderWeakness.Outsider? {
    if everybodyPasses, status.permissions & wanted == wanted { return .everybody }
    let isForGroup = groupPasses && status.permissions & (wanted << 3) == wanted << 3
    return isForGroup ? .group(status.group) : nil
  }
}
