/// The words by which a line shows that it gives the reason for an answer: a label before it, or a source behind it.
enum ReasonWords {
  /// The reason behind a label such as `**Why:**`, in marks of any kind; `nil` if the line does not begin with one.
  static func behindLabel(_ line: String) -> (label: String, reason: String)? {
    let isMark: (Character) -> Bool = { "*_".contains($0) }
    let opening = line.prefix(while: isMark)
    let words = line.dropFirst(opening.count)
    guard let colon = words.firstIndex(of: ":"),
      labels.contains(words[..<colon].filter { !isMark($0) }.lowercased())
    else { return nil }
    let head = words[..<colon]
    var reason = words[colon...].dropFirst()
    if !opening.isEmpty, !head.contains(where: isMark) {
      if reason.hasPrefix(opening) {
        reason = reason.dropFirst(opening.count)
      } else if reason.hasSuffix(opening) {
        // The label and the reason share their marks.
        reason = reason.dropLast(opening.count)
      } else {
        return nil
      }
    }
    let text = reason.drop { $0 == " " || $0 == "\u{A0}" }
    guard text.contains(where: \.isLetter) else { return nil }
    return (String(line[..<reason.startIndex]), String(text))
  }

  private static let labels: Set = ["feedback", "why", "reason", "rationale"]

  /// How a line ends that gives a reason: where the brackets begin in which it names its source, and whether that is the author's
  /// own judgement.
  static func source(of line: String) -> (start: String.Index, isOwn: Bool)? {
    let end = line.last == "." ? line.dropLast() : line[...]
    guard end.last == ")", let open = end.lastIndex(of: "("), open > line.startIndex else {
      return nil
    }
    let inner = end[open...].dropFirst().dropLast()
    let words = inner.lowercased()
    if words.hasPrefix("our judgement") || words.hasPrefix("our judgment") { return (open, true) }
    let first = inner.prefix { $0 != " " }
    guard inner.count <= 60, first.count > 2, !months.contains(String(first.prefix(3))),
      cites(String(end[open...]))
    else { return nil }
    return (open, false)
  }

  private static let months: Set = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Whether a text of one line ends with a reason: a sentence ends in it, another follows, and then comes the source.
  static func areInside(_ line: String) -> Bool {
    // A sign of feedback within the line says more.
    guard !line.contains(" > "), let source = source(of: line) else { return false }
    if source.isOwn { return true }
    let before = line[..<source.start]
    guard let stop = before.last(where: { $0 != " " }) else { return false }
    if before.contains("\t") { return true }
    return ".?!".contains(stop)
      && [". ", "? ", "! "].contains { mark in
        before.firstRange(of: mark).map { before[$0.upperBound...].contains(where: \.isLetter) }
          ?? false
      }
  }
}
