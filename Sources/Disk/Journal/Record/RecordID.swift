public import Scoring

/// A UUIDv7 (RFC 9562): 48 bits of time and 74 random ones, so that ids sort by the time they were made.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 128 bits, the first of the text highest.
  public let bits: UInt128

  /// Reads the canonical text, 36 characters, digits in lower case; `nil` for anything else. Any version is read.
  public init?(_ text: some Collection<UInt8>) {
    self.init(Array(text).span)
  }

  /// Reads the canonical text as bytes: digits in groups of 8, 4, 4, 4 and 12, with hyphens between them.
  init?(_ text: Span<UInt8>) {
    let hyphen = UInt8(ascii: "-")
    guard text.count == 36, text[8] == hyphen, text[13] == hyphen, text[18] == hyphen,
      text[23] == hyphen, let first = hexValue(of: text.extracting(0..<8)),
      let second = hexValue(of: text.extracting(9..<13)),
      let third = hexValue(of: text.extracting(14..<18)),
      let fourth = hexValue(of: text.extracting(19..<23)),
      let fifth = hexValue(of: text.extracting(24..<36))
    else { return nil }
    let high = first << 32 | second << 16 | third
    let low = fourth << 48 | fifth
    bits = UInt128(high) << 64 | UInt128(low)
  }

  private init(milliseconds: UInt64, counter: UInt128) {
    let version: UInt128 = 0x7000 << 64
    let variant: UInt128 = 0b10 << 62
    let high = (counter >> 62 & 0xFFF) << 64
    let low = counter & (1 << 62 - 1)
    bits = UInt128(milliseconds) << 80 | version | high | variant | low
  }

  /// A new id, above `previous` even if the clock has gone back or many are made in one millisecond.
  ///
  /// `random` gives 128 random bits. Within a millisecond the random part is raised by 1 to 2³² (RFC 9562, section 6.2,
  /// method 2); should it run over, the id is of the next millisecond.
  public static func make(
    at instant: Timestamp, random: (UInt64, UInt64), after previous: RecordID? = nil
  ) -> RecordID {
    let now = UInt64(clamping: instant.milliseconds) & 0xFFFF_FFFF_FFFF
    let fresh = (UInt128(random.0) << 64 | UInt128(random.1)) & counterMask
    guard let previous, previous.milliseconds >= now else {
      return RecordID(milliseconds: now, counter: fresh)
    }
    let raised = previous.counter + UInt128(random.1 & 0xFFFF_FFFF) + 1
    return raised <= counterMask
      ? RecordID(milliseconds: previous.milliseconds, counter: raised)
      : RecordID(milliseconds: (previous.milliseconds + 1) & 0xFFFF_FFFF_FFFF, counter: fresh)
  }

  /// When the id was made, in milliseconds since 1970.
  public var milliseconds: UInt64 { UInt64(bits >> 80) }

  /// `019aa5b2-0f3b-7c31-9d40-6f1f0a5be912`: what `Attempt.id` holds.
  public var text: String {
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for place in 0..<32 {
      if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
      let word = UInt64(truncatingIfNeeded: place < 16 ? bits >> 64 : bits)
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4)) & 15
      text.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    }
    return String(decoding: text, as: UTF8.self)
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }

  private static let counterMask: UInt128 = 1 << 74 - 1

  /// The random part: 12 bits behind the version, 62 behind the variant.
  private var counter: UInt128 { (bits >> 64 & 0xFFF) << 62 | bits & (1 << 62 - 1) }
}
