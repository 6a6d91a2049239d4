internal import Curriculum

extension PositionedBlock {
  /// Whether it is one item with an empty box and no feedback.
  fileprivate var isTask: Bool {
    guard case .list(let list) = content, list.items.count == 1 else { return false }
    return list.items[0].box == .empty && !list.items[0].hasQuote
  }
}

/// Finds the questions among the blocks of a scenario, each with the prose before it.
struct QuestionBlocks {
  var findings: Findings
  private(set) var drafts: [QuestionDraft] = []
  /// The prose read since the last question: the stem of the next one.
  private var stem: [PositionedBlock] = []
  /// Whether a comment with an id stands where none is read: the next question's, above its lead-in.
  private var hasLooseID = false
  /// The first text behind the last question.
  private(set) var stray: Place?

  init(_ findings: Findings) { self.findings = findings }

  mutating func read(_ blocks: ArraySlice<PositionedBlock>) {
    var rest = blocks
    while let block = rest.popFirst() {
      if block.comment != nil {
        rest = blocks[(rest.startIndex - 1)..<rest.endIndex]
        readLooseComments(&rest)
      } else if let leadIn = block.leadIn {
        readQuestion(leadIn, at: block.place, &rest)
      } else if block.looksLikeAnswers {
        readLooseAnswers(block, QuestionOptions())
      } else if takeFurtherEntries(block) {
        stem = []
      } else {
        stem.append(block)
      }
    }
    if let first = stem.first, !drafts.isEmpty { stray = first.place }
  }

  /// Reads comments that stand under no lead-in. If answers follow, the paragraph above was meant as one.
  private mutating func readLooseComments(_ rest: inout ArraySlice<PositionedBlock>) {
    let comments = rest.prefix { $0.comment != nil }
    let behind = rest.dropFirst(comments.count)
    if let answers = behind.first, answers.looksLikeAnswers, lastParagraph != nil {
      let options = options(&rest)
      rest.removeFirst()
      readLooseAnswers(answers, options)
      return
    }
    if WritingBlocks.stand(in: behind), let paragraph = lastParagraph,
      let prose = paragraph.runningText
    {
      let options = options(&rest)
      findings.report(.plainWritingLeadIn(words(prose.inlines)), at: paragraph.place)
      stem.removeLast()
      var draft = QuestionDraft(
        leadIn: prose.inlines, place: paragraph.place, stem: stem, options: options, answers: nil)
      draft.writing = WritingBlocks(&rest, &findings)
      add(draft)
      return
    }
    rest = behind
    for block in comments {
      if let comment = block.comment, holdsExplanation(findings.text.bytes[comment]) {
        findings.report(.explanationInComment, at: block.place)
      }
      guard let comment = block.comment, looksLikeFields(findings.text.bytes[comment]) else {
        continue
      }
      findings.report(.misplacedComment, at: block.place)
      hasLooseID = true
      if let last = drafts.indices.last, !drafts[last].options.isThere {
        drafts[last].options.hasID = true
      }
    }
  }

  private var lastParagraph: PositionedBlock? {
    guard let last = stem.last else { return nil }
    switch last.content {
    case .paragraph: return last
    case .heading(let level, _) where level > 3: return last
    default: return nil
    }
  }

  /// Reads answers without a lead-in before them, so that what is found about them is found at once.
  private mutating func readLooseAnswers(_ block: PositionedBlock, _ options: QuestionOptions) {
    if !options.isThere, stem.count != 1 || drafts.isEmpty, !stem.isEmpty || drafts.isEmpty,
      block.isTask, !asks(lastParagraph?.runningText?.inlines ?? [], options)
    {
      findings.report(.taskInStory, at: Place(block.place.offset))
      return
    }
    if let last = drafts.indices.last, case .choices(var list)? = drafts[last].answers,
      case .list(let more) = block.content,
      stem.allSatisfy(\.isQuote) || stem.count == 1 && stem[0].dividesAnswers && !options.isThere
    {
      // A block quote or a line between choices, or a list that goes on with another mark.
      let isExplained = stem.isEmpty && !drafts[last].explanation.isEmpty
      let between =
        isExplained
        ? .explanationItem
        : stem.first.map { $0.isQuote ? .feedbackOutside : Finding.betweenChoices($0) }
      findings.report(between ?? .brokenList, at: Place((stem.first ?? block).place.offset))
      list.items += more.items
      drafts[last].answers = .choices(list)
      stem = []
      return
    }
    guard let paragraph = lastParagraph, let prose = paragraph.runningText else {
      findings.report(.answersWithoutQuestion, at: Place(block.place.offset))
      stem = []
      return
    }
    if !findings.hasError(onLineOf: paragraph.place) {
      findings.report(.plainLeadIn(words(prose.inlines).withoutMarks), at: paragraph.place)
    }
    stem.removeLast()
    var options = options
    options.hasID = true
    add(
      QuestionDraft(
        leadIn: prose.inlines, place: paragraph.place, stem: stem, options: options,
        answers: AnswerBlock(block)))
  }

  /// Adds a list that counts on from the entries of the last question to them, and reports what divides the two.
  private mutating func takeFurtherEntries(_ block: PositionedBlock) -> Bool {
    guard let last = drafts.indices.last, case .ordering(var list)? = drafts[last].answers,
      case .list(let more) = block.content, let start = more.start,
      start == (list.start ?? 1) + list.items.count
    else { return false }
    findings.report(.brokenEntries, at: (stem.first ?? block).place)
    list.items += more.items
    drafts[last].answers = .ordering(list)
    return true
  }

  /// Reads what follows a lead-in: comments, what the answers are about, the answers, and the list of reasons under a post.
  private mutating func readQuestion(
    _ leadIn: [Inline], at place: Place, _ rest: inout ArraySlice<PositionedBlock>
  ) {
    // An explanation may stand even above the comment.
    var early: PositionedBlock?
    if let first = rest.first, first.explains, rest.dropFirst().first?.comment != nil {
      early = rest.popFirst()
    }
    let options = options(&rest)
    var draft = QuestionDraft(
      leadIn: leadIn, place: place, stem: stem, options: options, answers: nil)
    if options.writing != nil || WritingBlocks.stand(in: rest) && !ordersBelowQuote(rest, options) {
      draft.writing = WritingBlocks(&rest, &findings)
      add(draft)
      return
    }
    guard let count = blocksBeforeAnswers(rest, asks(leadIn, options)) else {
      reportMissingAnswers(leadIn, at: place, &rest)
      add(draft)
      return
    }
    draft.between = (early.map { [$0] } ?? []) + rest.prefix(count)
    rest = rest.dropFirst(count)
    if let struck = draft.between.first(where: \.holdsStruckWords) {
      findings.report(.postWithoutQuote, at: struck.place)
    }
    for case .thematicBreak in draft.between.map(\.content) {
      findings.report(.ruleAboveAnswers, at: draft.between[0].place)
      break
    }
    draft.takeExplanationAbove(&findings)
    draft.answers = rest.popFirst().flatMap(AnswerBlock.init)
    if case .post(_, let place)? = draft.answers, draft.between.last?.isQuote == true {
      findings.report(.splitPost, at: Place(place.offset))
    }
    if case .post? = draft.answers, let block = rest.first, block.explains,
      rest.dropFirst().first?.holdsStruckItems == true
    {
      draft.between.append(block)
      draft.takeExplanationAbove(&findings)
      rest.removeFirst()
    }
    if case .post? = draft.answers { draft.takeReasons(from: &rest, &findings) }
    if let comment = rest.first?.comment, !looksLikeFields(findings.text.bytes[comment]),
      let next = rest.dropFirst().first, next.explanation != nil || next.nearExplanation != nil
    {
      rest.removeFirst()
    }
    if let block = rest.first, block.explains {
      takeExplanation(into: &draft, &rest)
    } else {
      takeLastFeedback(into: &draft, &rest)
    }
    add(draft)
  }

  private mutating func options(_ rest: inout ArraySlice<PositionedBlock>) -> QuestionOptions {
    let (fields, isUnread) = findings.details(of: .question, from: &rest)
    var options = fields.map { QuestionOptions($0, findings: &findings) } ?? QuestionOptions()
    options.isUnread = options.isUnread || isUnread
    if isUnread || hasLooseID && fields == nil { options.hasID = true }
    return options
  }

  private mutating func add(_ draft: QuestionDraft) {
    drafts.append(draft)
    stem = []
    hasLooseID = false
  }

  /// Whether a strong paragraph is a question for sure: it ends like one, or has its comment.
  private func asks(_ leadIn: [Inline], _ options: QuestionOptions) -> Bool {
    options.isThere || options.isUnread || words(leadIn).last.map { "?:".contains($0) } ?? false
  }

  /// How many blocks stand between a lead-in and its answers; `nil` if there are no answers.
  private func blocksBeforeAnswers(_ rest: ArraySlice<PositionedBlock>, _ asks: Bool) -> Int? {
    let reach = rest.prefix { $0.leadIn == nil && $0.comment == nil }
    let certain = reach.firstIndex { $0.looksLikeAnswers || $0.isPost }
    if let certain, certain == rest.startIndex || asks { return certain - rest.startIndex }
    if let first = reach.first, AnswerBlock(first) != nil {
      let isOrderNext = reach.dropFirst().first.map {
        if case .ordering? = AnswerBlock($0) { true } else { false }
      }
      return asks && first.isQuote && isOrderNext == true ? 1 : 0
    }
    guard asks else { return nil }
    return reach.firstIndex {
      if case .ordering? = AnswerBlock($0) { true } else { false }
    }.map { $0 - rest.startIndex }
  }

  /// Reports a lead-in without answers, at what was meant as answers.
  private mutating func reportMissingAnswers(
    _ leadIn: [Inline], at place: Place, _ rest: inout ArraySlice<PositionedBlock>
  ) {
    switch rest.first?.content {
    case .list? where rest.first?.leadIn == nil:
      findings.report(.choicesWithoutBoxes, at: Place(rest.first?.place.offset ?? 0))
      rest.removeFirst()
    case .codeBlock?:
      findings.report(.answersAsCode, at: Place(rest.first?.place.offset ?? 0))
      rest.removeFirst()
    case .paragraph? where rest.first?.holdsStruckWords == true:
      findings.report(.postWithoutQuote, at: Place(rest.first?.place.offset ?? 0))
      rest.removeFirst()
      if rest.first?.holdsStruckItems == true { rest.removeFirst() }
    default: findings.report(.questionWithoutAnswers(words(leadIn)), at: place)
    }
  }

  /// A block quote right behind the last choice is its feedback, if it has none and the others have.
  private mutating func takeLastFeedback(
    into draft: inout QuestionDraft, _ rest: inout ArraySlice<PositionedBlock>
  ) {
    guard let block = rest.first, case .blockQuote = block.content, !block.isPost else { return }
    var list: PositionedList
    switch draft.answers {
    case .choices(let choices)?: list = choices
    case .ordering(let entries)?: list = entries
    case .rating?, .post?, nil: return
    }
    guard let last = list.items.indices.last, !list.items[last].hasQuote,
      list.items.dropLast().contains(where: \.hasQuote)
    else { return }
    rest.removeFirst()
    findings.report(.feedbackOutside, at: block.place)
    list.items[last].blocks.append(block)
    if case .choices? = draft.answers {
      draft.answers = .choices(list)
    } else {
      draft.answers = .ordering(list)
    }
  }
}
