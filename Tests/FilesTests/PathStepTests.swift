import Files
import Glibc
import TestSupport
import Testing

struct PathStepTests {
  /// The paths found on the way along a path, below the test's folder.
  private func steps(_ name: String, in folder: TemporaryFolder) throws -> [String] {
    try PathStep.along(folder.path + "/" + name).map(\.path)
      .filter { $0.hasPrefix(folder.path + "/") }.map {
        String($0.dropFirst(folder.path.count + 1))
      }
  }

  @Test func eachNameOnTheWayIsAStep() throws {
    let folder = TemporaryFolder()
    folder.write("", to: "a/b/c")
    #expect(try steps("a/./b/../b/c", in: folder) == ["a", "a/b", "a/b", "a/b/c"])
    let last = try #require(try PathStep.along(folder.path + "/a/b/c").last)
    #expect(last.folder == folder.path + "/a/b")
    #expect(last.folderStatus.kind == .folder)
    #expect(last.status.kind == .file)
  }

  @Test func linksAreStepsAndAreFollowed() throws {
    let folder = TemporaryFolder()
    folder.write("", to: "real/deep/file")
    symlink("real/deep", folder.path + "/relative")
    symlink(folder.path + "/relative/file", folder.path + "/absolute")
    #expect(
      try steps("absolute", in: folder)
        == ["absolute", "relative", "real", "real/deep", "real/deep/file"])
  }

  @Test func aPathThatLeadsNowhereIsAnError() {
    let folder = TemporaryFolder()
    symlink("loop", folder.path + "/loop")
    for (name, code) in [("absent", ENOENT), ("loop", ELOOP)] {
      let error = #expect(throws: FileError.self) {
        try PathStep.along(folder.path + "/" + name)
      }
      #expect(error?.code == code)
    }
  }
}
