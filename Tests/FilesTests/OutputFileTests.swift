import Files
import Glibc
import TestSupport
import Testing

private let old = Array("old\n".utf8)
private let new = Array("new\n".utf8)

@Test func aResultReplacesARegularFileInOneStep() throws {
  let folder = TemporaryFolder()
  let path = folder.write("old\n", to: "result")
  let before = try FileStatus(of: path).inode
  try OutputFile(path: path).write(new)
  #expect(bytes(of: path) == new)
  #expect(try FileStatus(of: path).inode != before)
  #expect(try Folder.names(in: folder.path) == ["result"])
}

@Test(arguments: ["/proc/self/fd/", "/dev/fd/"])
func whatTheProgramHasOpenIsWrittenToAndNotReplaced(prefix: String) throws {
  let folder = TemporaryFolder()
  let path = folder.write("old\n", to: "log")
  let log = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
  defer { close(log) }
  try OutputFile(path: "\(prefix)\(log)").write(new)
  // A link to it is no different.
  symlink("\(prefix)\(log)", folder.path + "/link")
  try OutputFile(path: folder.path + "/link").write(new)
  #expect(bytes(of: path) == old + new + new)
  #expect(try FileStatus(of: folder.path + "/link").kind == .link)
}

@Test func aLinkStaysAndWhatItLeadsToIsReplacedOrMade() throws {
  let folder = TemporaryFolder()
  folder.write("old\n", to: "there/result")
  for name in ["result", "none"] {
    symlink("there/" + name, "\(folder.path)/\(name)-link")
    try OutputFile(path: "\(folder.path)/\(name)-link").write(new)
    #expect(bytes(of: "\(folder.path)/there/\(name)") == new)
    #expect(try FileStatus(of: "\(folder.path)/\(name)-link").kind == .link)
  }
}

@Test func aPipeIsWrittenToAndAReaderThatGoesAwayIsNoError() throws {
  signal(SIGPIPE, SIG_IGN)
  let folder = TemporaryFolder()
  let path = folder.path + "/pipe"
  mkfifo(path, 0o600)
  let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  try OutputFile(path: path).write(new)
  var buffer = [UInt8](repeating: 0, count: 16)
  let count = read(reader, &buffer, buffer.count)
  #expect(Array(buffer.prefix(max(0, count))) == new)
  #expect(try FileStatus(of: path).kind == .other)
  var ends: [Int32] = [-1, -1]
  pipe(&ends)
  close(ends[0])
  try OutputFile(path: "/dev/fd/\(ends[1])").write(new)
  close(ends[1])
  close(reader)
}

@Test(arguments: [
  ("/dev/full", FileError.Operation.writeFile, ENOSPC), ("/dev/fd/999", .writeFile, EBADF),
  ("/", .openFile, EISDIR), ("/none/result", .makeFile, ENOENT), ("loop", .openFile, ELOOP),
])
func aFailureNamesThePathThatWasAskedFor(
  path: String, operation: FileError.Operation, code: Int32
) {
  let folder = TemporaryFolder()
  symlink("loop", folder.path + "/loop")
  let path = path == "loop" ? folder.path + "/loop" : path
  let failure = #expect(throws: FileError.self) { try OutputFile(path: path).write(new) }
  #expect(failure == FileError(operation, path, code: code))
}

@Test func whatCameOfWritingIsTold() throws {
  let folder = TemporaryFolder()
  let file = OutputFile(path: folder.path + "/result")
  #expect(try !file.holdsSomething())
  #expect(try file.write(old) == .made)
  #expect(try file.holdsSomething())
  #expect(try file.write(new) == .replaced)
  #expect(bytes(of: file.path) == new)
  #expect(try OutputFile(path: "/dev/null").write(new) == .sent)
  #expect(try !OutputFile(path: folder.write("", to: "empty")).holdsSomething())
}
