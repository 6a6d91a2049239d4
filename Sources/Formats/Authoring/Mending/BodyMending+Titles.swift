/// Titles of scenarios that are no headings: `Scenario: A request` alone on a line, underlined, or in a list or a block quote.
extension BodyMending {
  /// Reads such a line as the heading that it was meant to be, if the details of a scenario follow or a line of dashes underlines
  /// it. Returns the index of the next line to read; `nil` if the line is no title.
  mutating func mendScenarioTitle(at index: Int) -> Int? {
    let line = lines[index]
    guard let title = scenarioTitle(in: line) else { return nil }
    let next = index + 1
    let isUnderlined = lines.indices.contains(next) && isUnderline(lines[next])
    guard isUnderlined || holdsDetails(from: next) else { return nil }
    edits.replace(line.range, with: "## Scenario: " + title)
    if isUnderlined { edits.replace(lines[next].range, with: "") }
    notes.beginRegion()
    notes.add(.scenarioHeading(title), at: place(of: line))
    context = Context()
    context.above = .heading
    context.isScenario = true
    context.opening = .scenario
    return isUnderlined ? next + 1 : next
  }

  /// The words behind `Scenario:`, whatever marks stand before it and behind it; `nil` for other lines.
  private func scenarioTitle(in line: BodyLine) -> String? {
    let words = Self.withoutTag(text.string(line.start..<line.end))
    let plain = words.drop { !$0.isLetter }
    guard plain.startIndex == words.startIndex || words.utf8.count - plain.utf8.count <= 8 else {
      return nil
    }
    let word = "scenario"
    guard plain.lowercased().hasPrefix(word + ":") else { return nil }
    let title = plain.dropFirst(word.count + 1).drop { $0.isWhitespace || $0 == "*" || $0 == "_" }
    guard let end = title.lastIndex(where: { !$0.isWhitespace && !"*_=".contains($0) }) else {
      return nil
    }
    return String(title[...end])
  }

  /// A line without the signs for a heading that other programs know: `<h2>` and `</h2>`, or `h2. `.
  private static func withoutTag(_ line: String) -> String {
    guard let first = line.first, first == "<" || first == "h",
      let sign = line.firstIndex(where: { ">. ".contains($0) })
    else { return line }
    let tag = line[...sign].lowercased().filter { $0.isLetter || $0.isNumber }
    guard tag.count == 2, tag.hasPrefix("h"), tag.last?.isNumber == true else { return line }
    let rest = line[line.index(after: sign)...]
    return String(rest.firstRange(of: "</").map { rest[..<$0.lowerBound] } ?? rest)
  }

  private func isUnderline(_ line: BodyLine) -> Bool {
    let content = text.bytes[text.trimmingBlanks(line.range)]
    return content.count >= 2 && line.indent <= 3
      && (content.allSatisfy { $0 == UInt8(ascii: "-") }
        || content.allSatisfy { $0 == UInt8(ascii: "=") })
  }

  /// Whether a comment with what only scenarios have is the first thing from a line on.
  private func holdsDetails(from index: Int) -> Bool {
    guard let first = nextText(from: index),
      text.holds("<!--", at: lines[first].start, before: lines[first].end)
    else { return false }
    for line in lines[first...].prefix(20) {
      let words = text.string(line.start..<line.end)
      let field = words.hasPrefix("<!--") ? words.dropFirst(4).drop { $0 == " " } : words[...]
      if ["objectives:", "level:", "place:"].contains(where: field.hasPrefix) { return true }
      if words.contains("-->") { return false }
    }
    return false
  }
}
