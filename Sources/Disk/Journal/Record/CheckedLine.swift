internal import Digest
internal import Glibc
internal import JSONText

/// A line that carries its own checksum as its last field.
///
/// The line is a JSON object of one line. Its checksum is `Digest.checksum` of the object without the field: of the bytes
/// from `{` up to but not including `,"check":`, followed by `}`. The field is written last, without blanks, as 16 lower-case
/// hex digits, so every other field, known or not, is covered by it, and a line with anything behind it is not believed.
///
///     {"v":1,"at":"…","page":"why","check":"0f3b6f1f0a5be912"}
package enum CheckedLine {
  /// Adds the field to a finished object, and the line feed that makes the line complete.
  package static func seal(_ object: [UInt8]) -> [UInt8] {
    let check = object.withUnsafeBytes { checksum($0) }
    return object.dropLast() + Array((#","check":""# + check + "\"}\n").utf8)
  }

  /// The checksum a line (without its line feed) carries, where it is the right one; `nil` for a damaged line.
  package static func check(of line: UnsafeRawBufferPointer) -> UInt64? {
    let length = line.count - suffixLength
    guard length > 0, let claimed = claimedCheck(line, at: length) else { return nil }
    let actual = withUnsafeTemporaryAllocation(byteCount: length + 1, alignment: 8) { object in
      object.copyMemory(from: UnsafeRawBufferPointer(rebasing: line[..<length]))
      object[length] = UInt8(ascii: "}")
      return checksumValue(UnsafeRawBufferPointer(object))
    }
    return actual == claimed ? actual : nil
  }

  /// The version a line states, checked or not, as long as it is JSON; `nil` where it states none.
  static func version(of line: UnsafeRawBufferPointer) -> Int? {
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

  private static let suffixLength = #","check":"0123456789abcdef"}"#.utf8.count

  private static func claimedCheck(_ line: UnsafeRawBufferPointer, at start: Int) -> UInt64? {
    let opening: StaticString = #","check":""#
    guard let base = line.baseAddress,
      memcmp(base + start, opening.utf8Start, opening.utf8CodeUnitCount) == 0,
      line[line.count - 2] == UInt8(ascii: "\""), line[line.count - 1] == UInt8(ascii: "}")
    else { return nil }
    let digits = start + opening.utf8CodeUnitCount
    guard let high = hexValue(of: line.eightBytes(at: digits)),
      let low = hexValue(of: line.eightBytes(at: digits + 8))
    else { return nil }
    return high << 32 | low
  }
}

/// Goes through the lines of some bytes: for each its number from 1 up, its bytes without the line feed, and whether it has one.
///
/// Only the last line can be without.
package func forEachLine(
  in bytes: UnsafeRawBufferPointer, _ body: (Int, Range<Int>, _ isComplete: Bool) -> Void
) {
  var start = 0
  var number = 1
  while start < bytes.count, let base = bytes.baseAddress {
    let found = memchr(base + start, 0x0A, bytes.count - start)
    let end = found.map { UnsafeRawPointer($0) - base } ?? bytes.count
    body(number, start..<end, found != nil)
    start = end + 1
    number += 1
  }
}
