/// Fields whose words learners read: the title of a module and its objectives.
extension Findings {
  /// Reports the first thing in the words of a field that was not meant to be shown.
  mutating func checkShownSigns(inField field: Placed<String>) {
    guard !hasFinding(onLineOf: field.place) else { return }
    let words = field.value
    // What stands in quotation marks of YAML is meant as it is.
    if words.contains(where: \.isLetter), text.isQuoted(at: field.place) { return }
    if !words.contains(where: \.isLetter) || Self.keywords.contains(words.lowercased()) {
      report(.fieldWithoutWords(words), at: field.place)
    } else if let quotes = Self.quotes.first(where: {
      words.hasPrefix($0.opening) && words.hasSuffix($0.closing)
    }) {
      report(.quotesAroundField(quotes.opening, quotes.closing), at: field.place)
    } else if let sign = Self.foreignSigns.first(where: words.contains) {
      report(.shownSignInField(sign), at: field.place)
    } else if let last = words.last, ",;".contains(last) {
      report(.shownSignInField(String(last)), at: field.place)
    } else if let sign = LooseSign.first(in: words).map({ ShownSign($0, .looseSign($0)) })
      ?? ShownSign.first(in: [ShownLine(text: words)], of: .field)
    {
      report(sign.finding.inField(sign.written), at: field.place)
    }
  }

  /// What YAML takes for a truth, or for nothing.
  private static let keywords = ["yes", "no", "on", "off", "true", "false", "null"]
  private static let quotes: [(opening: String, closing: String)] = [
    ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("‹", "›"), ("<", ">"), ("”", "”"),
  ]
  /// Signs of comments, tags, notes and programs, none of which a field reads.
  private static let foreignSigns = [
    "<!--", "<br", "%%", " //", "~~", "**", "[^", "](", " #", " ^", "==", "\n- ",
  ]
}

extension SourceText {
  /// Whether a value of YAML begins with a quotation mark.
  fileprivate func isQuoted(at place: Place) -> Bool {
    "'\"".utf8.contains(byte(at: place.offset))
  }
}
