package import Curriculum
package import Scoring

extension Model {
  /// The remarks that may be shown on an answer now: with what was right and why, or only with what was answered. If options
  /// were added or moved since, nobody may know which of the present ones was meant.
  package func remarks(on attempt: Attempt, to question: Question) -> [Remark] {
    guard question.knowsLetters(of: attempt) else { return [.moved] }
    return withholdsFeedback
      ? Remark.answers(attempt.response, to: question, shown: attempt.order)
      : Remark.remarks(on: attempt.response, to: question, shown: attempt.order)
  }

  /// Whether an answered question can be looked at again, which a form that withholds feedback does not allow.
  var showsAnswered: Bool { course.sitting == nil || !withholdsFeedback }
}

extension Remark {
  /// That the letters of an answer are those of an earlier list.
  package static let moved = Remark(
    position: nil,
    text: [
      .text(
        "What there is to choose from was changed after you answered. Your marks stand; answer again to see what is right and why."
      )
    ], outcome: "", result: .neutral, feedback: [])

  /// Remarks that repeat what was answered, in the order in which the question was shown, without saying what was right.
  static func answers(
    _ response: Response, to question: Question, shown order: [Identifier<Choice>]
  ) -> [Remark] {
    switch question.form {
    case .choice(let list):
      guard let picked = response.picked else { return [] }
      let authored = list.choices.map(\.id)
      return (Set(order) == Set(authored) ? order : authored).enumerated().compactMap {
        position, id in
        list.choices.first { $0.id == id }.map {
          said(picked.contains(id) ? "Your answer." : "", of: $0.text, at: position)
        }
      }
    case .rating(let rows):
      guard let ratings = response.ratingByRow else { return [] }
      return rows.enumerated().map { position, row in
        said("You: \(ratings[row.id]?.words ?? "no rating").", of: row.response, at: position)
      }
    case .ordering(let entries):
      return (response.ordered ?? []).enumerated().compactMap { position, id in
        entries.first { $0.id == id }.map { said("", of: $0.text, at: position) }
      }
    case .marking(let post):
      // Joined as the learner marked them: joining the words that belong together by the key would give the key away.
      let runs = post.runs(of: Set(response.marked ?? [])).map(post.phrase(of:))
      return runs.isEmpty
        ? [] : [said("Marked.", of: [.text(runs.joined(separator: " \u{B7} "))], at: nil)]
    }
  }

  private static func said(_ outcome: String, of text: [Inline], at position: Int?) -> Remark {
    Remark(position: position, text: text, outcome: outcome, result: .neutral, feedback: [])
  }
}
