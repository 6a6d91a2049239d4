import Testing

@testable import Screen

struct LatinLettersTests {
  @Test func theTableSaysWhatTheNamesOfTheUnicodeStandardSay() {
    for value in 0..<0x11_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isInTheTable = (0xC0...0x24F).contains(value) || (0x1E00...0x1EFF).contains(value)
      #expect(
        plainLetters(of: scalar).map { String(decoding: $0, as: UTF8.self) }
          == (isInTheTable ? lettersInTheName(of: scalar) : nil), "\(String(value, radix: 16))")
    }
  }

  /// `LATIN SMALL LETTER E WITH ACUTE` → `e`, `LATIN CAPITAL LIGATURE OE` → `OE`.
  private func lettersInTheName(of scalar: Unicode.Scalar) -> String? {
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }),
      words.indices.contains(kind + 1), words[kind + 1].utf8.count <= 2
    else { return nil }
    return words[..<kind].contains("SMALL") ? words[kind + 1].lowercased() : String(words[kind + 1])
  }
}
