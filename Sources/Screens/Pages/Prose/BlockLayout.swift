public import Curriculum
public import Screen

/// Prose laid out as rows no wider than a measure.
public struct BlockLayout: Sendable {
  /// The most columns that a row may take.
  public var columns: Int
  /// Whether bullets, rules and quotation bars are plain ASCII words and signs, for front ends that are read aloud.
  public var isPlain: Bool
  public var glyphs: Glyphs
  /// The numbers of the addresses that the page lists at its end. An address without a number is shown in the text.
  public var links = PageLinks()
  /// How many lists enclose what is laid out.
  private var depth = 0

  public init(columns: Int, isPlain: Bool = false, glyphs: Glyphs = .unicode) {
    self.columns = columns
    self.isPlain = isPlain
    self.glyphs = glyphs
  }

  /// The rows of a block.
  public func rows(of block: Block) -> [Line] {
    switch block {
    case .heading(_, let inlines): wrapped(inlines, .heading)
    case .paragraph(let inlines): wrapped(inlines)
    case .bulletList(let items):
      rows(ofList: items, .ornament) { _ in (isPlain ? "-" : glyphs.bullet(depth: depth)) + " " }
    case .orderedList(let start, let items): rows(ofList: items, .muted) { "\(start &+ $0). " }
    case .blockQuote(let blocks):
      quoted(blocks)
    case .codeBlock(let text): rows(ofCode: text)
    case .table(let table): TableLayout(blocks: self, table: table).rows
    case .thematicBreak:
      // A line of signs alone says nothing to somebody who listens.
      isPlain
        ? [Line()] : [Line(String(repeating: glyphs.rule, count: min(columns, 12)), .ornament)]
    }
  }

  /// The rows of several blocks with a blank row between each two.
  public func rows(of blocks: [Block]) -> [Line] {
    Array(blocks.map { rows(of: $0) }.joined(separator: [Line()]))
  }

  /// Text broken at spaces into rows, in one style, except for words with emphasis of their own.
  public func wrapped(_ inlines: [Inline], _ style: Style = .body) -> [Line] {
    wrap(runs(of: inlines, in: style), to: max(1, columns), keepsAddresses: isPlain)
  }

  /// Text in one style, broken at spaces into rows.
  public func wrapped(_ text: String, _ style: Style = .body) -> [Line] {
    wrap([Run(text, style)], to: max(1, columns), keepsAddresses: isPlain)
  }

  /// Text as runs. Emphasis within a style other than the body's keeps that style.
  public func runs(of inlines: [Inline], in style: Style = .body) -> [Run] {
    inlines.flatMap { inline -> [Run] in
      func inner(_ inlines: [Inline], _ emphasis: Style) -> [Run] {
        runs(of: inlines, in: style == .body ? emphasis : style)
      }
      return switch inline {
      case .text(let text): [Run(text, style)]
      case .emphasis(let inlines): inner(inlines, .emphasis)
      case .strong(let inlines): inner(inlines, .strong)
      case .strikethrough(let inlines): inner(inlines, .struck)
      // The backticks stay: without colour, bold alone would look like emphasis.
      case .code(let text): [Run("`\(text)`", style == .body ? .code : style)]
      case .link(let inlines, let destination):
        inner(inlines, .link).map { Run($0.text, $0.style, to: destination) }
          + reference(to: destination, from: inlines)
      case .softBreak: [Run(" ", style)]
      case .lineBreak: [Run("\n", style)]
      }
    }
  }

  /// The number of an address, kept with the word before it; the address itself if it has no number.
  private func reference(to destination: String, from inlines: [Inline]) -> [Run] {
    if let number = links.number(of: destination) { return [Run("\u{A0}[\(number)]", .muted)] }
    if let name = links.names[destination] { return [Run(" (\(name))", .muted)] }
    return inlines.plainText == destination ? [] : [Run(" (\(destination))", .muted)]
  }

  /// The layout for text that is indented by `count` columns.
  public func narrower(by count: Int) -> BlockLayout {
    var layout = self
    layout.columns = max(1, columns - count)
    return layout
  }

  private func rows(
    ofList items: [[Block]], _ style: Style, marker: (Int) -> String
  ) -> [Line] {
    let width = items.indices.map { displayWidth(of: marker($0)) }.max() ?? 0
    // Short items are easiest to read close together, items of several paragraphs apart.
    let isTight = items.allSatisfy { $0.count <= 1 }
    let rows = items.enumerated().map { index, blocks in
      let marker = Run(marker(index).padded(to: width), style)
      guard var inner = indented(by: width) else {
        return wrap([marker], to: max(1, columns)) + self.rows(of: blocks)
      }
      inner.depth += 1
      return inner.rows(of: blocks).hanging(from: marker)
    }
    return Array(rows.joined(separator: isTight ? [] : [Line()]))
  }

  private func quoted(_ blocks: [Block]) -> [Line] {
    guard !isPlain else { return announced(blocks) }
    guard let inner = indented(by: 2) else { return rows(of: blocks) }
    let bar = Run(glyphs.quotation + " ", .ornament)
    return inner.rows(of: blocks).map { $0.indented(by: bar) }
  }

  /// A quotation for front ends that are read aloud: words say where it begins and, if it is more than a paragraph, where it ends.
  private func announced(_ blocks: [Block]) -> [Line] {
    if blocks.count == 1, case .paragraph(let inlines) = blocks[0] {
      return wrapped([.text("Quote: ")] + inlines)
    }
    return wrapped("Quote:") + rows(of: blocks) + wrapped("End of quote.")
  }

  /// The layout for text that is indented by `count` columns; `nil` if that leaves too few columns to read.
  ///
  /// Text that is nested so deeply is not indented any further, because text beyond the edge would be lost.
  private func indented(by count: Int) -> BlockLayout? {
    columns - count >= 18 ? narrower(by: count) : nil
  }

  private func rows(ofCode text: String) -> [Line] {
    let indent = Run(isPlain || columns < 24 ? "" : "    ")
    let width = max(1, columns - indent.text.utf8.count)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      wrap([Run(String(line), .code)], to: width)
        .map { $0.runs.isEmpty || indent.text.isEmpty ? $0 : $0.indented(by: indent) }
    }
  }
}
