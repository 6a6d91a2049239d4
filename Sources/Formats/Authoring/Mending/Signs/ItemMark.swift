/// What begins an item of a list, as it is written, and a box behind it.
struct ItemMark {
  var kind: Kind
  /// The mark itself.
  var range: Range<Int>
  /// The blanks behind the mark.
  var blanks: Range<Int>
  var box: Box?

  enum Kind: Equatable {
    /// `-`, `*` or `+`.
    case bullet(UInt8)
    /// A bullet or a dash that Markdown does not know.
    case bulletLookAlike
    case dashLookAlike
    /// A number with `.` or `)` behind it.
    case number(UInt8)
    /// A number in parentheses, of wide digits, in a circle, or with another stop than `.` behind it.
    case numberLookAlike
    /// A letter with `.` or `)` behind it, or in parentheses.
    case letter(UInt8)
    /// Only a box.
    case none
  }

  struct Box {
    var range: Range<Int>
    var isTicked: Bool
    /// Whether it is written `[ ]` or `[x]`, with a blank behind it.
    var isExact: Bool
  }

  /// Whether Markdown sees an item here.
  func isExact(_ text: SourceText) -> Bool {
    switch kind {
    case .bullet, .number:
      !blanks.isEmpty && !text.hasOddBlank(in: blanks) || blanks.isEmpty && isAtEnd
    default: false
    }
  }

  /// Whether nothing stands behind it.
  var isAtEnd = false
  /// The digits of a number that is written otherwise than Markdown has it.
  var digits = ""
}

extension BodyMending {
  /// What a line begins with, if it could be meant as an item of a list.
  func mark(of line: BodyLine) -> ItemMark? {
    guard let (kind, length) = markKind(at: line.start, before: line.end) else { return nil }
    let range = line.start..<(line.start + length)
    let textStart = text.skippingBlanks(from: range.upperBound, before: line.end)
    var mark = ItemMark(kind: kind, range: range, blanks: range.upperBound..<textStart)
    mark.box = box(at: textStart, before: line.end)
    mark.isAtEnd = textStart == line.end
    if kind == .numberLookAlike {
      mark.digits =
        text.oddNumber(at: line.start, before: line.end)?.digits
        ?? text.string(range).filter(\.isNumber)
    }
    if mark.kind == .none { return mark.box == nil ? nil : mark }
    if mark.box == nil, mark.blanks.isEmpty, !mark.isAtEnd, !mayTouchText(mark, line) { return nil }
    return isRule(line) ? nil : mark
  }

  /// Whether a mark may be meant although its text follows without a blank.
  private func mayTouchText(_ mark: ItemMark, _ line: BodyLine) -> Bool {
    let next = text.byte(at: mark.range.upperBound)
    let isWord = next >= 0x80 || Character(UnicodeScalar(next)).isLetter
    switch mark.kind {
    case .bulletLookAlike: return !text.string(mark.range).hasPrefix("·")
    case .bullet(let byte): return byte == UInt8(ascii: "-") && isWord
    case .number, .numberLookAlike, .letter: return isWord
    case .dashLookAlike, .none: return false
    }
  }

  private func markKind(at start: Int, before end: Int) -> (ItemMark.Kind, length: Int)? {
    let first = text.byte(at: start)
    if let number = text.oddNumber(at: start, before: end) {
      return (.numberLookAlike, number.length)
    }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return (.bullet(first), 1)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var offset = start
      while offset < end, offset - start < 9, text.bytes[offset].isDigit { offset += 1 }
      let mark = text.byte(at: offset)
      guard offset < end, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
      return (.number(mark), offset + 1 - start)
    case UInt8(ascii: "("):
      var offset = start + 1
      while offset < end, offset - start < 3, text.bytes[offset].isDigit { offset += 1 }
      if offset > start + 1, text.byte(at: offset) == UInt8(ascii: ")") {
        return (.numberLookAlike, offset + 1 - start)
      }
      let letter = text.byte(at: start + 1)
      if letter.isLetter, text.byte(at: start + 2) == UInt8(ascii: ")"),
        letter | 0x20 != UInt8(ascii: "x")
      {
        return (.letter(letter), 3)
      }
      return (.none, 0)
    case UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "{"): return (.none, 0)
    case UInt8(ascii: "o") where text.byte(at: start + 1) == .tab: return (.dashLookAlike, 1)
    case let letter where letter.isLetter:
      let mark = text.byte(at: start + 1)
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), start + 1 < end else {
        return nil
      }
      return (.letter(letter), 2)
    case 0x80...:
      if let bullet = text.firstHeld(of: LookAlike.bullets, at: start, before: end) {
        return (.bulletLookAlike, bullet.utf8.count)
      }
      if let sign = text.firstHeld(of: LookAlike.signs, at: start, before: end),
        text.blankLength(at: start + sign.utf8.count, before: end) > 0
      {
        return (.dashLookAlike, sign.utf8.count)
      }
      if let dash = text.firstHeld(of: LookAlike.dashes, at: start, before: end) {
        return (.dashLookAlike, dash.utf8.count)
      }
      return (.none, 0)
    default: return nil
    }
  }

  /// Whether a line is a rule: one mark over and over, and blanks.
  private func isRule(_ line: BodyLine) -> Bool {
    var mark: UInt8?
    var count = 0
    for byte in text.bytes[line.start..<line.end] where byte != .space && byte != .tab {
      guard byte == mark ?? byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") else {
        return false
      }
      mark = byte
      count += 1
    }
    return count >= 3
  }

  /// A box, or a sign that can only be meant as one.
  private func box(at start: Int, before end: Int) -> ItemMark.Box? {
    if let (length, isTicked) = bracketBox(at: start, before: end) {
      let range = start..<(start + length)
      let next = text.byte(at: range.upperBound)
      let isFollowed = range.upperBound == end || next == .space || next == .tab
      // `[x](address)` and `[x]: address` are links.
      if !isFollowed, [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(next) {
        return nil
      }
      let isExact = length == 3 && isFollowed && (isTicked || text.byte(at: start + 1) == .space)
      return ItemMark.Box(range: range, isTicked: isTicked, isExact: isExact)
    }
    for (signs, isTicked) in [(LookAlike.emptyBoxes, false), (LookAlike.tickedBoxes, true)] {
      if let sign = text.firstHeld(of: signs, at: start, before: end) {
        return ItemMark.Box(
          range: start..<(start + sign.utf8.count), isTicked: isTicked, isExact: false)
      }
    }
    return nil
  }

  /// `[`, blanks, perhaps an `x` and more blanks, `]`.
  private func bracketBox(at start: Int, before end: Int) -> (length: Int, isTicked: Bool)? {
    guard start < end, text.bytes[start] == UInt8(ascii: "[") else { return nil }
    var offset = text.skippingBlanks(from: start + 1, before: end)
    let isTicked = offset < end && text.bytes[offset] | 0x20 == UInt8(ascii: "x")
    if isTicked { offset = text.skippingBlanks(from: offset + 1, before: end) }
    guard offset < end, text.bytes[offset] == UInt8(ascii: "]") else { return nil }
    return (offset + 1 - start, isTicked)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
