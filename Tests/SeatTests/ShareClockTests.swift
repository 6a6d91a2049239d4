import Scoring
import Synchronization
import TestSupport
import Testing

@testable import Seat

struct ShareClockTests {
  private let time = TestClock("2026-11-23T09:00:00Z")

  @Test func aClockThatWasNeverMeasuredIsTheSeats() {
    let clock = ShareClock(time.clock)
    #expect(clock.now == instant("2026-11-23T09:00:00Z"))
    #expect(clock.minutesBehind == nil)
    #expect(clock.offset == nil)
    clock.compareIfDue { nil }
    #expect(clock.offset == nil)
  }

  @Test(
    arguments: [
      // What the share says, what counts, by how many minutes the seat is behind, and by how many seconds.
      ("2026-11-23T09:00:59Z", "2026-11-23T09:00:00Z", nil, 0),
      ("2026-11-23T08:59:01Z", "2026-11-23T09:00:00Z", nil, 0),
      ("2026-11-23T09:01:00Z", "2026-11-23T09:00:00Z", nil, 0),
      ("2026-11-23T09:01:01.400Z", "2026-11-23T09:01:01.400Z", 1, 61),
      ("2026-11-23T09:07:29.600Z", "2026-11-23T09:07:29.600Z", 7, 450),
      ("2026-11-23T09:07:31Z", "2026-11-23T09:07:31Z", 8, 451),
      ("2026-11-23T08:50:29.400Z", "2026-11-23T08:50:29.400Z", -10, -571),
      ("2026-11-23T08:50:31Z", "2026-11-23T08:50:31Z", -9, -569),
      ("2026-11-25T09:00:00Z", "2026-11-25T09:00:00Z", 2880, 172_800),
    ] as [(String, String, Int?, Int)])
  func theSharesClockCountsIfTheTwoDiffer(
    share: String, counting: String, behind: Int?, offset: Int
  ) {
    let clock = ShareClock(time.clock)
    clock.compareIfDue { instant(share) }
    #expect(clock.now == instant(counting))
    #expect(clock.minutesBehind == behind)
    #expect(clock.offset == offset)
  }

  @Test func aFileMadeWhileItWasWrittenSaysNothingAboutTheClock() {
    let clock = ShareClock(time.clock)
    clock.compare(
      instant("2026-11-23T08:55:00Z"),
      with: instant("2026-11-23T08:50:00Z")...instant("2026-11-23T09:00:00Z"))
    #expect(clock.minutesBehind == nil)
  }

  @Test func clocksAreComparedAgainLaterAndWhenTheSeatsWasSet() {
    let ticks = Mutex(0)
    var own = time.clock
    own.ticks = { ticks.withLock { $0 } }
    let clock = ShareClock(own)
    #expect(clock.isDue)
    clock.compareIfDue { instant("2026-11-23T10:00:00Z") }
    #expect(!clock.isDue)
    clock.compareIfDue { instant("2026-11-23T11:00:00Z") }
    #expect(clock.offset == 3600)
    // Somebody sets the clock of the seat right.
    time.set("2026-11-23T10:00:00Z")
    #expect(clock.isDue)
    clock.compareIfDue { instant("2026-11-23T10:00:00Z") }
    #expect(clock.offset == 0)
    time.set("2026-11-23T10:10:00Z")
    ticks.withLock { $0 = 600_000 }
    #expect(clock.isDue)
  }
}
