import Scoring
import Testing

private func instant(_ text: String) -> Timestamp {
  Timestamp(rfc3339: Array(text.utf8)) ?? { preconditionFailure("\(text) is an instant") }()
}

struct LocalClockTests {
  private static let newYork =
    "-05:00, -04:00 from 2027-03-14T07:00:00Z, -05:00 from 2027-11-07T06:00:00Z"

  @Test(arguments: ["+00:00", "-12:00", "+14:00", "+05:45", newYork])
  func aClockIsReadAsItWasWritten(text: String) throws {
    #expect(try #require(LocalClock(text)).text == text)
  }

  @Test(arguments: [
    "", "Z ", "5", "-05:00,", "-05:00 -04:00", "-05:00, -04:00", "-05:00, -04:00 from tomorrow",
    "-25:00", "-05:00, -04:00 from 2027-03-14T07:00:00Z, -05:00 from 2027-03-14T07:00:00Z",
  ])
  func anythingElseIsNoClock(text: String) {
    #expect(LocalClock(text) == nil)
  }

  @Test func aClockOfAPlaceIsFoundToTheSecond() {
    let changes = [
      (instant("2027-03-14T07:00:00Z"), -240), (instant("2027-11-07T06:00:00Z"), -300),
    ]
    func minutes(at instant: Timestamp) -> Int { changes.last { $0.0 <= instant }?.1 ?? -300 }
    let clock = LocalClock(
      from: instant("2026-11-26T13:14:15.123Z"), days: 500, minutesEastOfUTC: minutes)
    #expect(clock.text == Self.newYork)
    for time in [
      "2026-12-01T00:00:00Z", "2027-03-14T06:59:59Z", "2027-03-14T07:00:00Z",
      "2027-12-01T00:00:00Z",
    ] {
      #expect(clock.minutesEastOfUTC(at: instant(time)) == minutes(at: instant(time)))
    }
  }
}
