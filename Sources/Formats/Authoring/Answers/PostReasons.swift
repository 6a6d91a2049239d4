internal import Curriculum

/// The reasons for what is struck in a post: the list below it, or what was meant as that list.
extension QuestionDraft {
  /// Takes the reasons from the blocks that follow the post, from those above it, and from the post itself.
  mutating func takeReasons(
    from rest: inout ArraySlice<PositionedBlock>, _ findings: inout Findings
  ) {
    takeReasonsAbove(&findings)
    takeReasonsInside(&findings)
    while let (items, count, slip) = reasons(in: rest) {
      if let slip {
        findings.report(slip, at: Place((rest.first ?? rest[rest.startIndex]).place.offset))
      }
      add(items)
      rest = rest.dropFirst(count)
    }
  }

  private mutating func add(_ items: [PositionedList.Item]) {
    feedback = PositionedList(start: nil, items: (feedback?.items ?? []) + items)
  }

  /// The next reasons, how many blocks they take, and what is wrong with how they are written.
  private func reasons(
    in rest: ArraySlice<PositionedBlock>
  ) -> (items: [PositionedList.Item], count: Int, slip: Finding?)? {
    guard let first = rest.first else { return nil }
    if let list = first.reasons {
      return (list.items, 1, list.start == nil ? nil : .numberedReasons)
    }
    if case .table(let table) = first.content {
      let items = table.rows.compactMap(\.reason)
      return items.isEmpty ? nil : (items, 1, .reasonsAsTable)
    }
    let paragraphs = rest.prefix { $0.asReason != nil }
    if !paragraphs.isEmpty {
      return (paragraphs.compactMap(\.asReason), paragraphs.count, .reasonsAsParagraphs)
    }
    // A line between two lists of reasons.
    if feedback != nil, case .paragraph = first.content, first.leadIn == nil,
      let list = rest.dropFirst().first?.reasons
    {
      return (list.items, 2, .betweenReasons)
    }
    return nil
  }

  private mutating func takeReasonsAbove(_ findings: inout Findings) {
    guard let index = between.firstIndex(where: { $0.reasons != nil }),
      let list = between[index].reasons
    else { return }
    findings.report(.reasonsAbove, at: Place(between[index].place.offset))
    add(list.items)
    between.remove(at: index)
  }

  private mutating func takeReasonsInside(_ findings: inout Findings) {
    guard case .post(var blocks, let place)? = answers,
      let index = blocks.firstIndex(where: { $0.reasons != nil }), let list = blocks[index].reasons,
      index > 0
    else { return }
    findings.report(.reasonsInside, at: Place(blocks[index].place.offset))
    add(list.items)
    blocks.remove(at: index)
    answers = .post(blocks, place)
  }
}

extension PositionedBlock {
  /// Whether it is a list with an item that begins with struck words.
  var holdsStruckItems: Bool { reasons != nil }

  /// A list with an item that begins with struck words.
  fileprivate var reasons: PositionedList? {
    guard case .list(let list) = content else { return nil }
    return list.items.contains { $0.struckWords != nil && $0.box == nil } ? list : nil
  }

  /// A paragraph that begins with struck words, as an item.
  fileprivate var asReason: PositionedList.Item? {
    let item = PositionedList.Item(box: nil, blocks: [self], place: place)
    return item.struckWords == nil ? nil : item
  }
}

extension PositionedTable.Row {
  /// A row that begins with struck words, as an item.
  fileprivate var reason: PositionedList.Item? {
    guard let first = cells.first, case .strikethrough? = first.inlines.first else { return nil }
    let behind = cells.dropFirst().flatMap { [.text(" ")] + $0.inlines }
    let prose = Prose(inlines: first.inlines + behind, marks: [])
    return PositionedList.Item(
      box: nil, blocks: [PositionedBlock(content: .paragraph(prose), place: place)], place: place)
  }
}

/// Wording: reasons for what is struck.
extension Finding {
  private static func reasonsRead(_ what: String, _ help: String) -> Finding {
    Finding(.readAsMeant, "\(what) are read as the reasons for what is struck", help: help)
  }

  static let numberedReasons = reasonsRead(
    "the items of a list with numbers", "begin each with `- ` in place of its number")
  static let reasonsAsParagraphs = reasonsRead(
    "paragraphs that begin with struck words", "begin each with `- `")
  static let reasonsAsTable = reasonsRead(
    "the rows of a table", "write each row as an item: `- ~~words~~ why they must go`")
  static let reasonsAbove = reasonsRead("items above the post", "put them below the post")
  static let reasonsInside = reasonsRead(
    "items in the block quote of the post",
    "delete `> ` before each, and leave an empty line above them")

  static let betweenReasons = Finding(
    .strayContent, "this stands between the reasons of a post, and no learner sees it",
    help: "delete it, or put it into a reason")

  static func secondReason(_ words: String) -> Finding {
    Finding(
      .unmatchedFeedback, "\(quoted(words)) has its reason already",
      help: "put both into one item, or strike in the post what the second is about")
  }

  static func noReasons(_ question: String) -> Finding {
    Finding(
      .missingFeedback, "nothing that is struck in question \(quoted(question)) has a reason",
      help: "below the post, begin an item with `- ~~words~~` for each, and say why it must go")
  }
}
