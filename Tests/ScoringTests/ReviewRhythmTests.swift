import Curriculum
import Testing

@testable import Scoring

/// How far an interval is moved, and what a pause does to it.
struct ReviewRhythmTests {
  private static let day: Int64 = 86_400_000

  @Test(arguments: [
    (3, 2...4), (7, 5...9), (20, 17...23), (30, 27...33), (100, 93...107), (365, 345...385),
  ])
  func anIntervalMovesWithinTheBoundsOfFSRS(days: Int, bounds: ClosedRange<Int>) {
    #expect(ReviewRhythm.bounds(of: days, longest: 36_500) == bounds)
    var rhythm = ReviewRhythm()
    rhythm.longest = 36_500
    let found = (0..<2000).map {
      rhythm.spread(days, of: Identifier("objective-\($0)"), for: LearnerID("ada"))
    }
    // Every day is met, and none more than twice as often as it would be if all were met alike.
    for place in bounds {
      let share = Double(found.count { $0 == place }) * Double(bounds.count) / 2000
      #expect(share > 0.4 && share < 2, "\(place): \(share)")
    }
    #expect(found.allSatisfy(bounds.contains))
  }

  @Test func theLongestIntervalIsNeverExceeded() {
    #expect(ReviewRhythm.bounds(of: 180, longest: 180) == 169...180)
    #expect(ReviewRhythm.bounds(of: 3, longest: 1) == 1...1)
  }

  @Test func learnerObjectiveAndIntervalDecideAndNothingElse() throws {
    let rhythm = ReviewRhythm()
    let (ada, bao) = (LearnerID("ada"), LearnerID("bao"))
    let moved = { (learner: LearnerID?) in
      (3..<60).map { rhythm.spread($0, of: Identifier("decline"), for: learner) }
    }
    #expect(moved(ada) == moved(ada))
    #expect(moved(ada) != moved(bao))
    // The numbers are part of what a learner sees, so they stay the same in later versions.
    #expect(moved(ada).prefix(8) == [3, 5, 4, 4, 6, 7, 10, 10])
  }

  @Test(arguments: [1, 2]) func shortIntervalsStayAsTheyAre(days: Int) {
    for number in 0..<50 {
      let spread = ReviewRhythm().spread(days, of: Identifier("o\(number)"), for: nil)
      #expect(spread == days)
    }
  }

  /// Pauses as days from and until, when the interval began, when it would be due, and when it is due.
  @Test(arguments: [
    // Before the interval, after it, and none.
    ([(1, 5)], 10, 20, 20), ([(20, 30)], 10, 20, 20), ([(25, 30)], 10, 20, 20), ([], 10, 20, 20),
    // Within it, from before it, and up to the end of it.
    ([(12, 15)], 10, 20, 23), ([(5, 15)], 10, 20, 25), ([(19, 50)], 10, 20, 51),
    // Two pauses, of which the first brings the second into the interval.
    ([(12, 20), (25, 30)], 10, 20, 33), ([(25, 30), (12, 20)], 10, 20, 33),
  ])
  func daysOfAPauseDoNotCount(
    pauses: [(Int64, Int64)], start: Int64, due: Int64, moved: Int64
  ) {
    let all = pauses.map {
      Pause(
        from: Timestamp(milliseconds: $0.0 * Self.day),
        until: Timestamp(milliseconds: $0.1 * Self.day))
    }
    let found = all.moving(
      Timestamp(milliseconds: due * Self.day), since: Timestamp(milliseconds: start * Self.day))
    #expect(found == Timestamp(milliseconds: moved * Self.day))
  }

  @Test func aNewPauseTakesThePlaceOfTheOneThatRuns() {
    let at = { (day: Int64) in Timestamp(milliseconds: day * Self.day) }
    let old = Pause(from: at(1), until: at(3))
    let running = Pause(from: at(10), until: at(20))
    #expect([Pause]().pausing(days: 7, at: at(12)) == [Pause(from: at(12), until: at(19))])
    #expect(
      [old, running].pausing(days: 7, at: at(12))
        == [old, Pause(from: at(10), until: at(12)), Pause(from: at(12), until: at(19))])
    #expect(
      [old, running].pausing(days: 0, at: at(12)) == [old, Pause(from: at(10), until: at(12))])
    #expect([running].pausing(days: 0, at: at(10)) == [])
    #expect(running.contains(at(10)) && !running.contains(at(20)))
  }

  @Test func pausesThatLastForEverStopNothing() {
    let end = Timestamp(milliseconds: .max)
    let pause = Pause(from: Timestamp(milliseconds: .min), until: end)
    #expect([pause].moving(end, since: Timestamp(milliseconds: 0)) == end)
    #expect(Pause(ofDays: 365, from: end).until == end)
  }
}
