/// A text as the rules for writing items look at it.
struct ItemText: Sendable {
  /// The characters a reader sees, with single spaces between words.
  let text: String
  /// Its words in lower case, without punctuation; apostrophes within stay.
  let words: [String]

  init(_ text: String) {
    self.text = text
    words = wordsOf(text.lowercased())
  }

  /// What its words are about: words of five letters and more that are no stop words, without their endings.
  var contentWords: Set<String> { Set(words.compactMap(contentWord)) }

  /// The length in characters, as a reader sees them.
  var length: Int { text.count }

  func contains(anyOf terms: Set<String>) -> Bool { words.contains { terms.contains($0) } }
}

/// The words of a text: letters, digits and apostrophes between them.
///
/// `Don’t post it (yet).` → `Don't`, `post`, `it`, `yet`
func wordsOf(_ text: String) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  func end() {
    while word.last == UInt8(ascii: "'") { word.removeLast() }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }
  let bytes = Array(text.utf8)
  word.reserveCapacity(24)
  words.reserveCapacity(bytes.count / 5 + 1)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
      // General punctuation: dashes and quotes divide words, all but the curved apostrophe.
      if bytes[index + 2] == 0x99, !word.isEmpty { word.append(UInt8(ascii: "'")) } else { end() }
      index += 3
      continue
    }
    if byte >= 0x80 || byte.isWordByte || byte == UInt8(ascii: "'") && !word.isEmpty {
      word.append(byte)
    } else {
      end()
    }
    index += 1
  }
  end()
  return words
}

/// What a word is about; `nil` for short words and stop words: `posting` → `post`, `patient's` → `nil`.
func contentWord(_ word: String) -> String? {
  let whole = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
  guard whole.utf8.count >= 5, !Terms.stopWords.contains(whole) else { return nil }
  let ending = ["ing", "ied", "ies", "ed", "es", "s"].first { ending in
    whole.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
  return ending.map { String(whole.dropLast($0.count)) } ?? whole
}

/// The last sentence of a text, which holds the question itself.
func lastSentence(of text: String) -> String {
  let bytes = Array(text.utf8)
  var start = 0
  let lastWord = bytes.lastIndex(where: \.isWordByte) ?? 0
  for index in bytes.indices.dropLast() where bytes[index + 1] == .space {
    let ends = [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":")]
    if ends.contains(bytes[index]), index + 2 <= lastWord {
      start = index + 2
    }
  }
  return String(decoding: bytes[start...], as: UTF8.self)
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}

/// The words that rules look for.
enum Terms {
  static let absolute: Set = [
    "absolutely", "all", "always", "cannot", "completely", "entirely", "every", "everyone",
    "impossible", "invariably", "never", "nobody", "none", "only", "totally",
  ]

  /// The first word of an option that rules out every exception. `only` may also say how much, or which: `only two days`, `his
  /// only daughter`, `not only`.
  static func absoluteWord(in words: [String]) -> String? {
    for (index, word) in words.enumerated() where absolute.contains(word) {
      guard word == "only" else { return word }
      let before = index > 0 ? words[index - 1] : ""
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isNumber = next.utf8.first.map(\.isDigit) ?? false
      if !onlyOfWhich.contains(before), !onlySoMuch.contains(next), !isNumber { return word }
    }
    return nil
  }

  /// Words before an `only` that says which one, and in `not only` and `if only`.
  private static let onlyOfWhich: Set = [
    "a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "one's", "this", "that",
    "not", "if",
  ]

  /// Words behind an `only` that says how much, or since when.
  private static let onlySoMuch: Set = [
    "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "once", "twice", "half", "some", "few", "just", "now", "then", "later", "today", "yesterday",
    "recently",
  ]

  static let hedging: Set = [
    "commonly", "could", "frequently", "generally", "may", "might", "occasionally", "often",
    "possibly", "probably", "rarely", "sometimes", "typically", "usually",
  ]

  /// Words that make a lead-in ask for the opposite.
  static let negative: Set = ["not", "except", "least", "never", "incorrect", "false"]

  static let stopWords: Set = [
    "about", "above", "after", "again", "against", "because", "before", "being", "below",
    "between", "could", "does", "doing", "during", "further", "having", "itself", "other",
    "ought", "patient", "patients", "should", "their", "there", "these", "those", "through",
    "under", "until", "where", "which", "while", "would",
  ]

  /// Whether a word negates.
  static func negates(_ word: String) -> Bool {
    ["not", "never", "no", "cannot", "without"].contains(word) || word.hasSuffix("n't")
  }
}
