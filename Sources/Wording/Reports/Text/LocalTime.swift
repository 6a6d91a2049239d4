package import Scoring

/// Instants as the people at this machine say and read them.
package struct LocalTime: Sendable {
  /// How far local clocks are ahead of UTC at an instant, in minutes; negative to the west.
  package let minutesEastOfUTC: @Sendable (Timestamp) -> Int

  package init(minutesEastOfUTC: @escaping @Sendable (Timestamp) -> Int) {
    self.minutesEastOfUTC = minutesEastOfUTC
  }

  /// Reads a time by the local clock, such as `2026-11-23 09:00`; see `LocalReading`.
  package func reading(_ text: String) -> LocalReading? {
    LocalReading(text, minutesEastOfUTC: minutesEastOfUTC)
  }

  /// `2026-11-23 09:00`, by the local clock.
  package func text(_ instant: Timestamp) -> String {
    let minutes = minutesEastOfUTC(instant)
    return String(instant.rfc3339(minutesEastOfUTC: minutes).prefix(16)).replacing("T", with: " ")
  }
}
