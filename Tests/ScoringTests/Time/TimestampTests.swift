import Scoring
import TestSupport
import Testing

struct TimestampTests {
  struct Example: Sendable {
    var text: String
    var milliseconds: Int64
  }

  @Test(arguments: [
    Example(text: "1970-01-01T00:00:00.000Z", milliseconds: 0),
    Example(text: "1969-12-31T23:59:59.999Z", milliseconds: -1),
    Example(text: "2000-02-29T12:00:00.000Z", milliseconds: 951_825_600_000),
    Example(text: "2026-11-21T18:12:03.123Z", milliseconds: 1_795_284_723_123),
    Example(text: "1900-03-01T00:00:00.000Z", milliseconds: -2_203_891_200_000),
    Example(text: "0000-01-01T00:00:00.000Z", milliseconds: -62_167_219_200_000),
    Example(text: "9999-12-31T23:59:59.999Z", milliseconds: 253_402_300_799_999),
  ])
  func knownInstantsAreWrittenAndRead(_ example: Example) {
    #expect(Timestamp(milliseconds: example.milliseconds).rfc3339 == example.text)
    #expect(
      Timestamp(rfc3339: example.text.utf8) == Timestamp(milliseconds: example.milliseconds))
  }

  @Test(arguments: [
    // RFC 3339, section 5.8.
    Example(text: "1985-04-12T23:20:50.52Z", milliseconds: 482_196_050_520),
    Example(text: "1996-12-19T16:39:57-08:00", milliseconds: 851_042_397_000),
    Example(text: "1937-01-01T12:00:27.87+00:20", milliseconds: -1_041_337_172_130),
    // A leap second counts as the first second of the next minute.
    Example(text: "1990-12-31T23:59:60Z", milliseconds: 662_688_000_000),
    Example(text: "1990-12-31T15:59:60-08:00", milliseconds: 662_688_000_000),
    Example(text: "1970-01-01t00:00:00z", milliseconds: 0),
    Example(text: "1970-01-01T00:00:00.5Z", milliseconds: 500),
    Example(text: "1970-01-01T00:00:00.05Z", milliseconds: 50),
    Example(text: "1970-01-01T00:00:00.1239999999999999999999999Z", milliseconds: 123),
    Example(text: "1970-01-01T00:00:00-00:00", milliseconds: 0),
    Example(text: "1970-01-01T00:00:00+23:59", milliseconds: -86_340_000),
    Example(text: "0000-01-01T00:00:00+23:59", milliseconds: -62_167_305_540_000),
    Example(text: "9999-12-31T23:59:60-23:59", milliseconds: 253_402_387_140_000),
  ])
  func otherSpellingsAreRead(_ example: Example) {
    #expect(
      Timestamp(rfc3339: example.text.utf8) == Timestamp(milliseconds: example.milliseconds))
  }

  @Test(arguments: [
    "", "Z", "2026", "2026-11-21", "2026-11-21T18:12:03", "2026-11-21T18:12Z",
    "2026-11-21 18:12:03Z", " 2026-11-21T18:12:03Z", "2026-11-21T18:12:03Z ",
    "2026-11-21T18:12:03ZZ", "26-11-21T18:12:03Z", "02026-11-21T18:12:03Z",
    "+2026-11-21T18:12:03Z", "-026-11-21T18:12:03Z", "2026-1-21T18:12:03Z",
    "2026-11-21T18:12:3Z", "2026-00-21T18:12:03Z", "2026-13-21T18:12:03Z",
    "2026-11-00T18:12:03Z", "2026-11-31T18:12:03Z", "2026-02-29T18:12:03Z",
    "1900-02-29T18:12:03Z", "2026-11-21T24:00:00Z", "2026-11-21T18:60:03Z",
    "2026-11-21T18:12:61Z", "2026-11-21T18:12:03.Z", "2026-11-21T18:12:03,5Z",
    "2026-11-21T18:12:03.-5Z", "2026-11-21T18:12:03+0100", "2026-11-21T18:12:03+1:00",
    "2026-11-21T18:12:03+24:00", "2026-11-21T18:12:03+01:60", "2026-11-21T18:12:03+01",
    "2026-11-21T18:12:03 01:00", "2026-11-21T18:12:03.5", "2026-11-21T18:12:03\0Z",
    "２026-11-21T18:12:03Z", "2026‐11‐21T18:12:03Z", "now", "null",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(Timestamp(rfc3339: text.utf8) == nil)
  }

  @Test func everyCutOfATimestampIsRefused() {
    let text = Array("2026-11-21T18:12:03.123+01:00".utf8)
    for end in text.indices { #expect(Timestamp(rfc3339: text[..<end]) == nil) }
    #expect(Timestamp(rfc3339: text) != nil)
  }

  @Test func randomBytesNeverTrap() {
    var generator = SplitMix64(seed: 5)
    let good = Array("2026-11-21T18:12:03.123Z".utf8)
    for _ in 0..<5000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: .min ... .max, using: &generator)
      }
      if let read = Timestamp(rfc3339: bytes) {
        #expect(Timestamp(rfc3339: read.rfc3339.utf8) == read)
      }
    }
  }

  /// Counts days from year to year and month to month, as a person would.
  @Test func theCalendarAgreesWithCountingDays() {
    var day: Int64 = -719_528  // 0000-01-01
    for year in 0...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, length) in [(1, 31), (2, isLeap ? 29 : 28)] {
        expect(day, is: year, month, 1)
        day += Int64(length)
        expect(day - 1, is: year, month, length)
      }
      expect(day, is: year, 3, 1)
      day += 306
      expect(day - 1, is: year, 12, 31)
    }
  }

  @Test(arguments: [1600, 1899, 1900, 1970, 2000, 2023, 2024, 2100])
  func everyDayOfTheYearAgreesWithCountingDays(_ year: Int) throws {
    let first = try #require(Timestamp(rfc3339: "\(year)-01-01T00:00:00Z".utf8))
    var day = first.milliseconds / 86_400_000
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    for (month, length) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      .enumerated()
    {
      for dayOfMonth in 1...length {
        expect(day, is: year, month + 1, dayOfMonth)
        day += 1
      }
    }
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-01", "2026-13-01", "2026-01-00",
    "2026-01-32", "10000-01-01", "-001-01-01",
  ])
  func aDayThatIsInNoCalendarIsNoInstant(_ date: String) {
    #expect(Timestamp(rfc3339: "\(date)T00:00:00Z".utf8) == nil)
  }

  @Test func instantsOfTenThousandYearsSurviveWritingAndReading() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<10_000 {
      let instant = Timestamp(
        milliseconds: Int64.random(
          in: -62_167_219_200_000...253_402_300_799_999, using: &generator))
      #expect(Timestamp(rfc3339: instant.rfc3339.utf8) == instant)
    }
  }

  @Test(
    arguments: [
      (0, 5_999_999, 5), (-1, 999_000_000, -1), (-62_167_219_200, 0, -62_167_219_200_000),
      (253_402_300_799, 999_999_999, 253_402_300_799_999), (253_402_300_800, 0, nil),
      (-62_167_219_201, 0, nil), (9_300_000_000_000_000, 0, nil), (Int.max, 0, nil),
      (Int.min, 0, nil), (0, 1_000_000_000, nil), (0, -1, nil), (0, Int.max, nil),
    ] as [(Int, Int, Int64?)])
  func theTimeOfAFileIsAnInstantWhereTheCalendarHasOne(
    seconds: Int, nanoseconds: Int, milliseconds: Int64?
  ) {
    #expect(
      Timestamp(seconds: seconds, nanoseconds: nanoseconds)
        == milliseconds.map(Timestamp.init(milliseconds:)))
  }

  private func expect(
    _ day: Int64, is year: Int, _ month: Int, _ dayOfMonth: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = Timestamp(milliseconds: day * 86_400_000 + 43_200_000).rfc3339
    let expected = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfMonth, 2)
    #expect(text == expected + "T12:00:00.000Z", sourceLocation: sourceLocation)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: width - String(number).count) + String(number)
  }

  @Test(arguments: [
    Example(text: "0000-01-01T00:00:00.000Z", milliseconds: -62_167_219_200_001),
    Example(text: "0000-01-01T00:00:00.000Z", milliseconds: -62_167_305_540_000),
    Example(text: "0000-01-01T00:00:00.000Z", milliseconds: Int64.min + 1),
    Example(text: "0000-01-01T00:00:00.000Z", milliseconds: Int64.min),
    Example(text: "9999-12-31T23:59:59.999Z", milliseconds: 253_402_300_800_000),
    Example(text: "9999-12-31T23:59:59.999Z", milliseconds: 253_402_387_140_000),
    Example(text: "9999-12-31T23:59:59.999Z", milliseconds: Int64.max),
  ])
  func instantsBeyondFourDigitYearsAreWrittenAsTheNearestOneWithin(_ example: Example) {
    #expect(Timestamp(milliseconds: example.milliseconds).rfc3339 == example.text)
  }
}
