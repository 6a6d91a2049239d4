internal import Curriculum

extension Module {
  /// Applies the rules to every item, and returns what the rules about all items need to know.
  ///
  /// `places` has one entry for each scenario. The module must be without errors. `asksForSources` is false for a course that
  /// names none.
  func lint(
    _ places: [ScenarioPlaces], asksForSources: Bool = true, _ findings: inout Findings
  ) -> ItemBank {
    var bank = ItemBank()
    for (scenario, places) in zip(scenarios, places) {
      var exceptions = LintExceptions(places.lint, &findings)
      if asksForSources, scenario.lacksSource, !exceptions.allow(.itemMetadata) {
        findings.report(.scoredWithoutSource(scenario.id.text), at: places.place)
      }
      for (question, places) in zip(scenario.questions, places.questions) {
        let item = Item(question)
        item.lint(at: places, scenario: &exceptions, &findings)
        bank.add(item, shuffles: question.shuffles)
      }
      for (task, places) in zip(scenario.writingTasks, places.tasks) {
        Item(task).lint(at: places, scenario: &exceptions, &findings)
      }
      exceptions.reportUnused(&findings)
    }
    return bank
  }
}

extension Item {
  /// Reports what the rules find, except for what the question or its scenario allows.
  fileprivate func lint(
    at places: QuestionPlaces, scenario: inout LintExceptions, _ findings: inout Findings
  ) {
    var own = LintExceptions(places.lint, &findings)
    for flag in ItemRule.flags(of: self) {
      let code = flag.finding.code
      if own.allow(code) || scenario.allow(code) { continue }
      let option = flag.option.flatMap {
        places.options.indices.contains($0) ? places.options[$0] : nil
      }
      findings.report(flag.finding, at: option ?? places.leadIn)
    }
    own.reportUnused(&findings)
  }
}

extension Scenario {
  /// L21 for a scenario: answers are scored, and no source says why.
  fileprivate var lacksSource: Bool {
    sources.isEmpty && questions.contains { $0.kind != .poll }
  }
}

extension Question {
  fileprivate var shuffles: Bool {
    switch form {
    case .choice(let list): list.shuffles
    case .rating, .ordering, .marking: false
    }
  }
}
