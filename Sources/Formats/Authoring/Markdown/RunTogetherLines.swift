internal import Curriculum

/// Lines of a chat or of a table of contents that were typed one below the other: a paragraph shows them as one.
enum RunTogetherLines {
  /// Whether two lines of a paragraph that run together each begin with a name and a colon, or with a time.
  static func stand(in inlines: [Inline]) -> Bool {
    guard inlines.contains(.softBreak) else { return false }
    var line = ""
    var isSpeakerAbove = false
    for inline in inlines + [.lineBreak] {
      guard inline == .softBreak || inline == .lineBreak else {
        line += [inline].plainText
        continue
      }
      let isSpeaker = beginsWithSpeaker(line) || beginsWithTime(line)
      if isSpeaker, isSpeakerAbove { return true }
      // A line that ends with a backslash does not run into the next.
      isSpeakerAbove = isSpeaker && inline == .softBreak
      line = ""
    }
    return false
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
    guard RunTogetherLines.stand(in: inlines) else { return }
    let place = Place(readPlace(of: node).offset)
    let origin = readText.origin(of: place)
    if !findings.hasFinding(onLineOf: origin) { findings.report(.runTogether, at: origin) }
  }
}

/// Lines that Markdown takes for a quote or for an item, and that begin with a figure or a date.
extension MarkdownWalk {
  /// Reports `> 90 % of the leaks`, whose sign is lost because it marks a quotation.
  mutating func checkFigure(ofQuote blocks: [PositionedBlock], at place: Place) {
    guard blocks.count == 1, case .paragraph(let prose)? = blocks.first?.content,
      prose.inlines.count == 1, let words = prose.inlines.first.map({ [$0].plainText })
    else { return }
    let unit = words.drop { $0.isNumber || ",.".contains($0) }.drop { $0.isWhitespace }
    guard words.first?.isNumber == true, unit.hasPrefix("%") || Self.units.contains(unit.firstWord),
      !findings.hasFinding(onLineOf: place)
    else { return }
    findings.report(.figureReadAsMark(">"), at: Place(place.offset, length: 1))
  }

  /// Reports a list of one item that is `+ 5 kg` or `1. May`, whose sign is lost or whose date becomes an entry.
  mutating func checkFigure(ofList list: PositionedList, at place: Place) {
    guard list.items.count == 1, list.items[0].box == nil,
      case .paragraph(let prose)? = list.items[0].blocks.first?.content,
      !findings.hasFinding(onLineOf: place)
    else { return }
    let words = prose.inlines.plainText
    if let start = list.start {
      guard Self.months.contains(words.firstWord) else { return }
      findings.report(.dateReadAsEntry(start), at: Place(place.offset, length: 1))
    } else if words.first?.isNumber == true,
      findings.text.byte(at: place.offset) == UInt8(ascii: "+")
    {
      findings.report(.figureReadAsMark("+"), at: Place(place.offset, length: 1))
    }
  }

  private static let units: Set<String> = [
    "per", "percent", "mg", "g", "kg", "ml", "mmol", "mmHg", "cm", "mm", "min", "h", "°C",
  ]
  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension StringProtocol {
  /// The letters that a text begins with.
  fileprivate var firstWord: String { String(prefix { $0.isLetter || $0 == "°" }) }
}
