internal import Curriculum

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
