/// One character of UTF-8 as found in a file.
enum DecodedCharacter: Equatable {
  /// A character to show, with its length in bytes. Tab and line ends count as such.
  case plain(Int)
  /// A character that can steer a terminal or reorder a line, with its length in bytes and its number.
  case control(Int, UInt32)
  /// A byte that begins no character.
  case invalid
}

/// Decodes the character whose first byte stands at `index`, by the table of well-formed sequences of the Unicode Standard (3-7).
///
/// Control characters are C0 without tab and line ends, DEL, C1, and the embeddings, overrides and isolates of the bidirectional
/// algorithm (U+202A to U+202E, U+2066 to U+2069).
@inline(__always)
func decodeCharacter(in bytes: Span<UInt8>, at index: Int) -> DecodedCharacter {
  func byte(_ distance: Int) -> UInt8 {
    guard index + distance < bytes.count else { return 0 }
    return bytes[index + distance]
  }
  let lead = byte(0)
  switch lead {
  case .tab, .lineFeed, .carriageReturn: return .plain(1)
  case 0..<0x20, 0x7F: return .control(1, UInt32(lead))
  case 0..<0x80: return .plain(1)
  case 0xC2...0xDF:
    guard byte(1).continuesCharacter else { return .invalid }
    return lead == 0xC2 && byte(1) < 0xA0 ? .control(2, UInt32(byte(1))) : .plain(2)
  case 0xE0...0xEF:
    let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
    let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
    guard (low...high).contains(byte(1)), byte(2).continuesCharacter else { return .invalid }
    guard lead == 0xE2 else { return .plain(3) }
    let steers =
      byte(1) == 0x80 && (0xAA...0xAE).contains(byte(2))
      || byte(1) == 0x81 && (0xA6...0xA9).contains(byte(2))
    let scalar = 0x2000 | UInt32(byte(1) & 0x3F) << 6 | UInt32(byte(2) & 0x3F)
    return steers ? .control(3, scalar) : .plain(3)
  case 0xF0...0xF4:
    let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
    let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
    guard (low...high).contains(byte(1)), byte(2).continuesCharacter, byte(3).continuesCharacter
    else { return .invalid }
    return .plain(4)
  default: return .invalid
  }
}

/// A value safe to show: control characters become U+FFFD, tabs and, unless kept, line ends become spaces.
///
/// `a\u{1B}[31mb` → `a�[31mb` and 0x1B, the first control character that was there.
func safeText(_ text: String, keepingLines: Bool = false) -> (text: String, control: UInt32?) {
  let utf8 = text.utf8.span
  var result: [UInt8] = []
  result.reserveCapacity(utf8.count + 8)
  var control: UInt32?
  var index = 0
  while index < utf8.count {
    switch decodeCharacter(in: utf8, at: index) {
    case .control(let length, let scalar):
      control = control ?? scalar
      result += [0xEF, 0xBF, 0xBD]
      index += length
    case .plain(1):
      let byte = utf8[index]
      let isLineEnd = byte == .lineFeed || byte == .carriageReturn
      let becomesSpace = byte == .tab || isLineEnd && !keepingLines
      result.append(becomesSpace ? .space : byte)
      index += 1
    case .plain(let length):
      for place in index..<(index + length) { result.append(utf8[place]) }
      index += length
    case .invalid:
      index += 1
    }
  }
  return (String(decoding: result, as: UTF8.self), control)
}
