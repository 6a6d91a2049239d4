internal import Curriculum

/// Blocks as a learner reads them: without places and without comments.
func prose(_ blocks: some Sequence<PositionedBlock>, _ findings: inout Findings) -> [Block] {
  var result: [Block] = []
  var next = 1
  for block in blocks {
    if case .list(let list) = block.content, let start = list.start {
      // A list may go on with the numbers of the one above.
      if start != 1, start != next, !findings.hasFinding(onLineOf: block.place) {
        findings.report(.listNumber(start, wanted: next), at: Place(block.place.offset))
      }
      next = start + list.items.count
    }
    if let block = prose(block, &findings) { result.append(block) }
  }
  return result
}

private func prose(_ block: PositionedBlock, _ findings: inout Findings) -> Block? {
  switch block.content {
  case .heading(let level, let title): return .heading(level: level, title.inlines)
  case .paragraph(let prose): return prose.inlines.isEmpty ? nil : .paragraph(prose.inlines)
  case .list(let list):
    if let boxed = list.items.first(where: { $0.box != nil }),
      findings.saidBoxes.insert(block.place.offset).inserted
    {
      findings.report(.boxesInProse, at: Place(boxed.place.offset))
    }
    if list.start != nil, let tied = list.items.first(where: \.beginsWithTie) {
      findings.report(.lineBeginning("="), at: Place(tied.place.offset))
    }
    for item in list.items where item.blocks.isEmpty && item.box == nil {
      findings.report(.emptyContainer(isQuote: false), at: Place(item.place.offset))
    }
    let items = list.items.map { prose(withBox($0), &findings) }
    return list.start.map { .orderedList(start: $0, items) } ?? .bulletList(items)
  case .blockQuote(let blocks):
    if blocks.isEmpty {
      findings.report(.emptyContainer(isQuote: true), at: Place(block.place.offset))
    }
    return .blockQuote(prose(blocks, &findings))
  case .codeBlock(let code): return .codeBlock(code)
  case .table(let table):
    for row in table.rows where row.hasFewerCells { findings.report(.missingCells, at: row.place) }
    return .table(
      Table(
        header: table.header.map(\.inlines), rows: table.rows.map { $0.cells.map(\.inlines) }))
  case .thematicBreak: return .thematicBreak
  case .comment(let content):
    findings.checkUnread(content, at: block.place)
    return nil
  }
}

/// The blocks of an item; a box, which prose has no block for, becomes its first characters.
private func withBox(_ item: PositionedList.Item) -> [PositionedBlock] {
  guard let box = item.box else { return item.blocks }
  let sign = Inline.text(box == .checked ? "[x] " : "[ ] ")
  var blocks = item.blocks
  if case .paragraph(var prose)? = blocks.first?.content {
    prose.inlines.insert(sign, at: 0)
    blocks[0].content = .paragraph(prose)
  } else {
    let prose = Prose(inlines: [sign], marks: [])
    blocks.insert(PositionedBlock(content: .paragraph(prose), place: item.place), at: 0)
  }
  return blocks
}

extension PositionedBlock {
  /// The lead-in of a question: the content of a paragraph that is wholly strong.
  var leadIn: [Inline]? {
    guard case .paragraph(let prose) = content, case .strong(var leadIn)? = prose.inlines.first,
      prose.inlines.dropFirst().allSatisfy(\.isBlank)
    else { return nil }
    // Strong words in strong ones look the same.
    if leadIn.count == 1, case .strong(let inner)? = leadIn.first { leadIn = inner }
    return leadIn
  }

  /// Whether this can only be meant as answers: a task list, or a table that rates responses.
  var looksLikeAnswers: Bool {
    switch content {
    case .list(let list): list.items.contains { $0.box != nil }
    case .table(let table): table.isRating
    default: false
    }
  }

  var comment: Range<Int>? {
    if case .comment(let content) = content { content } else { nil }
  }
}

extension PositionedTable {
  /// Whether the header is that of a rating table.
  var isRating: Bool {
    header.map { words($0.inlines).lowercased() } == ["response", "rating", "why"]
  }
}

extension Inline {
  /// Whether a reader sees nothing of it.
  var isBlank: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text(let text): text.utf8.allSatisfy(\.isSpace)
    default: false
    }
  }
}

/// The characters a reader sees, with single spaces between words and none around them.
func words(_ inlines: [Inline]) -> String {
  if inlines.count == 1, case .text(let text) = inlines[0], !text.hasLooseSpace { return text }
  let words = inlines.plainText.utf8.split { $0.isSpace }
  return String(decoding: Array(words.joined(separator: [UInt8.space])), as: UTF8.self)
}

extension String {
  /// Whether white space stands at an end, doubled, or as anything but a space.
  fileprivate var hasLooseSpace: Bool {
    var previousIsSpace = true
    for byte in utf8 {
      if byte.isSpace, previousIsSpace || byte != .space { return true }
      previousIsSpace = byte == .space
    }
    return previousIsSpace
  }
}

extension PositionedList.Item {
  /// Whether its text begins with the sign that ties the entries of an order.
  fileprivate var beginsWithTie: Bool {
    guard case .paragraph(let prose)? = blocks.first?.content else { return false }
    switch prose.inlines.first {
    case .text(let text): return ["=", "＝", "(=)"].contains(where: text.hasPrefix)
    case .strong(let inner): return words(inner) == "="
    default: return false
    }
  }
}
