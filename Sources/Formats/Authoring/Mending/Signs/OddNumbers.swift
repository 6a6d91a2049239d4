extension SourceText {
  /// A number that was meant to begin an entry and that Markdown does not know: `１.`, `2。` or `③`.
  func oddNumber(at start: Int, before end: Int) -> (digits: String, length: Int)? {
    guard start < end, bytes[start] >= 0x80 || bytes[start].isDigit else { return nil }
    if bytes[start] == 0xE2, byte(at: start + 1) == 0x91,
      (0xA0...0xB3).contains(byte(at: start + 2))
    {
      let stop = holds(".", at: start + 3, before: end) ? 1 : 0
      return (String(Int(bytes[start + 2]) - 0x9F), 3 + stop)
    }
    var digits = ""
    var isWide = false
    var offset = start
    while offset < end, digits.utf8.count < 4 {
      if bytes[offset].isDigit {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[offset]))
        offset += 1
      } else if bytes[offset] == 0xEF, byte(at: offset + 1) == 0xBC,
        (0x90...0x99).contains(byte(at: offset + 2))
      {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[offset + 2] - 0x90 + 0x30))
        isWide = true
        offset += 3
      } else {
        break
      }
    }
    guard !digits.isEmpty, digits.utf8.count < 4 else { return nil }
    let stops = ["．", "。", "）", "、"] + (isWide ? [".", ")"] : [])
    guard let stop = firstHeld(of: stops, at: offset, before: end) else { return nil }
    return (digits, offset + stop.utf8.count - start)
  }
}
