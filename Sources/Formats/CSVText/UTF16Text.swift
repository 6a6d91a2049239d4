/// Text in UTF-16, which spreadsheets call Unicode text.
enum UTF16Text {
  /// The bytes as UTF-8; `nil` unless they begin with the byte order mark of UTF-16, or with ASCII in UTF-16 without a mark. An unpaired
  /// surrogate becomes `�`.
  static func utf8(of bytes: [UInt8]) -> [UInt8]? {
    let mark =
      bytes.starts(with: [0xFF, 0xFE]) ? true : bytes.starts(with: [0xFE, 0xFF]) ? false : nil
    guard let isLittle = mark ?? orderWithoutMark(of: bytes) else { return nil }
    let start = mark == nil ? 0 : 2
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the lower half of each unit comes first, in text that begins with at least four characters of ASCII; `nil` if it does not.
  /// A header is ASCII, and text in any other encoding has no zeros.
  private static func orderWithoutMark(of bytes: [UInt8]) -> Bool? {
    let start = bytes.prefix(16 - bytes.prefix(16).count % 2)
    guard bytes.count >= 8 else { return nil }
    let (even, odd) = (
      start.enumerated().filter { $0.offset % 2 == 0 }.map(\.element),
      start.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    )
    if odd.allSatisfy({ $0 == 0 }), !even.contains(0) { return true }
    if even.allSatisfy({ $0 == 0 }), !odd.contains(0) { return false }
    return nil
  }
}
