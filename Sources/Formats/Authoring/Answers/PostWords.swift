internal import Curriculum

/// Splits a post into words and remembers which of them the author marked.
///
/// Words are split at white space, so punctuation clings to its word, and a mark on part of a word takes all of it:
/// `~~Tuesday~~'s` marks `Tuesday's`.
struct PostWords {
  private(set) var words: [MarkablePost.Word] = []
  private(set) var marks: [Mark] = []
  /// For each word, the index of the mark it belongs to.
  private var owners: [Int?] = []
  private var current: [UInt8] = []
  private var currentOwner: Int?

  /// A strikethrough or an emphasis.
  struct Mark {
    /// The words inside it, as written.
    var text: String
    var mustGo: Bool
    /// Its index among all marks of its paragraphs, in reading order.
    var position: Int
    /// Whether it holds anything to mark.
    var isUsed = false
  }

  private var position = 0

  mutating func append(paragraph: [Inline]) {
    append(paragraph, owner: nil)
    endLine()
  }

  /// The phrases, in reading order, each with the mark it comes from.
  func phrases() -> [(phrase: MarkablePost.Phrase, mark: Mark)] {
    var phrases: [(phrase: MarkablePost.Phrase, mark: Mark)] = []
    var start = 0
    while start < owners.count {
      var end = start + 1
      while end < owners.count, owners[end] == owners[start] { end += 1 }
      if let owner = owners[start] {
        let mark = marks[owner]
        phrases.append((MarkablePost.Phrase(words: start..<end, mustGo: mark.mustGo), mark))
      }
      start = end
    }
    return phrases
  }

  /// The post's words; nothing follows the last, so it ends no line.
  func finished() -> [MarkablePost.Word] {
    var words = words
    if let last = words.indices.last { words[last].endsLine = false }
    return words
  }

  private mutating func append(_ inlines: [Inline], owner: Int?) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): append(text, owner: owner)
      case .softBreak: endWord()
      case .lineBreak: endLine()
      case .strong(let inner), .link(let inner, _): append(inner, owner: owner)
      case .emphasis(let inner):
        let isStruck = owner.map { marks[$0].mustGo } ?? false
        let mark = mark(inner, mustGo: false)
        append(inner, owner: isStruck ? owner : mark)
      case .strikethrough(let inner): append(inner, owner: mark(inner, mustGo: true))
      }
    }
  }

  private mutating func mark(_ inner: [Inline], mustGo: Bool) -> Int {
    marks.append(Mark(text: Authoring.words(inner), mustGo: mustGo, position: position))
    position += 1
    return marks.count - 1
  }

  private mutating func append(_ text: String, owner: Int?) {
    for byte in text.utf8 {
      if byte.isSpace {
        endWord()
        continue
      }
      current.append(byte)
      guard let owner else { continue }
      marks[owner].isUsed = true
      let isStronger = currentOwner.map { !marks[$0].mustGo && marks[owner].mustGo } ?? true
      if isStronger { currentOwner = owner }
    }
  }

  private mutating func endWord() {
    guard !current.isEmpty else { return }
    words.append(MarkablePost.Word(String(decoding: current, as: UTF8.self)))
    owners.append(currentOwner)
    current = []
    currentOwner = nil
  }

  private mutating func endLine() {
    endWord()
    if let last = words.indices.last { words[last].endsLine = true }
  }
}
