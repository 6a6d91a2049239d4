public import Curriculum

/// What a room marked in a post: the author's phrases, and of the words between them those that many people marked.
///
/// In a large room somebody marks almost every word. So of the words that may stay only those are listed that at least two
/// people marked, and at least a tenth of the room. Neighbours among them are one stretch.
public struct MarkedPhrases: Hashable, Sendable {
  /// In reading order: every phrase of the author, marked or not, and every stretch of words that many marked.
  public let entries: [Entry]
  /// How many people marked some word that is in none of the entries.
  public let markedOtherWords: Int

  public struct Entry: Hashable, Sendable {
    /// Where it stands, as indexes of the post's words.
    public var words: Range<Int>
    /// The words. If the post has them more than once, it says which are meant: `Monday (2nd of 2)`.
    public var text: String
    public var kind: Kind
    /// How many people marked it, or any word of it.
    public var count: Int
  }

  /// What becomes of a phrase, in the order in which a talk goes through them.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case mustGo
    /// The author accepts both.
    case mayGo
    case mayStay
  }

  /// - Parameter responses: The marked words of each person. Words that the post does not have are left out.
  public init(in post: MarkablePost, responses: [[Int]]) {
    let marked = responses.map { response in
      Set(response.flatMap { post.unit(at: $0) })
    }
    var counts = [Int](repeating: 0, count: post.words.count)
    for word in marked.joined() { counts[word] += 1 }
    let least = max(2, (responses.count + 9) / 10)
    var found = post.phrases.map { phrase in
      (words: phrase.words, kind: phrase.mustGo ? Kind.mustGo : .mayGo)
    }
    let inPhrases = Set(post.phrases.flatMap(\.words))
    for word in post.words.indices where counts[word] >= least && !inPhrases.contains(word) {
      if let last = found.last, last.kind == .mayStay, last.words.upperBound == word {
        found[found.count - 1].words = last.words.lowerBound..<word + 1
      } else {
        found.append((word..<word + 1, .mayStay))
      }
    }
    entries = found.sorted { $0.words.lowerBound < $1.words.lowerBound }.map { words, kind in
      Entry(
        words: words, text: post.distinctText(of: words), kind: kind,
        count: marked.count { !$0.isDisjoint(with: words) })
    }
    let listed = Set(entries.flatMap(\.words))
    markedOtherWords = marked.count { !$0.isSubset(of: listed) }
  }
}

extension MarkablePost {
  /// The words of a range, without the punctuation at their end. If the same words stand at several places, it says which of
  /// them are meant: `Monday (2nd of 2)`.
  public func distinctText(of range: Range<Int>) -> String {
    let range = range.clamped(to: words.indices)
    let wanted = words[range].map(\.bare)
    let places = words.indices.filter { start in
      start + range.count <= words.count
        && words[start..<start + range.count].map(\.bare) == wanted
    }
    var shown = Substring(text(of: range))
    while let last = shown.last, ".,;:".contains(last) { shown.removeLast() }
    guard places.count > 1, let place = places.firstIndex(of: range.lowerBound) else {
      return String(shown)
    }
    return "\(shown) (\(Self.ordinal(place + 1)) of \(places.count))"
  }

  /// `1st`, `2nd`, `3rd`, `4th`, `11th`, `21st` …
  private static func ordinal(_ number: Int) -> String {
    let end =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(end)"
  }
}

extension MarkablePost.Word {
  /// The word without the punctuation around it, in lower case.
  fileprivate var bare: String {
    let isPunctuation: (Character) -> Bool = { !$0.isLetter && !$0.isNumber && !$0.isSymbol }
    let core = text.drop(while: isPunctuation)
    let end = core.lastIndex { !isPunctuation($0) }
    return end.map { core[...$0].lowercased() } ?? text.lowercased()
  }
}
