/// The bytes of operating system commands, which curses does not know.
enum OperatingSystemCommand {
  /// The longest text that is put onto a clipboard, and the longest address that text leads to, in bytes. Longer ones would not be taken
  /// by every terminal.
  static let longestText = 2000

  /// Puts text onto the clipboard; `nil` if it is too long.
  static func copying(_ text: String) -> [UInt8]? {
    guard text.utf8.count <= longestText else { return nil }
    return Array("\u{1B}]52;c;\(base64(text.utf8))\u{1B}\\".utf8)
  }

  /// Writes text once more where it already stands, as text that leads to an address; `nil` if the address cannot be one.
  ///
  /// The cursor and its attributes are kept before and fetched again behind it, so that curses is right about the screen.
  static func linking(
    _ text: String, to address: String, at place: (row: Int, column: Int), as looks: Appearance
  )
    -> [UInt8]?
  {
    guard let address = sendable(address) else { return nil }
    // Terminals treat parts with one id as one link, in however many rows it stands.
    let id = address.utf8.reduce(UInt32(5381)) { $0 &* 33 &+ UInt32($1) }
    return Array(
      "\u{1B}7\u{1B}[\(place.row + 1);\(place.column + 1)H\u{1B}[\(looks.codes)m\u{1B}]8;id=\(id);\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\\u{1B}8"
        .utf8)
  }

  /// An address as it can be sent; `nil` if it is none that a browser opens, or if it holds what could end the command.
  private static func sendable(_ address: String) -> String? {
    guard address.utf8.count <= longestText,
      ["http://", "https://", "mailto:"].contains(where: address.hasPrefix)
    else { return nil }
    var result = ""
    for byte in address.utf8 {
      if byte <= 0x20 || byte == 0x7F { return nil }
      result += byte < 0x80 ? String(Unicode.Scalar(byte)) : "%" + hexadecimal(byte)
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    String(byte, radix: 16, uppercase: true)
  }

  private static func base64(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    var (bits, count) = (0, 0)
    for byte in bytes {
      (bits, count) = (bits << 8 | Int(byte), count + 8)
      while count >= 6 {
        count -= 6
        result.append(digits[bits >> count & 63])
      }
      bits &= (1 << count) - 1
    }
    if count > 0 { result.append(digits[bits << (6 - count) & 63]) }
    while result.utf8.count % 4 != 0 { result.append("=") }
    return result
  }
}

extension Appearance {
  /// The numbers that select this appearance, whatever was selected before.
  fileprivate var codes: String {
    let attributes: [(Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    let numbers = [0] + attributes.filter { self.attributes.contains($0.0) }.map(\.1)
    return (numbers + (color == .terminal ? [] : [30 + Int(color.rawValue)])).map(String.init)
      .joined(separator: ";")
  }
}
