import Authoring
import Curriculum
import Glibc
import Scoring
import Seat
import Session
import Synchronization
import TestSupport
import Testing

struct SessionWatchTests {
  /// Sets a file's time, so that two changes within one tick of the file system differ.
  private func touch(_ path: String, _ seconds: Int) {
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    utimensat(AT_FDCWD, path, [time, time], 0)
  }

  @Test func aChangeIsNewsOnce() throws {
    let share = Share()
    let watch = SessionWatch(of: try share.open(), read: readFile)
    watch.look()
    #expect(watch.takeNews() == nil)
    let later = makePlan().with { $0.closes = instant("2026-11-23T10:30:00Z") }
    share.write(later)
    touch(share.folder.planFile, 100)
    watch.look()
    #expect(watch.plan == later)
    #expect(watch.takeNews() == share.files)
    #expect(watch.takeNews() == nil)
  }

  @Test func filesAreReadOnlyWhenTheyHaveChanged() throws {
    let share = Share()
    let reads = ReadCount()
    let watch = SessionWatch(of: try share.open(), read: reads.read)
    for _ in 1...5 { watch.look() }
    #expect(reads.count == 2)
    touch(share.folder.planFile, 100)
    watch.look()
    #expect(reads.count == 4)
  }

  @Test(arguments: ["id: ?\n", makePlan("two-y1").yaml()])
  func aPlanOfNoUseIsNewsAndTheOldOneStays(text: String) throws {
    let share = Share()
    let watch = SessionWatch(of: try share.open(), read: readFile)
    share.root.write(text, to: "s/session.yaml")
    watch.look()
    #expect(watch.plan == makePlan())
    #expect(watch.takeNews()?.plan == .bytes(Array(text.utf8)))
  }

  @Test func aShareThatIsGoneIsNoNews() throws {
    let share = Share()
    let watch = SessionWatch(of: try share.open(), read: readFile)
    unlink(share.folder.planFile)
    watch.look()
    #expect(watch.takeNews() == nil)
    #expect(watch.plan == makePlan())
  }
}

/// Counts how often files are read.
private final class ReadCount: Sendable {
  private let reads = Mutex(0)

  var count: Int { reads.withLock { $0 } }

  var read: ReadFile {
    { path in
      self.reads.withLock { $0 += 1 }
      return readFile(path)
    }
  }
}
