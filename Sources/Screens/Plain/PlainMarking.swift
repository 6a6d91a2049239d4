internal import Curriculum
internal import Pages
internal import TrainerUI

/// Words of a post that are marked: by their numbers, or by typing them.
extension PlainInput {
  /// Nobody is taken to mean that nothing must go before they have said so twice: by `0`, and then by Enter or `0` once more.
  func marks(_ answering: Answering, _ post: MarkablePost, _ text: String) -> Meaning {
    if text == "0" {
      let isConfirmed = answering.isWarned && answering.isBlank
      return .messages([.answer(.marks([]))] + (isConfirmed ? [.forward] : []))
    }
    var marked: [Int] = []
    for phrase in text.split(separator: ",") {
      if let numbers = numbers(in: String(phrase), upTo: post.words.count) {
        marked += numbers.map { $0 - 1 }
        continue
      }
      let words = MarkablePost.heard(String(phrase))
      let places = post.places(of: words)
      guard let place = places.first else {
        return .reply("\(phrase.trimmed) is not in the post. " + Self.usage(of: post))
      }
      guard places.count == 1 else {
        let numbers = places.map { String($0.lowerBound + 1) }
        return .reply(
          "\(phrase.trimmed) stands there more than once: type its number, "
            + numbers.dropLast().joined(separator: ", ") + " or \(numbers[numbers.count - 1]).")
      }
      marked += place
    }
    return marked.isEmpty
      ? .reply(Self.usage(of: post))
      : .messages([.answer(.marks(Set(marked).sorted())), .forward])
  }

  private static func usage(of post: MarkablePost) -> String {
    "Type words of the post, with commas between phrases, or numbers from 1 to \(post.words.count), or 0 for none."
  }
}

extension PlainText {
  /// That nothing is marked, if the learner has just said so.
  func nothingMarked(since earlier: Model?) -> [String] {
    guard model.help == nil, let answering = model.place.answering, answering.isWarned,
      answering.isBlank, case .marking = answering.exercise,
      earlier?.place.answering?.isWarned != true
    else { return [] }
    return wrapped("Nothing is marked.")
  }

  /// The post as it is read, and then each word with its number, a line of the post in a line.
  func post(_ post: MarkablePost) -> [String] {
    var lines = prose([.blockQuote(post.paragraphs)]) + wrapped("Each word with its number:")
    var words: [String] = []
    for (index, word) in post.words.enumerated() {
      // The number stays beside its word when the line is broken.
      words.append("\(index + 1)\u{A0}\(MarkablePost.spoken(word.text))")
      if word.endsLine || index == post.words.count - 1 {
        lines += wrapped(words.joined(separator: ", ") + ".")
          .map { $0.replacing("\u{A0}", with: " ") }
        words = []
      }
    }
    return lines
  }
}

extension MarkablePost {
  /// A word without the stop or comma at its end; the whole word if it is nothing else.
  static func spoken(_ word: String) -> String {
    guard let end = word.lastIndex(where: { !".,;:!?".contains($0) }) else { return word }
    return String(word[...end])
  }

  /// The words of a text by their letters and figures alone, in small letters. What nobody types as it was written makes no difference:
  /// curly quotation marks, brackets, stops, dashes, and blanks where no line breaks. A sign alone, such as `&`, stays.
  fileprivate static func heard(_ text: String) -> [String] {
    let dashes = "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}"
    return text.lowercased().split { $0.isWhitespace || dashes.contains($0) }.map { word in
      let letters = word.filter { $0.isLetter || $0.isNumber }
      return letters.isEmpty ? String(word) : letters
    }
  }

  /// Where some words stand side by side.
  fileprivate func places(of wanted: [String]) -> [Range<Int>] {
    guard !wanted.isEmpty else { return [] }
    let said = words.map { Self.heard($0.text) }
    return said.indices.compactMap { start in
      var end = start
      var found: [String] = []
      while end < said.endIndex, found.count < wanted.count {
        found += said[end]
        end += 1
      }
      return found == wanted ? start..<end : nil
    }
  }

  /// The post as prose, a paragraph for each line.
  fileprivate var paragraphs: [Block] {
    var paragraphs: [Block] = []
    var line: [String] = []
    for (index, word) in words.enumerated() {
      line.append(word.text)
      if word.endsLine || index == words.count - 1 {
        paragraphs.append(.paragraph([.text(line.joined(separator: " "))]))
        line = []
      }
    }
    return paragraphs
  }
}

extension Substring {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
