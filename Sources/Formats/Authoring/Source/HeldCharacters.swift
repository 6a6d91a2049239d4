/// Which characters of ASCII a text holds, so that a rule about a sign looks only at texts that hold it.
struct HeldCharacters {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Whether there are characters beyond ASCII.
  private(set) var hasOthers = false

  init(of text: String) {
    for byte in text.utf8 {
      if byte < 64 {
        low |= 1 << UInt64(byte)
      } else if byte < 128 {
        high |= 1 << UInt64(byte - 64)
      } else {
        hasOthers = true
      }
    }
  }

  /// Whether the text holds one of these characters.
  func contains(_ characters: String) -> Bool {
    for byte in characters.utf8 {
      let isHeld = byte < 64 ? low & 1 << UInt64(byte) : high & 1 << UInt64(byte & 63)
      if isHeld != 0 { return true }
    }
    return false
  }
}
