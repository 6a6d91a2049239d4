/// ReportPage is the report on a cohort, and a learner's record of study, each as one page of HTML: its words, its tables and its
/// drawings. A page runs no script and refers to nothing outside of itself.

internal import CSVText

/// A piece of an HTML page.
///
/// Names of elements and attributes are literals of this program, and every other text is escaped when it is written. So nothing that
/// a person wrote, as a learner's name or a question, can become markup. A library of templates would escape as well, but the one
/// for Swift that is well kept needs all of Foundation: the program would be three times as large.
enum Node {
  case text(String)
  case element(StaticString, [Attribute], [Node])
  /// A style sheet of this program, which is written as it is.
  case style(StaticString)

  struct Attribute {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An element with one text in it.
  static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ text: String
  ) -> Node {
    .element(name, attributes, [.text(text)])
  }

  static func element(_ name: StaticString, _ children: [Node]) -> Node {
    .element(name, [], children)
  }
}

extension Node.Attribute {
  static func `class`(_ names: String) -> Self { Self("class", names) }
  static func id(_ name: String) -> Self { Self("id", name) }
}

extension Node {
  /// Writes the piece as HTML in UTF-8.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.escape(text, to: &bytes)
    case .style(let sheet):
      bytes += "<style>\(sheet)</style>\n".utf8
    case .element(let name, let attributes, let children):
      let name = "\(name)"
      bytes += "<\(name)".utf8
      for attribute in attributes {
        bytes += " \(attribute.name)=\"".utf8
        Self.escape(attribute.value, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.append(UInt8(ascii: ">"))
      if !Self.voidElements.contains(name) {
        for child in children { child.write(to: &bytes) }
        bytes += "</\(name)>".utf8
      }
      if !Self.inlineElements.contains(name) { bytes.append(0x0A) }
    }
  }

  /// Elements that have no end.
  private static let voidElements: Set = ["meta", "br", "hr"]
  /// Elements inside of lines: a line end behind them would be seen as a blank.
  private static let inlineElements: Set = [
    "a", "b", "bdi", "br", "code", "em", "s", "span", "strong", "td", "text", "th", "tspan",
  ]

  /// Text without characters that mislead a reader or that HTML forbids; a line end becomes a blank.
  private static func escape(_ text: String, to bytes: inout [UInt8]) {
    let spaced = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    for scalar in SafeText.withoutControls(spaced).unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      default: if !isNoncharacter(scalar) { bytes += UTF8.encode(scalar).map { Array($0) } ?? [] }
      }
    }
  }

  private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}
