import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import World

/// When a saved file is read again.
struct FileWatchTests {
  /// A file system with one file.
  private final class Disk: Sendable {
    private let file = Mutex<FileStatus?>(nil)

    func save(size: Int, inode: UInt64 = 1, at time: Int) {
      var status = Disk.model
      status.size = size
      status.inode = inode
      status.modified = FileTime(seconds: time, nanoseconds: 0)
      let saved = status
      file.withLock { $0 = saved }
    }

    func remove() { file.withLock { $0 = nil } }

    func watch() -> Watch { Watch(FileWatch(["m.md"], status: { _ in self.file.withLock { $0 } })) }

    /// The status of a file that exists.
    private static let model: FileStatus = {
      guard let status = try? FileStatus(of: "/", followingLinks: true) else {
        preconditionFailure("the root is there")
      }
      return status
    }()
  }

  /// A watch whose looks can stand in an expectation.
  private final class Watch {
    private var watch: FileWatch

    init(_ watch: FileWatch) { self.watch = watch }

    func look(at ticks: Int) -> Bool { watch.look(at: ticks) }
    func wasRead() { watch.wasRead() }
  }

  private let disk = Disk()

  init() { disk.save(size: 1000, at: 1) }

  @Test func aFileThatStaysAsItIsIsNotReadAgain() {
    let watch = disk.watch()
    #expect(!watch.look(at: 0))
    #expect(!watch.look(at: 20))
  }

  @Test func aSaveCountsAtTheSecondLookThatSeesIt() {
    let watch = disk.watch()
    disk.save(size: 1001, at: 2)
    #expect(!watch.look(at: 20))
    #expect(watch.look(at: 40))
    #expect(!watch.look(at: 60))
  }

  @Test func aSaveOfAsManyBytesCountsByItsTimeOrByItsFile() {
    let watch = disk.watch()
    disk.save(size: 1000, at: 2)
    #expect(!watch.look(at: 20))
    #expect(watch.look(at: 40))
    // An editor that renames another file to this name may keep the time.
    disk.save(size: 1000, inode: 2, at: 2)
    #expect(!watch.look(at: 60))
    #expect(watch.look(at: 80))
  }

  @Test func aFileThatIsStillBeingWrittenIsWaitedFor() {
    let watch = disk.watch()
    for step in 1...10 {
      disk.save(size: 1000 + step, at: 1 + step)
      #expect(!watch.look(at: step * 20))
    }
    #expect(watch.look(at: 220))
  }

  @Test func aFileSavedByHalfCountsOnlyIfItStaysSo() {
    let watch = disk.watch()
    disk.save(size: 400, at: 2)
    #expect(!watch.look(at: 20))
    #expect(!watch.look(at: 319))
    disk.save(size: 1100, at: 3)
    #expect(!watch.look(at: 330))
    #expect(watch.look(at: 350))
    disk.save(size: 0, at: 4)
    #expect(!watch.look(at: 400))
    #expect(!watch.look(at: 699))
    #expect(watch.look(at: 700))
  }

  @Test func aFileThatIsDeletedAndMadeAgainIsReadOnce() {
    let watch = disk.watch()
    disk.remove()
    #expect(!watch.look(at: 20))
    #expect(!watch.look(at: 40))
    disk.save(size: 1000, inode: 7, at: 2)
    #expect(!watch.look(at: 60))
    #expect(watch.look(at: 80))
  }

  @Test func aFileThatIsGoneForGoodCounts() {
    let watch = disk.watch()
    disk.remove()
    #expect(!watch.look(at: 20))
    #expect(watch.look(at: 320))
    disk.save(size: 1000, at: 2)
    #expect(!watch.look(at: 340))
    #expect(watch.look(at: 360))
  }

  @Test func looksThatFollowAtOnceAreOne() {
    let watch = disk.watch()
    disk.save(size: 1001, at: 2)
    #expect(!watch.look(at: 20))
    #expect(!watch.look(at: 21))
    #expect(watch.look(at: 30))
  }

  @Test func whatWasReadMeanwhileIsNotNews() {
    let watch = disk.watch()
    disk.save(size: 2000, at: 2)
    #expect(!watch.look(at: 20))
    watch.wasRead()
    #expect(!watch.look(at: 40))
    #expect(!watch.look(at: 60))
  }

  @Test func aSaveThatRenamesIsSeenOnARealDisk() {
    let folder = TemporaryFolder()
    let path = folder.write("one", to: "m.md")
    let watch = Watch(FileWatch([path]))
    let other = folder.write("two", to: ".m.md.swp")
    #expect(rename(other, path) == 0)
    #expect(!watch.look(at: 20))
    #expect(watch.look(at: 40))
  }
}

/// How editors are told the file and the line.
struct EditorTests {
  @Test(arguments: [
    ("vi", ["+41", "m.md"]), ("/usr/bin/nvim -R", ["+41", "m.md"]), ("nano", ["+41", "m.md"]),
    ("emacs -nw", ["+41", "m.md"]), ("code --wait", ["--goto", "m.md:41"]), ("hx", ["m.md:41"]),
    ("kate", ["--line", "41", "m.md"]), ("false", ["m.md"]),
  ])
  func theLineIsNamedAsTheEditorExpectsIt(command: String, arguments: [String]) {
    let editor = Editor(visual: nil, editor: command)
    #expect(editor.arguments(file: "m.md", line: 41) == arguments)
    #expect(editor.shellCommand == command)
  }

  @Test func aFileWhoseNameLooksLikeAnOptionIsNamedWithItsFolder() {
    let editor = Editor(visual: nil, editor: "vi")
    #expect(editor.arguments(file: "-x.md", line: nil) == ["./-x.md"])
    #expect(editor.arguments(file: "+x.md", line: 2) == ["+2", "./+x.md"])
  }

  @Test func visualComesFirstAndWithoutBothTheOneOfTheMachineIsTaken() {
    #expect(Editor(visual: "nvim", editor: "ed").shellCommand == "nvim")
    #expect(Editor(visual: nil, editor: nil).shellCommand.contains("command -v editor"))
  }

  @Test(arguments: [
    ("true", ForegroundProgram.End.exited(0)), ("sh -c 'exit 3'", .exited(3)),
    ("no-such-editor-anywhere", .exited(127)), ("exec sh -c 'kill -9 $$'", .killed(signal: 9)),
  ])
  func howTheEditorEndedIsKnown(command: String, end: ForegroundProgram.End) {
    #expect(Editor(visual: nil, editor: command).edit("m.md") == end)
  }

  @Test func aFileWithBlanksAndQuotesInItsNameIsOneArgument() {
    let folder = TemporaryFolder()
    let path = folder.write("old", to: "a b'\"$x.md")
    let end = Editor(visual: nil, editor: "sh -c 'printf new >\"$1\"' sh").edit(path)
    #expect(end == .exited(0))
    #expect(text(of: path) == "new")
  }
}
