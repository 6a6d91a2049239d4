/// How many columns a terminal gives to `text` once it is `reduced`.
///
/// `displayWidth(of: "café")` → 4, `displayWidth(of: "分数")` → 4, `displayWidth(of: "👨‍👩‍👧")` → 2.
public func displayWidth(of text: String) -> Int {
  if let columns = plainCount(of: text) { return columns }
  return text.reduce(0) { $0 + $1.displayWidth }
}

extension Character {
  /// How many columns a terminal gives to the character once it is `reduced`: 0 where nothing of it may be sent, seldom more
  /// than 2 (Indic conjuncts are several columns wide).
  public var displayWidth: Int {
    if let byte = asciiValue, byte >= 0x20, byte < 0x7F { return 1 }
    var columns = 0
    forEachSendableScalar(of: self) { columns += $1 }
    return columns
  }
}

/// The length of a text that is printable ASCII throughout, where characters, bytes and columns are the same; else `nil`.
func plainCount(of text: String) -> Int? {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  return isPlain ? text.utf8.count : nil
}

/// The columns of one scalar as glibc's `wcwidth` counts them; -1 where it cannot be printed.
package func width(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0..<0x300: return 1
  case 0: return 0
  case 0..<0xA0: return -1
  default: break
  }
  var low = 0
  var high = widthChanges.count
  while high - low > 1 {
    let middle = (low + high) / 2
    if widthChanges[middle] >> 2 <= scalar.value { low = middle } else { high = middle }
  }
  let code = Int(widthChanges[low] & 3)
  return code == 3 ? -1 : code
}
