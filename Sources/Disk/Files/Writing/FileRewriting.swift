/// Replaces the content of a file that was read before, in one step, and keeps its permissions. A link stays, and the file that it
/// leads to is replaced.
///
/// Returns false, and changes nothing, if the file does not hold `before` any more.
package func rewrite(_ path: String, from before: [UInt8], to after: [UInt8])
  throws(FileError) -> Bool
{
  let status = try FileStatus(of: path, followingLinks: true)
  let now = try? WholeFile.read(path, limit: before.count, followingLinks: true)
  guard now == before else { return false }
  try NewFile.write(
    after, to: resolvedPath(path) ?? path, permissions: status.permissions & 0o777)
  return true
}
