/// Words that name a module by its place in the course: another course may leave modules out or put them in another order.
private let wordsOfPlace = ["next", "previous", "preceding", "last", "earlier", "later", "coming"]

extension Findings {
  /// Reports texts that name a module by its place, such as `the next module` or `module 7`. Comments are left out.
  mutating func checkNamesByPlace(from start: Int) {
    let end = text.bytes.count
    var offset = start
    while offset < end {
      let comment = text.first("<!--", in: offset..<end) ?? end
      checkNamesByPlace(in: offset..<comment)
      offset = comment < end ? text.first("-->", in: comment..<end) ?? end : end
    }
  }

  private mutating func checkNamesByPlace(in range: Range<Int>) {
    var rest = range
    while let found = text.first("odule", in: rest) {
      rest = (found + 1)..<range.upperBound
      guard found > range.lowerBound, text.byte(at: found - 1) | 0x20 == UInt8(ascii: "m") else {
        continue
      }
      let before = text.word(before: found - 1, in: range)
      let word = text.word(from: found - 1, in: range)
      let after = text.word(from: word.upperBound + 1, in: range)
      if wordsOfPlace.contains(text.string(before).lowercased()) {
        report(before.lowerBound..<word.upperBound)
      } else if word.count == "module".utf8.count, Int(text.string(after)) != nil {
        report(word.lowerBound..<after.upperBound)
      }
    }
  }

  private mutating func report(_ words: Range<Int>) {
    let finding = Finding.namedByPlace(text.string(words))
    report(finding, at: Place(words.lowerBound, length: words.count))
  }
}

extension SourceText {
  /// The letters and digits from an offset on.
  fileprivate func word(from offset: Int, in range: Range<Int>) -> Range<Int> {
    guard offset < range.upperBound else { return range.upperBound..<range.upperBound }
    let end = (offset..<range.upperBound).first { !bytes[$0].isWordByte } ?? range.upperBound
    return offset..<end
  }

  /// The word that ends one blank before an offset.
  fileprivate func word(before offset: Int, in range: Range<Int>) -> Range<Int> {
    guard offset - 1 > range.lowerBound, bytes[offset - 1] == .space else { return offset..<offset }
    let end = offset - 1
    let start = (range.lowerBound..<end).last { !bytes[$0].isWordByte }.map { $0 + 1 }
    return (start ?? range.lowerBound)..<end
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    Character(UnicodeScalar(self)).isASCIIWord
  }
}
