/// The candidate most like a word that is not among them; `nil` if none is close.
///
/// `nearest(to: "objectivs", among: ["id", "objectives"])` → `objectives`.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().utf8.prefix(80))
  guard !letters.isEmpty else { return nil }
  var best: (candidate: String, distance: Int)?
  // More names than these an author does not mistake, and the search would take its time.
  for candidate in candidates.prefix(500) {
    let others = Array(candidate.lowercased().utf8.prefix(80))
    let limit = max(letters.count, others.count) / 3 + 1
    guard abs(letters.count - others.count) <= limit else { continue }
    let distance = editDistance(letters, others)
    if distance <= min(limit, max(letters.count, others.count) - 1),
      distance < best?.distance ?? .max
    {
      best = (candidate, distance)
    }
  }
  return best?.candidate
}

/// The fewest insertions, deletions, replacements and swaps of neighbours that turn one into the other.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, leftByte) in left.enumerated() {
    var current = [row + 1]
    for (column, rightByte) in right.enumerated() {
      var cost = min(previous[column + 1], current[column]) + 1
      cost = min(cost, previous[column] + (leftByte == rightByte ? 0 : 1))
      if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}

/// `did you mean …`, or the names there are, or nothing to say.
func suggestion(for word: String, among candidates: [String]) -> String? {
  if let twin = candidates.first(where: { $0 != word && $0.lookAlike == word.lookAlike }) {
    return
      "type it again as `\(twin)`: a blank or a hyphen in it only looks like that of the keyboard"
  }
  if let near = nearest(to: word, among: candidates) { return "did you mean `\(near)`?" }
  guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
  return "known here: " + candidates.map { "`\($0)`" }.joined(separator: ", ")
}

/// The word that an author may have meant by one that is not known: the nearest, or one that it begins with: `residents` → `res`.
func meant(_ word: String, among known: [String]) -> String? {
  if known.contains(word) { return word }
  let letters = word.lowercased()
  let begun = known.first { $0.utf8.count > 2 && letters.hasPrefix($0) }
  return begun ?? nearest(to: word, among: known)
}

extension String {
  /// The words with the blanks, hyphens and quotation marks of the keyboard in place of those that look like them.
  var lookAlike: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    return String(
      compactMap { character -> Character? in
        if LookAlike.dashes.contains(String(character)) { return "-" }
        if "’‘".contains(character) { return "'" }
        if "\u{200B}\u{AD}\u{FEFF}".contains(character) { return nil }
        return character.isWhitespace ? " " : character
      })
  }
}
