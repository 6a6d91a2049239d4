internal import Curriculum

extension SourceText {
  /// The longest excerpt, in bytes: long enough for a screen's width, short enough for a file that is all one line.
  static let longestExcerptInBytes = 300

  /// A place as people count it. The range never leaves its line and is never empty.
  func range(of place: Place) -> SourceRange {
    let line = line(at: place.offset)
    let content = content(ofLine: line)
    let offset = min(max(place.offset, content.lowerBound), content.upperBound)
    let rest = content.upperBound - offset
    let length = place.length == 0 ? rest : min(place.length, rest)
    return SourceRange(
      line: line, columnInBytes: offset - content.lowerBound + 1, lengthInBytes: max(length, 1))
  }

  /// The line a range points into, and the file's column of its first byte: more than 1 if a long line was cut in front.
  ///
  /// What a terminal must not see is replaced by as many bytes as it had, so that columns stay true.
  func excerpt(for range: SourceRange) -> (text: String, columnInBytes: Int) {
    var content = content(ofLine: range.line)
    var column = 1
    if content.count > Self.longestExcerptInBytes {
      let lead = min(range.columnInBytes - 1, content.count)
      let cut = max(0, min(lead - 80, content.count - Self.longestExcerptInBytes))
      var first = content.lowerBound + cut
      while first < content.upperBound, bytes[first].continuesCharacter { first += 1 }
      var last = min(first + Self.longestExcerptInBytes, content.upperBound)
      while last > first, last < content.upperBound, bytes[last].continuesCharacter { last -= 1 }
      column = first - content.lowerBound + 1
      content = first..<last
    }
    return (String(decoding: masked(Array(bytes[content])), as: UTF8.self), column)
  }

  /// Replaces control characters and bytes that are no UTF-8 by others of the same length.
  private func masked(_ line: [UInt8]) -> [UInt8] {
    var line = line
    var index = 0
    while index < line.count {
      switch decodeCharacter(in: line.span, at: index) {
      case .plain(let length):
        if line[index] == .tab { line[index] = .space }
        index += length
      case .control(let length, _):
        let mask: [[UInt8]] = [[0x3F], [0xC2, 0xBF], [0xEF, 0xBF, 0xBD]]
        line.replaceSubrange(index..<(index + length), with: mask[min(length, 3) - 1])
        index += length
      case .invalid:
        line[index] = UInt8(ascii: "?")
        index += 1
      }
    }
    return line
  }
}

extension UInt8 {
  /// Whether this is a second or later byte of a character in UTF-8.
  var continuesCharacter: Bool { self & 0xC0 == 0x80 }
}
