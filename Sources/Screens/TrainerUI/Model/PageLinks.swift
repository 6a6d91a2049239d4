internal import Curriculum
internal import Pages

extension PageLinks {
  /// Adds what a question says, with its feedback if that is shown.
  mutating func add(_ question: Question, withFeedback: Bool) {
    add(question.leadIn)
    let parts: [([Inline], [Block])] =
      switch question.form {
      case .choice(let list): list.choices.map { ($0.text, $0.feedback) }
      case .rating(let rows): rows.map { ($0.response, $0.feedback) }
      case .ordering(let entries): entries.map { ($0.text, $0.feedback) }
      case .marking(let post): post.phrases.map { ([], $0.feedback) }
      }
    for (text, feedback) in parts {
      add(text)
      if withFeedback { add(feedback) }
    }
    if withFeedback { add(question.explanation) }
  }
}
