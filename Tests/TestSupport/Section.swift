internal import Glibc
public import Testing

/// Compares what stands between `<!-- name: … -->` and `<!-- end of name -->` in a file of the repository with `expected`.
///
/// With `UPDATE_GOLDENS=1` the section is rewritten and the test still fails.
public func expectSection(
  _ name: String, of file: String, toBe expected: String, beside testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let root = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  let path = root.joined(separator: "/") + "/" + file
  let lines = (text(of: path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
  guard let first = lines.firstIndex(where: { $0.hasPrefix("<!-- \(name):") }),
    let last = lines.firstIndex(of: "<!-- end of \(name) -->"), first < last
  else {
    Issue.record("\(file) has no section `\(name)`", sourceLocation: sourceLocation)
    return
  }
  let actual = lines[(first + 1)..<last].joined(separator: "\n")
  if actual == expected { return }
  guard getenv("UPDATE_GOLDENS") != nil else {
    Issue.record(
      "section `\(name)` of \(file) differs:\n\(lineDifference(expected, actual))",
      sourceLocation: sourceLocation)
    return
  }
  let rewritten = (lines[...first] + [Substring(expected)] + lines[last...]).joined(separator: "\n")
  let descriptor = open(path, O_WRONLY | O_TRUNC)
  defer { close(descriptor) }
  let bytes = Array(rewritten.utf8)
  let count = write(descriptor, bytes, bytes.count)
  Issue.record("\(file) was rewritten (\(count) bytes)", sourceLocation: sourceLocation)
}
