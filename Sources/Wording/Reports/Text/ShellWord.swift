internal import Screen

/// A path as one word for a shell, so that a suggested command can be pasted: quoted if it needs to be.
///
/// `shellWord("Dr O'Neill")` → `'Dr O'\''Neill'`. A character that cannot be sent to a terminal is spelled in `$'…'`, which bash, zsh
/// and ksh read: a line feed as `\n`, any other by its bytes.
package func shellWord(_ path: String) -> String {
  // At the start of a word, a hyphen begins an option.
  let path = path.hasPrefix("-") ? "./" + path : path
  if path.unicodeScalars.elementsEqual(reduced(path).unicodeScalars) {
    return isPlain(path) ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
  }
  return "$'" + path.unicodeScalars.map(spelling).joined() + "'"
}

/// A scalar as it stands between `$'` and `'`.
private func spelling(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": #"\n"#
  case "\t": #"\t"#
  case "'": #"\'"#
  case "\\": #"\\"#
  case _ where reduced(String(scalar)) == String(scalar): String(scalar)
  default:
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 8)
      return #"\"# + String(repeating: "0", count: 3 - digits.count) + digits
    }.joined()
  }
}

private func isPlain(_ path: String) -> Bool {
  !path.isEmpty
    && path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
}
