extension Identifier {
  /// An identifier made of the ASCII letters and digits of a text, and an end if one is given:
  /// `Orientation 2026` → `orientation-2026` or `orientation-2026-x3f9`. `nil` if the text has no such letter and no digit.
  package init?(wordsOf text: String, _ end: String? = nil) {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var slug = String(words.joined(separator: "-").lowercased().prefix(50))
    if slug.last == "-" { slug.removeLast() }
    guard !slug.isEmpty else { return nil }
    self.init(slug: slug + (end.map { "-" + $0 } ?? ""))
  }
}
