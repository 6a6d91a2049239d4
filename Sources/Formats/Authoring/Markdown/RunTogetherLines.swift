internal import Curriculum

/// Lines of a chat or of a table of contents that were typed one below the other: a paragraph shows them as one.
enum RunTogetherLines {
  /// The first of two lines of a paragraph that run together and each begin with a name and a colon, or with a time: its number,
  /// from 0. `nil` if no lines do.
  static func first(in inlines: [Inline]) -> Int? {
    guard inlines.contains(.softBreak) else { return nil }
    var line = ""
    var number = 0
    var isSpeakerAbove = false
    for inline in inlines + [.lineBreak] {
      guard inline == .softBreak || inline == .lineBreak else {
        line += [inline].plainText
        continue
      }
      let isSpeaker = beginsWithSpeaker(line) || beginsWithTime(line)
      if isSpeaker, isSpeakerAbove { return number - 1 }
      // A line that ends with a backslash does not run into the next.
      isSpeakerAbove = isSpeaker && inline == .softBreak
      line = ""
      number += 1
    }
    return nil
  }

  /// Whether a line begins as `Ann:`, `Dr Keller:` or `Q:`, with words behind the colon.
  private static func beginsWithSpeaker(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = line[..<colon]
    guard name.count < 30, name.first?.isUppercase == true || name.first == "@",
      line[line.index(after: colon)...].first?.isWhitespace == true,
      name.split(separator: " ").count < 4
    else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || " .'’-@_()".contains($0) }
  }

  /// Whether a line begins with a time, as in `[10:42]` or `10:42 `.
  private static func beginsWithTime(_ line: String) -> Bool {
    let rest = line.hasPrefix("[") ? line.dropFirst() : line[...]
    let hour = rest.prefix(while: \.isNumber)
    let minute = rest.dropFirst(hour.count + 1).prefix(while: \.isNumber)
    let behind = rest.dropFirst(hour.count + 1 + minute.count).first
    return (1...2).contains(hour.count) && minute.count == 2
      && rest.dropFirst(hour.count).first.map { ":.".contains($0) } == true
      && behind.map { " ],".contains($0) } == true
  }
}

extension MarkdownWalk {
  /// Reports lines of a paragraph that begin with names or times and run together.
  mutating func checkRunTogetherLines(_ inlines: [Inline], in node: MarkdownNode) {
    guard let number = RunTogetherLines.first(in: inlines) else { return }
    let line = text.content(ofLine: node.startLine + number)
    let place = number == 0 ? Place(readPlace(of: node).offset) : Place(line.lowerBound)
    let origin = readText.origin(of: place)
    if !findings.hasFinding(onLineOf: origin) { findings.report(.runTogether, at: origin) }
  }
}
