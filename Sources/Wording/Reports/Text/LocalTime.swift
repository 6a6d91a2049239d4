package import Scoring

/// Instants as the people at this machine say and read them.
package struct LocalTime: Sendable {
  /// How far local clocks are ahead of UTC at an instant, in minutes; negative to the west.
  package let minutesEastOfUTC: @Sendable (Timestamp) -> Int

  package init(minutesEastOfUTC: @escaping @Sendable (Timestamp) -> Int) {
    self.minutesEastOfUTC = minutesEastOfUTC
  }

  /// Reads a time by the local clock, such as `2026-11-23 09:00`, also with `T` between day and time and with seconds, or a time
  /// in RFC 3339 with its distance from UTC. `nil` for any other text, and for days that are not in the calendar.
  ///
  /// When clocks are put back, a time comes twice: the first is meant. When they are put forward, some times never come: such a
  /// time is read by the clock as it was before, so that 02:30 becomes 03:30.
  package func instant(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    if let instant = Timestamp(rfc3339: bytes) { return instant }
    guard bytes.count == 16 || bytes.count == 19, [0x20, 0x54].contains(bytes[10]) else {
      return nil
    }
    let seconds = bytes.count == 16 ? Array(":00".utf8) : []
    let utc = Array(bytes[..<10]) + [0x54] + Array(bytes[11...]) + seconds + [0x5A]
    // The calendar is checked by reading the time as if it were UTC.
    guard let asIfUTC = Timestamp(rfc3339: utc) else { return nil }
    // No clock is a day away from UTC, and none is changed twice within two days.
    let before = minutesEastOfUTC(Self.shifted(asIfUTC, by: -Self.day))
    let after = minutesEastOfUTC(Self.shifted(asIfUTC, by: Self.day))
    let meant = [before, after].map { Self.shifted(asIfUTC, by: -$0) }
    let times = zip(meant, [before, after]).filter { minutesEastOfUTC($0) == $1 }.map(\.0)
    return times.min() ?? meant[0]
  }

  /// `2026-11-23 09:00`, by the local clock.
  package func text(_ instant: Timestamp) -> String {
    let minutes = minutesEastOfUTC(instant)
    return String(instant.rfc3339(minutesEastOfUTC: minutes).prefix(16)).replacing("T", with: " ")
  }

  /// In minutes.
  private static let day = 24 * 60

  private static func shifted(_ instant: Timestamp, by minutes: Int) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds + Int64(minutes) * 60_000)
  }
}
