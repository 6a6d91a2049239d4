internal import Authoring
internal import Digest
internal import Synchronization

/// The files of a course's folder, each read once however often it is asked for.
///
/// A class, because whoever parses the files and whoever says which they were must have seen the same bytes.
final class ReadFiles: Sendable {
  private let folder: String
  private let contents = Mutex<[String: FileContent]>([:])
  private let digests = Mutex<[String: String]>([:])
  private let listing = Mutex<[String]?>(nil)

  init(below folder: String) {
    self.folder = folder
  }

  /// The files as a parser takes them.
  var tree: FileTree {
    FileTree(read: { self.content(of: $0) }, list: { self.names })
  }

  /// The paths of all files below the folder.
  var names: [String] {
    listing.withLock { listing in
      let names = listing ?? webside.names(below: folder)
      listing = names
      return names
    }
  }

  /// The names of the files that were read, sorted.
  var read: [String] { contents.withLock { $0.keys.sorted() } }

  /// The content of a file, from the disk where it is asked for first.
  func content(of name: String) -> FileContent {
    if let known = contents.withLock({ $0[name] }) { return known }
    let content = webside.content(of: folder + "/" + name)
    let digest = digest(of: content)
    digests.withLock { $0[name] = digest }
    return contents.withLock { contents in
      contents[name] = content
      return content
    }
  }

  /// What tells the content of a file from another; `nil` where it could not be read.
  func digest(of name: String) -> String? {
    _ = content(of: name)
    return digests.withLock { $0[name] }
  }

  private func digest(of content: FileContent) -> String? {
    guard case .bytes(let bytes) = content else { return nil }
    return bytes.withUnsafeBytes { "\(bytes.count) \(checksum($0))" }
  }
}
