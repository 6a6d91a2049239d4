// The only file that sees cmark-gfm. Its tree is walked once into values, and its memory freed before anyone looks at them.
internal import CCmarkGFM
internal import Curriculum
internal import Synchronization

/// What a Markdown parser makes of a module's body.
struct ParsedMarkdown {
  var blocks: [PositionedBlock] = []
  var links: [LinkPlace] = []
}

/// Parses the text from the line that begins at `bodyStart`; lines before it are blank to the parser, so positions stay true.
func parseMarkdown(from bodyStart: Int, findings: inout Findings) -> ParsedMarkdown {
  guard isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
    return ParsedMarkdown()
  }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "tasklist"] {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  let text = findings.text
  let blankLines = text.line(at: bodyStart) - 1
  cmark_parser_feed(parser, String(repeating: "\n", count: blankLines), blankLines)
  text.bytes.withUnsafeBytes { bytes in
    let body = UnsafeRawBufferPointer(rebasing: bytes[min(bodyStart, bytes.count)...])
    cmark_parser_feed(parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
  }
  var finished: OpaquePointer?
  inlineParsing.withLock { _ in finished = cmark_parser_finish(parser) }
  guard let document = finished else { return ParsedMarkdown() }
  defer { cmark_node_free(document) }
  var walk = MarkdownWalk(findings)
  let blocks = walk.blocks(of: document, in: MarkdownWalk.Container())
  findings = walk.findings
  return ParsedMarkdown(blocks: blocks, links: walk.links)
}

/// Registers the extensions, once; the C function keeps no lock of its own.
private let isRegistered: Bool = {
  cmark_gfm_core_extensions_ensure_registered()
  return true
}()

/// While a document's inlines are parsed, cmark-gfm adds the strikethrough's `~` to a table all threads share, and then takes
/// it out again. Blocks may be parsed, and trees walked, on many threads at once.
private let inlineParsing = Mutex<Void>(())

/// One walk through cmark's tree.
private struct MarkdownWalk {
  private(set) var findings: Findings
  private(set) var links: [LinkPlace] = []
  private var kinds: [(type: UInt32, kind: Kind)] = []
  private var marks: [Place] = []
  private var paragraph = Paragraph()
  private var saidTooDeep = false

  /// Where a block stands.
  struct Container {
    var depth = 0
    var quotes = 0
  }

  /// The paragraph, heading or cell whose inlines are being walked.
  private struct Paragraph {
    var line = 0
    var column = 0
    var quotes = 0
  }

  /// The types by name: after extensions are attached their numbers differ from run to run.
  private enum Kind: String {
    case heading, paragraph, list, table, text, softbreak, linebreak, code, emph, strong
    case strikethrough, link, image
    case blockQuote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case thematicBreak = "thematic_break"
    case unknown
  }

  init(_ findings: Findings) { self.findings = findings }

  private var text: SourceText { findings.text }

  private mutating func kind(of node: OpaquePointer) -> Kind {
    let type = cmark_node_get_type(node).rawValue
    for known in kinds where known.type == type { return known.kind }
    let kind = Kind(rawValue: name(of: node)) ?? .unknown
    kinds.append((type, kind))
    return kind
  }

  private func name(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}

// MARK: Blocks

extension MarkdownWalk {
  mutating func blocks(of node: OpaquePointer, in container: Container) -> [PositionedBlock] {
    guard container.depth <= SourceScan.deepestNesting else {
      reportDepth(at: place(of: node))
      return []
    }
    var blocks: [PositionedBlock] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      if let block = block(current, in: container) { blocks.append(block) }
      child = cmark_node_next(current)
    }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, in container: Container) -> PositionedBlock? {
    let place = place(of: node)
    var inner = container
    inner.depth += 1
    switch kind(of: node) {
    case .heading:
      let level = Int(cmark_node_get_heading_level(node))
      return PositionedBlock(
        content: .heading(level: level, prose(of: node, container)), place: place)
    case .paragraph:
      return PositionedBlock(content: .paragraph(prose(of: node, container)), place: place)
    case .list:
      return PositionedBlock(content: .list(list(node, in: inner)), place: place)
    case .blockQuote:
      inner.quotes += 1
      return PositionedBlock(content: .blockQuote(blocks(of: node, in: inner)), place: place)
    case .codeBlock:
      return PositionedBlock(content: .codeBlock(code(node)), place: place)
    case .thematicBreak: return PositionedBlock(content: .thematicBreak, place: place)
    case .table: return PositionedBlock(content: .table(table(node, container)), place: place)
    case .htmlBlock: return comment(node, at: place)
    default:
      let type = name(of: node)
      findings.report(.unknownMarkdown(type), at: place)
      return nil
    }
  }

  private mutating func list(_ node: OpaquePointer, in container: Container) -> PositionedList {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var list = PositionedList(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items: [])
    var child = cmark_node_first_child(node)
    while let item = child {
      var box: PositionedList.Box?
      if isTask(item) {
        box = cmark_gfm_extensions_get_tasklist_item_checked(item) ? .checked : .empty
      }
      list.items.append(
        PositionedList.Item(
          box: box, blocks: blocks(of: item, in: container), place: place(of: item)))
      child = cmark_node_next(item)
    }
    return list
  }

  /// Whether an item has a box: of its type only the name differs from that of other items.
  private func isTask(_ item: OpaquePointer) -> Bool {
    cmark_node_get_type_string(item).map { String(cString: $0) } == "tasklist"
  }

  /// A block of raw HTML: a comment, or a finding.
  private mutating func comment(_ node: OpaquePointer, at place: Place) -> PositionedBlock? {
    // cmark gives the line before the one with `-->` as the last.
    let lastLine = text.content(ofLine: Int(cmark_node_get_end_line(node)) + 1)
    let start = text.skippingSpace(in: place.offset..<text.bytes.count)
    guard text.first("<!--", in: start..<min(start + 4, text.bytes.count)) != nil else {
      findings.report(.html, at: place)
      return nil
    }
    guard let end = text.first("-->", in: (start + 2)..<max(start + 2, lastLine.upperBound)) else {
      findings.report(.unclosedComment, at: Place(start, length: 4))
      return nil
    }
    let lineEnd = text.content(ofLine: text.line(at: end)).upperBound
    let rest = text.skippingSpace(in: min(end + 3, lineEnd)..<lineEnd)
    if rest < lineEnd { findings.report(.html, at: Place(rest)) }
    let content = min(start + 4, end)..<end
    return PositionedBlock(
      content: .comment(content), place: Place(start, length: end + 3 - start))
  }

  private mutating func code(_ node: OpaquePointer) -> String {
    var code = literal(node, keepingLines: true)
    if code.utf8.last == .lineFeed { code.removeLast() }
    return code
  }

  private mutating func reportDepth(at place: Place) {
    guard !saidTooDeep else { return }
    saidTooDeep = true
    findings.report(.nestingTooDeep(SourceScan.deepestNesting), at: place)
  }
}

// MARK: Tables

extension MarkdownWalk {
  private mutating func table(_ node: OpaquePointer, _ container: Container) -> PositionedTable {
    var rows: [PositionedTable.Row] = []
    var child = cmark_node_first_child(node)
    while let row = child {
      rows.append(self.row(row, container))
      child = cmark_node_next(row)
    }
    let header = rows.isEmpty ? [] : rows.removeFirst().cells
    for row in rows where cellCount(ofRowAt: row.place) > header.count {
      findings.report(.extraCells, at: row.place)
    }
    return PositionedTable(header: header, rows: rows)
  }

  private mutating func row(_ node: OpaquePointer, _ container: Container) -> PositionedTable.Row {
    let rowPlace = place(of: node)
    var cells: [PositionedTable.Cell] = []
    var child = cmark_node_first_child(node)
    while let cell = child {
      let isThere = cmark_node_get_start_column(cell) > 0
      cells.append(
        PositionedTable.Cell(
          inlines: prose(of: cell, container).inlines,
          place: isThere ? trimmed(place(of: cell)) : rowPlace))
      child = cmark_node_next(cell)
    }
    return PositionedTable.Row(cells: cells, place: rowPlace)
  }

  private func trimmed(_ place: Place) -> Place {
    var start = place.offset
    var end = min(place.offset + place.length, text.bytes.count)
    while start < end, text.bytes[start].isSpace { start += 1 }
    while end > start, text.bytes[end - 1].isSpace { end -= 1 }
    return start == end ? place : Place(start, length: end - start)
  }

  /// The cells an author wrote in a row; cmark-gfm drops those beyond the header's without a word.
  private func cellCount(ofRowAt place: Place) -> Int {
    let line = place.offset..<text.content(ofLine: text.line(at: place.offset)).upperBound
    var bars = 0
    var first: UInt8?
    var last: UInt8 = 0
    var previous: UInt8 = 0
    text.bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes[line] {
        let isBar = byte == UInt8(ascii: "|") && previous != UInt8(ascii: "\\")
        if isBar { bars += 1 }
        if byte != .space, byte != .tab {
          if first == nil { first = byte }
          last = isBar ? byte : 0
        }
        previous = byte
      }
    }
    return bars + 1 - (first == UInt8(ascii: "|") ? 1 : 0) - (last == UInt8(ascii: "|") ? 1 : 0)
  }
}

// MARK: Inlines

extension MarkdownWalk {
  private mutating func prose(of node: OpaquePointer, _ container: Container) -> Prose {
    paragraph = Paragraph(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)),
      quotes: container.quotes)
    marks = []
    let inlines = inlines(of: node, depth: 0)
    return Prose(inlines: inlines, marks: marks)
  }

  private mutating func inlines(of node: OpaquePointer, depth: Int) -> [Inline] {
    guard depth <= SourceScan.deepestNesting else {
      reportDepth(at: inlinePlace(of: node))
      return []
    }
    var inlines: [Inline] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      append(current, to: &inlines, depth: depth)
      child = cmark_node_next(current)
    }
    return inlines
  }

  private mutating func append(_ node: OpaquePointer, to inlines: inout [Inline], depth: Int) {
    switch kind(of: node) {
    case .text:
      let literal = literal(node)
      // Neighbours remain where a comment between them was dropped.
      if case .text(let before)? = inlines.last {
        inlines[inlines.count - 1] = .text(before + literal)
      } else {
        inlines.append(.text(literal))
      }
    case .softbreak: inlines.append(.softBreak)
    case .linebreak: inlines.append(.lineBreak)
    case .code: inlines.append(.code(literal(node)))
    case .emph:
      marks.append(inlinePlace(of: node))
      inlines.append(.emphasis(self.inlines(of: node, depth: depth + 1)))
    case .strikethrough:
      marks.append(inlinePlace(of: node))
      inlines.append(.strikethrough(self.inlines(of: node, depth: depth + 1)))
    case .strong: inlines.append(.strong(self.inlines(of: node, depth: depth + 1)))
    case .link:
      let destination = cleaned(cmark_node_get_url(node), keepingLines: false, node)
      links.append(LinkPlace(destination: destination, place: inlinePlace(of: node)))
      inlines.append(
        .link(self.inlines(of: node, depth: depth + 1), destination: destination))
    case .image:
      findings.report(.image, at: inlinePlace(of: node))
      inlines += self.inlines(of: node, depth: depth + 1)
    case .htmlInline: checkHTML(node)
    default:
      let type = name(of: node)
      findings.report(.unknownMarkdown(type), at: inlinePlace(of: node))
    }
  }

  /// A comment within a paragraph says nothing to anyone; other HTML is not shown.
  private mutating func checkHTML(_ node: OpaquePointer) {
    let html = literal(node)
    guard html.utf8.starts(with: "<!--".utf8) else {
      findings.report(.html, at: inlinePlace(of: node))
      return
    }
    if looksLikeFields(html.utf8.dropFirst(4)) {
      findings.report(.misplacedComment, at: inlinePlace(of: node))
    }
  }

  private mutating func literal(_ node: OpaquePointer, keepingLines: Bool = false) -> String {
    cleaned(cmark_node_get_literal(node), keepingLines: keepingLines, node)
  }

  /// A value from C, safe to show.
  private mutating func cleaned(
    _ value: UnsafePointer<CChar>?, keepingLines: Bool, _ node: OpaquePointer
  ) -> String {
    guard let value else { return "" }
    let raw = String(cString: value)
    guard text.mayHoldUnsafeCharacters else { return raw }
    let tabbed = keepingLines && raw.utf8.contains(.tab) ? expandingTabs(raw) : raw
    let (safe, control) = safeText(tabbed, keepingLines: keepingLines)
    // Raw ones were reported where they stand; an entity such as `&#27;` shows only here.
    if let control, !text.hasControls {
      findings.report(.controlCharacter(control), at: inlinePlace(of: node))
    }
    return safe
  }

  private func expandingTabs(_ code: String) -> String {
    String(decoding: code.utf8.flatMap { $0 == .tab ? [32, 32, 32, 32] : [$0] }, as: UTF8.self)
  }
}

// MARK: Places

extension MarkdownWalk {
  private func place(of node: OpaquePointer) -> Place {
    let line = Int(cmark_node_get_start_line(node))
    let start = text.offset(line: line, column: Int(cmark_node_get_start_column(node)))
    guard cmark_node_get_end_line(node) == line else { return Place(start) }
    let end = text.offset(line: line, column: Int(cmark_node_get_end_column(node)) + 1)
    return Place(start, length: max(0, end - start))
  }

  /// The place of an inline, from its first byte to the end of its line at most.
  ///
  /// From a paragraph's second line on cmark counts columns as if each line began where the first did; the true beginning is
  /// found behind the white space and quote marks.
  private func inlinePlace(of node: OpaquePointer) -> Place {
    let line = Int(cmark_node_get_start_line(node))
    var column = Int(cmark_node_get_start_column(node))
    let content = text.content(ofLine: line)
    if line > paragraph.line {
      column += contentColumn(of: content) - paragraph.column
    }
    let start = text.offset(line: line, column: column)
    let length = Int(cmark_node_get_end_column(node)) - Int(cmark_node_get_start_column(node)) + 1
    let isOneLine = cmark_node_get_end_line(node) == line
    return Place(start, length: isOneLine ? max(0, min(length, content.upperBound - start)) : 0)
  }

  private func contentColumn(of line: Range<Int>) -> Int {
    var quotes = paragraph.quotes
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: ">"), quotes > 0 { quotes -= 1 } else if !byte.isSpace { break }
      offset += 1
    }
    return offset - line.lowerBound + 1
  }
}
