package import Curriculum
package import Scoring
internal import Screen

extension Model {
  /// A sentence about what is due for review, or that review pauses; `nil` if nothing is due.
  package func dueWords(_ how: String) -> String? {
    if let until = reviews.pausedUntil {
      let day = until.localDay(minutesEastOfUTC: settings.minutesEastOfUTC)
      return "Review pauses until \(AnswerDay.date(ofDay: day))."
    }
    let moved = reviews.moved
    let rest =
      moved == 0 ? "." : "; \(counted(moved, "more follows", "more follow")) on the next days."
    switch reviews.due.count {
    case 0: return nil
    case 1: return "One objective is due for review: \(how) r" + rest
    default: return "\(reviews.due.count) objectives are due for review: \(how) r" + rest
    }
  }

  /// `Due tomorrow: 4 objectives; in the seven days from tomorrow on: 12.`
  package var reviewOutlook: String { reviews.outlook }

  /// What is still due when a round is over, and what will be due.
  package var dueAfterRound: [String] {
    let left = reviews.due.count
    let now =
      left == 0
      ? reviews.moved > 0
        ? "That is enough for today: \(counted(reviews.moved, "objective")) more will follow on the next days."
        : "Nothing more is due now."
      : "Due now: \(counted(left, "more objective"))."
    return [now, reviewOutlook]
  }

  /// How a case of a round turned out: `2.3 Friend request: then 50 %, now 100 %.`
  package func words(for earlier: EarlierAnswers.Case) -> String {
    guard case .scenario(let scenario)? = page(earlier.at) else { return "" }
    let then = earlier.share.map { share in
      "then \(share.percent) %" + (earlier.isOtherCase ? " in other cases on this" : "")
    }
    let now = progress.newestShare(of: scenario).map { "now \($0.percent) %" }
    return "\(course.number(of: earlier.at)) \(scenario.title): "
      + [then, now].compactMap { $0 }.joined(separator: ", ") + "."
  }

  /// What the learner answered to a question before the round of review that asks it now; `nil` outside such a round, and if they
  /// never answered it.
  package func earlierWords(on question: Question, of scenario: Scenario) -> String? {
    let address = scenario.address(of: question)
    guard !withholdsFeedback, let round, round.purpose == .review,
      let now = progress.latestAttempt(at: address), let then = round.earlier.answers[address],
      now.id != then.id
    else { return nil }
    let day = then.moment.localDay(minutesEastOfUTC: settings.minutesEastOfUTC)
    let result = then.score.map { score in
      let words = Outcome(score).words
      return " " + words + (score.isFull || score.earned == 0 ? "" : ", \(score.share.percent) %")
    }
    let beginning = "Then, on \(AnswerDay.date(ofDay: day)):" + (result ?? " not scored")
    guard then.revision == now.revision,
      let answer = question.signs(of: then.response, shown: now.order)
    else { return beginning + ". The question has changed since." }
    let isSame = question.signs(of: now.response, shown: now.order) == answer
    return beginning + "; your answer was \(answer)" + (isSame ? ", as it is now." : ".")
  }
}

extension ReviewPlan {
  /// `Due tomorrow: 4 objectives; in the seven days from tomorrow on: 12.`
  package var outlook: String {
    "Due tomorrow: \(tomorrow == 0 ? "nothing" : counted(tomorrow, "objective"))"
      + "; in the seven days from tomorrow on: \(week == 0 ? "nothing" : String(week))."
  }
}

extension Question {
  /// An answer by the signs that stand before the answers on the screen: `a, c`, `a 1, b 4`, `3, 1, 2`; `nil` if the answer does not
  /// fit the question.
  fileprivate func signs(of response: Response, shown order: [Identifier<Choice>]) -> String? {
    let letter = { (position: Int) in Identifier<Choice>(position: position).text }
    switch form {
    case .choice(let list):
      guard let picked = response.picked else { return nil }
      let shown = order.isEmpty ? list.choices.map(\.id) : order
      let letters = shown.indices.filter { picked.contains(shown[$0]) }.map(letter)
      return letters.isEmpty ? "nothing" : letters.joined(separator: ", ")
    case .rating(let rows):
      guard let ratings = response.ratingByRow else { return nil }
      return rows.enumerated().compactMap { position, row in
        ratings[row.id].map { "\(letter(position)) \($0.rawValue)" }
      }.joined(separator: ", ")
    case .ordering(let entries):
      guard let ordered = response.ordered else { return nil }
      return ordered.compactMap { id in
        entries.firstIndex { $0.id == id }.map { "\($0 + 1)" }
      }.joined(separator: ", ")
    case .marking(let post):
      guard let marked = response.marked else { return nil }
      let phrases = post.runs(of: Set(marked)).map { "\u{201C}\(post.phrase(of: $0))\u{201D}" }
      return phrases.isEmpty ? "nothing" : phrases.joined(separator: ", ")
    }
  }
}
