import Scoring
import Testing

/// The memory model against py-fsrs 6.3.2, whose numbers are in `Vectors/fsrs.json`.
struct MemoryStateTests {
  struct Sequence: Decodable, Sendable, CustomTestStringConvertible {
    var name: String
    var retention: Double
    var longest: Int
    /// Whether intervals are those of a schedule without learning steps.
    var hasNoSteps: Bool
    var reviews: [Review]
    var testDescription: String { name }
  }

  struct Review: Decodable, Sendable {
    var rating: Int
    var days: Int?
    var stability: Double
    var difficulty: Double
    var interval: Int
  }

  @Test func everySequenceIsThatOfTheReference() throws {
    let sequences = try Vectors.read("fsrs", as: Cases<Sequence>.self).cases
    #expect(sequences.count > 30)
    for sequence in sequences {
      var state: MemoryState?
      for (index, review) in sequence.reviews.enumerated() {
        let grade = try #require(MemoryState.Grade(rawValue: review.rating))
        let next =
          state?.reviewed(grade, afterDays: review.days ?? 0) ?? MemoryState(first: grade)
        #expect(isNear(next.stability, review.stability), "\(sequence.name) \(index)")
        #expect(isNear(next.difficulty, review.difficulty), "\(sequence.name) \(index)")
        if sequence.hasNoSteps {
          #expect(
            next.interval(retention: sequence.retention, atMost: sequence.longest)
              == review.interval, "\(sequence.name) \(index)")
        }
        state = next
      }
    }
  }

  @Test(arguments: [
    (1, [2, 11, 46, 163, 180]), (2, [3, 3]),
  ])
  func intervalsGrowWhenItIsRecalledAndEndAtHalfAYear(_ kind: Int, _ intervals: [Int]) {
    var state = MemoryState(first: kind == 1 ? .good : .hard)
    if kind == 2 { state = MemoryState(first: .hard).reviewed(.hard, afterDays: 1) }
    var found = [state.interval()]
    for _ in intervals.dropFirst() where kind == 1 {
      state = state.reviewed(.good, afterDays: found[found.count - 1])
      found.append(state.interval())
    }
    #expect(kind == 1 ? found == intervals : found == [3])
  }

  private func isNear(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(1, abs(right))
  }
}
