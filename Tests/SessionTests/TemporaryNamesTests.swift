import Files
import Glibc
import Journal
import TestSupport
import Testing

@testable import Session

/// What a seat that was killed leaves in the inbox.
struct TemporaryNamesTests {
  private let seat: DeliverySeat

  init() throws { seat = try DeliverySeat() }

  @Test func itIsRemovedByTheNextSeatOfTheStore() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [folder = seat.store.root + "/delivering" as String, inbox = seat.inbox as String] in
      try TemporaryNames(folder: folder, inbox: inbox).noting("left") {
        close(open(inbox + "/.tmp-left", O_WRONLY | O_CREAT, 0o600))
        kill(getpid(), SIGKILL)
      }
    }
    // What another process writes now stays, and so does what this store knows nothing of.
    seat.folder.write("", to: "share/inbox/.tmp-other")
    seat.folder.write("", to: "share/inbox/.tmp-now")
    let note = open(
      seat.folder.write("", to: "store/delivering/now"), O_RDONLY | O_CLOEXEC)
    defer { close(note) }
    #expect(flock(note, LOCK_EX | LOCK_NB) == 0)
    #expect(try Folder.names(in: seat.inbox) == [".tmp-left", ".tmp-now", ".tmp-other"])
    seat.outbox.removeAbandoned()
    #expect(try Folder.names(in: seat.inbox) == [".tmp-now", ".tmp-other"])
    #expect(try Folder.names(in: seat.store.root + "/delivering") == ["now"])
  }

  @Test func aShareThatIsGoneIsCleanedWhenItIsBack() throws {
    seat.folder.write("", to: "store/delivering/left")
    seat.folder.write("", to: "share/inbox/.tmp-left")
    rename(seat.folder.path + "/share", seat.folder.path + "/away")
    // The empty folder on which the share is mounted.
    mkdir(seat.folder.path + "/share", 0o755)
    seat.outbox.removeAbandoned()
    rmdir(seat.folder.path + "/share")
    rename(seat.folder.path + "/away", seat.folder.path + "/share")
    seat.outbox.removeAbandoned()
    #expect(try Folder.names(in: seat.inbox) == [])
  }

  @Test func aDeliveryIsNotedOnlyWhileItIsMade() throws {
    seat.write(2, by: ada)
    try seat.deliverAll()
    #expect(Folder.isFolder(seat.store.root + "/delivering"))
    #expect(try Folder.names(in: seat.store.root + "/delivering") == [])
  }

  /// The note is what the file is found by when it can be removed.
  @Test func aNoteStaysAsLongAsTheFileThatItIsAbout() throws {
    let names = TemporaryNames(folder: seat.store.root + "/delivering", inbox: seat.inbox)
    try names.noting("kept") { seat.folder.write("", to: "share/inbox/.tmp-kept") }
    #expect(try Folder.names(in: seat.store.root + "/delivering") == ["kept"])
    seat.outbox.removeAbandoned()
    #expect(try Folder.names(in: seat.inbox) == [])
    #expect(try Folder.names(in: seat.store.root + "/delivering") == [])
  }
}
