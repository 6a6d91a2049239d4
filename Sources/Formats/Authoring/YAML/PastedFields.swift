/// Backslashes in fields that come from Google Docs, which puts one before each sign of Markdown: `objectives: \[decline\]`.
///
/// Outside quotation marks YAML takes a backslash for a letter, and no value of the format holds one.
struct PastedFields {
  private(set) var edits = Edits()
  private(set) var notes = MendingNotes()

  init(_ range: Range<Int>, in text: SourceText) {
    guard text.bytes[range].contains(.backslash) else { return }
    let first = text.line(at: range.lowerBound)
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    for number in first...max(first, last) {
      let line = text.content(ofLine: number).clamped(to: range)
      guard text.bytes[line].contains(.backslash), !Self.isQuoted(line, text) else { continue }
      read(BodyLine(line, in: text), text)
    }
  }

  /// Whether a value of a line stands in quotation marks, in which a backslash has a meaning.
  private static func isQuoted(_ line: Range<Int>, _ text: SourceText) -> Bool {
    text.bytes[line].contains(UInt8(ascii: "\""))
      || text.first(": '", in: line) != nil || text.first("- '", in: line) != nil
  }

  private mutating func read(_ line: BodyLine, _ text: SourceText) {
    var kept: [UInt8] = []
    var offset = line.start
    while offset < line.end {
      if text.bytes[offset] == .backslash, offset + 1 < line.end, text.bytes[offset + 1].isSign {
        edits.replace(offset..<(offset + 1), with: "")
        offset += 1
      }
      kept.append(text.bytes[offset])
      offset += 1
    }
    guard kept.count < line.end - line.start else { return }
    notes.add(
      .pastedValue(String(decoding: kept, as: UTF8.self)),
      at: Place(line.start, length: line.end - line.start))
  }
}

extension UInt8 {
  /// Whether it is an ASCII sign: no letter, no digit, no blank.
  fileprivate var isSign: Bool { (0x21...0x7E).contains(self) && !isLetter && !isDigit }
}
