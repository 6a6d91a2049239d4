import Curriculum

/// Prose that nobody would write: deeply nested, wide, and of characters that terminals disagree about.
enum HostileProse {
  static let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"
  static let rightToLeft =
    "\u{202E}\u{645}\u{631}\u{62D}\u{628}\u{627} \u{5E9}\u{5DC}\u{5D5}\u{5DD}"
  static let texts = [
    "", " ", String(repeating: "Donaudampf", count: 33), family, rightToLeft,
    "\u{5206}\u{6570}\u{5206}\u{6570}", "e" + String(repeating: "\u{301}", count: 40),
    "\u{1B}[31mred", "\u{200B}",
  ]

  static func inlines(_ position: Int) -> [Inline] {
    [.strong([.text(texts[position % texts.count])])]
  }

  /// A list in a quotation in a list and so on.
  static func nested(_ depth: Int) -> Block {
    if depth == 0 { return .paragraph([.text(rightToLeft), .text(" "), .text(family)]) }
    return switch depth % 3 {
    case 0: .blockQuote([nested(depth - 1)])
    case 1: .bulletList([[nested(depth - 1)], []])
    default: .orderedList(start: 999_999_998, [[nested(depth - 1)], [.paragraph([])], []])
    }
  }

  static func table(columns: Int, rows: Int) -> Block {
    .table(
      Table(
        header: (0..<columns).map { inlines($0) },
        rows: (0..<rows).map { row in (0..<columns).map { inlines($0 + row) } }))
  }
}
