internal import Files
internal import Glibc
internal import Journal
internal import Scoring

/// Finds the journals and profiles in a source, without following links and without going deep.
struct SourceWalk {
  /// How many folders below a source are looked into.
  static let depthLimit = 8

  /// The journal files, in the order of their paths within each source.
  private(set) var journals: [Found] = []
  /// The deliveries, and other `.jsonl` files that might be some under another name.
  private(set) var deliveries: [Found] = []
  /// The files that learners handed in.
  private(set) var handIns: [Found] = []
  /// The profile files that stand beside a journal folder.
  private(set) var profiles: [String] = []
  /// Files named `session.yaml`, which may be plans of sessions.
  private(set) var plans: [String] = []
  private(set) var rejected: [CollectionReport.Rejection] = []

  struct Found: Sendable {
    var path: String
    /// The learner whose folder of a store holds the file; `nil` if the path does not tell.
    var learner: LearnerID?
    /// The root of that store.
    var store: String?
    /// Whether a delivery has the name of one.
    var isNamed = false
    /// In bytes, when it was found. The work is divided by it.
    var size = 0
  }

  /// Adds the files of a source, which is a file or a folder of any kind. The source itself may be a link to a folder.
  mutating func add(_ source: String) {
    do throws(FileError) {
      let status = try FileStatus(of: source, followingLinks: true)
      switch status.kind {
      case .folder: walk(source)
      case .file where try FileStatus(of: source).kind == .link: reject(source, .file(.link))
      case .file: addNamed(source, size: status.size)
      case .link, .other: reject(source, .file(.notAFile))
      }
    } catch {
      reject(source, error)
    }
  }

  /// The folders still to look into are kept on a list, since a tree may be deeper than the stack allows.
  private mutating func walk(_ source: String) {
    var folders = [(path: source, depth: 0)]
    while let folder = folders.popLast() {
      guard folder.depth <= Self.depthLimit else {
        reject(folder.path, .tooDeep)
        continue
      }
      let below = look(into: folder.path)
      folders += below.reversed().map { ($0, folder.depth + 1) }
    }
  }

  /// Adds the files of a folder. Returns the folders in it that are to be looked into.
  private mutating func look(into folder: String) -> [String] {
    var below: [String] = []
    let parts = absolute(folder).split(separator: "/")
    do throws(FileError) {
      for name in try names(in: folder) {
        let path = folder + "/" + name
        guard let status = try status(of: name, in: folder) else { continue }
        switch status.kind {
        case .folder where name == "visits" || isOfTimes(name, parts): continue
        case .folder: below.append(path)
        case .link: reject(path, .file(.link))
        case .file: addFile(name, in: folder, named: parts, size: status.size)
        case .other: addFile(name, in: folder, named: parts, size: 0)
        }
      }
    } catch {
      let isGone = error.code == ENOENT && Folder.name(of: folder).hasPrefix(".")
      if !isGone { reject(folder, error) }
    }
    return below
  }

  /// Whether a folder is `…/learners/<id>/times`, which `CollectedTimes` reads.
  private func isOfTimes(_ name: String, _ parts: [Substring]) -> Bool {
    name == "times" && parts.count >= 2 && parts[parts.count - 2] == "learners"
  }

  /// The names in a folder, sorted. A name that is not UTF-8 is set aside, unless it is hidden.
  private mutating func names(in folder: String) throws(FileError) -> [String] {
    var (names, strange): ([String], [String]) = ([], [])
    try Folder.forEachName(in: folder) { bytes in
      if let name = String(validating: bytes) {
        if name != ".", name != ".." { names.append(name) }
      } else if bytes[0] != UInt8(ascii: ".") {
        strange.append(String(decoding: bytes))
      }
    }
    for name in strange { reject(folder + "/" + name, .strangeName) }
    return names.sorted()
  }

  /// The status of something in a folder; `nil` if the system does not tell, and then that is set aside.
  ///
  /// Throws if the folder may be listed and not entered: that is said once and not for each name.
  private mutating func status(of name: String, in folder: String) throws(FileError)
    -> FileStatus?
  {
    do throws(FileError) {
      return try FileStatus(of: folder + "/" + name)
    } catch {
      if error.code == EACCES { throw error }
      // A hidden file gets its name, or is removed, while others look.
      if !(error.code == ENOENT && name.hasPrefix(".")) { reject(folder + "/" + name, error) }
      return nil
    }
  }

  private mutating func addFile(
    _ name: String, in folder: String, named parts: [Substring], size: Int
  ) {
    let path = folder + "/" + name
    if parts.last == "inbox" { return addToInbox(name, path, size: size) }
    if name == "profile.json" { return profiles.append(path) }
    if name == "session.yaml" { return plans.append(path) }
    if name.hasPrefix(".") { return }
    if HandInFile.isName(name) { return handIns.append(Found(path: path, size: size)) }
    let owner = parts.last == "journal" ? owner(parts) : nil
    guard name.hasSuffix(".jsonl") else {
      if owner != nil { reject(path, .notNamedAsJournal) }
      return
    }
    if parts.last == "journal" {
      let root = owner == nil ? nil : "/" + parts.dropLast(3).joined(separator: "/")
      journals.append(Found(path: path, learner: owner, store: root, size: size))
    } else {
      deliveries.append(Found(path: path, isNamed: Delivery.isName(name), size: size))
    }
  }

  /// A hidden file in an inbox is one that a seat is still writing, or was when it was switched off.
  private mutating func addToInbox(_ name: String, _ path: String, size: Int) {
    if name.hasPrefix(".") { return }
    guard Delivery.isName(name) else { return reject(path, .notNamedAsDelivery) }
    deliveries.append(Found(path: path, isNamed: true, size: size))
  }

  /// Adds a source that is a file: a delivery if it is named as one, a hand-in if it is named as one or begins as one, else a
  /// journal. A file that is none of these and holds no record is set aside.
  private mutating func addNamed(_ source: String, size: Int) {
    let name = Folder.name(of: source)
    if Delivery.isName(name), absolute(source).split(separator: "/").dropLast().last != "journal" {
      deliveries.append(Found(path: source, isNamed: true, size: size))
    } else if HandInFile.isName(name) || HandInFile.isThere(at: source) {
      handIns.append(Found(path: source, size: size))
    } else if !name.hasSuffix(".jsonl"), let foreign = ForeignFile(at: source) {
      reject(source, .foreign(foreign))
    } else {
      journals.append(Found(path: source, learner: nil, size: size))
    }
  }

  /// The learner of `…/learners/<id>/journal`. A folder of another name says nothing about whose answers are in it: people
  /// copy a journal to `seat-12` or `monday`.
  private func owner(_ parts: [Substring]) -> LearnerID? {
    guard parts.count >= 3, parts[parts.count - 3] == "learners" else { return nil }
    return LearnerID(String(parts[parts.count - 2]))
  }

  /// The path with its links resolved, if it leads anywhere: a source may be given as `.` or through `..`.
  private func absolute(_ path: String) -> String {
    resolvedPath(path) ?? path
  }

  private mutating func reject(_ path: String, _ reason: CollectionReport.Reason) {
    rejected.append(CollectionReport.Rejection(path: path, reason: reason))
  }

  private mutating func reject(_ path: String, _ error: FileError) {
    reject(path, .file(error.code == ENOENT ? .missing : .unreadable(error.code)))
  }
}
