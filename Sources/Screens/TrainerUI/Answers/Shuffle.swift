internal import Curriculum
internal import Scoring

extension Question {
  /// The order in which a learner sees the choices, rows or entries; empty for marking.
  ///
  /// It depends only on the learner, the question and `time`, which counts how often the question was answered before. So a
  /// question that is left and opened again looks the same, and neighbours in a lab see different orders. Entries to put in
  /// order are never in the right order at the start.
  func shownOrder(for learner: LearnerID?, address: QuestionAddress, time: Int)
    -> [Identifier<Choice>]
  {
    var generator = SeededGenerator(
      seed: "\(learner?.text ?? "")/\(address.scenario)/\(address.question)/\(time)")
    switch form {
    case .choice(let list):
      let ids = list.choices.map(\.id)
      return list.shuffles ? ids.shuffled(using: &generator) : ids
    case .rating(let rows): return rows.map(\.id)
    case .ordering(let entries):
      let ids = entries.map(\.id).shuffled(using: &generator)
      return footrule(of: ids, from: entries) == 0 ? ids.reversed() : ids
    case .marking: return []
    }
  }
}
