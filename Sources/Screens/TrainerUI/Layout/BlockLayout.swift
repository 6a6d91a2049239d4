package import Curriculum
package import Screen

/// Prose laid out as rows no wider than a measure.
package struct BlockLayout {
  /// The most columns a row may take.
  package var columns: Int
  /// Whether bullets, rules and quotation bars are plain ASCII words and signs, for front ends that speak.
  package var isPlain: Bool
  package var glyphs: Glyphs
  /// The numbers of the addresses listed at the page's end; an address that has none is said where it stands.
  var links = PageLinks()
  /// How many lists what is laid out stands in.
  private var depth = 0

  package init(columns: Int, isPlain: Bool = false, glyphs: Glyphs = .unicode) {
    self.columns = columns
    self.isPlain = isPlain
    self.glyphs = glyphs
  }

  /// The rows of each block, in order, without blank rows between them.
  func rows(of block: Block) -> [Line] {
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
      [Line(String(repeating: isPlain ? "-" : glyphs.rule, count: min(columns, 12)), .ornament)]
    }
  }

  /// The rows of several blocks with a blank row between them.
  package func rows(of blocks: [Block]) -> [Line] {
    Array(blocks.map { rows(of: $0) }.joined(separator: [Line()]))
  }

  /// Text wrapped at spaces, in one style but for its own emphasis.
  package func wrapped(_ inlines: [Inline], _ style: Style = .body) -> [Line] {
    wrap(runs(of: inlines, in: style), to: max(1, columns), keepsAddresses: isPlain)
  }

  /// The runs of some inlines; emphasis within a style keeps the style unless that is the body's.
  func runs(of inlines: [Inline], in style: Style = .body) -> [Run] {
    inlines.flatMap { inline -> [Run] in
      func inner(_ inlines: [Inline], _ emphasis: Style) -> [Run] {
        runs(of: inlines, in: style == .body ? emphasis : style)
      }
      return switch inline {
      case .text(let text): [Run(text, style)]
      case .emphasis(let inlines): inner(inlines, .emphasis)
      case .strong(let inlines): inner(inlines, .strong)
      case .strikethrough(let inlines): inner(inlines, .struck)
      // The signs stay: bold alone would look like emphasis where there is no colour.
      case .code(let text): [Run("`\(text)`", style == .body ? .code : style)]
      case .link(let inlines, let destination):
        inner(inlines, .link) + reference(to: destination, from: inlines)
      case .softBreak: [Run(" ", style)]
      case .lineBreak: [Run("\n", style)]
      }
    }
  }

  /// The number of an address, kept with the word before it; the address itself where it has no number.
  private func reference(to destination: String, from inlines: [Inline]) -> [Run] {
    if let number = links.number(of: destination) { return [Run("\u{A0}[\(number)]", .muted)] }
    return inlines.plainText == destination ? [] : [Run(" (\(destination))", .muted)]
  }

  /// Text in one style, wrapped at spaces.
  package func wrapped(_ text: String, _ style: Style = .body) -> [Line] {
    wrap([Run(text, style)], to: max(1, columns), keepsAddresses: isPlain)
  }

  /// A layout for what stands indented by `count` columns.
  func narrower(by count: Int) -> BlockLayout {
    var layout = self
    layout.columns = max(1, columns - count)
    return layout
  }

  private func rows(
    ofList items: [[Block]], _ style: Style, marker: (Int) -> String
  ) -> [Line] {
    let width = items.indices.map { displayWidth(of: marker($0)) }.max() ?? 0
    // Lists of short items read best close together, lists of paragraphs apart.
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
    let bar = Run(isPlain ? "> " : glyphs.quotation + " ", .ornament)
    guard let inner = indented(by: 2) else { return rows(of: blocks) }
    return inner.rows(of: blocks).map { $0.indented(by: bar) }
  }

  /// A layout for what stands indented by `count` columns; `nil` where that would leave too few to read. What is nested so
  /// deep stands where its parent does, for text beyond the edge would be lost.
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

extension Line {
  /// The line with a run before it.
  func indented(by run: Run) -> Line { Line([run] + runs) }
}

extension [Line] {
  /// The rows with `marker` before the first one and as many blanks before the others.
  func hanging(from marker: Run) -> [Line] {
    let blanks = Run(String(repeating: " ", count: displayWidth(of: marker.text)))
    if isEmpty { return [Line([marker])] }
    return enumerated().map { index, line in
      if index > 0, line.runs.isEmpty { return line }
      return line.indented(by: index == 0 ? marker : blanks)
    }
  }
}

extension String {
  /// The text with blanks after it up to a width in columns.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - displayWidth(of: self)))
  }
}
