import Testing

@testable import Cohort

@Suite struct StatisticsTests {
  /// The matrix in marks of 0 to 1, as the program has it.
  private func matrix(_ data: CohortVectors.Dataset) throws -> ScoreMatrix {
    let rows = data.matrixRows.map { row in zip(row, data.maxMarks).map { $0 / $1 as Double? } }
    return try #require(ScoreMatrix(rows: rows, itemCount: data.maxMarks.count))
  }

  @Test(arguments: ["tiny_8x5", "tiny_4x3_polytomous"])
  func aTestAsAWholeAgreesWithNumpy(_ name: String) throws {
    let data = try #require(try CohortVectors.read().datasets[name])
    let matrix = try matrix(data)
    // All items of a data set have the same most marks, so totals differ by that factor alone.
    let scale = data.maxMarks[0]
    let moments = Moments(of: matrix.totals)
    #expect(agree(moments.mean, data.numpy.totalMean / scale))
    #expect(agree(moments.standardDeviation, data.numpy.totalSd / scale))
    #expect(agree(moments.median, data.numpy.median / scale))
    #expect(agree(moments.skewness, data.numpy.skewnessMoodle))
    let reliability = Reliability(matrix)
    #expect(agree(reliability.alpha, data.numpy.alpha))
    #expect(agree(reliability.standardError, data.numpy.sem / scale))
  }

  @Test(arguments: ["tiny_8x5", "tiny_4x3_polytomous"])
  func everyItemAgreesWithNumpy(_ name: String) throws {
    let data = try #require(try CohortVectors.read().datasets[name])
    let items = ItemStatistics.all(in: try matrix(data))
    #expect(items.count == data.numpy.items.count)
    for (item, expected) in zip(items, data.numpy.items) {
      #expect(agree(item.facility, expected.facility))
      #expect(agree(item.restCorrelation, expected.correctedItemTotalR))
      #expect(agree(item.alphaIfDeleted, expected.alphaIfDeleted))
      let most = data.maxMarks[0]
      #expect(
        agree(
          item.upperLowerDifference, expected.upperLowerDifference / (name == "tiny_8x5" ? most : 1)
        ))
    }
  }

  @Test func learnersTiedAtABoundaryShareThePlacesWhateverTheirOrder() throws {
    let groups = try #require(ExtremeGroups(totals: [3, 1, 2, 2, 2, 2, 2, 0]))
    #expect(groups.size == 2)
    #expect(groups.upper == [1, 0, 0.2, 0.2, 0.2, 0.2, 0.2, 0])
    #expect(groups.lower == [0, 1, 0, 0, 0, 0, 0, 1])
    #expect(ExtremeGroups(totals: [5]) == nil)
  }

  @Test func quantilesAgreeWithScipy() {
    #expect(abs(fisherQuantile(0.975, numerator: 9, denominator: 36) - 2.4922445088916096) < 1e-9)
    #expect(abs(fisherQuantile(0.025, numerator: 9, denominator: 36) - 0.2837749786956962) < 1e-9)
    #expect(
      abs(fisherQuantile(0.975, numerator: 199, denominator: 4179) - 1.2119771090123905) < 1e-9)
    #expect(abs(studentQuantile(0.975, degrees: 1) - 12.706204736174694) < 1e-8)
    #expect(abs(studentQuantile(0.975, degrees: 9) - 2.262157162798205) < 1e-9)
    #expect(abs(studentQuantile(0.975, degrees: 100) - 1.9839715185235518) < 1e-9)
  }

  @Test func feldtsIntervalIsMadeOfTwoQuantilesOfF() throws {
    // Ten learners and five items with alpha 0.7: 1 − 0.3 · 2.49224… and 1 − 0.3 · 0.28377….
    let data = try #require(try CohortVectors.read().datasets["tiny_4x3_polytomous"])
    let reliability = Reliability(try matrix(data))
    let interval = try #require(reliability.feldtInterval)
    let error = 1 - 0.7058823529411764
    #expect(
      agree(
        interval.lower, 1 - error * fisherQuantile(0.975, numerator: 3, denominator: 6)))
    #expect(
      agree(
        interval.upper, 1 - error * fisherQuantile(0.025, numerator: 3, denominator: 6)))
    #expect(interval.lower < 0.7 && interval.upper > 0.7)
  }

  @Test func theSpearmanBrownFormulaSaysHowManyItemsAreNeeded() throws {
    // Alpha 0.70588… with three items; 3 · 0.8 · 0.29412 / (0.70588 · 0.2) = 5.0.
    let data = try #require(try CohortVectors.read().datasets["tiny_4x3_polytomous"])
    let reliability = Reliability(try matrix(data))
    #expect(reliability.itemsNeeded(for: 0.8) == 5)
    #expect(reliability.itemsNeeded(for: 1) == nil)
  }

  @Test func aMissingMarkIsNeverCountedAsNothing() throws {
    let matrix = try #require(
      ScoreMatrix(rows: [[1, nil], [1, 0], [0, 1], [nil, nil]], itemCount: 2))
    let items = ItemStatistics.all(in: matrix)
    #expect(items.map(\.count) == [3, 2])
    #expect(items.map(\.facility) == [2.0 / 3, 0.5])
    #expect(matrix.totals == [1, 1])
    #expect(ScoreMatrix(rows: [[1]], itemCount: 2) == nil)
  }

  @Test func nothingIsWorkedOutFromNobodyOrFromNoSpread() throws {
    let none = try #require(ScoreMatrix(rows: [], itemCount: 1))
    #expect(
      ItemStatistics.all(in: none) == [
        ItemStatistics(
          count: 0, facility: nil, facilityInterval: nil, restCorrelation: nil,
          upperLowerDifference: nil, alphaIfDeleted: nil)
      ])
    #expect(Reliability(none).alpha == nil)
    let equal = try #require(ScoreMatrix(rows: [[1, 1], [1, 1], [1, 1]], itemCount: 2))
    #expect(Reliability(equal).alpha == nil)
    #expect(Reliability(equal).feldtInterval == nil)
    #expect(ItemStatistics.all(in: equal).map(\.restCorrelation) == [nil, nil])
    #expect(Moments(of: []).median == nil)
  }

  @Test func wilsonsIntervalAgreesWithStatsmodels() throws {
    for value in try CohortVectors.read().wilson95.cases {
      let interval = try #require(Interval.wilson(successes: value.x, trials: value.n))
      #expect(agree(interval.lower, value.lower), "\(value)")
      #expect(agree(interval.upper, value.upper), "\(value)")
    }
    #expect(Interval.wilson(successes: 0, trials: 0) == nil)
  }

  @Test func pairsAgreeWithR() throws {
    let data = try CohortVectors.read().prePost
    let sleep = try #require(data["sleep_student1908"])
    let change = try #require(PairedChange(Array(zip(sleep.pre, sleep.post))))
    let expected = try #require(sleep.numpy)
    #expect(agree(change.meanDifference, expected.meanDiff))
    #expect(agree(change.differenceEffectSize, expected.dz))
    #expect(agree(change.effectSize, expected.dAvLakens))
    #expect(agree(change.probability, expected.pTwoSided))
    #expect(agree(change.interval?.lower, 0.700114236723018))
    #expect(agree(change.interval?.upper, 2.45988576327698))
  }

  @Test func gainsAgreeWithThePublishedFormulas() throws {
    let data = try #require(try CohortVectors.read().prePost["synthetic_percent"])
    let pairs = zip(data.pre, data.post).map { (before: $0 / 100, after: $1 / 100) }
    let change = try #require(PairedChange(pairs))
    #expect(agree(change.normalizedGain, data.hakeClassG))
    #expect(agree(change.meanNormalizedChange, data.meanNormalizedChange))
    #expect(agree(change.effectSize, data.paired?.dAvLakens))
    #expect(PairedChange([]) == nil)
    let perfect = try #require(PairedChange([(before: 1, after: 1)]))
    #expect(perfect.normalizedGain == nil)
    #expect(perfect.meanNormalizedChange == nil)
    #expect(perfect.interval == nil)
  }

  @Test func groupsAreHiddenSoThatNobodyCanBeWorkedOut() throws {
    for value in try CohortVectors.read().suppression.cases {
      let result = Suppression(counts: value.groups.map(\.count), withTotal: value.totalShown)
      let shown = zip(value.groups, result.isShown).filter { $0.1 }.map(\.0.name)
      #expect(shown == value.result.shown ?? [], "\(value.groups)")
      #expect(result.showsTotal == (value.totalShown && value.result.reason == nil))
    }
  }

  @Test(
    arguments: [
      (0.5, 0.35, 0.4, []), (0.5, -0.1, 0.3, [.checkTheKey]),
      (0.5, 0.1, 0.3, [.poorlyDiscriminating]),
      (0.97, 0.1, 0.05, [.tooEasy]), (0.1, 0.3, 0.3, [.veryHard]),
      (0.97, -0.2, 0.1, [.checkTheKey, .tooEasy]),
    ] as [(Double, Double, Double, [ItemFlag])])
  func anItemIsFlaggedInWords(_ facility: Double, _ r: Double, _ d: Double, _ flags: [ItemFlag]) {
    let item = ItemStatistics(
      count: 30, facility: facility, facilityInterval: nil, restCorrelation: r,
      upperLowerDifference: d, alphaIfDeleted: nil)
    #expect(ItemFlag.flags(of: item) == flags)
  }

  @Test func aDistractorWorksIfWeakerLearnersChooseIt() throws {
    let rest: [Double] = [5, 4, 3, 2, 1, 0, 5, 4, 3, 2]
    let groups = ExtremeGroups(totals: rest)
    func option(_ chosen: Set<Int>) -> OptionStatistics {
      OptionStatistics(
        count: chosen.count, of: rest.count, isChosen: rest.indices.map { chosen.contains($0) },
        rest: rest, groups: groups)
    }
    #expect(option([4, 5]).isWorkingDistractor)
    #expect(!option([0, 6]).isWorkingDistractor)
    #expect(!option([]).isWorkingDistractor)
    #expect(option([4, 5]).lower == 2)
    #expect(option([0, 6]).upper == 2)
  }
}
