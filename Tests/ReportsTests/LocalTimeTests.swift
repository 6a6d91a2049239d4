import Reports
import Scoring
import Testing

/// A time zone as a table: how far clocks are ahead of UTC, in minutes, from each instant on.
private struct Zone: Sendable {
  var first: Int
  var changes: [(at: Timestamp, minutes: Int)]

  init(_ first: Int, _ changes: [(String, Int)] = []) {
    self.first = first
    self.changes = changes.map { (instant($0.0), $0.1) }
  }

  var time: LocalTime {
    LocalTime { instant in
      changes.last { $0.at <= instant }?.minutes ?? first
    }
  }

  static let newYork = Zone(
    -300, [("2026-03-08T07:00:00Z", -240), ("2026-11-01T06:00:00Z", -300)])
  static let london = Zone(0, [("2026-03-29T01:00:00Z", 60), ("2026-10-25T01:00:00Z", 0)])
  /// Clocks change by half an hour here.
  static let lordHowe = Zone(
    660, [("2026-04-04T15:00:00Z", 630), ("2026-10-03T15:30:00Z", 660)])
  static let kathmandu = Zone(345)
  /// The zone that is farthest ahead, and the one that is farthest behind.
  static let kiritimati = Zone(840)
  static let bakerIsland = Zone(-720)
}

private func instant(_ text: String) -> Timestamp {
  Timestamp(rfc3339: Array(text.utf8)) ?? { preconditionFailure("\(text) is an instant") }()
}

struct LocalTimeTests {
  fileprivate struct Example: Sendable, CustomTestStringConvertible {
    var zone: Zone
    var local: String
    var utc: String

    init(_ zone: Zone, _ local: String, _ utc: String) {
      (self.zone, self.local, self.utc) = (zone, local, utc)
    }

    var testDescription: String { local }
  }

  @Test(arguments: [
    // Far from any change.
    Example(.newYork, "2026-01-15 09:00", "2026-01-15T14:00:00Z"),
    Example(.newYork, "2026-07-01 09:00", "2026-07-01T13:00:00Z"),
    Example(.london, "2026-07-01 09:00", "2026-07-01T08:00:00Z"),
    Example(.lordHowe, "2026-07-01 09:00", "2026-06-30T22:30:00Z"),
    Example(.kathmandu, "2026-06-01 12:00", "2026-06-01T06:15:00Z"),
    Example(.kiritimati, "2026-01-01 00:30", "2025-12-31T10:30:00Z"),
    Example(.bakerIsland, "2026-12-31 23:30", "2027-01-01T11:30:00Z"),
    // Clocks are put forward: the last minute before, the first minute after.
    Example(.newYork, "2026-03-08 01:59", "2026-03-08T06:59:00Z"),
    Example(.newYork, "2026-03-08 03:00", "2026-03-08T07:00:00Z"),
    Example(.london, "2026-03-29 00:59", "2026-03-29T00:59:00Z"),
    Example(.london, "2026-03-29 02:00", "2026-03-29T01:00:00Z"),
    Example(.lordHowe, "2026-10-04 01:59", "2026-10-03T15:29:00Z"),
    Example(.lordHowe, "2026-10-04 02:30", "2026-10-03T15:30:00Z"),
    // Clocks are put back: the last minute that comes once, the first that comes once again.
    Example(.newYork, "2026-11-01 00:59", "2026-11-01T04:59:00Z"),
    Example(.newYork, "2026-11-01 02:00", "2026-11-01T07:00:00Z"),
    Example(.london, "2026-10-25 00:59", "2026-10-24T23:59:00Z"),
    Example(.london, "2026-10-25 02:00", "2026-10-25T02:00:00Z"),
    Example(.lordHowe, "2026-04-05 01:29", "2026-04-04T14:29:00Z"),
    Example(.lordHowe, "2026-04-05 02:00", "2026-04-04T15:30:00Z"),
  ])
  fileprivate func aLocalTimeIsAnInstantAndBack(_ example: Example) {
    let time = example.zone.time
    #expect(time.reading(example.local) == .instant(instant(example.utc)))
    #expect(time.text(instant(example.utc)) == example.local)
  }

  @Test(arguments: [
    (
      Zone.newYork, "2026-03-08 02:30",
      "`2026-03-08T01:30:00-05:00` or `2026-03-08T03:30:00-04:00`, because clocks are put forward"
    ),
    (
      .london, "2026-03-29 01:30",
      "`2026-03-29T00:30:00Z` or `2026-03-29T02:30:00+01:00`, because clocks are put forward"
    ),
    (
      .lordHowe, "2026-10-04 02:15",
      "`2026-10-04T01:45:00+10:30` or `2026-10-04T02:45:00+11:00`, because clocks are put forward"
    ),
    (
      .newYork, "2026-11-01 01:30",
      "`2026-11-01T01:30:00-04:00` or `2026-11-01T01:30:00-05:00`, because clocks are put back"
    ),
    (
      .newYork, "2026-11-01 01:00",
      "`2026-11-01T01:00:00-04:00` or `2026-11-01T01:00:00-05:00`, because clocks are put back"
    ),
    (
      .london, "2026-10-25 01:30",
      "`2026-10-25T01:30:00+01:00` or `2026-10-25T01:30:00Z`, because clocks are put back"
    ),
    (
      .lordHowe, "2026-04-05 01:45",
      "`2026-04-05T01:45:00+11:00` or `2026-04-05T01:45:00+10:30`, because clocks are put back"
    ),
  ])
  fileprivate func aTimeThatNeverComesOrComesTwiceHasTwoReadings(
    zone: Zone, local: String, question: String
  ) throws {
    let reading = try #require(zone.time.reading(local))
    let words = try #require(reading.question(minutesEastOfUTC: zone.time.minutesEastOfUTC))
    #expect(words.hasPrefix(question))
    // Either reading is one that is understood.
    for written in words.split(separator: "`").filter({ $0.hasPrefix("20") }) {
      guard case .instant? = zone.time.reading(String(written)) else {
        Issue.record("\(written) is not an instant")
        continue
      }
    }
  }

  @Test(arguments: [
    // The instant before a change, the change, and in autumn the time that comes again.
    (Zone.newYork, "2026-03-08T06:59:59Z", "2026-03-08 01:59"),
    (.newYork, "2026-03-08T07:00:00Z", "2026-03-08 03:00"),
    (.newYork, "2026-11-01T05:59:59Z", "2026-11-01 01:59"),
    (.newYork, "2026-11-01T06:00:00Z", "2026-11-01 01:00"),
    (.london, "2026-10-25T00:59:59Z", "2026-10-25 01:59"),
    (.london, "2026-10-25T01:00:00Z", "2026-10-25 01:00"),
    (.lordHowe, "2026-04-04T14:59:59Z", "2026-04-05 01:59"),
    (.lordHowe, "2026-04-04T15:00:00Z", "2026-04-05 01:30"),
    (.lordHowe, "2026-10-03T15:29:59Z", "2026-10-04 01:59"),
    (.lordHowe, "2026-10-03T15:30:00Z", "2026-10-04 02:30"),
    (.kathmandu, "2026-12-31T18:15:00Z", "2027-01-01 00:00"),
  ])
  fileprivate func anInstantIsShownByTheLocalClock(zone: Zone, utc: String, shown: String) {
    #expect(zone.time.text(instant(utc)) == shown)
  }

  @Test(arguments: [
    ("2026-11-23T09:00", "2026-11-23T14:00:00Z"), ("2026-11-23 09:00:30", "2026-11-23T14:00:30Z"),
    ("2026-11-23T09:00:00+01:00", "2026-11-23T08:00:00Z"),
    ("2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z"),
  ])
  func aTimeMayHaveSecondsOrADistanceFromUTC(_ text: String, _ utc: String) {
    #expect(Zone.newYork.time.reading(text) == .instant(instant(utc)))
  }

  @Test(arguments: [
    "", "09:00", "2026-11-23", "2026-11-23  9:00", "2026-02-29 09:00", "2026-11-23 24:00",
    "2026-11-23 09:60", "23.11.2026 09:00", "2026-11-23 09:00 ", "2026-11-23x09:00",
  ])
  func anythingElseIsNoTime(_ text: String) {
    #expect(Zone.london.time.reading(text) == nil)
  }
}
