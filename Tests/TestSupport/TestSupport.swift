internal import Glibc
public import Testing

/// A folder that exists for one test and is removed with all it holds.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() {
    var template = Array("/tmp/webside-test-XXXXXX\0".utf8CString.dropLast())
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) } ?? ""
    }
    precondition(!path.isEmpty, "no temporary folder could be made")
  }

  deinit {
    removeTree(path)
  }

  /// Writes a file below the folder and returns its path; folders on the way are made.
  @discardableResult
  public func write(_ text: String, to name: String) -> String {
    write(bytes: Array(text.utf8), to: name)
  }

  /// Writes a file below the folder and returns its path; folders on the way are made.
  @discardableResult
  public func write(bytes: [UInt8], to name: String) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "\(file) could not be made")
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      precondition(count > 0, "\(file) could not be written")
      rest = rest.dropFirst(count)
    }
    return file
  }
}

/// Removes a file, or a folder with all it holds; links are removed, not followed.
private func removeTree(_ path: String) {
  chmod(path, 0o700)
  if let folder = opendir(path) {
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    closedir(folder)
    for name in names where name != "." && name != ".." {
      var status = stat()
      let child = path + "/" + name
      if lstat(child, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        removeTree(child)
      } else {
        unlink(child)
      }
    }
  }
  rmdir(path)
}

/// The bytes of a file, or `nil` where it cannot be read.
public func bytes(of path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return count == 0 ? result : nil }
    result += buffer[..<count]
  }
}

/// The text of a file, or `nil` where it cannot be read.
public func text(of path: String) -> String? {
  bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
}

/// Compares `actual` with the file `name` in the folder `folder` of the calling test's target.
///
/// With `UPDATE_GOLDENS=1` the file is rewritten and the test still fails, so that a run that wrote is never taken for one
/// that checked.
public func expectGolden(
  _ actual: String, _ name: String, in folder: String, beside testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = targetFolder(of: testFile) + "/" + folder + "/" + name
  if getenv("UPDATE_GOLDENS") != nil {
    mkdir(
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/"), 0o755)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    let bytes = Array(actual.utf8)
    let count = Glibc.write(descriptor, bytes, bytes.count)
    Issue.record("\(name) was rewritten (\(count) bytes)", sourceLocation: sourceLocation)
    return
  }
  guard let expected = text(of: path) else {
    Issue.record(
      "no golden \(path); run once with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
    return
  }
  if expected != actual {
    Issue.record(
      "\(name) differs:\n\(lineDifference(expected, actual))", sourceLocation: sourceLocation)
  }
}

/// The lines that differ, `-` for expected and `+` for actual, each with its number.
func lineDifference(_ expected: String, _ actual: String) -> String {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
  var result = ""
  for index in 0..<max(left.count, right.count) {
    let old = index < left.count ? left[index] : nil
    let new = index < right.count ? right[index] : nil
    guard old != new else { continue }
    if let old { result += "-\(index + 1)| \(old)\n" }
    if let new { result += "+\(index + 1)| \(new)\n" }
  }
  return result
}
