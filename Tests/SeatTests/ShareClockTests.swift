import Files
import Journal
import Scoring
import TestSupport
import Testing

@testable import Seat

struct ShareClockTests {
  private let time = TestClock("2026-11-23T09:00:00Z")

  @Test func aClockThatWasNeverMeasuredIsTheSeats() {
    let clock = ShareClock(time.clock)
    #expect(clock.now == instant("2026-11-23T09:00:00Z"))
    #expect(clock.minutesBehind == nil)
  }

  @Test(
    arguments: [
      // What the share says, what counts, and by how many minutes the seat is behind.
      ("2026-11-23T09:00:59Z", "2026-11-23T09:00:00Z", nil),
      ("2026-11-23T08:59:01Z", "2026-11-23T09:00:00Z", nil),
      ("2026-11-23T09:01:00Z", "2026-11-23T09:00:00Z", nil),
      ("2026-11-23T09:01:01Z", "2026-11-23T09:01:01Z", 1),
      ("2026-11-23T09:07:29Z", "2026-11-23T09:07:29Z", 7),
      ("2026-11-23T09:07:31Z", "2026-11-23T09:07:31Z", 8),
      ("2026-11-23T08:50:29Z", "2026-11-23T08:50:29Z", -10),
      ("2026-11-23T08:50:31Z", "2026-11-23T08:50:31Z", -9),
    ] as [(String, String, Int?)])
  func theSharesClockCountsIfTheTwoDiffer(share: String, counting: String, behind: Int?) {
    let clock = ShareClock(time.clock)
    let now = time.clock.now()
    clock.compare(instant(share), with: now...now)
    #expect(clock.now == instant(counting))
    #expect(clock.minutesBehind == behind)
  }

  @Test func aFileMadeWhileItWasWrittenSaysNothingAboutTheClock() {
    let clock = ShareClock(time.clock)
    clock.compare(
      instant("2026-11-23T08:55:00Z"),
      with: instant("2026-11-23T08:50:00Z")...instant("2026-11-23T09:00:00Z"))
    #expect(clock.minutesBehind == nil)
  }

  @Test func aLookLeavesNoFileBehind() {
    let folder = TemporaryFolder()
    let clock = ShareClock(time.clock)
    clock.look(in: folder.path)
    // The time of this machine is not that of the test's clock.
    #expect(clock.minutesBehind != nil)
    #expect(((try? Folder.names(in: folder.path)) ?? ["?"]) == [])
  }

  @Test func anInboxThatIsGoneSaysNothing() {
    let clock = ShareClock(time.clock)
    clock.look(in: "/nowhere")
    clock.compare(with: "/nowhere/file", madeSince: instant("2026-11-23T09:00:00Z"))
    #expect(clock.minutesBehind == nil)
  }
}
