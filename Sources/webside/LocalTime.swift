internal import Glibc
internal import Scoring

/// Instants as people at this machine say and read them.
enum LocalTime {
  /// Reads `2026-11-23 09:00`, also with a `T` between and with seconds, by this machine's clock; or RFC 3339 with its
  /// distance from UTC; `nil` for anything else, and for days that are not in the calendar.
  static func instant(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    if let instant = Timestamp(rfc3339: bytes) { return instant }
    guard bytes.count == 16 || bytes.count == 19, [0x20, 0x54].contains(bytes[10]) else {
      return nil
    }
    let seconds = bytes.count == 16 ? Array(":00".utf8) : []
    let utc = Array(bytes[..<10]) + [0x54] + Array(bytes[11...]) + seconds + [0x5A]
    // The calendar is checked by reading it as if it were UTC; the distance is that of the machine at about that time.
    guard let asIfUTC = Timestamp(rfc3339: utc) else { return nil }
    let first = shifted(asIfUTC, by: minutesEastOfUTC(at: asIfUTC))
    return shifted(asIfUTC, by: minutesEastOfUTC(at: first))
  }

  /// How far this machine's clock is from UTC at an instant, in minutes east.
  static func minutesEastOfUTC(at instant: Timestamp) -> Int {
    var seconds = time_t(instant.milliseconds / 1000)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return 0 }
    return parts.tm_gmtoff / 60
  }

  /// `2026-11-23 09:00`, by this machine's clock.
  static func text(_ instant: Timestamp) -> String {
    let minutes = minutesEastOfUTC(at: instant)
    return String(instant.rfc3339(minutesEastOfUTC: minutes).prefix(16)).replacing("T", with: " ")
  }

  private static func shifted(_ instant: Timestamp, by minutes: Int) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds - Int64(minutes) * 60_000)
  }
}
