/// How many columns a terminal gives to `text` after `reduced`.
///
/// `displayWidth(of: "café")` → 4, `displayWidth(of: "分数")` → 4, `displayWidth(of: "👨‍👩‍👧")` → 2.
public func displayWidth(of text: String) -> Int {
  if let columns = plainCount(of: text) { return columns }
  return text.reduce(0) { $0 + $1.displayWidth }
}

extension Character {
  /// How many columns a terminal gives to the character after `reduced`.
  ///
  /// 0 if nothing of it may be sent. Few characters take more than 2 columns; Indic conjuncts do.
  public var displayWidth: Int {
    if let byte = asciiValue, byte >= 0x20, byte < 0x7F { return 1 }
    var columns = 0
    forEachSendableScalar(of: self) { columns += $1 }
    return columns
  }
}

/// The length of a text that consists of printable ASCII, so that characters, bytes and columns are the same; otherwise `nil`.
func plainCount(of text: String) -> Int? {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  return isPlain ? text.utf8.count : nil
}

/// The columns of one scalar in Unicode 14.0; -1 if it cannot be printed, or if a later version gives it another width.
///
/// Curses asks the C library for widths, and one column of disagreement shifts the rest of a row. C libraries differ: Debian
/// 12 has Unicode 14.0, Debian 13 has 16.0. So widths follow the older version, whichever library the program runs with, and a
/// scalar that the two do not agree on is never sent: `reduced` replaces it.
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
  return code == 3 || scalar.hasAnotherWidthLater ? -1 : code
}

extension Unicode.Scalar {
  /// Whether the C library counts the scalar's columns differently since a version of Unicode after 14.0, up to 16.0.
  ///
  /// Scalars that a later version added are not among them: Unicode 14.0 gives them no width at all.
  fileprivate var hasAnotherWidthLater: Bool {
    switch value {
    // Hangul fillers, which show nothing and take no column any more.
    case 0x3164, 0xFFA0: true
    // Marks for annotations and format controls of hieroglyphs, which take a column now.
    case 0xFFF9...0xFFFB, 0x13430...0x13438: true
    // A consonant sign of Ahom that is no longer a mark on the letter before it.
    case 0x1171E: true
    // Trigrams, monograms, symbols of the Tai Xuan Jing, and counting rods, which are wide since Unicode 16.0.
    case 0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D356, 0x1D360...0x1D376: true
    default: false
    }
  }
}
