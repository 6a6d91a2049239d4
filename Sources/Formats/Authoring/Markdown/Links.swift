internal import Curriculum

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
  /// Reports a link to a page of the same module that is not there.
  mutating func checkAnchors(_ links: [LinkPlace], _ known: [String]) {
    for link in links {
      guard let page = PageLink(link.destination), page.file == nil, let anchor = page.anchor,
        !known.contains(anchor)
      else { continue }
      report(.brokenPageLink(anchor, in: "this module", known: known), at: link.place)
    }
  }

  /// Reports a link that leads nowhere a learner can go.
  mutating func checkLinks(_ links: [LinkPlace]) {
    for link in links {
      let scheme = scheme(of: link.destination)
      let isKnown = ["http", "https", "mailto"].contains(scheme ?? "https")
      if link.destination.isEmpty || !isKnown || !leadsSomewhere(link.destination, scheme) {
        report(.malformedLink(link.destination), at: link.place)
      }
    }
  }
}

/// Whether an address on the web names a host. Links to files are looked up with the whole course.
private func leadsSomewhere(_ destination: String, _ scheme: String?) -> Bool {
  guard scheme == "http" || scheme == "https" else { return !destination.contains("{") }
  guard let start = destination.firstRange(of: "://") else { return false }
  return destination[start.upperBound...].first.map { $0 != "/" && $0 != "." } ?? false
}
