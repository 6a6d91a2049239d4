public import Files

/// Which files and folders make up a session's folder, and whose they are. What is in them is not looked at.
public struct FolderState: Hashable, Sendable {
  /// The parts that are there.
  public private(set) var entries: [Part: Entry] = [:]

  public enum Part: String, Hashable, Sendable, CaseIterable {
    case plan = "session.yaml"
    case roster = "roster.csv"
    case inbox
  }

  /// What tells a file or folder from another one of the same name.
  public struct Entry: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
    /// The number of the account that it belongs to.
    public var owner: UInt32
  }

  /// Looks at a folder. Throws if the file system does not say.
  public init(of folder: SessionFolder) throws(FileError) {
    for part in Part.allCases {
      do throws(FileError) {
        let status = try FileStatus(of: folder.path(of: part), followingLinks: true)
        entries[part] = Entry(
          device: status.device, inode: status.inode, owner: status.owner)
      } catch {
        guard error.isAbsence else { throw error }
      }
    }
  }
}

extension SessionFolder {
  func path(of part: FolderState.Part) -> String { path + "/" + part.rawValue }
}

/// What became of a part of a session's folder while the session was open.
public enum FolderChange: Hashable, Sendable {
  case gone(FolderState.Part)
  /// Another file or folder has its name, and belongs to another account than the former one did.
  case taken(FolderState.Part, owner: UInt32)
  /// Another file or folder of the same account has its name. Some editors save a file this way.
  case replaced(FolderState.Part)
  /// It belongs to another account than it did.
  case given(FolderState.Part, owner: UInt32)

  public var part: FolderState.Part {
    switch self {
    case .gone(let part), .replaced(let part), .taken(let part, _), .given(let part, _): part
    }
  }
}

extension FolderState {
  /// What has changed since an earlier look.
  ///
  /// If neither the plan nor the inbox is there, the whole share is gone; nobody changed one part of it, and nothing is said.
  public func changes(since former: FolderState) -> [FolderChange] {
    guard entries[.plan] != nil || entries[.inbox] != nil else { return [] }
    return Part.allCases.compactMap { part in
      guard let before = former.entries[part] else { return nil }
      guard let now = entries[part] else { return .gone(part) }
      let isSame = (now.device, now.inode) == (before.device, before.inode)
      if now.owner != before.owner {
        return isSame ? .given(part, owner: now.owner) : .taken(part, owner: now.owner)
      }
      return isSame ? nil : .replaced(part)
    }
  }

  /// Takes what is there now for some parts, and for parts that were not there before.
  mutating func accept(_ now: FolderState, of parts: [Part]) {
    entries.merge(now.entries) { before, _ in before }
    for part in parts { entries[part] = now.entries[part] }
  }
}

/// What became of the parts of a session's folder, look by look.
public struct FolderHistory: Sendable {
  /// What each part is compared with: what was there at first, or what an editor saved since.
  private var agreed: FolderState?
  /// The parts that have changed.
  public private(set) var changes: [FolderChange] = []

  public init() {}

  /// Takes in a look. Returns the files that were replaced since the last look by files of the same account, as some editors do; from
  /// now on these are the files that others are compared with.
  public mutating func add(_ now: FolderState) -> [FolderState.Part] {
    guard var agreed else {
      agreed = now
      return []
    }
    var saved: [FolderState.Part] = []
    changes = now.changes(since: agreed).filter { change in
      // Nobody saves a folder, and what was delivered to the former one is not in this one.
      guard case .replaced(let part) = change, part != .inbox else { return true }
      saved.append(part)
      return false
    }
    agreed.accept(now, of: saved)
    self.agreed = agreed
    return saved
  }
}
