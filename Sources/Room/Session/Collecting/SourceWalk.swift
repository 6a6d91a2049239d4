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
  /// The profile files that stand beside a journal folder.
  private(set) var profiles: [String] = []
  /// Files named `session.yaml`, which may be plans of sessions.
  private(set) var plans: [String] = []
  private(set) var rejected: [CollectionReport.Rejection] = []

  struct Found: Sendable {
    var path: String
    /// The learner whose folder of a store holds the file; `nil` if the path does not tell.
    var learner: LearnerID?
    /// Whether a delivery has the name of one.
    var isNamed = false
    /// In bytes, when it was found. The work is divided by it.
    var size = 0
  }

  /// Adds the files of a source, which is a file or a folder of any kind. The source itself may be a link to a folder.
  mutating func add(_ source: String) {
    switch kind(of: source, following: true) {
    case .folder: walk(source)
    case .file(let size) where !isLink(source): addNamed(source, size: size)
    case .file: reject(source, .file(.link))
    case .other: reject(source, .file(.notAFile))
    case .missing(let code): reject(source, .file(code == ENOENT ? .missing : .unreadable(code)))
    case .link: reject(source, .file(.link))
    }
  }

  private enum Kind {
    case folder, link, other
    case file(size: Int)
    case missing(Int32)
  }

  /// The folders still to look into are kept on a list, since a tree may be deeper than the stack allows.
  private mutating func walk(_ source: String) {
    var folders = [(path: source, depth: 0)]
    while let folder = folders.popLast() {
      guard folder.depth <= Self.depthLimit else {
        reject(folder.path, .tooDeep)
        continue
      }
      let names: [String]
      do throws(FileError) {
        names = try Folder.names(in: folder.path)
      } catch {
        reject(folder.path, .file(.unreadable(error.code)))
        continue
      }
      let parts = absolute(folder.path).split(separator: "/")
      var below: [(path: String, depth: Int)] = []
      for name in names {
        let path = folder.path + "/" + name
        switch kind(of: path, following: false) {
        case .folder where name != "visits": below.append((path, folder.depth + 1))
        case .folder: continue
        case .link: reject(path, .file(.link))
        case .file(let size): addFile(name, in: folder.path, named: parts, size: size)
        case .other, .missing: addFile(name, in: folder.path, named: parts, size: 0)
        }
      }
      folders += below.reversed()
    }
  }

  private mutating func addFile(
    _ name: String, in folder: String, named parts: [Substring], size: Int
  ) {
    let path = folder + "/" + name
    if parts.last == "inbox" { return addToInbox(name, path, size: size) }
    if name == "profile.json" { return profiles.append(path) }
    if name == "session.yaml" { return plans.append(path) }
    guard name.hasSuffix(".jsonl"), !name.hasPrefix(".") else { return }
    if parts.last == "journal" {
      journals.append(Found(path: path, learner: owner(parts), size: size))
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

  /// Adds a source that is a file: a delivery if it is named as one, else a journal.
  private mutating func addNamed(_ source: String, size: Int) {
    let name = Folder.name(of: source)
    if Delivery.isName(name), absolute(source).split(separator: "/").dropLast().last != "journal" {
      deliveries.append(Found(path: source, isNamed: true, size: size))
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

  private func kind(of path: String, following: Bool) -> Kind {
    do throws(FileError) {
      let status = try FileStatus(of: path, followingLinks: following)
      return switch status.kind {
      case .file: .file(size: status.size)
      case .folder: .folder
      case .link: .link
      case .other: .other
      }
    } catch {
      return .missing(error.code)
    }
  }

  private func isLink(_ path: String) -> Bool {
    if case .link = kind(of: path, following: false) { return true }
    return false
  }
}
