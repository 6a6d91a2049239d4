internal import Curriculum

extension MarkdownWalk {
  mutating func prose(
    of node: MarkdownNode, _ container: Container, as kind: ShownSign.Container = .text
  ) -> Prose {
    paragraph = Paragraph(
      line: node.startLine, column: node.startColumn,
      quotes: container.quotes)
    marks = []
    let inlines = inlines(of: node, depth: 0).withoutLooseBlanks
    let known = findings.diagnostics.count
    if !checkPastedMarks(inlines, in: node) {
      checkLeftovers(inlines, in: node)
      checkLooseSigns(inlines, in: node)
      if findings.diagnostics.count == known { checkShownSigns(inlines, in: node, kind) }
      if kind == .text { checkRunTogetherLines(inlines, in: node) }
    }
    return Prose(inlines: inlines, marks: marks)
  }

  private mutating func inlines(of node: MarkdownNode, depth: Int) -> [Inline] {
    guard depth <= SourceScan.deepestNesting else {
      reportDepth(at: inlinePlace(of: node))
      return []
    }
    var inlines: [Inline] = []
    var child = node.firstChild
    while let current = child {
      append(current, to: &inlines, depth: depth)
      child = current.next
    }
    return inlines
  }

  private mutating func append(_ node: MarkdownNode, to inlines: inout [Inline], depth: Int) {
    switch kind(of: node) {
    case .text:
      append(.text(prose(node)), to: &inlines)
    case .softbreak: inlines.append(.softBreak)
    case .linebreak: inlines.append(.lineBreak)
    case .code: inlines.append(.code(code(node)))
    case .emph:
      marks.append(inlinePlace(of: node))
      inlines.append(.emphasis(self.inlines(of: node, depth: depth + 1)))
    case .strikethrough:
      marks.append(inlinePlace(of: node))
      inlines.append(.strikethrough(self.inlines(of: node, depth: depth + 1)))
    case .strong: inlines.append(.strong(self.inlines(of: node, depth: depth + 1)))
    case .link:
      let address = restored(node.address, as: "{")
      let destination = cleaned(address, keepingLines: false, node)
      links.append(LinkPlace(destination: destination, place: inlinePlace(of: node)))
      let words = self.inlines(of: node, depth: depth + 1)
      if words.allSatisfy(\.isBlank) {
        findings.report(.linkWithoutWords, at: inlinePlace(of: node))
      }
      inlines.append(.link(words, destination: destination))
    case .image:
      let description = self.inlines(of: node, depth: depth + 1)
      let isBlank = description.allSatisfy(\.isBlank)
      findings.report(isBlank ? .imageWithoutWords : .image, at: inlinePlace(of: node))
      inlines += description
    case .htmlInline: checkHTML(node)
    case .footnoteReference:
      // The number that the parser gives counts from the beginning of the file.
      guard let number = Int(node.literal) else { return }
      append(.text(PageNotes.mark(number)), to: &inlines)
    default:
      let type = node.typeName
      findings.report(.unknownMarkdown(type), at: inlinePlace(of: node))
    }
  }

  /// Two texts are neighbours if a comment between them was dropped, or if one names a note.
  private func append(_ inline: Inline, to inlines: inout [Inline]) {
    if case .text(let before)? = inlines.last, case .text(let text) = inline {
      inlines[inlines.count - 1] = .text(before + text)
    } else {
      inlines.append(inline)
    }
  }

  /// A comment within a paragraph says nothing to anyone; other HTML is not shown.
  private mutating func checkHTML(_ node: MarkdownNode) {
    let html = node.literal
    guard html.utf8.starts(with: "<!--".utf8) else {
      // The tag that it closes was reported.
      if html.utf8.starts(with: "</".utf8), findings.hasError(onLineOf: inlinePlace(of: node)) {
        return
      }
      let tag = html.utf8.dropFirst().drop { $0 == UInt8(ascii: "/") }
      let name = String(decoding: Array(tag.prefix(while: \.isFieldNameByte)), as: UTF8.self)
      findings.report(.html(name.lowercased()), at: inlinePlace(of: node))
      return
    }
    let words = SourceText(html)
    let inside = min(4, words.bytes.count)..<max(4, words.bytes.count - 3)
    if words.commentOpening(in: inside) != nil
      || words.commentClosing(in: inside, where: \.isCertain) != nil
    {
      findings.report(.commentInComment, at: inlinePlace(of: node))
    } else if looksLikeFields(html.utf8.dropFirst(4)) {
      findings.report(.misplacedComment, at: inlinePlace(of: node))
    }
  }

  /// Text, with its placeholders marked; one that nobody knows is reported.
  private mutating func prose(_ node: MarkdownNode) -> String {
    guard text.hasBraces else { return literal(node) }
    let braced = node.literal
    // Most text of a file with braces has none, and taking it apart costs as much as all else.
    guard Braces.mayStand(in: braced) else { return literal(node) }
    var result = ""
    var search = PlaceholderSearch(from: inlinePlace(of: node))
    for piece in Braces.pieces(of: braced) {
      switch piece {
      case .text(let plain): result += cleaned(plain, keepingLines: false, node).withoutEscapes
      case .word(let word):
        hasPlaceholders = true
        let place = search.next(word, in: findings.text)
        if Placeholder(word) == nil { findings.report(.unknownPlaceholder(word), at: place) }
        result += Braces.mark(word)
      }
    }
    return result
  }

  mutating func code(_ node: MarkdownNode, keepingLines: Bool = false) -> String {
    cleaned(restored(node.literal, as: "\\{"), keepingLines: keepingLines, node)
  }

  private func restored(_ raw: String, as escaped: String) -> String {
    text.hasEscapedBraces ? Braces.restoringEscaped(in: raw, as: escaped) : raw
  }

  private mutating func literal(_ node: MarkdownNode) -> String {
    cleaned(node.literal, keepingLines: false, node).withoutEscapes
  }

  /// A value from C, safe to show.
  private mutating func cleaned(
    _ raw: String, keepingLines: Bool, _ node: MarkdownNode
  ) -> String {
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
