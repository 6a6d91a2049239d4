/// Text in the form in which it is searched: lower-case, without diacritics, with straight quotes and plain blanks, in bytes of
/// UTF-8.
///
/// `Élève’s` → `eleve's`; `Straße` → `strasse`. Letters of other scripts keep their marks, because there these are parts of the
/// letters.
public func folded(_ text: some StringProtocol) -> [UInt8] {
  var bytes: [UInt8] = []
  appendFolded(text, to: &bytes)
  return bytes
}

/// Appends `folded(text)`. For many texts, this is faster than making an array of each.
public func appendFolded(_ text: some StringProtocol, to bytes: inout [UInt8]) {
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      bytes.append(folded(UInt8(truncatingIfNeeded: scalar.value)))
    } else {
      appendFolded(scalar, to: &bytes)
    }
  }
}

/// Whether a word begins at a byte of folded text: no letter and no digit stands before it.
public func beginsWord(at place: Int, in bytes: Span<UInt8>) -> Bool {
  guard place > 0 else { return true }
  return switch bytes[place - 1] {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): false
  // Letters of other scripts; signs beyond ASCII are rare here, because quotes, dashes and blanks were folded.
  case 0x80...: false
  default: true
  }
}

private func folded(_ byte: UInt8) -> UInt8 {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
  case 0..<0x20: 0x20
  default: byte
  }
}

private func appendFolded(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  switch scalar.value {
  case 0x2018...0x201B, 0x2032: bytes.append(UInt8(ascii: "'"))
  case 0x201C...0x201F, 0x2033: bytes.append(UInt8(ascii: "\""))
  case 0x2010...0x2015, 0x2212: bytes.append(UInt8(ascii: "-"))
  case 0x2026: bytes += "...".utf8
  case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: bytes.append(0x20)
  default:
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
      bytes += latinLetters(of: lower)
    }
  }
}

/// Whether a scalar is a diacritic on the letter before it.
private func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

/// The plain letters of a Latin letter, in lower case; any other scalar as it is.
private func latinLetters(of scalar: Unicode.Scalar) -> [UInt8] {
  if scalar == "\u{DF}" { return Array("ss".utf8) }
  return plainLetters(of: scalar)?.map(folded) ?? Array(String(scalar).utf8)
}
