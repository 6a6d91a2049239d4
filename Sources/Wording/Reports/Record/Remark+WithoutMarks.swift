internal import TrainerUI

extension Remark {
  /// The same remark without a word on whether the answer was right, for a record that shows no score.
  var withoutMarks: Remark {
    var remark = self
    remark.result = .neutral
    for (words, plain) in Self.plainWords {
      remark.outcome = remark.outcome.replacing(words, with: plain)
    }
    return remark
  }

  /// What is said about an answer that is marked, and what is said of it otherwise.
  private static let plainWords = [
    ("Your answer. Right.", "Your answer."), ("Your answer. Not right.", "Your answer."),
    ("You left this out. It belongs.", "You left this out."),
    ("Left out, rightly.", "You left this out."), ("Missed. It must go.", "Not marked."),
    ("Found.", "Marked."), (" Half a mark.", ""), (" Right.", ""),
  ]
}
