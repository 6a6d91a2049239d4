import Files
import Glibc
import TestSupport
import Testing

private func obstacle(_ path: String, limit: Int = 10, followingLinks: Bool = false)
  -> FileObstacle?
{
  do throws(FileObstacle) {
    _ = try WholeFile.read(path, limit: limit, followingLinks: followingLinks)
    return nil
  } catch {
    return error
  }
}

@Test func aFileIsReadWholeUpToTheLimit() throws {
  let folder = TemporaryFolder()
  let path = folder.write("0123456789", to: "file")
  #expect(try WholeFile.read(path, limit: 10) == Array("0123456789".utf8))
  #expect(obstacle(path, limit: 9) == .tooLarge(10))
  #expect(try WholeFile.read(folder.write("", to: "empty"), limit: 0) == [])
}

@Test func whatIsNoRegularFileIsNotRead() throws {
  let folder = TemporaryFolder()
  let file = folder.write("text", to: "file")
  let (link, pipe) = (folder.path + "/link", folder.path + "/pipe")
  symlink(file, link)
  mkfifo(pipe, 0o600)
  #expect(obstacle(folder.path + "/none") == .missing)
  #expect(obstacle(folder.path) == .notAFile)
  #expect(obstacle(pipe) == .notAFile)
  #expect(obstacle(link) == .link)
  #expect(try WholeFile.read(link, limit: 10, followingLinks: true) == Array("text".utf8))
  #expect(obstacle(file + "/x") == .unreadable(ENOTDIR))
}

@Test func obstaclesHaveAnOrder() {
  let sorted: [FileObstacle] = [
    .link, .notAFile, .tooLarge(9), .tooLarge(10), .missing, .unreadable(2), .unreadable(13),
  ]
  #expect(sorted.reversed().sorted() == sorted)
}

@Test func anOutputFileIsReplacedAndALinkToItStays() throws {
  let folder = TemporaryFolder()
  let file = folder.write("old", to: "file")
  let link = folder.path + "/link"
  symlink(file, link)
  try OutputFile(path: link).write(Array("new".utf8))
  #expect(bytes(of: file) == Array("new".utf8))
  #expect(try FileStatus(of: link).kind == .link)
  try OutputFile(path: folder.path + "/zoë.csv").write([1])
  #expect(try Folder.names(in: folder.path) == ["file", "link", "zoë.csv"])
  try OutputFile(path: "/dev/null").write([1])
}

@Test func anOutputFileThatCannotBeWrittenIsNamedAsItWasGiven() {
  let folder = TemporaryFolder()
  let path = folder.path + "/none/scores.csv"
  let failure = #expect(throws: FileError.self) { try OutputFile(path: path).write([1]) }
  #expect(failure?.path == path)
  #expect(failure?.code == ENOENT)
}

@Test(arguments: [
  (EROFS, FileError.Cause.readOnly), (ENOSPC, .full), (EDQUOT, .full), (EFBIG, .full),
  (EACCES, .notPermitted), (EPERM, .notPermitted), (EEXIST, .exists), (EIO, .other), (0, .other),
])
func everyErrorHasACause(_ code: Int32, _ cause: FileError.Cause) {
  #expect(FileError(.writeFile, "x", code: code).cause == cause)
}
