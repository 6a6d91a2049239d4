internal import Curriculum
internal import Scoring
internal import Screen

/// The text of a course, prepared for searching: a part for each title, line of prose, question and answer.
///
/// It is built at the first search. Text that would give an answer away is a part of its own, which a search skips until the
/// question is answered.
struct SearchIndex: Sendable {
  /// The folded text of all parts. Each ends with a zero byte, which no text contains.
  private var bytes: [UInt8] = []
  private var parts: [Part] = []

  private struct Part {
    var at: PageIndex
    var text: String
    /// The question that has to be answered before this part may be found. For a debrief it is the scenario's last one.
    var gate: QuestionAddress?
    var start: Int
  }

  init(of course: Course) {
    for (module, value) in course.modules.enumerated() {
      for (page, content) in value.pages.enumerated() {
        add(content, at: PageIndex(module: module, page: page))
      }
    }
  }

  private mutating func add(_ page: Page, at index: PageIndex) {
    add(page.title, at: index)
    switch page {
    case .lesson(let lesson): add(lesson.blocks, at: index)
    case .scenario(let scenario):
      for question in scenario.questions {
        add(question.stem, at: index)
        add(question.leadIn.plainText, at: index)
        add(answersOf: question, at: index, behind: scenario.address(of: question))
      }
      if let last = scenario.questions.last {
        for task in scenario.writingTasks {
          add(task.stem, at: index, behind: scenario.address(of: last))
          add(task.leadIn.plainText, at: index, behind: scenario.address(of: last))
        }
        add(scenario.debrief, at: index, behind: scenario.address(of: last))
      }
    }
  }

  private mutating func add(
    answersOf question: Question, at index: PageIndex, behind gate: QuestionAddress
  ) {
    let answers: [(text: String, feedback: [Block])] =
      switch question.form {
      case .choice(let list): list.choices.map { ($0.text.plainText, $0.feedback) }
      case .rating(let rows): rows.map { ($0.response.plainText, $0.feedback) }
      case .ordering(let entries): entries.map { ($0.text.plainText, $0.feedback) }
      case .marking(let post):
        [(post.text(of: post.words.indices), post.phrases.flatMap(\.feedback))]
      }
    for answer in answers {
      add(answer.text, at: index, behind: gate)
      add(answer.feedback, at: index, behind: gate)
    }
    add(question.explanation, at: index, behind: gate)
  }

  private mutating func add(
    _ blocks: [Block], at index: PageIndex, behind gate: QuestionAddress? = nil
  ) {
    for block in blocks {
      for line in block.plainText.split(separator: "\n") {
        add(String(line), at: index, behind: gate)
      }
    }
  }

  private mutating func add(
    _ text: String, at index: PageIndex, behind gate: QuestionAddress? = nil
  ) {
    parts.append(Part(at: index, text: text, gate: gate, start: bytes.count))
    appendFolded(text, to: &bytes)
    bytes.append(0)
  }

  /// The pages that contain all words of a query within one part, at most `limit` of them. First come those on which all of them begin
  /// words, then those on which one stands inside of a word, as `graph` does in `photograph`; both in the order of the course.
  ///
  /// Each page is found once, by its first part of the better kind. The words may stand in any order.
  ///
  /// - Parameter isOpen: Whether parts that would give away the answer to a question may be found.
  func hits(
    for query: String, limit: Int, isOpen: (QuestionAddress) -> Bool
  ) -> [Search.Hit] {
    let words = query.split(separator: " ").map { folded(String($0)) }
    // Look for the longest word first: it is likely to be the rarest.
    guard let needle = words.max(by: { $0.count < $1.count }), let first = needle.first else {
      return []
    }
    let phrase = folded(query)
    var beginning: [Search.Hit] = []
    var inside: [Search.Hit] = []
    var part = 0
    let bytes = self.bytes.span
    var place = 0
    while place <= bytes.count - needle.count, beginning.count < limit {
      guard bytes[place] == first, matches(bytes, at: place, needle) else {
        place += 1
        continue
      }
      part = self.part(at: place, from: part)
      let found = parts[part]
      let end = part + 1 < parts.count ? parts[part + 1].start : bytes.count
      let line = bytes.extracting(found.start..<end)
      part += 1
      if found.gate.map(isOpen) ?? true, contains(line, words) {
        if contains(line, words, atWordStart: true) {
          beginning.append(hit(in: found, line, phrase, needle, atWordStart: true))
          if inside.last?.at == found.at { inside.removeLast() }
          while part < parts.count, parts[part].at == found.at { part += 1 }
        } else if inside.last?.at != found.at {
          inside.append(hit(in: found, line, phrase, needle, atWordStart: false))
        }
      }
      guard part < parts.count else { break }
      place = parts[part].start
    }
    return Array((beginning + inside).prefix(limit))
  }

  /// The hit in a part that has all words: with the whole phrase if the part has it, else with one of the words.
  private func hit(
    in part: Part, _ line: Span<UInt8>, _ phrase: [UInt8], _ word: [UInt8], atWordStart: Bool
  ) -> Search.Hit {
    let whole = offset(of: phrase, in: line, atWordStart: atWordStart)
    let start = whole ?? offset(of: word, in: line, atWordStart: atWordStart) ?? 0
    return Search.Hit(
      at: part.at, title: nil,
      excerpt: Search.Excerpt(
        of: part.text, at: start, count: whole == nil ? word.count : phrase.count))
  }

  private func contains(
    _ line: Span<UInt8>, _ words: [[UInt8]], atWordStart: Bool = false
  ) -> Bool {
    for word in words where offset(of: word, in: line, atWordStart: atWordStart) == nil {
      return false
    }
    return true
  }

  /// The position at which `needle` first begins in `bytes`; `nil` if it does not occur.
  ///
  /// - Parameter atWordStart: Whether it counts only at the beginning of a word.
  private func offset(
    of needle: [UInt8], in bytes: Span<UInt8>, atWordStart: Bool
  ) -> Int? {
    guard !needle.isEmpty, needle.count <= bytes.count else { return nil }
    for place in 0...bytes.count - needle.count
    where bytes[place] == needle[0] && matches(bytes, at: place, needle)
      && (!atWordStart || beginsWord(at: place, in: bytes))
    {
      return place
    }
    return nil
  }

  private func matches(
    _ bytes: Span<UInt8>, at place: Int, _ needle: [UInt8]
  ) -> Bool {
    for offset in 1..<max(1, needle.count) where bytes[place + offset] != needle[offset] {
      return false
    }
    return true
  }

  /// The position of the part that contains a byte. The search starts at `low`; the part must not be before it.
  private func part(at place: Int, from low: Int) -> Int {
    var (low, high) = (low, parts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if parts[middle].start <= place { low = middle } else { high = middle }
    }
    return low
  }
}
