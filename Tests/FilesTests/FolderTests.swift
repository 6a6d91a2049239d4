import Files
import Glibc
import TestSupport
import Testing

@Test func namesAreListedWholeWhateverTheirLengthAndScript() throws {
  let folder = TemporaryFolder()
  let names = ["a", String(repeating: "ü", count: 127), String(repeating: "x", count: 255), "李.md"]
  for name in names { folder.write("", to: name) }
  #expect(try Folder.names(in: folder.path) == names.sorted())
  #expect(Folder.files(below: folder.path) == names.sorted())
}

@Test func aNameThatIsNotUTF8IsNoneOfOurs() throws {
  let folder = TemporaryFolder()
  let name: [CChar] = Array(folder.path.utf8CString.dropLast()) + [0x2F, -4, 0x2E, 0x6D, 0x64, 0]
  close(creat(name, 0o600))
  #expect(try Folder.names(in: folder.path) == [])
  #expect(Folder.files(below: folder.path) == ["\u{FFFD}.md"])
}

@Test func aFileBehindALinkWhoseNameIsNotUTF8IsNotReplacedByAnother() throws {
  let folder = TemporaryFolder()
  let name: [CChar] = Array(folder.path.utf8CString.dropLast()) + [0x2F, -4, 0x2E, 0x6D, 0x64, 0]
  close(creat(name, 0o600))
  let link = folder.path + "/link"
  #expect(symlink(name, link) == 0)
  #expect(throws: FileError(.openFile, link, code: EILSEQ)) {
    try OutputFile(path: link).write([0x61])
  }
  #expect(Folder.files(below: folder.path) == ["link", "\u{FFFD}.md"])
  #expect(try FileStatus(of: link, followingLinks: true).size == 0)
}

@Test func aFolderThatIsMissingHasNoNamesAndAFileIsNoFolder() throws {
  let folder = TemporaryFolder()
  let file = folder.write("", to: "file")
  #expect(try Folder.names(in: folder.path + "/none") == [])
  #expect(throws: FileError(.listFolder, file, code: ENOTDIR)) { try Folder.names(in: file) }
}

@Test func filesAreFoundBelowAFolderWithoutHiddenOnesAndWithoutFollowingLinks() throws {
  let folder = TemporaryFolder()
  for name in ["b.md", "a/c.md", "a/.hidden", ".git/d", "1/2/3/e.md", "1/2/3/4/f.md"] {
    folder.write("", to: name)
  }
  symlink(folder.path, folder.path + "/link")
  #expect(Folder.files(below: folder.path) == ["1/2/3/e.md", "a/c.md", "b.md", "link"])
}

@Test func aFolderIsMadeWithTheOnesAboveIt() throws {
  let folder = TemporaryFolder()
  try Folder.make(folder.path + "/a/b/c")
  #expect(try FileStatus(of: folder.path + "/a/b/c").kind == .folder)
  #expect(try FileStatus(of: folder.path + "/a").permissions == 0o700)
  let file = folder.write("", to: "file")
  #expect(throws: FileError(.makeFolder, file, code: ENOTDIR)) { try Folder.make(file + "/x") }
}
