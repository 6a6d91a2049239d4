/// How far the clocks of a place are ahead of UTC, and from when on.
///
/// It is a value, so that a file can hold it: every machine then reads a local time in the file alike, whatever its own zone is.
public struct LocalClock: Hashable, Sendable {
  /// In minutes, before the first change; negative to the west.
  public let firstMinutes: Int
  /// In the order of time.
  public let changes: [Change]

  /// From an instant on, clocks are so many minutes ahead of UTC.
  public struct Change: Hashable, Sendable {
    public let at: Timestamp
    public let minutes: Int
  }

  /// Clocks that are never changed.
  public init(minutesEastOfUTC minutes: Int) {
    (firstMinutes, changes) = (minutes, [])
  }

  /// The clocks of a place for so many days, as a function of the instant gives them. Clocks that are changed twice within a day, which
  /// no place does, are not understood.
  public init(from start: Timestamp, days: Int, minutesEastOfUTC: (Timestamp) -> Int) {
    firstMinutes = minutesEastOfUTC(start)
    var changes: [Change] = []
    var (known, minutes) = (start.milliseconds, firstMinutes)
    for _ in 0..<days {
      let next = known + 86_400_000
      let then = minutesEastOfUTC(Timestamp(milliseconds: next))
      if then != minutes {
        // The change is after `before` and not after `after`.
        var (before, after) = (known, next)
        while after - before > 1000 {
          let middle = (before + after) / 2
          if minutesEastOfUTC(Timestamp(milliseconds: middle)) == minutes {
            before = middle
          } else {
            after = middle
          }
        }
        changes.append(Change(at: Timestamp(milliseconds: after / 1000 * 1000), minutes: then))
      }
      (known, minutes) = (next, then)
    }
    self.changes = changes
  }

  /// How far clocks are ahead of UTC at an instant, in minutes.
  public func minutesEastOfUTC(at instant: Timestamp) -> Int {
    changes.last { $0.at <= instant }?.minutes ?? firstMinutes
  }
}

extension LocalClock {
  /// `-05:00, -04:00 from 2027-03-14T07:00:00Z, -05:00 from 2027-11-07T06:00:00Z`
  public var text: String {
    ([Self.distance(firstMinutes)]
      + changes.map {
        "\(Self.distance($0.minutes)) from \($0.at.rfc3339(minutesEastOfUTC: 0))"
      }).joined(separator: ", ")
  }

  /// Reads what `text` writes; `nil` for anything else.
  public init?(_ text: String) {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ") }
    guard let first = parts.first, first.count == 1, let minutes = Self.minutes(first[0])
    else { return nil }
    parts.removeFirst()
    var changes: [Change] = []
    for part in parts {
      guard part.count == 3, part[1] == "from", let minutes = Self.minutes(part[0]),
        let at = Timestamp(rfc3339: Array(part[2].utf8)), changes.last.map({ $0.at < at }) ?? true
      else { return nil }
      changes.append(Change(at: at, minutes: minutes))
    }
    (firstMinutes, self.changes) = (minutes, changes)
  }

  /// `-05:00`
  private static func distance(_ minutes: Int) -> String {
    let text = Timestamp(milliseconds: 0).rfc3339(minutesEastOfUTC: minutes).dropFirst(19)
    return text == "Z" ? "+00:00" : String(text)
  }

  private static func minutes(_ distance: Substring) -> Int? {
    guard distance.utf8.count == 6 else { return nil }
    let midnight = Timestamp(rfc3339: Array("1970-01-01T00:00:00\(distance)".utf8))
    return midnight.map { Int(-$0.milliseconds / 60_000) }
  }
}
