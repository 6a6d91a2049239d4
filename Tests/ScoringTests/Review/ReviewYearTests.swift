import Curriculum
import Testing

@testable import Scoring

/// A year of reviews against py-fsrs 6.3.2, whose intervals `Benchmarks/reviews.py` wrote into `Vectors/fsrs-year.json`.
struct ReviewYearTests {
  struct Year: Decodable, Sendable {
    /// In percent.
    var retention: Int
    var longest: Int
    var reviews: [Review]
  }

  struct Review: Decodable, Sendable {
    /// Seconds since the review before; 0 for the first.
    var after: Int64
    var right: Bool
    var interval: Int
  }

  private static let course = ReviewPlanTests.course(objectives: 1)

  @Test func withoutCeilingSpreadingAndPauseTheIntervalsAreThoseOfTheReference() throws {
    let years = try Vectors.read("fsrs-year", as: Cases<Year>.self).cases
    #expect(years.count == 24)
    for (number, year) in years.enumerated() {
      var rhythm = ReviewRhythm.unchanged
      rhythm.retention = year.retention
      rhythm.longest = year.longest
      var progress = Progress()
      var at: Int64 = 1_736_150_400_000
      for (position, review) in year.reviews.enumerated() {
        at += review.after * 1000
        let instant = Timestamp(milliseconds: at)
        progress.add(ReviewPlanTests.answer(0, at: instant, isRight: review.right))
        let plan = progress.reviewPlan(of: Self.course, for: nil, in: rhythm, at: instant)
        #expect(
          plan.objectives.map(\.interval) == [review.interval], "\(number), review \(position)")
        #expect(plan.objectives.map(\.due) == [instant.adding(days: review.interval)])
      }
    }
  }
}
