import Scoring
import Testing

struct ScoreTests {
  struct Example: Sendable {
    var earned: Int
    var possible: Int
    var share: Fraction?
  }

  @Test(arguments: [
    Example(earned: 0, possible: 1, share: .zero),
    Example(earned: 1, possible: 1, share: .one),
    Example(earned: 2, possible: 4, share: Fraction(1, 2)),
    Example(earned: Int.max, possible: Int.max, share: .one),
    Example(earned: 1, possible: Int.max, share: Fraction(1, Int.max)),
    Example(earned: 2, possible: 1, share: nil),
    Example(earned: -1, possible: 1, share: nil),
    Example(earned: 0, possible: 0, share: nil),
    Example(earned: 0, possible: -1, share: nil),
    Example(earned: Int.min, possible: Int.min, share: nil),
  ])
  func aScoreIsEarnedWithinWhatIsPossible(_ example: Example) {
    let score = Score(earned: example.earned, possible: example.possible)
    #expect(score?.share == example.share)
    #expect((score?.isFull ?? false) == (example.share == .one))
  }

  @Test func scoresKeepWhatWasPossible() {
    #expect(Score(earned: 1, possible: 2) != Score(earned: 2, possible: 4))
  }
}
