/// The bytes of one file with its line table: the ground every position stands on.
///
/// A byte order mark is skipped, so columns count from the first character. Lines end at LF, CR or CRLF, as in CommonMark.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// The offset of each line's first byte, ascending; never empty.
  let lineStarts: [Int32]
  /// Whether a value taken from this text may hold a character that must not reach a terminal, written raw or as an entity.
  let mayHoldUnsafeCharacters: Bool
  /// Whether control characters stand in it raw; each was reported.
  let hasControls: Bool
  /// Whether a `{` stands in it.
  var hasBraces = false
  /// Whether a `\{` stands in it.
  var hasEscapedBraces = false

  /// The offset of the first byte after a byte order mark.
  var start: Int { Int(lineStarts[0]) }

  /// The text of nothing, for findings about a file that could not be read.
  static let empty = SourceText(
    bytes: [], lineStarts: [0], mayHoldUnsafeCharacters: false, hasControls: false)
}

/// Bytes of one file, from `offset` on. A length of 0 stands for the rest of the line.
struct Place: Hashable, Sendable {
  var offset: Int
  var length: Int

  init(_ offset: Int, length: Int = 0) {
    self.offset = offset
    self.length = length
  }
}

extension SourceText {
  /// One line that stands in no file.
  init(_ line: String) {
    self.init(
      bytes: Array(line.utf8), lineStarts: [0], mayHoldUnsafeCharacters: false, hasControls: false)
  }

  /// The offsets of a line's bytes without its line end; lines count from 1, and a line that is not there is empty.
  func content(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn { end -= 1 }
    return start..<end
  }

  /// The 1-based line that holds the byte at `offset`.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset of a 1-based line and byte column, kept within the line.
  func offset(line: Int, column: Int) -> Int {
    let content = content(ofLine: line)
    return min(content.lowerBound + max(column - 1, 0), content.upperBound)
  }

  /// The byte at `offset`, or 0 past the end.
  func byte(at offset: Int) -> UInt8 {
    bytes.indices.contains(offset) ? bytes[offset] : 0
  }

  /// The first offset in `range` that holds `pattern`.
  func first(_ pattern: String, in range: Range<Int>) -> Int? {
    guard let head = pattern.utf8.first else { return nil }
    let last = range.upperBound - pattern.utf8.count
    var offset = range.lowerBound
    while offset <= last {
      if bytes[offset] == head, holds(pattern, at: offset, before: range.upperBound) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// The first offset in `range` that holds neither space, tab nor line end; the end if there is none.
  func skippingSpace(in range: Range<Int>) -> Int {
    range.first { !bytes[$0].isSpace } ?? range.upperBound
  }
}

extension SourceText {
  /// A range without the dashes at its ends.
  func trimmingDashes(_ range: Range<Int>) -> Range<Int> {
    let dash = UInt8(ascii: "-")
    let start = range.first { bytes[$0] != dash } ?? range.upperBound
    let end = range.last { bytes[$0] != dash }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20

  var isSpace: Bool {
    self == .space || self == .tab || self == .lineFeed || self == .carriageReturn
  }
}
