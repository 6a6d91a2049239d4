internal import Curriculum

/// Wording: forms, and the twins they ask.
extension Finding {
  static func unknownTwin(_ id: String, known: [String]) -> Finding {
    Finding(
      .unknownScenario, "the file of the forms has no scenario \(quoted(id))",
      help: suggestion(for: id, among: known))
  }

  static func twinQuestions(_ scenario: Scenario, _ twin: Scenario) -> Finding {
    let (here, there) = (scenario.questions.map(\.id.text), twin.questions.map(\.id.text))
    return Finding(
      .twinQuestions,
      "\(quoted(scenario.id.text)) asks \(here.joined(separator: ", ")), and its twin "
        + "\(quoted(twin.id.text)) asks \(there.joined(separator: ", "))",
      help: "give the questions of both the same ids, in the same order")
  }

  static func twinBlueprint(_ difference: String, _ twin: String) -> Finding {
    Finding(
      .twinBlueprint, "\(difference) in its twin \(quoted(twin))",
      help: "make twins alike in all but their surface, so that they are equally hard")
  }

  static func twinObjective(_ id: String, known: [String]) -> Finding {
    Finding(
      .twinBlueprint, "no module has objective \(quoted(id))",
      help: nearest(to: id, among: known).map { "did you mean `\($0)`?" }
        ?? "ask in forms what some module teaches")
  }

  static func unpairedScenario(_ id: String) -> Finding {
    Finding(
      .unpairedPage, "scenario \(quoted(id)) is in no pair, so nobody is asked",
      help: "name it in `pairs`, or take it out")
  }

  static func unpairedPage(_ title: String) -> Finding {
    Finding(
      .unpairedPage, "page \(quoted(title)) is no scenario, so nobody sees it",
      help: "take it out, or move it to a module")
  }
}
