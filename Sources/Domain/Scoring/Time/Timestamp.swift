/// An instant, in milliseconds since 1970-01-01T00:00:00Z without leap seconds.
public struct Timestamp: Hashable, Sendable, Comparable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Creates an instant from the time of a file, which may be set to any value; `nil` outside the years 0 to 9999, so that
  /// arithmetic with it never overflows.
  public init?(seconds: Int, nanoseconds: Int) {
    let limits = Self.yearZero / 1000...Self.lastOfYear9999 / 1000
    guard limits.contains(Int64(seconds)), 0..<1_000_000_000 ~= nanoseconds else { return nil }
    milliseconds = Int64(seconds) * 1000 + Int64(nanoseconds) / 1_000_000
  }

  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

  /// The instant without its fraction of a second.
  package var inWholeSeconds: Timestamp {
    Timestamp(milliseconds: Self.floorDivide(milliseconds, 1000) * 1000)
  }
}

extension Timestamp {
  /// RFC 3339 in UTC with milliseconds: `2026-11-21T18:12:03.123Z`.
  ///
  /// RFC 3339 has four digits for the year. An instant outside the years 0 to 9999 is written as the nearest one within them,
  /// so that it can be read again.
  public var rfc3339: String {
    let within = min(max(milliseconds, Self.yearZero), Self.lastOfYear9999)
    let day = Self.floorDivide(within, 86_400_000)
    let rest = within - day * 86_400_000
    let (year, month, dayOfMonth) = Self.civil(fromDay: day)
    let hours = Self.padded(rest / 3_600_000, 2)
    let minutes = Self.padded(rest / 60_000 % 60, 2)
    let seconds = Self.padded(rest / 1000 % 60, 2)
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(dayOfMonth, 2)
      + "T\(hours):\(minutes):\(seconds).\(Self.padded(rest % 1000, 3))Z"
  }

  /// The instant in local time that is `minutes` ahead of UTC, in whole seconds: `2026-11-23T09:00:00-05:00` at -300.
  public func rfc3339(minutesEastOfUTC minutes: Int) -> String {
    let east = min(max(minutes, -1439), 1439)
    let shifted = Timestamp(milliseconds: milliseconds &+ Int64(east) * 60_000)
    let local = String(shifted.rfc3339.prefix(19))
    guard east != 0 else { return local + "Z" }
    let (hours, rest) = Int64(east.magnitude).quotientAndRemainder(dividingBy: 60)
    return local + (east < 0 ? "-" : "+") + Self.padded(hours, 2) + ":" + Self.padded(rest, 2)
  }

  /// Reads `YYYY-MM-DDTHH:MM:SS[.fff…](Z|±HH:MM)`; `nil` for anything else and for days that do not exist.
  public init?(rfc3339 text: some Collection<UInt8>) {
    self.init(rfc3339: Array(text).span)
  }

  /// The same for bytes that somebody else holds.
  public init?(rfc3339 text: Span<UInt8>) {
    var reader = DigitReader()
    guard
      let year = reader.number(4, of: text), reader.take("-", of: text),
      let month = reader.number(2, of: text), reader.take("-", of: text),
      let day = reader.number(2, of: text),
      reader.take("T", of: text) || reader.take("t", of: text),
      let hour = reader.number(2, of: text), hour < 24, reader.take(":", of: text),
      let minute = reader.number(2, of: text), minute < 60, reader.take(":", of: text),
      let second = reader.number(2, of: text), second < 61,
      let fraction = reader.fraction(of: text), let offset = reader.offset(of: text),
      reader.place == text.count, let days = Self.day(ofYear: year, month: month, day: day)
    else { return nil }
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
    milliseconds = seconds * 1000 + fraction
  }

  /// 0000-01-01T00:00:00.000Z.
  private static let yearZero: Int64 = -62_167_219_200_000
  /// 9999-12-31T23:59:59.999Z.
  private static let lastOfYear9999: Int64 = 253_402_300_799_999

  // Civil calendar arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so
  // that the leap day is the last one.

  private static func civil(fromDay day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = day + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func day(ofYear year: Int64, month: Int64, day: Int64) -> Int64? {
    guard (1...12).contains(month), day >= 1 else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = floorDivide(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let result = era * 146_097 + dayOfEra - 719_468
    return civil(fromDay: result) == (year, month, day) ? result : nil
  }

  private static func floorDivide(_ left: Int64, _ right: Int64) -> Int64 {
    left >= 0 ? left / right : -((-left + right - 1) / right)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Reads numbers of fixed width from the front of some bytes.
private struct DigitReader {
  /// The index of the byte that is read next.
  private(set) var place = 0

  mutating func take(_ character: Unicode.Scalar, of text: Span<UInt8>) -> Bool {
    guard place < text.count, UInt32(text[place]) == character.value else { return false }
    place += 1
    return true
  }

  mutating func number(_ width: Int, of text: Span<UInt8>) -> Int64? {
    var value: Int64 = 0
    for _ in 0..<width {
      guard let digit = digit(of: text) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// An optional fraction of a second, in milliseconds; digits past the third are dropped.
  mutating func fraction(of text: Span<UInt8>) -> Int64? {
    guard take(".", of: text) else { return 0 }
    guard var value = digit(of: text) else { return nil }
    var scale = 10
    while let digit = digit(of: text) {
      if scale < 1000 {
        value = value * 10 + digit
        scale *= 10
      }
    }
    return value * Int64(1000 / scale)
  }

  /// The offset from UTC in minutes.
  mutating func offset(of text: Span<UInt8>) -> Int64? {
    if take("Z", of: text) || take("z", of: text) { return 0 }
    let sign: Int64 = take("-", of: text) ? -1 : 1
    guard sign == -1 || take("+", of: text), let hours = number(2, of: text), hours < 24,
      take(":", of: text), let minutes = number(2, of: text), minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private mutating func digit(of text: Span<UInt8>) -> Int64? {
    guard place < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[place])
    else { return nil }
    place += 1
    return Int64(text[place - 1] - UInt8(ascii: "0"))
  }
}
