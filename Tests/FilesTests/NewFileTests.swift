import Files
import Glibc
import TestSupport
import Testing

/// A folder whose path has fewer characters than bytes.
private let folderNames = ["plain", "zoë", "žluťoučký-kůň", "李李李李李李李李李李李李"]

@Test(arguments: folderNames)
func filesOfOneFolderAreWrittenAtOnceWhateverTheFolderIsCalled(_ name: String) throws {
  let folder = TemporaryFolder()
  let path = folder.path + "/" + name
  try Folder.make(path)
  let results = computeOnThreads(64) { number in
    Result { () throws(FileError) in
      try NewFile.write(Array("\(number)".utf8), to: "\(path)/\(number % 10)-\(number)")
    }
  }
  for result in results { try result.get() }
  #expect(try Folder.names(in: path).count == 64)
  for number in 0..<64 {
    #expect(bytes(of: "\(path)/\(number % 10)-\(number)") == Array("\(number)".utf8))
  }
}

@Test func aNameMayBeAsLongAsTheFileSystemAllows() throws {
  let folder = TemporaryFolder()
  let path = folder.path + "/" + String(repeating: "n", count: 255)
  try NewFile.write([1], to: path)
  #expect(bytes(of: path) == [1])
  #expect(try Folder.names(in: folder.path).count == 1)
}

@Test func aNewFileReplacesTheOldOneInOneStep() throws {
  let folder = TemporaryFolder()
  let path = folder.write("old", to: "file")
  try NewFile.write(Array("new".utf8), to: path)
  #expect(bytes(of: path) == Array("new".utf8))
  #expect(try FileStatus(of: path).permissions == 0o600)
}

@Test func aFileThatIsToBeNewReplacesNothing() throws {
  let folder = TemporaryFolder()
  let path = folder.write("old", to: "file")
  let failure = #expect(throws: FileError.self) { try NewFile.create([1], at: path) }
  #expect(failure?.cause == .exists)
  #expect(bytes(of: path) == Array("old".utf8))
  try NewFile.create([1], at: folder.path + "/other")
  #expect(try Folder.names(in: folder.path) == ["file", "other"])
}

/// Many threads make one file; exactly one of them may believe that it did.
@Test func ofManyWhoMakeOneFileOneHasMadeIt() throws {
  let folder = TemporaryFolder()
  let path = folder.path + "/file"
  let made = computeOnThreads(16) { number in
    (try? NewFile.create([UInt8(number)], at: path)) != nil ? number : nil
  }.compactMap { $0 }
  #expect(made.count == 1)
  #expect(bytes(of: path) == made.map { UInt8($0) })
}

@Test func aWriteIntoAFolderThatIsMissingLeavesNothing() {
  let folder = TemporaryFolder()
  let failure = #expect(throws: FileError.self) {
    try NewFile.write([1], to: folder.path + "/none/file")
  }
  #expect(failure?.code == ENOENT)
}
