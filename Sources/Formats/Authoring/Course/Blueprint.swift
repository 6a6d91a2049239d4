internal import Curriculum

/// Something that twins should have in common and have not.
struct BlueprintDifference: Hashable, Sendable {
  /// The position of the question it is about; `nil` for the scenario as a whole.
  var question: Int?
  /// What is so here, and what in the twin.
  var words: String
}

/// Where a scenario differs from its twin in what makes the two equally hard to guess: objectives, place, levels, the kinds of
/// question, the number of answers, and how many of which are right.
func blueprintDifferences(of scenario: Scenario, from twin: Scenario) -> [BlueprintDifference] {
  var differences: [BlueprintDifference] = []
  func compare(_ what: String, _ here: String, _ there: String, question: Int? = nil) {
    guard here != there else { return }
    differences.append(
      BlueprintDifference(question: question, words: "\(what): \(here) here, \(there)"))
  }
  func list(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.sorted().joined(separator: ", ")
  }
  compare("objectives", list(scenario.objectives.map(\.text)), list(twin.objectives.map(\.text)))
  compare("place", scenario.place, twin.place)
  compare("level", list(scenario.levels.map(\.rawValue)), list(twin.levels.map(\.rawValue)))
  compare(
    "contested", scenario.isContested ? "yes" : "no", twin.isContested ? "yes" : "no")
  for (index, (question, other)) in zip(scenario.questions, twin.questions).enumerated() {
    compare("kind", question.kind.rawValue, other.kind.rawValue, question: index)
    guard question.kind == other.kind else { continue }
    compare("answers", String(question.answerCount), String(other.answerCount), question: index)
    compare("keys", question.keyPattern, other.keyPattern, question: index)
  }
  return differences
}

extension Question {
  /// How many choices, rows, entries, or phrases that must go.
  fileprivate var answerCount: Int {
    switch form {
    case .choice(let list): list.choices.count
    case .rating(let rows): rows.count
    case .ordering(let entries): entries.count
    case .marking(let post): post.phrases.count(where: \.mustGo)
    }
  }

  /// What is right, but for where it stands.
  fileprivate var keyPattern: String {
    switch form {
    case .choice(let list): "\(list.choices.count(where: \.isKeyed)) right"
    case .rating(let rows):
      rows.map { row in
        row.key.isEmpty ? "—" : row.key.sorted().map(\.words).joined(separator: " or ")
      }.sorted().joined(separator: "; ")
    case .ordering(let entries):
      "ranks " + entries.map { String($0.tier + 1) }.joined(separator: ", ")
    case .marking(let post): "\(post.phrases.count { !$0.mustGo }) that may stay or go"
    }
  }
}

extension ModuleReading {
  /// Where a scenario's heading stands, or one of its lead-ins.
  func place(of scenario: Scenario, question: Int? = nil) -> Place? {
    guard let index = module?.scenarios.firstIndex(where: { $0.id == scenario.id }),
      places.indices.contains(index)
    else { return nil }
    let questions = places[index].questions
    guard let question, questions.indices.contains(question) else { return places[index].place }
    return questions[question].leadIn
  }
}
