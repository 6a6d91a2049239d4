internal import Glibc
public import Testing

/// Compares what stands between `<!-- name: … -->` and `<!-- end of name -->` in a file of the repository with `expected`.
///
/// With `UPDATE_GOLDENS=1` the section is rewritten and the test still fails.
public func expectSection(
  _ name: String, of file: String, toBe expected: String, beside testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = pathInRepository(file, beside: testFile)
  let lines = linesOfFile(path)
  guard let (first, last) = markers(of: name, in: lines) else {
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

/// What stands between `<!-- name: … -->` and `<!-- end of name -->` in a file of the repository; empty, and an issue, without them.
public func section(
  _ name: String, of file: String, beside testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let lines = linesOfFile(pathInRepository(file, beside: testFile))
  guard let (first, last) = markers(of: name, in: lines) else {
    Issue.record("\(file) has no section `\(name)`", sourceLocation: sourceLocation)
    return ""
  }
  return lines[(first + 1)..<last].joined(separator: "\n")
}

/// The blocks of code in Markdown that begin with three backticks and `language`, each with its last line end.
public func codeBlocks(_ language: String, in markdown: String) -> [String] {
  markdown.components(between: "```\(language)\n", and: "```\n")
}

extension String {
  fileprivate func components(between opening: String, and closing: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let start = rest.firstRange(of: opening) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: closing) else { break }
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}

private func pathInRepository(_ file: String, beside testFile: String) -> String {
  targetFolder(of: testFile) + "/../../" + file
}

private func linesOfFile(_ path: String) -> [Substring] {
  (text(of: path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
}

private func markers(of name: String, in lines: [Substring]) -> (first: Int, last: Int)? {
  guard let first = lines.firstIndex(where: { $0.hasPrefix("<!-- \(name):") }),
    let last = lines.firstIndex(of: "<!-- end of \(name) -->"), first < last
  else { return nil }
  return (first, last)
}
