package import Curriculum
package import Scoring

extension Question {
  /// What has changed since an answer was given, in a sentence; `nil` if the question is as it was.
  package func change(since attempt: Attempt) -> String? {
    if isScored, attempt.score != nil, keyReading(of: attempt) == .earlier {
      return "What is right has changed since this answer; its marks are those it got then."
    }
    guard attempt.revision != revision, knowsLetters(of: attempt) else { return nil }
    let words = "The question was worded differently then"
    if optionTexts.isEmpty { return words + "." }
    if attempt.options.isEmpty {
      return words + "; the answer is shown by its letters, which may have stood for other words."
    }
    let hasGone = attempt.response.letters.contains { letter in
      !optionTexts.indices.contains { Identifier(position: $0) == letter }
    }
    return words + (hasGone ? ", and offered something that is gone now." : ".")
  }
}

extension Response {
  /// The letters that the response names.
  fileprivate var letters: [Identifier<Choice>] {
    switch self {
    case .choices(let letters), .order(let letters): letters
    case .ratings(let ratings): Array(ratings.keys)
    case .marks: []
    }
  }
}
