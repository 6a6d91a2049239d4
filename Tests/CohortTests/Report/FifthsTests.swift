import Cohort
import Testing

@Suite struct FifthsTests {
  @Test func eachFifthHasItsPeopleInTheOrderOfTheirSums() throws {
    // The sums fall, so the first five people are the highest fifth.
    let fifths = try #require(Fifths(sums: (0..<25).map { Double(25 - $0) }))
    let (best, worst) = ((0..<25).map { $0 < 5 }, (0..<25).map { $0 >= 22 })
    #expect(fifths.shares(of: best) == [0, 0, 0, 0, 1])
    #expect(fifths.shares(of: worst) == [0.6, 0, 0, 0, 0])
  }

  @Test func peopleWithTheSameSumSharePlacesWhateverTheirOrder() throws {
    let fifths = try #require(Fifths(sums: [Double](repeating: 3, count: 30)))
    for share in fifths.shares(of: (0..<30).map { $0 < 12 }) { #expect(abs(share - 0.4) < 1e-12) }
  }

  @Test func aNumberThatFiveDoesNotDivideLosesNobody() throws {
    let fifths = try #require(Fifths(sums: (0..<28).map { Double($0 / 3) }))
    let shares = fifths.shares(of: (0..<28).map { $0.isMultiple(of: 4) })
    let mean = shares.reduce(0.0, +) / 5
    #expect(abs(mean - 0.25) < 1e-12)
  }

  @Test func fewerThanTwentyFivePeopleHaveNoFifths() {
    #expect(Fifths(sums: [Double](repeating: 1, count: 24)) == nil)
  }
}
