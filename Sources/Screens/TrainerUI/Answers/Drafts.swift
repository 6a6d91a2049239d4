internal import Curriculum
internal import Scoring

extension Model {
  /// The answers that were begun and not submitted, as the store keeps them, in the order of their addresses.
  private var begunDrafts: [Draft] {
    begun.filter { !$0.value.answering.isBlank }.sorted { $0.key < $1.key }.compactMap {
      address, begun in
      question(at: address).map { question in
        Draft(
          course: course.id, address: address, revision: question.revision, kind: question.kind,
          order: begun.answering.order, response: begun.answering.exercise.response,
          certainty: begun.answering.certainty)
      }
    }
  }

  /// Keeps the begun answers if they changed since they were kept last.
  mutating func keptDrafts() -> [Effect] {
    guard settings.keepsAnswers, learner != nil else { return [] }
    let now = foreignDrafts + begunDrafts
    guard now != drafts else { return [] }
    drafts = now
    return [.keep(now)]
  }

  /// Lets study go on with a question that the learner came to look up and has begun to answer, so that the course page shows it and
  /// the next start goes on there.
  mutating func studyWhatIsBegun() -> [Effect] {
    place.answering.map(\.isBlank) == false ? studyHere() : []
  }

  /// Takes up the answers that the learner began at another time. Those to a question that has changed since are given up.
  mutating func takeUp(_ drafts: [Draft]) {
    begun = [:]
    foreignDrafts = []
    for draft in drafts {
      guard draft.course == course.id, let question = question(at: draft.address) else {
        foreignDrafts.append(draft)
        continue
      }
      guard question.revision == draft.revision else { continue }
      var answering = Answering(question.form, shown: draft.order)
      guard let exercise = answering.exercise.answered(draft.response) else { continue }
      answering.exercise = exercise
      answering.certainty = draft.certainty
      begun[draft.address] = BegunAnswer(answering: answering, focus: answering.goingOn)
    }
    self.drafts = drafts
  }

  private func question(at address: QuestionAddress) -> Question? {
    for module in course.modules {
      for scenario in module.scenarios where scenario.id == address.scenario {
        return scenario.questions.first { $0.id == address.question }
      }
    }
    return nil
  }

  /// Whether leaving would lose an answer that was begun, or words of a report.
  var wouldLose: Loss? {
    if !texts.unkept.isEmpty, settings.keepsAnswers { return .text }
    if reportWords.values.contains(where: { !$0.isEmpty }) { return .words }
    let isBegun = begun.values.contains { !$0.answering.isBlank }
    return isBegun && settings.keepsAnswers && (storage.losesAnswers || learner == nil)
      ? .answer : nil
  }
}

/// What leaving would lose.
enum Loss {
  case answer
  /// The words of a report.
  case words
  /// A text or a note.
  case text

  /// What the learner is told before it is lost.
  var warning: String {
    switch self {
    case .answer: "Once more leaves; the answer you began cannot be kept."
    case .words: "Once more leaves; the words of the report you began are not kept."
    case .text: "Once more leaves; what you wrote cannot be kept."
    }
  }
}

extension Answering {
  /// Where to go on: at the first choice that is picked, or at the first row without a rating; otherwise at the beginning.
  fileprivate var goingOn: Int {
    switch exercise {
    case .choice(_, let picked): order.firstIndex(where: picked.contains) ?? 0
    case .rating(_, let ratings): order.firstIndex { ratings[$0] == nil } ?? 0
    case .ordering, .marking: 0
    }
  }

  /// What is answered so far, in a sentence: `So far: a 1, c 3.`; `nil` if nothing is.
  package var soFar: String? {
    guard !isBlank else { return nil }
    let letters = order.indices.map { Identifier<Choice>(position: $0).text }
    let parts: [String]
    switch exercise {
    case .choice(_, let picked):
      parts = order.indices.filter { picked.contains(order[$0]) }.map { letters[$0] }
    case .rating(_, let ratings):
      parts = order.indices.compactMap { position in
        ratings[order[position]].map { "\(letters[position]) \($0.rawValue)" }
      }
    case .ordering(_, let now, _):
      parts = now.compactMap { id in order.firstIndex(of: id).map { "\($0 + 1)" } }
    case .marking(_, let marked): parts = marked.sorted().map { "\($0 + 1)" }
    }
    return "So far: " + parts.joined(separator: ", ") + "."
  }
}
