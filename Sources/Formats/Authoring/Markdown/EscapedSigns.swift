/// Backslashes that an author writes before signs so that learners see the signs.
extension String {
  /// The text without a backslash before a sign beyond ASCII. Markdown itself takes off only the one before a sign of ASCII.
  var withoutEscapes: String {
    guard utf8.contains(.backslash) else { return self }
    var result = ""
    var isBehindBackslash = false
    for scalar in unicodeScalars {
      if isBehindBackslash, scalar.isSignBeyondASCII { result.unicodeScalars.removeLast() }
      isBehindBackslash = scalar == "\\"
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isSignBeyondASCII: Bool {
    !isASCII && !properties.isAlphabetic && !properties.isWhitespace
      && properties.numericType == nil
  }
}

extension SourceText {
  /// The offset of the first such sign in a range, and whether the author wrote a backslash before the sign or within it. `nil` if the
  /// range does not hold the sign.
  func firstSign(_ written: String, in range: Range<Int>) -> (offset: Int, isEscaped: Bool)? {
    for offset in range {
      if let isEscaped = holdsSign(written, at: offset, before: range.upperBound) {
        let isBehindBackslash = offset > 0 && bytes[offset - 1] == .backslash
        return (offset, isEscaped || isBehindBackslash)
      }
    }
    return nil
  }

  /// Whether backslashes stand within a sign that begins at an offset; `nil` if another sign does.
  private func holdsSign(_ written: String, at start: Int, before end: Int) -> Bool? {
    var offset = start
    for byte in written.utf8 {
      if offset > start, offset < end, bytes[offset] == .backslash, byte != .backslash {
        offset += 1
      }
      guard offset < end, bytes[offset] == byte else { return nil }
      offset += 1
    }
    return offset - start > written.utf8.count
  }
}
