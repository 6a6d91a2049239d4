/// A draft of a post in which the learner marks the words that must go.
public struct MarkablePost: Hashable, Sendable {
  /// The words in reading order. A response names them by their index here.
  public var words: [Word]
  /// The phrases the author struck or emphasised, in reading order, as ranges of `words`.
  public var phrases: [Phrase]

  public init(words: [Word], phrases: [Phrase]) {
    self.words = words
    self.phrases = phrases
  }

  /// One word with the punctuation attached to it.
  public struct Word: Hashable, Sendable {
    public var text: String
    /// Whether the next word begins a new line or paragraph of the post.
    public var endsLine: Bool

    public init(_ text: String, endsLine: Bool = false) {
      self.text = text
      self.endsLine = endsLine
    }
  }

  /// Words that are kept or struck together.
  public struct Phrase: Hashable, Sendable {
    public var words: Range<Int>
    /// Whether it must go; `false` if it may stay or go.
    public var mustGo: Bool
    /// Why it must go; empty if it may stay or go.
    public var feedback: [Block]

    public init(words: Range<Int>, mustGo: Bool, feedback: [Block] = []) {
      self.words = words
      self.mustGo = mustGo
      self.feedback = feedback
    }
  }

  /// The words kept or struck together with the word at `index`: its whole phrase, or the word alone; empty if the post has
  /// no such word.
  public func unit(at index: Int) -> Range<Int> {
    guard words.indices.contains(index) else { return index..<index }
    return phrases.first { $0.words.contains(index) }?.words ?? index..<(index + 1)
  }

  /// The words of a range as text; words beyond the post are left out.
  public func text(of range: Range<Int>) -> String {
    words[range.clamped(to: words.indices)].map(\.text).joined(separator: " ")
  }
}
