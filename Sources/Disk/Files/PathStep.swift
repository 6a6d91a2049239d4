internal import Glibc

/// One step of the system along a path: it looks a name up in a folder.
///
/// At each step, those who may change the folder can lead the path somewhere else.
package struct PathStep: Hashable, Sendable {
  /// The folder in which the name is looked up, as a path from the root without links.
  package var folder: String
  package var folderStatus: FileStatus
  /// What has the name there, as a path from the root; the path may end in a link.
  package var path: String
  /// If it is a link, the status of the link itself.
  package var status: FileStatus

  /// The most links that are followed on one path, as in the system.
  private static let mostLinks = 40

  /// The steps from the root to what a path leads to, links included.
  ///
  /// Throws if the path leads nowhere, or to more links than the system follows.
  package static func along(_ path: String) throws(FileError) -> [PathStep] {
    var steps: [PathStep] = []
    var folder = "/"
    var names = Array(path.split(separator: "/").reversed())
    if !path.hasPrefix("/") {
      guard let here = resolvedPath(".") else { throw FileError(.openFile, path, code: errno) }
      names += here.split(separator: "/").reversed()
    }
    var links = 0
    while let name = names.popLast() {
      if name == "." { continue }
      if name == ".." {
        folder = Folder.parent(of: folder)
        continue
      }
      let found = (folder == "/" ? "" : folder) + "/" + name
      let step = PathStep(
        folder: folder, folderStatus: try FileStatus(of: folder), path: found,
        status: try FileStatus(of: found))
      steps.append(step)
      guard step.status.kind == .link else {
        folder = found
        continue
      }
      links += 1
      guard links <= mostLinks else { throw FileError(.openFile, path, code: ELOOP) }
      let target = try linkTarget(of: found)
      if target.hasPrefix("/") { folder = "/" }
      names += target.split(separator: "/").reversed()
    }
    return steps
  }

  private static func linkTarget(of path: String) throws(FileError) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink(path, &buffer, buffer.count)
    guard count >= 0 else { throw FileError(.openFile, path, code: errno) }
    let bytes = buffer.prefix(count).map { UInt8(bitPattern: $0) }
    guard let target = String(validating: bytes, as: UTF8.self) else {
      throw FileError(.openFile, path, code: EILSEQ)
    }
    return target
  }
}
