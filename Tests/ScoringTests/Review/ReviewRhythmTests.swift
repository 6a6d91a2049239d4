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

  /// Pauses, when the interval began, when it would be due, and when it is due; all in days.
  struct Moved: Sendable {
    var pauses: [[Int64]]
    var start: Int64 = 10
    var due: Int64 = 20
    var moved: Int64
  }

  static let moved: [Moved] = [
    // None; before the interval, at the end of it, and after it.
    Moved(pauses: [], moved: 20), Moved(pauses: [[1, 5]], moved: 20),
    Moved(pauses: [[20, 30]], moved: 20), Moved(pauses: [[25, 30]], moved: 20),
    // Within it, from before it, and up to the end of it.
    Moved(pauses: [[12, 15]], moved: 23), Moved(pauses: [[5, 15]], moved: 25),
    Moved(pauses: [[19, 50]], moved: 51),
    // Two pauses, of which the first brings the second into the interval.
    Moved(pauses: [[12, 20], [25, 30]], moved: 33),
    Moved(pauses: [[25, 30], [12, 20]], moved: 33),
  ]

  @Test(arguments: moved) func daysOfAPauseDoNotCount(_ example: Moved) {
    let at = { (day: Int64) in Timestamp(milliseconds: day * Self.day) }
    let pauses = example.pauses.map { Pause(from: at($0[0]), until: at($0[1])) }
    let found = pauses.moving(at(example.due), since: at(example.start))
    #expect(found == at(example.moved))
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
