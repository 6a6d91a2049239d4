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
    let watch = SessionWatch(of: try share.open(), ticks: { 0 }, read: readFile)
    watch.look()
    #expect(watch.takeFiles() == nil)
    let later = makePlan().with { $0.closes = instant("2026-11-23T10:30:00Z") }
    share.write(later)
    touch(share.folder.planFile, 100)
    watch.look()
    #expect(watch.plan == later)
    #expect(watch.takeFiles() == share.files)
    #expect(watch.takeFiles() == nil)
  }

  @Test func filesAreReadOnlyWhenTheyHaveChanged() throws {
    let share = Share()
    let reads = ReadCount()
    let watch = SessionWatch(of: try share.open(), ticks: { 0 }, read: reads.read)
    for _ in 1...5 { watch.look() }
    #expect(reads.count == 2)
    touch(share.folder.planFile, 100)
    watch.look()
    #expect(reads.count == 4)
  }

  @Test(arguments: ["id: ?\n", makePlan("two-y1").yaml()])
  func aPlanOfNoUseIsNewsAndTheOldOneStays(text: String) throws {
    let share = Share()
    let watch = SessionWatch(of: try share.open(), ticks: { 0 }, read: readFile)
    share.root.write(text, to: "s/session.yaml")
    watch.look()
    #expect(watch.plan == makePlan())
    #expect(watch.takeFiles()?.plan == .bytes(Array(text.utf8)))
  }

  @Test func aShareThatIsGoneIsNoNews() throws {
    let share = Share()
    let watch = SessionWatch(of: try share.open(), ticks: { 0 }, read: readFile)
    watch.look()
    _ = watch.takeFolderNews()
    rename(share.folder.path, share.root.path + "/away")
    watch.look()
    #expect(watch.takeFiles() == nil)
    #expect(watch.takeFolderNews() == nil)
    #expect(watch.plan == makePlan())
  }

  @Test func aPlanThatIsDeletedIsSaidAndStaysInForce() throws {
    let share = Share()
    let watch = SessionWatch(of: try share.open(), ticks: { 0 }, read: readFile)
    watch.look()
    unlink(share.folder.planFile)
    watch.look()
    #expect(watch.takeFiles() == nil)
    #expect(watch.folderChanges == [.gone(.plan)])
    #expect(watch.takeFolderNews()?.changes == [.gone(.plan)])
    #expect(watch.takeFolderNews() == nil)
    #expect(watch.plan == makePlan())
  }

  @Test func aWeakFolderIsNewsForTheAccountThatAsks() throws {
    let share = Share()
    chmod(share.root.path, 0o755)
    chmod(share.folder.path, 0o777)
    let watch = SessionWatch(
      of: try share.open(), account: geteuid(), ticks: { 0 }, read: readFile)
    watch.look()
    #expect(
      watch.takeFolderNews()?.weaknesses.first
        == .replaceable(folder: share.folder.path, permissions: 0o777, .everybody))
  }

  private static let four = "id,name\na,A\nb,B\nc,C\nd,D\n"

  /// A session with a roster of four people, and a watch that has looked once.
  private func watched(_ ticks: Ticks) throws -> (Share, SessionWatch) {
    let share = Share(makePlan().with { $0.signIn = .roster }, roster: Self.four)
    let watch = SessionWatch(of: try share.open(), ticks: { ticks.now }, read: readFile)
    watch.look()
    return (share, watch)
  }

  @Test func aRosterOfLessThanHalfIsBelievedAfterAMinute() throws {
    let ticks = Ticks()
    let (share, watch) = try watched(ticks)
    share.root.write("id,name\na,A\n", to: "s/roster.csv")
    watch.look()
    #expect(watch.takeFiles() == nil)
    #expect(watch.takeFolderNews()?.shortRoster == 1)
    ticks.now = 59_999
    watch.look()
    #expect(watch.takeFiles() == nil)
    ticks.now = 60_000
    watch.look()
    #expect(watch.takeFiles() == share.files)
    #expect(watch.takeFolderNews()?.shortRoster == .some(nil))
    share.root.write(Self.four, to: "s/roster.csv")
    watch.look()
    #expect(watch.takeFiles() == share.files)
  }

  @Test func aRosterThatIsWholeAgainIsTheRoster() throws {
    let ticks = Ticks()
    let (share, watch) = try watched(ticks)
    share.root.write("id,na", to: "s/roster.csv")
    watch.look()
    share.root.write("id,name\na,A\n", to: "s/roster.csv")
    watch.look()
    let five = Self.four + "e,E\n"
    share.root.write(five, to: "s/roster.csv")
    watch.look()
    #expect(watch.takeFiles()?.roster == .bytes(Array(five.utf8)))
    #expect(watch.takeFolderNews()?.shortRoster == .some(nil))
    ticks.now = 200_000
    watch.look()
    #expect(watch.takeFiles() == nil)
  }

  @Test func aPlanIsFollowedWhileTheRosterIsHeldBack() throws {
    let (share, watch) = try watched(Ticks())
    let later = makePlan().with {
      $0.signIn = .roster
      $0.closes = instant("2026-11-23T10:30:00Z")
    }
    share.write(later)
    share.root.write("id,name\n", to: "s/roster.csv")
    watch.look()
    #expect(watch.plan == later)
    #expect(watch.takeFiles()?.roster == .bytes(Array(Self.four.utf8)))
  }
}

/// Milliseconds that a test sets.
private final class Ticks: Sendable {
  private let milliseconds = Mutex(0)

  var now: Int {
    get { milliseconds.withLock { $0 } }
    set { milliseconds.withLock { $0 = newValue } }
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
