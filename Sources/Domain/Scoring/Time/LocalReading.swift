/// What a time stands for that people type as their clock shows it.
public enum LocalReading: Hashable, Sendable {
  case instant(Timestamp)
  /// Clocks are put forward over this time, so they never show it. `early` and `late` are the instants at which they would show it if they
  /// were changed already, and if they were not changed yet.
  case skipped(early: Timestamp, late: Timestamp)
  /// Clocks are put back, so they show this time twice.
  case repeated(first: Timestamp, second: Timestamp)

  /// Reads a time by a local clock, such as `2026-11-23 09:00`, also with `T` between day and time and with seconds, or a time in RFC 3339
  /// with its distance from UTC. `nil` for any other text, and for days that are not in the calendar.
  ///
  /// `minutesEastOfUTC` says how far local clocks are ahead of UTC at an instant.
  public init?(_ text: String, minutesEastOfUTC: (Timestamp) -> Int) {
    let bytes = Array(text.utf8)
    if let instant = Timestamp(rfc3339: bytes) {
      self = .instant(instant)
      return
    }
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
    let byFormer = Self.shifted(asIfUTC, by: -before)
    let byLatter = Self.shifted(asIfUTC, by: -after)
    self =
      switch (minutesEastOfUTC(byFormer) == before, minutesEastOfUTC(byLatter) == after) {
      case (true, true) where byFormer != byLatter:
        .repeated(first: min(byFormer, byLatter), second: max(byFormer, byLatter))
      case (true, _): .instant(byFormer)
      case (false, true): .instant(byLatter)
      case (false, false):
        .skipped(early: min(byFormer, byLatter), late: max(byFormer, byLatter))
      }
  }

  /// In minutes.
  private static let day = 24 * 60

  private static func shifted(_ instant: Timestamp, by minutes: Int) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds + Int64(minutes) * 60_000)
  }
}

extension LocalReading {
  /// Why the time cannot be used, with both readings as they can be written instead; `nil` if there is one reading.
  public func question(minutesEastOfUTC: (Timestamp) -> Int) -> String? {
    func written(_ instant: Timestamp) -> String {
      "`\(instant.rfc3339(minutesEastOfUTC: minutesEastOfUTC(instant)))`"
    }
    return switch self {
    case .instant: nil
    case .skipped(let early, let late):
      "\(written(early)) or \(written(late)), because clocks are put forward over this time and never show it"
    case .repeated(let first, let second):
      "\(written(first)) or \(written(second)), because clocks are put back and show this time twice"
    }
  }
}
