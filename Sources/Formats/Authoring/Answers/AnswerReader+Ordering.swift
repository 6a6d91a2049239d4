internal import Curriculum

extension AnswerReader {
  /// An ordered list, best first; a leading `=` ties an entry with the one above.
  func ordering(_ list: PositionedList, _ findings: inout Findings) -> [OrderingEntry]? {
    var entries: [OrderingEntry] = []
    var tier = 0
    var allParts: [ItemParts] = []
    for (index, item) in list.items.enumerated() {
      var parts = parts(of: item, &findings)
      let isTied = removeTie(from: &parts.text)
      if !isTied, let written = nearTie(parts.text), !findings.hasFinding(onLineOf: parts.place) {
        findings.report(.nearTie(written), at: parts.place)
      }
      if isTied, index == 0 { findings.report(.tieWithNothing, at: parts.place) }
      if isTied, parts.text.allSatisfy(\.isBlank) {
        findings.report(.emptyChoice, at: parts.place)
      }
      let said = parts.text.plainText + (parts.feedback ?? []).map(\.plainText).joined()
      // The numbers of those that follow tell of other entries.
      if index + 1 == list.items.count, let written = entry(index + 2, within: said) {
        findings.report(.entryInside(written), at: parts.place)
      }
      allParts.append(parts)
      if index > 0, !isTied { tier += 1 }
      entries.append(
        OrderingEntry(
          id: Identifier(position: index), text: parts.text, tier: tier,
          feedback: parts.feedback ?? []))
    }
    if let start = list.start, start != 1, let first = list.items.first {
      findings.report(.entryNumber(start, wanted: 1), at: Place(first.place.offset))
    }
    checkFeedback(allParts, &findings)
    let place = Place(list.items.first?.place.offset ?? 0)
    if entries.count < 2 {
      findings.report(.tooFewChoices(question, entries.count), at: place)
      return nil
    }
    if tier == 0 {
      findings.report(.allTied(question), at: place)
      return nil
    }
    return entries
  }

  /// Takes a leading `=` off a text and says whether there was one.
  private func removeTie(from text: inout [Inline]) -> Bool {
    guard case .text(let first)? = text.first, first.hasPrefix("=") || first.hasPrefix("＝"),
      !first.hasPrefix("==")
    else { return false }
    let rest = first.dropFirst().drop { " \u{A0}\u{200B}=＝".contains($0) }
    if rest.isEmpty { text.removeFirst() } else { text[0] = .text(String(rest)) }
    return true
  }

  /// The number of the next entry, if a sentence begins behind it in the middle of a text: a line end was deleted.
  private func entry(_ number: Int, within text: String) -> String? {
    let written = " \(number). "
    guard let found = text.firstRange(of: written),
      text[found.upperBound...].first?.isUppercase == true,
      text[..<found.lowerBound].last.map({ ".?!)".contains($0) }) == true
    else { return nil }
    return "\(number)."
  }

  /// What a text begins with that was meant as the sign of a tie; `nil` if nothing was.
  private func nearTie(_ text: [Inline]) -> String? {
    switch text.first {
    case .text(let words):
      let first = String(words.prefix { $0 != " " })
      let known = [
        "==", "≈", "꞊", "⩵", "(=)", "[=]", "&", "~", "*", "(tie)", "tie:", "tied:", "(tied)",
      ]
      return known.contains(first.lowercased()) ? first : nil
    case .strong(let inner), .emphasis(let inner):
      return words(inner) == "=" ? "**=**" : nil
    case .code(let code): return code == "=" ? "`=`" : nil
    default: return nil
    }
  }
}
