internal import Digest
internal import JSONText

/// A line that carries its own checksum as its last field.
///
/// The line is a JSON object. Its checksum is the one of the object without the field: of the bytes from `{` up to but not
/// including `,"check":`, followed by `}`. The field is written last, without blanks, as 16 lower-case hex digits. So it covers
/// every other field, known or not, and a line with anything behind it is not believed.
///
///     {"v":1,"at":"…","page":"why","check":"0f3b6f1f0a5be912"}
package enum CheckedLine {
  /// Adds the field to a finished object, and the line feed that completes the line.
  package static func seal(_ object: [UInt8]) -> [UInt8] {
    let fields = object.dropLast()
    let check = checksum(of: fields.span, followedBy: UInt8(ascii: "}"))
    let digits = String(check, radix: 16)
    let padding = String(repeating: "0", count: digitCount - digits.utf8.count)
    return fields + Array((opening + padding + digits + "\"}\n").utf8)
  }

  /// The checksum that a line (without its line feed) carries, if it is the right one; `nil` for a damaged line.
  package static func check(of line: Span<UInt8>) -> UInt64? {
    let length = line.count - opening.utf8.count - digitCount - closing.utf8.count
    guard length > 0, let claimed = claimedCheck(line.extracting(length..<line.count)),
      checksum(of: line.extracting(0..<length), followedBy: UInt8(ascii: "}")) == claimed
    else { return nil }
    return claimed
  }

  /// The version that a line states, checked or not, as long as it is JSON; `nil` if it states none.
  static func version(of line: Span<UInt8>) -> Int? {
    var reader = JSONReader(line)
    var version: Int?
    do {
      try reader.beginObject()
      while let name = try reader.nextName() {
        if name.isEqual(to: "v"), try reader.peek() == .number {
          version = try reader.number().integer
        } else {
          try reader.skip()
        }
      }
      try reader.end()
    } catch {
      return nil
    }
    return version
  }

  private static let opening = #","check":""#
  private static let closing = #""}"#
  private static let digitCount = 16

  /// The checksum that the last field of a line states.
  private static func claimedCheck(_ field: Span<UInt8>) -> UInt64? {
    let digits = opening.utf8.count..<opening.utf8.count + digitCount
    guard isEqual(field.extracting(0..<digits.lowerBound), opening),
      isEqual(field.extracting(digits.upperBound..<field.count), closing)
    else { return nil }
    return hexValue(of: field.extracting(digits))
  }

  private static func isEqual(_ bytes: Span<UInt8>, _ text: String) -> Bool {
    var index = 0
    for byte in text.utf8 {
      if bytes[index] != byte { return false }
      index += 1
    }
    return index == bytes.count
  }
}

/// The value of up to 16 lower-case hexadecimal digits, the first one highest; `nil` if a byte is no such digit.
func hexValue(of digits: Span<UInt8>) -> UInt64? {
  var value: UInt64 = 0
  for index in digits.indices {
    let digit: UInt8
    switch digits[index] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = digits[index] - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = digits[index] - UInt8(ascii: "a") + 10
    default: return nil
    }
    value = value << 4 | UInt64(digit)
  }
  return value
}

/// Goes through the lines of some bytes: for each its number from 1 up, its bytes without the line feed, and whether it has one.
///
/// Only the last line can be without.
package func forEachLine(
  in bytes: Span<UInt8>, _ body: (Int, Range<Int>, _ isComplete: Bool) -> Void
) {
  var (start, number) = (0, 1)
  while start < bytes.count {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    body(number, start..<end, end < bytes.count)
    start = end + 1
    number += 1
  }
}
