/// A string of a JSON text, found and checked but not yet copied: UTF-8, escapes whole, surrogates in pairs.
///
/// It borrows the bytes that its reader borrows.
public struct JSONString: ~Escapable {
  /// The bytes between the quotes, escapes as written.
  let raw: Span<UInt8>
  /// Whether `raw` holds a backslash, and so differs from the text that it stands for.
  let hasEscapes: Bool

  @_lifetime(copy raw)
  init(raw: Span<UInt8>, hasEscapes: Bool) {
    self.raw = raw
    self.hasEscapes = hasEscapes
  }

  /// The text, escapes resolved.
  public var text: String {
    hasEscapes ? String(decoding: unescaped, as: UTF8.self) : String(decoding: raw)
  }

  /// The text, escapes resolved; `nil` if it is longer than `limit` bytes then. So the length does not depend on how it is written.
  public func text(upTo limit: Int) -> String? {
    // An escape is at most six times as long as what it stands for.
    guard raw.count <= 6 * limit else { return nil }
    let text = self.text
    return text.utf8.count <= limit ? text : nil
  }

  /// The UTF-8 of the text; `nil` if it is written with escapes.
  public var plainBytes: Span<UInt8>? {
    @_lifetime(copy self)
    get { hasEscapes ? nil : raw }
  }

  /// Whether the text is `name`. A name written with escapes is the same name.
  public func isEqual(to name: StaticString) -> Bool {
    if hasEscapes { return text == "\(name)" }
    guard raw.count == name.utf8CodeUnitCount else { return false }
    // A static string is a pointer to a constant; the index stays below its count.
    for index in raw.indices where unsafe raw[index] != name.utf8Start[index] { return false }
    return true
  }

  /// The text as UTF-8. The reader has checked every escape, so what cannot be read here does not occur.
  private var unescaped: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < raw.count else {
        result.append(byte)
        continue
      }
      let letter = raw[index]
      index += 1
      if letter == UInt8(ascii: "u") {
        result += UTF8.encode(scalar(at: &index)) ?? UTF8.encodedReplacementCharacter
      } else {
        result.append(escapedByte(letter) ?? letter)
      }
    }
    return result
  }

  /// Reads the digits of `\uXXXX`, and those of the second half if it is the first of a pair.
  private func scalar(at index: inout Int) -> Unicode.Scalar {
    guard let first = hexadecimal(raw, at: index) else { return "\u{FFFD}" }
    index += 4
    if (0xD800..<0xDC00).contains(first), let second = hexadecimal(raw, at: index + 2) {
      index += 6
      return Unicode.Scalar(surrogatePair(first, second)) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }
}

/// The byte that a one-letter escape stands for; `nil` if there is no such escape.
func escapedByte(_ letter: UInt8) -> UInt8? {
  switch letter {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}

/// The value of four hexadecimal digits; `nil` if there are none.
func hexadecimal(_ bytes: Span<UInt8>, at index: Int) -> UInt32? {
  guard index >= 0, index + 4 <= bytes.count else { return nil }
  var value: UInt32 = 0
  for offset in index..<index + 4 {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
    default: return nil
    }
  }
  return value
}

/// The scalar of a leading and a trailing surrogate.
func surrogatePair(_ leading: UInt32, _ trailing: UInt32) -> UInt32 {
  0x10000 + ((leading & 0x3FF) << 10 | (trailing & 0x3FF))
}

extension String {
  /// The text of UTF-8 that was checked before.
  fileprivate init(decoding bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
