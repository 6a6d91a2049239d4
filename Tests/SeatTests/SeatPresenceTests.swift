import Files
import Glibc
import Scoring
import Seat
import TestSupport
import Testing

/// One id at two seats at the same time, as the seats see it.
struct SeatPresenceTests {
  private let root = TemporaryFolder()

  private func seat(_ session: String = "one-x3f9") -> SeatPresence {
    SeatPresence(inbox: root.path, session: session)
  }

  /// Lets the seats look in turn, a moment apart.
  private func look(_ seats: SeatPresence...) {
    for seat in seats {
      usleep(20_000)
      seat.look()
    }
  }

  private var files: Int { (try? Folder.names(in: root.path).count) ?? 0 }

  @Test func bothSeatsAreTold() {
    let (first, second) = (seat(), seat())
    first.enter(learner("s1"))
    look(first)
    #expect(!first.isElsewhere)
    second.enter(learner("s1"))
    look(second, first, second)
    #expect(first.isElsewhere && second.isElsewhere)
    second.leave()
    #expect(!second.isElsewhere)
    look(second, first)
    // It stays worth knowing for the learner at the first seat.
    #expect(first.isElsewhere)
    first.leave()
    first.look()
    #expect(files == 0)
    first.enter(learner("s1"))
    first.look()
    #expect(!first.isElsewhere)
  }

  @Test func othersAreNotMeant() {
    let (first, second, third) = (seat(), seat(), seat("other-x3f9"))
    first.enter(learner("s1"))
    second.enter(learner("s2"))
    third.enter(learner("s1"))
    look(first, second, third, first, second, third)
    #expect([first, second, third].allSatisfy { !$0.isElsewhere })
  }

  @Test func theNextLearnerHasAFileOfTheirOwn() {
    let (first, second) = (seat(), seat())
    first.enter(learner("s1"))
    first.look()
    first.leave()
    first.enter(learner("s2"))
    first.look()
    #expect(files == 1)
    second.enter(learner("s1"))
    look(second, first, second)
    #expect(!second.isElsewhere)
  }

  @Test func aSeatThatWasSwitchedOffIsNotMeantAndForgottenAfterAMinute() throws {
    let (first, second) = (seat(), seat())
    first.enter(learner("s1"))
    look(first)
    second.enter(learner("s1"))
    look(second, second)
    #expect(!second.isElsewhere && files == 2)
    let name = try #require(try Folder.names(in: root.path).first)
    let old = timespec(tv_sec: time(nil) - 70, tv_nsec: 0)
    utimensat(AT_FDCWD, root.path + "/" + name, [old, old], 0)
    look(second)
    #expect(!second.isElsewhere)
    #expect(files == 1)
  }

  @Test func aShareThatIsGoneTellsNothing() {
    let presence = SeatPresence(inbox: root.path + "/none", session: "one-x3f9")
    presence.enter(learner("s1"))
    presence.look()
    #expect(!presence.isElsewhere)
  }
}
