/// The folder of the test target that a file belongs to, however deep the file lies in it: `…/Tests/CommandTests`.
public func targetFolder(of testFile: String) -> String {
  let parts = testFile.split(separator: "/", omittingEmptySubsequences: false)
  let end = parts.lastIndex(of: "Tests").map { min($0 + 2, parts.count) } ?? parts.count
  return parts[..<end].joined(separator: "/")
}
