internal import Curriculum

/// What a Markdown parser makes of a module's body.
struct ParsedMarkdown {
  var blocks: [PositionedBlock] = []
  var links: [LinkPlace] = []
  /// Whether a placeholder stands in it.
  var hasPlaceholders = false
  /// What notes say, in the order in which the text first names them.
  var notes: [PageNote] = []
}

/// A note at the end of a page.
struct PageNote {
  var blocks: [PositionedBlock]
}

/// Parses the text from the line that begins at `bodyStart`.
func parseMarkdown(from bodyStart: Int, findings: inout Findings) -> ParsedMarkdown {
  let text = ReadText(mending: findings.text, from: bodyStart, findings: &findings)
  var walk = MarkdownWalk(text, findings)
  let blocks = withMarkdown(of: text.text, from: bodyStart) { document in
    walk.blocks(of: document, in: MarkdownWalk.Container())
  }
  let notes = walk.finishedNotes(text.definitions)
  findings = walk.findings
  return ParsedMarkdown(
    blocks: blocks ?? [], links: walk.links, hasPlaceholders: walk.hasPlaceholders,
    notes: notes)
}

/// One walk through cmark's tree.
struct MarkdownWalk {
  var findings: Findings
  /// The text that was parsed. Lines and columns of nodes are those of this text.
  let readText: ReadText
  var links: [LinkPlace] = []
  var hasPlaceholders = false
  /// What the definitions of notes hold, by the line that begins each.
  var noteBlocks: [(line: Int, blocks: [PositionedBlock])] = []
  /// Whether the text names a note that is not there.
  var namesUnknownNote = false
  private var kinds: [(type: UInt32, kind: Kind)] = []
  /// The marks of the prose being walked.
  var marks: [Place] = []
  var paragraph = Paragraph()
  private var saidTooDeep = false

  /// Where a block stands.
  struct Container {
    var depth = 0
    var quotes = 0
  }

  /// The paragraph, heading or cell whose inlines are being walked.
  struct Paragraph {
    var line = 0
    var column = 0
    var quotes = 0
  }

  /// The types by name: after extensions are attached their numbers differ from run to run.
  enum Kind: String {
    case heading, paragraph, list, table, text, softbreak, linebreak, code, emph, strong
    case strikethrough, link, image
    case blockQuote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case thematicBreak = "thematic_break"
    case footnote = "footnote_definition"
    case footnoteReference = "footnote_reference"
    case unknown
  }

  init(_ text: ReadText, _ findings: Findings) {
    readText = text
    self.findings = findings
  }

  var text: SourceText { readText.text }

  mutating func kind(of node: MarkdownNode) -> Kind {
    let type = node.typeNumber
    for known in kinds where known.type == type { return known.kind }
    let kind = Kind(rawValue: node.typeName) ?? .unknown
    kinds.append((type, kind))
    return kind
  }
}

extension MarkdownWalk {
  mutating func blocks(of node: MarkdownNode, in container: Container) -> [PositionedBlock] {
    guard container.depth <= SourceScan.deepestNesting else {
      reportDepth(at: place(of: node))
      return []
    }
    var blocks: [PositionedBlock] = []
    var child = node.firstChild
    while let current = child {
      if let block = block(current, in: container) { blocks.append(block) }
      child = current.next
    }
    return blocks
  }

  private mutating func block(_ node: MarkdownNode, in container: Container) -> PositionedBlock? {
    let place = place(of: node)
    var inner = container
    inner.depth += 1
    switch kind(of: node) {
    case .heading:
      let level = node.level
      if container.depth > 0, level < 4, !findings.hasError(onLineOf: place) {
        findings.report(.headingInside, at: place)
      }
      return PositionedBlock(
        content: .heading(level: level, prose(of: node, container, as: .heading)), place: place)
    case .paragraph:
      return PositionedBlock(content: .paragraph(prose(of: node, container)), place: place)
    case .list:
      let list = list(node, in: inner)
      checkFigure(ofList: list, at: place)
      return PositionedBlock(content: .list(list), place: place)
    case .blockQuote:
      inner.quotes += 1
      let blocks = blocks(of: node, in: inner)
      checkBeginning(of: blocks, at: place, isQuote: true)
      if container.depth == 0 { checkFigure(ofQuote: blocks, at: place) }
      return PositionedBlock(content: .blockQuote(blocks), place: place)
    case .codeBlock:
      if !"`~".utf8.contains(text.byte(at: readPlace(of: node).offset)) {
        findings.report(.indentedCode, at: place)
        if container.depth == 0 { offerFences(around: node) }
      }
      return PositionedBlock(content: .codeBlock(codeBlock(node)), place: place)
    case .thematicBreak: return PositionedBlock(content: .thematicBreak, place: place)
    case .table: return PositionedBlock(content: .table(table(node, container)), place: place)
    case .htmlBlock: return comment(node, at: place)
    case .footnote:
      noteBlocks.append((node.startLine, blocks(of: node, in: inner)))
      return nil
    default:
      let type = node.typeName
      findings.report(.unknownMarkdown(type), at: place)
      return nil
    }
  }

  private mutating func list(_ node: MarkdownNode, in container: Container) -> PositionedList {
    var list = PositionedList(start: node.listStart, items: [])
    var child = node.firstChild
    while let item = child {
      let (blocks, place) = (blocks(of: item, in: container), place(of: item))
      if item.box == nil { checkBeginning(of: blocks, at: place, isQuote: false) }
      list.items.append(PositionedList.Item(box: item.box, blocks: blocks, place: place))
      child = item.next
    }
    return list
  }

  /// Reports an item or a block quote whose text begins with the mark of another on the same line.
  private mutating func checkBeginning(of blocks: [PositionedBlock], at place: Place, isQuote: Bool)
  {
    guard let first = blocks.first else { return }
    switch first.content {
    case .blockQuote: break
    case .list where !isQuote: break
    default: return
    }
    guard findings.text.line(at: first.place.offset) == findings.text.line(at: place.offset),
      !findings.hasFinding(onLineOf: place)
    else { return }
    findings.report(.doubleMark, at: Place(place.offset))
  }

  /// A block of raw HTML: a comment, or a finding.
  private mutating func comment(_ node: MarkdownNode, at place: Place) -> PositionedBlock? {
    // cmark gives the line before the one with `-->` as the last.
    let lastLine = text.content(ofLine: node.endLine + 1)
    let start = text.skippingSpace(in: readPlace(of: node).offset..<text.bytes.count)
    guard text.first("<!--", in: start..<min(start + 4, text.bytes.count)) != nil else {
      let tag = tag(at: start)
      findings.report(.html(tag), at: place)
      return nil
    }
    guard let end = text.first("-->", in: (start + 2)..<max(start + 2, lastLine.upperBound)) else {
      findings.report(.unclosedComment, at: readText.origin(of: Place(start, length: 4)))
      return nil
    }
    let lineEnd = text.content(ofLine: text.line(at: end)).upperBound
    let rest = text.skippingSpace(in: min(end + 3, lineEnd)..<lineEnd)
    if rest < lineEnd { findings.report(.textBehindComment, at: readText.origin(of: Place(rest))) }
    // `<!---` and `--->` are as good as two dashes.
    let content = text.trimmingDashes(min(start + 4, end)..<end)
    return PositionedBlock(
      content: .comment(
        readText.origin(of: content.lowerBound)..<readText.origin(of: content.upperBound)),
      place: readText.origin(of: Place(start, length: end + 3 - start)))
  }

  /// The name of the HTML element that begins at an offset: `br` for `<br/>`.
  private func tag(at start: Int) -> String {
    let name = text.bytes[min(start + 1, text.bytes.count)...].prefix(20)
    return String(decoding: name.prefix(while: \.isFieldNameByte), as: UTF8.self).lowercased()
  }

  private mutating func codeBlock(_ node: MarkdownNode) -> String {
    var code = code(node, keepingLines: true)
    if code.utf8.last == .lineFeed { code.removeLast() }
    return code
  }

  /// Offers to write indented code between fences.
  private mutating func offerFences(around node: MarkdownNode) {
    var fix = Edits()
    let fence = node.literal.contains("```") ? "~~~~" : "```"
    var last: Range<Int>?
    for number in node.startLine...max(node.startLine, node.endLine) {
      let line = text.content(ofLine: number)
      let spaces = text.bytes[line].prefix(4).prefix { $0 == .space }
      guard spaces.count == 4 else { continue }
      let start = readText.origin(of: line.lowerBound)
      fix.replace(start..<(start + 4), with: last == nil ? fence + "\n" : "")
      last = line
    }
    guard let last else { return }
    fix.insert("\n" + fence, at: readText.origin(of: last.upperBound))
    findings.looseFixes.append(fix)
  }

  mutating func reportDepth(at place: Place) {
    guard !saidTooDeep else { return }
    saidTooDeep = true
    findings.report(.nestingTooDeep(SourceScan.deepestNesting), at: place)
  }
}
