public import Scoring

/// A UUIDv7 (RFC 9562): 48 bits of time and 74 random ones, so that ids sort by the time they were made.
public struct RecordID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The 128 bits, the first of the text highest.
  public let bits: UInt128

  /// Reads the canonical text, 36 characters, digits in lower case; `nil` for anything else. Any version is read.
  public init?(_ text: some Collection<UInt8>) {
    self.init(bytes: Array(text))
  }

  /// The same of bytes that stand side by side.
  init?(_ text: UnsafeRawBufferPointer) {
    guard let bits = Self.bits(text) else { return nil }
    self.bits = bits
  }

  private init?(bytes: [UInt8]) {
    guard let bits = bytes.withUnsafeBytes({ Self.bits($0) }) else { return nil }
    self.bits = bits
  }

  private init(milliseconds: UInt64, counter: UInt128) {
    let version: UInt128 = 0x7000 << 64
    let variant: UInt128 = 0b10 << 62
    let high = (counter >> 62 & 0xFFF) << 64
    let low = counter & (1 << 62 - 1)
    bits = UInt128(milliseconds) << 80 | version | high | variant | low
  }

  /// A new id, above `previous` even where the clock has gone back or many are made in one millisecond.
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
    String(unsafeUninitializedCapacity: 36) { text in
      // Digit by digit from the end, out of two words: wide shifts cost more than the rest of it.
      var (word, place) = (UInt64(truncatingIfNeeded: bits), 35)
      while place >= 0 {
        if place == 8 || place == 13 || place == 18 || place == 23 {
          text[place] = UInt8(ascii: "-")
        } else {
          let digit = UInt8(truncatingIfNeeded: word & 15)
          text[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
          word >>= 4
        }
        if place == 19 { word = UInt64(truncatingIfNeeded: bits >> 64) }
        place -= 1
      }
      return 36
    }
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }

  private static let counterMask: UInt128 = 1 << 74 - 1

  /// The random part: 12 bits behind the version, 62 behind the variant.
  private var counter: UInt128 { (bits >> 64 & 0xFFF) << 62 | bits & (1 << 62 - 1) }

  /// The bits of a canonical text: digits in groups of 8, 4, 4, 4 and 12, hyphens between them.
  private static func bits(_ text: UnsafeRawBufferPointer) -> UInt128? {
    let hyphen = UInt8(ascii: "-")
    guard text.count == 36, text[8] == hyphen, text[13] == hyphen, text[18] == hyphen,
      text[23] == hyphen, let first = hexValue(of: text.eightBytes(at: 0)),
      let second = hexValue(of: text.fourBytes(at: 9) | text.fourBytes(at: 14) << 32),
      let third = hexValue(of: text.fourBytes(at: 19) | text.fourBytes(at: 24) << 32),
      let fourth = hexValue(of: text.eightBytes(at: 28))
    else { return nil }
    return UInt128(first << 32 | second) << 64 | UInt128(third << 32 | fourth)
  }
}
