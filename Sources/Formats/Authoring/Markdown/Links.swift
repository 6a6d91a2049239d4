/// The file of the course that a link names: its path without fragment and query, with `%20` and the like decoded.
///
/// `02-next.md#top` → `02-next.md`; an address with a scheme, and a mere fragment → `nil`.
func coursePath(of destination: String) -> String? {
  guard scheme(of: destination) == nil else { return nil }
  let path = destination.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
  guard !path.isEmpty else { return nil }
  var bytes: [UInt8] = []
  var rest = path[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  let parts = bytes.split(separator: UInt8(ascii: "/")).filter { $0 != [UInt8(ascii: ".")] }
  return String(decoding: Array(parts.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
}

/// The scheme of an address in lower case; `nil` for a relative one.
func scheme(of destination: String) -> String? {
  guard let colon = destination.firstIndex(of: ":") else { return nil }
  let scheme = destination[..<colon]
  guard let first = scheme.utf8.first, Character(UnicodeScalar(first)).isLetter,
    scheme.utf8.allSatisfy({ $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") })
  else { return nil }
  return scheme.lowercased()
}

extension Findings {
  /// Reports a link that leads nowhere a learner can go.
  mutating func checkLinks(_ links: [LinkPlace]) {
    for link in links {
      let scheme = scheme(of: link.destination)
      let isKnown = ["http", "https", "mailto"].contains(scheme ?? "https")
      if link.destination.isEmpty || !isKnown {
        report(.malformedLink(link.destination), at: link.place)
      }
    }
  }
}
