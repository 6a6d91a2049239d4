internal import Curriculum

/// Reads a post to mark: a block quote, and the list under it that says why each struck phrase must go.
struct PostReader {
  let question: String
  let place: Place

  func read(
    _ blocks: [PositionedBlock], feedback: PositionedList?, _ findings: inout Findings
  ) -> MarkablePost? {
    var post = PostWords()
    var places: [Place] = []
    for block in blocks {
      guard case .paragraph(let prose) = block.content else {
        findings.report(.strayPostContent, at: block.place)
        continue
      }
      if findings.text.hasBraces, Braces.isMarked(prose.inlines.plainText) {
        findings.report(.misplacedPlaceholder, at: block.place)
      }
      if prose.inlines.contains(where: \.isStrongOrCode),
        !findings.hasFinding(onLineOf: block.place)
      {
        findings.report(.strongInPost, at: block.place)
      }
      post.append(paragraph: prose.inlines)
      places += prose.marks
    }
    let found = post.phrases()
    let owners = Set(found.map(\.mark.position))
    for mark in post.marks where mark.isUsed && !owners.contains(mark.position) {
      findings.report(.sharedWord(mark.text), at: self.place(of: mark, places))
    }
    var struck = StruckPhrases(
      found.filter(\.mark.mustGo).map { phrase, mark in
        StruckPhrase(
          phrase: phrase, text: mark.text, place: self.place(of: mark, places),
          whole: post.words[phrase.words].map(\.text).joined(separator: " "))
      })
    guard !struck.phrases.isEmpty else {
      findings.report(.nothingStruck(question), at: Place(place.offset))
      return nil
    }
    for item in feedback?.items ?? [] { struck.match(item, &findings) }
    struck.shareFeedback()
    let lacking = struck.phrases.indices.filter {
      struck.phrases[$0].phrase.feedback.isEmpty && !struck.mayBeServed($0)
    }
    if lacking.count > 1, lacking.count == struck.phrases.count {
      findings.report(.noReasons(question), at: struck.phrases[0].place)
    } else {
      for index in lacking {
        findings.report(.missingReason(struck.phrases[index].text), at: struck.phrases[index].place)
      }
    }
    let either = found.filter { !$0.mark.mustGo }.map(\.phrase)
    let all = struck.phrases.map(\.phrase) + either
    return MarkablePost(
      words: post.finished(), phrases: all.sorted { $0.words.lowerBound < $1.words.lowerBound })
  }

  private func place(of mark: PostWords.Mark, _ places: [Place]) -> Place {
    places.indices.contains(mark.position) ? places[mark.position] : place
  }
}

/// A phrase that must go, as the author struck it.
private struct StruckPhrase {
  var phrase: MarkablePost.Phrase
  /// The words between the tildes.
  var text: String
  var place: Place
  /// The words with the punctuation attached to them.
  var whole: String
}

/// The struck phrases of a post, found by their words.
private struct StruckPhrases {
  private(set) var phrases: [StruckPhrase]
  /// By likeness, in reading order.
  private var indexes: [String: [Int]] = [:]
  /// How many of them have their feedback.
  private var served: [String: Int] = [:]

  init(_ phrases: [StruckPhrase]) {
    self.phrases = phrases
    for (index, phrase) in phrases.enumerated() {
      for likeness in Set([likeness(phrase.text), likeness(phrase.whole)]) {
        indexes[likeness, default: []].append(index)
      }
    }
  }

  /// The phrases that reasons may be meant for that name other words; `nil` stands for all of them.
  private var meant: Set<String>? = []

  /// Whether a reason that could not be matched may be meant for a phrase.
  func mayBeServed(_ index: Int) -> Bool { meant?.contains(phrases[index].text) ?? true }

  /// Gives an item's feedback to the first phrase of its words that has none yet.
  mutating func match(_ item: PositionedList.Item, _ findings: inout Findings) {
    guard let struck = item.struckWords else {
      findings.report(.feedbackWithoutWords, at: Place(item.place.offset))
      meant = nil
      return
    }
    if item.hasSecondStruckPhrase {
      findings.report(.secondStruckPhrase, at: Place(item.place.offset))
    }
    let like = likeness(struck)
    let twins = indexes[like, default: []].dropFirst(served[like, default: 0])
    guard let index = twins.first(where: { phrases[$0].phrase.feedback.isEmpty }) else {
      if indexes[like] != nil {
        findings.report(.secondReason(struck), at: Place(item.place.offset))
        return
      }
      // Marks with blanks in them strike nothing, which was reported.
      if findings.hasLooseStrike(near: item.place) {
        meant = nil
        return
      }
      let texts = phrases.map(\.text)
      if let near = nearest(to: struck, among: texts) { meant?.insert(near) }
      findings.report(
        .unmatchedFeedback(struck, phrases: texts), at: Place(item.place.offset))
      return
    }
    phrases[index].phrase.feedback = prose(item.withoutStruckWords, &findings)
    if !phrases[index].phrase.feedback.isEmpty { served[like, default: 0] += 1 }
  }

  /// Words struck twice need their reason only once.
  mutating func shareFeedback() {
    var feedback: [String: [Block]] = [:]
    for phrase in phrases where !phrase.phrase.feedback.isEmpty {
      let like = likeness(phrase.text)
      feedback[like] = feedback[like] ?? phrase.phrase.feedback
    }
    for index in phrases.indices where phrases[index].phrase.feedback.isEmpty {
      phrases[index].phrase.feedback = feedback[likeness(phrases[index].text)] ?? []
    }
  }
}

/// Words without what may differ between a post and the list under it: capitals, kinds of blanks, quotation marks and dashes, and the
/// punctuation at the ends.
private func likeness(_ written: String) -> String {
  let words = String(
    written.compactMap { character -> Character? in
      if "’‘´".contains(character) { return "'" }
      if "–—‐‑−".contains(character) { return "-" }
      if "\u{200B}\u{AD}".contains(character) { return nil }
      return character.isWhitespace ? " " : character
    })
  let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
  let middle = words.drop(while: isMark)
  let end = middle.lastIndex { !isMark($0) }
  let core = end.map { middle[...$0].lowercased() } ?? ""
  return core.isEmpty ? words : core
}

extension PositionedList.Item {
  /// The struck words an item begins with.
  var struckWords: String? {
    guard case .paragraph(let prose)? = blocks.first?.content,
      case .strikethrough(let struck)? = prose.inlines.first
    else { return nil }
    return words(struck)
  }

  /// Whether more struck words stand in the same paragraph.
  fileprivate var hasSecondStruckPhrase: Bool {
    guard case .paragraph(let prose)? = blocks.first?.content else { return false }
    return prose.inlines.dropFirst().contains {
      if case .strikethrough = $0 { true } else { false }
    }
  }

  /// The item's blocks after those words.
  fileprivate var withoutStruckWords: [PositionedBlock] {
    var blocks = blocks
    guard case .paragraph(var prose)? = blocks.first?.content else { return blocks }
    prose.inlines.removeFirst()
    if case .text(let text)? = prose.inlines.first {
      // A colon or a dash that joins the words to their reason says nothing without them.
      prose.inlines[0] = .text(String(text.drop { " :;,–—".contains($0) }))
    } else if case .softBreak? = prose.inlines.first {
      prose.inlines.removeFirst()
    }
    blocks[0].content = .paragraph(prose)
    return prose.inlines.allSatisfy(\.isBlank) ? Array(blocks.dropFirst()) : blocks
  }
}

extension Findings {
  /// Whether tildes that strike nothing were reported a few lines above a place.
  fileprivate func hasLooseStrike(near place: Place) -> Bool {
    let line = text.line(at: place.offset)
    return diagnostics.contains { finding in
      guard finding.message.hasPrefix("`~~`"), let found = finding.range?.line else { return false }
      return found < line && line - found < 20
    }
  }
}

extension Inline {
  /// Whether it is strong words without other marks in them, or code: neither means anything in a post.
  fileprivate var isStrongOrCode: Bool {
    switch self {
    case .code: true
    case .strong(let inner): inner.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }
}
