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
      post.append(paragraph: prose.inlines)
      places += prose.marks
    }
    let found = post.phrases()
    for mark in post.marks where mark.isUsed {
      if !found.contains(where: { $0.mark.position == mark.position }) {
        findings.report(.sharedWord(mark.text), at: self.place(of: mark, places))
      }
    }
    var phrases = found.filter(\.mark.mustGo).map { phrase, mark in
      StruckPhrase(
        phrase: phrase, text: mark.text, place: self.place(of: mark, places),
        whole: post.words[phrase.words].map(\.text).joined(separator: " "))
    }
    guard !phrases.isEmpty else {
      findings.report(.nothingStruck(question), at: Place(place.offset))
      return nil
    }
    for item in feedback?.items ?? [] { match(item, with: &phrases, &findings) }
    shareFeedback(among: &phrases)
    for phrase in phrases where phrase.phrase.feedback.isEmpty {
      findings.report(.missingFeedback(phrase.text), at: phrase.place)
    }
    let either = found.filter { !$0.mark.mustGo }.map(\.phrase)
    let all = (phrases.map(\.phrase) + either).sorted { $0.words.lowerBound < $1.words.lowerBound }
    return MarkablePost(words: post.finished(), phrases: all)
  }

  private struct StruckPhrase {
    var phrase: MarkablePost.Phrase
    /// The words between the tildes.
    var text: String
    var place: Place
    /// The words with what clings to them.
    var whole: String
  }

  private func place(of mark: PostWords.Mark, _ places: [Place]) -> Place {
    places.indices.contains(mark.position) ? places[mark.position] : place
  }

  /// Gives an item's feedback to the first phrase of its words that has none yet.
  private func match(
    _ item: PositionedList.Item, with phrases: inout [StruckPhrase], _ findings: inout Findings
  ) {
    guard let struck = item.struckWords else {
      findings.report(.feedbackWithoutWords, at: Place(item.place.offset))
      return
    }
    let index = phrases.firstIndex {
      $0.phrase.feedback.isEmpty && [likeness($0.text), likeness($0.whole)].contains(likeness(struck))
    }
    guard let index else {
      findings.report(
        .unmatchedFeedback(struck, phrases: phrases.map(\.text)), at: Place(item.place.offset))
      return
    }
    phrases[index].phrase.feedback = prose(item.withoutStruckWords, &findings)
  }

  /// Words struck twice need their reason only once.
  private func shareFeedback(among phrases: inout [StruckPhrase]) {
    for index in phrases.indices where phrases[index].phrase.feedback.isEmpty {
      let twin = phrases.first {
        !$0.phrase.feedback.isEmpty && likeness($0.text) == likeness(phrases[index].text)
      }
      phrases[index].phrase.feedback = twin?.phrase.feedback ?? []
    }
  }

  /// Words without what may differ between a post and the list under it: capitals and the punctuation at the ends.
  private func likeness(_ words: String) -> String {
    let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    let middle = words.drop(while: isMark)
    let end = middle.lastIndex { !isMark($0) }
    let core = end.map { middle[...$0].lowercased() } ?? ""
    return core.isEmpty ? words : core
  }
}

extension PositionedList.Item {
  /// The struck words an item begins with.
  var struckWords: String? {
    guard case .paragraph(let prose)? = blocks.first?.content,
      case .strikethrough(let struck)? = prose.inlines.first
    else { return nil }
    return words(struck)
  }

  /// The item's blocks after those words.
  fileprivate var withoutStruckWords: [PositionedBlock] {
    var blocks = blocks
    guard case .paragraph(var prose)? = blocks.first?.content else { return blocks }
    prose.inlines.removeFirst()
    if case .text(let text)? = prose.inlines.first {
      prose.inlines[0] = .text(String(text.drop { $0 == " " }))
    } else if case .softBreak? = prose.inlines.first {
      prose.inlines.removeFirst()
    }
    blocks[0].content = .paragraph(prose)
    return prose.inlines.allSatisfy(\.isBlank) ? Array(blocks.dropFirst()) : blocks
  }
}
