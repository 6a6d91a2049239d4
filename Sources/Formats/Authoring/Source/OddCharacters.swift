/// Characters that word processors write for the end of a line and for a hyphen, and that no text editor shows as either.
///
/// A line break without a paragraph (Shift and Enter) is U+000B in Word and U+2028 on other systems. Each is read as the end of a
/// line, and U+001E as a hyphen. What is read in its place has as many bytes, so that every place stays where it is.
struct OddCharacters {
  /// The bytes as they are read.
  private(set) var bytes: [UInt8]
  private(set) var edits = Edits()
  private(set) var notes = MendingNotes()

  init(in bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: Self.mayBegin) else { return }
    var index = 0
    while index < bytes.count {
      guard Self.mayBegin(bytes[index]),
        let odd = Self.all.first(where: { bytes[index...].starts(with: $0.bytes) })
      else {
        index += 1
        continue
      }
      let range = index..<(index + odd.bytes.count)
      index = range.upperBound
      // At the edge of a line it would make a second line end.
      guard !odd.endsLine || !isAtEdge(range) else { continue }
      self.bytes.replaceSubrange(range, with: odd.read)
      edits.replace(range, with: odd.endsLine ? "\n" : "-")
      notes.add(
        odd.endsLine ? .oddLineEnd(odd.scalar) : .oddHyphen(odd.scalar),
        at: Place(range.lowerBound, length: range.count))
    }
  }

  private struct Odd {
    var scalar: UInt32
    /// The character in UTF-8.
    var bytes: [UInt8]
    /// What is read in its place: blanks before a line feed make no line break of Markdown, as a tab is among them.
    var read: [UInt8]
    var endsLine = true
  }

  private static let all = [
    Odd(scalar: 0x0B, bytes: [0x0B], read: [.lineFeed]),
    Odd(scalar: 0x0C, bytes: [0x0C], read: [.lineFeed]),
    Odd(scalar: 0x2028, bytes: [0xE2, 0x80, 0xA8], read: [.space, .tab, .lineFeed]),
    Odd(scalar: 0x2029, bytes: [0xE2, 0x80, 0xA9], read: [.space, .tab, .lineFeed]),
    Odd(scalar: 0x1E, bytes: [0x1E], read: [UInt8(ascii: "-")], endsLine: false),
  ]

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == 0xE2 || byte == 0x0B || byte == 0x0C || byte == 0x1E
  }

  /// Whether nothing stands on the line before or behind a range of the file.
  private func isAtEdge(_ range: Range<Int>) -> Bool {
    let isEnd = { (byte: UInt8) in byte == .lineFeed || byte == .carriageReturn }
    let before = bytes[..<range.lowerBound].last { $0 != .space && $0 != .tab }
    let behind = bytes[range.upperBound...].first { $0 != .space && $0 != .tab }
    return before.map(isEnd) ?? true || behind.map(isEnd) ?? true
  }
}

/// Wording: the line ends and hyphens of word processors.
extension Finding {
  static func oddLineEnd(_ scalar: UInt32) -> Finding {
    Finding(
      .readAsMeant,
      "\(name(of: scalar)), a line break of word processors, is read as the end of a line",
      help: "press Enter there in its place")
  }

  static func oddHyphen(_ scalar: UInt32) -> Finding {
    Finding(
      .readAsMeant, "\(name(of: scalar)), a hyphen of word processors, is read as `-`",
      help: "type `-` in its place")
  }
}
