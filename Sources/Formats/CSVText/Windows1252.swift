/// The encoding that older spreadsheets write.
enum Windows1252 {
  /// The bytes as UTF-8, without a byte order mark. Bytes that are not valid UTF-8 are read as Windows-1252.
  static func utf8(of bytes: [UInt8]) -> (utf8: [UInt8], isConverted: Bool) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    if String(validating: text, as: UTF8.self) != nil { return (text, false) }
    return (Array(String(String.UnicodeScalarView(text.map(scalar))).utf8), true)
  }

  /// WHATWG Encoding, index windows-1252. The five bytes it does not assign stand for the C1 controls of the same number.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }
}
