import Authoring
import Files
import Glibc
import Journal
import Scoring
import Seat
import Session
import TestSupport
import Testing

struct SeatCopiesTests {
  private let home = TemporaryFolder()

  private func copies(from here: String = "/rooms/a") -> SeatCopies {
    SeatCopies(in: home.path + "/sessions", relativeTo: here, read: readFile)
  }

  /// Keeps what a share holds, as a seat does that joined it by a path.
  private func keep(_ share: Share, joinedBy path: String) throws {
    let copies = copies()
    let store = try share.open().store(in: copies.sessions)
    try Folder.make(store.root)
    try copies.keep(share.files, joinedBy: path, in: store)
  }

  @Test func aSessionIsFoundByThePathItWasJoinedBy() throws {
    let share = Share(roster: "id,name\n")
    try keep(share, joinedBy: "/srv/share")
    #expect(copies().find(joinedBy: "/srv/share") == share.files)
    #expect(copies().find(joinedBy: "/srv/other") == nil)
  }

  @Test(arguments: [
    "/srv/share/", "/srv//share", "/srv/./share", "/srv/x/../share", "../../srv/share",
    "../../../../srv/share",
  ])
  func oneFolderMayBeWrittenInManyWays(path: String) throws {
    let share = Share()
    try keep(share, joinedBy: "/srv/share")
    #expect(copies().find(joinedBy: path) == share.files)
  }

  @Test func aPathWithoutARootBeginsAtTheCurrentFolder() throws {
    let share = Share()
    try keep(share, joinedBy: "share")
    #expect(copies(from: "/rooms/a").find(joinedBy: "share") == share.files)
    #expect(copies(from: "/rooms/b").find(joinedBy: "share") == nil)
    #expect(copies(from: "/rooms/b").find(joinedBy: "/rooms/a/share") == share.files)
  }

  @Test func theSessionJoinedLastIsFound() throws {
    let (first, second) = (Share(makePlan("one-x1")), Share(makePlan("two-x2")))
    try keep(second, joinedBy: "/srv/share")
    try keep(first, joinedBy: "/srv/share")
    for (id, seconds) in [("one-x1", 100), ("two-x2", 200)] {
      let time = timespec(tv_sec: seconds, tv_nsec: 0)
      utimensat(AT_FDCWD, home.path + "/sessions/\(id)/folder", [time, time], 0)
    }
    #expect(copies().find(joinedBy: "/srv/share") == second.files)
  }

  @Test func aRosterThatIsGoneIsGoneHereToo() throws {
    let share = Share(roster: "id,name\n")
    try keep(share, joinedBy: "/srv/share")
    unlink(share.folder.rosterFile)
    try keep(share, joinedBy: "/srv/share")
    #expect(copies().find(joinedBy: "/srv/share")?.roster == .missing)
  }

  @Test func aStoreThatCannotBeWrittenIsAnError() throws {
    let share = Share()
    let store = Store(root: home.path + "/nowhere")
    #expect(throws: FileError.self) {
      try copies().keep(share.files, joinedBy: "/srv/share", in: store)
    }
  }
}
