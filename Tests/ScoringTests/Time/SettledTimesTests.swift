import Scoring
import Testing

struct SettledTimesTests {
  @Test(
    arguments: [
      ([], nil, []), ([1, 2, 3], nil, [1, 2, 3]), ([1, 400, 2, 3], nil, [1, 2, 2, 3]),
      ([400, 300, 2, 1], nil, [1, 1, 1, 1]), ([1, 2, 400], 5, [1, 2, 5]),
      ([1, 400, 400], nil, [1, 400, 400]), ([7], 5, [5]), ([.max, .min], 0, [.min, .min]),
    ] as [([Int64], Int64?, [Int64])])
  func nothingHappenedAfterWhatCameLater(readings: [Int64], now: Int64?, times: [Int64]) {
    let instants = readings.map { Timestamp(milliseconds: $0) }
    #expect(
      settled(instants, at: now.map { Timestamp(milliseconds: $0) }).map(\.milliseconds) == times)
  }
}
