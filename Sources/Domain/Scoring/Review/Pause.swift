/// A time in which a learner does not review. Its days do not count: what would be due in it is due that much later.
public struct Pause: Hashable, Sendable {
  public var from: Timestamp
  /// When review goes on.
  public var until: Timestamp

  public init(from: Timestamp, until: Timestamp) {
    self.from = from
    self.until = until
  }

  /// A pause of some days that begins now.
  public init(ofDays days: Int, from now: Timestamp) {
    self.init(from: now, until: now.adding(days: days))
  }

  /// The longest pause, in days.
  public static let longest = 365

  public func contains(_ instant: Timestamp) -> Bool { from <= instant && instant < until }
}

extension [Pause] {
  /// When something is due that would be due at an instant if there were no pauses. Pauses before `start`, when the interval
  /// began, change nothing, and neither does one that begins once it is due.
  func moving(_ due: Timestamp, since start: Timestamp) -> Timestamp {
    var due = due
    for pause in sorted(by: { ($0.from, $0.until) < ($1.from, $1.until) }) {
      let from = Swift.max(pause.from, start)
      guard from < due, pause.until > from else { continue }
      let (span, isLong) = pause.until.milliseconds.subtractingReportingOverflow(
        from.milliseconds)
      due = due.adding(milliseconds: isLong ? .max : span)
    }
    return due
  }

  /// The pause that an instant is in; `nil` if it is in none.
  public func current(at instant: Timestamp) -> Pause? {
    filter { $0.contains(instant) }.max { $0.until < $1.until }
  }

  /// The pauses if the current one, if any, ends now, and one of some days begins; 0 begins none. As many of the newest are kept as a
  /// learner makes in years.
  public func pausing(days: Int, at now: Timestamp) -> [Pause] {
    let ended = compactMap { pause -> Pause? in
      guard pause.contains(now) else { return pause.from > now ? nil : pause }
      return pause.from < now ? Pause(from: pause.from, until: now) : nil
    }
    return (ended + (days > 0 ? [Pause(ofDays: days, from: now)] : [])).suffix(Self.mostKept)
  }

  static var mostKept: Int { 100 }
}

extension Timestamp {
  /// The instant some days of 24 hours later.
  public func adding(days: Int) -> Timestamp {
    let (span, isLong) = Int64(days).multipliedReportingOverflow(by: 86_400_000)
    return adding(milliseconds: isLong ? (days < 0 ? .min : .max) : span)
  }

  /// The instant some milliseconds later; the last one there is if that is beyond it.
  func adding(milliseconds span: Int64) -> Timestamp {
    let (sum, isBeyond) = milliseconds.addingReportingOverflow(span)
    return Timestamp(milliseconds: isBeyond ? (span < 0 ? .min : .max) : sum)
  }

  /// Whole days of 24 hours from an instant to this one; 0 if a clock went back.
  func days(since start: Timestamp) -> Int {
    let (span, isBeyond) = milliseconds.subtractingReportingOverflow(start.milliseconds)
    return isBeyond ? 0 : Int(max(0, span / 86_400_000))
  }

  /// The day in local time that is `minutes` ahead of UTC, in days since 1970-01-01.
  public func localDay(minutesEastOfUTC minutes: Int) -> Int64 {
    let shift = Int64(min(max(minutes, -1439), 1439)) * 60_000
    let (quotient, remainder) = adding(milliseconds: shift).milliseconds
      .quotientAndRemainder(dividingBy: 86_400_000)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
