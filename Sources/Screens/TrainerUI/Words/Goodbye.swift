extension Model {
  /// The last word of the program when its learner leaves.
  public var goodbye: String {
    if session != nil { return "Signed out." }
    if !settings.keepsAnswers { return "Goodbye. Nothing was recorded." }
    return losesAnswers
      ? "Goodbye. What could not be saved is not kept."
      : "Goodbye. Nothing is lost; Webside goes on here next time."
  }

  /// What becomes of what was begun when the program ends, in sentences; `nil` if nothing was begun.
  package var begunWords: String? {
    if let loss = wouldLose { return loss.ending }
    guard settings.keepsAnswers, learner != nil else { return nil }
    let answers = begun.values.count { !$0.answering.isBlank && $0.answering.hasChanged }
    var words: [String] = []
    if answers > 0 {
      words.append(
        answers == 1
          ? "The answer that you began is kept." : "The \(answers) answers that you began are kept."
      )
    }
    if case .writing(let page) = place.page, page.editor?.text.isEmpty == false {
      words.append("What you were writing is kept.")
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension Loss {
  /// What the learner is told when it is lost.
  fileprivate var ending: String {
    switch self {
    case .answer: "The answer that you began is not kept."
    case .words: "The words of the report that you began are not kept."
    case .text: "What you wrote could not be kept."
    }
  }
}
