/// The tokens of a JSON text.
extension JSONReader {
  @inline(__always)
  mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  mutating func take(_ byte: UInt8) throws(JSONFault) {
    skipBlanks()
    guard offset < bytes.count else { throw JSONFault(.cut, at: offset) }
    guard bytes[offset] == byte else { throw JSONFault(.unexpectedByte, at: offset) }
    offset += 1
  }

  /// Reads a literal name, whose first letter was seen.
  mutating func scan(_ word: String) throws(JSONFault) {
    for byte in word.utf8 {
      guard offset < bytes.count else { throw JSONFault(.cut, at: offset) }
      guard bytes[offset] == byte else { throw JSONFault(.unexpectedByte, at: offset) }
      offset += 1
    }
  }

  /// Reads a string, whose opening quote was seen.
  @_lifetime(copy self)
  mutating func scanString() throws(JSONFault) -> JSONString {
    let start = offset + 1
    var index = start
    var hasEscapes = false
    while true {
      index = endOfPlainText(from: index)
      guard index < bytes.count else { throw JSONFault(.cut, at: bytes.count) }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        offset = index + 1
        return JSONString(raw: bytes.extracting(start..<index), hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = try endOfEscape(at: index)
      case 0x80...: index = try endOfScalar(at: index)
      default: throw JSONFault(.controlCharacter, at: index)
      }
    }
  }

  /// The index of the next quote, backslash, control character or byte above ASCII.
  @inline(__always)
  private func endOfPlainText(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x80...: return index
      default: index += 1
      }
    }
    return index
  }

  /// Reads a number, whose first character was seen.
  @_lifetime(copy self)
  mutating func scanNumber() throws(JSONFault) -> JSONNumber {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
      offset += 1
    } else {
      try scanDigits()
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try scanDigits()
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      try scanDigits()
    }
    if offset < bytes.count, isDigit(bytes[offset]) { throw JSONFault(.badNumber, at: offset) }
    return JSONNumber(raw: bytes.extracting(start..<offset))
  }

  private mutating func scanDigits() throws(JSONFault) {
    guard offset < bytes.count else { throw JSONFault(.cut, at: offset) }
    guard isDigit(bytes[offset]) else { throw JSONFault(.badNumber, at: offset) }
    while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The index after the escape that begins at `index`; after both halves of a pair.
  private func endOfEscape(at index: Int) throws(JSONFault) -> Int {
    guard index + 1 < bytes.count else { throw JSONFault(.cut, at: bytes.count) }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard escapedByte(bytes[index + 1]) != nil else { throw JSONFault(.badEscape, at: index) }
      return index + 2
    }
    let first = try codeUnit(at: index)
    guard (0xD800..<0xE000).contains(first) else { return index + 6 }
    guard first < 0xDC00 else { throw JSONFault(.loneSurrogate, at: index) }
    let next = index + 6
    guard next + 1 < bytes.count else { throw JSONFault(.cut, at: bytes.count) }
    guard bytes[next] == UInt8(ascii: "\\"), bytes[next + 1] == UInt8(ascii: "u"),
      try (0xDC00..<0xE000).contains(codeUnit(at: next))
    else { throw JSONFault(.loneSurrogate, at: index) }
    return next + 6
  }

  private func codeUnit(at index: Int) throws(JSONFault) -> UInt32 {
    guard index + 6 <= bytes.count else { throw JSONFault(.cut, at: bytes.count) }
    guard let value = hexadecimal(bytes, at: index + 2) else {
      throw JSONFault(.badEscape, at: index)
    }
    return value
  }

  /// The index after the scalar of two to four bytes that begins at `index` (Unicode 16, table 3-7).
  private func endOfScalar(at index: Int) throws(JSONFault) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw JSONFault(.notUTF8, at: index)
    }
    for place in 1..<length {
      guard index + place < bytes.count else { throw JSONFault(.cut, at: bytes.count) }
      let allowed = place == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index + place]) else { throw JSONFault(.notUTF8, at: index) }
    }
    return index + length
  }
}
