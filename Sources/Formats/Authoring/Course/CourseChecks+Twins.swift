internal import Curriculum

/// The twins that forms ask.
extension CourseChecks {
  /// Checks that pairs name scenarios of the file of twins, and that twins have the same question ids.
  mutating func checkPairs() {
    guard let twins = PlacedTwins(twins) else { return }
    for name in twins.names {
      guard let (scenario, places) = twins[Identifier(name)], !scenario.writingTasks.isEmpty else {
        continue
      }
      self.twins?.findings.report(.writingInForm(name), at: places.place)
    }
    for id in courseFile.formPairs.flatMap({ [$0.first, $0.second] }) where twins[id.value] == nil {
      courseFile.findings.report(
        .unknownTwin(id.value.text, known: twins.names), at: id.place)
    }
    for pair in courseFile.formPairs {
      guard let first = twins[pair.first.value], let second = twins[pair.second.value],
        first.scenario.questions.map(\.id) != second.scenario.questions.map(\.id)
      else { continue }
      self.twins?.findings.report(
        .twinQuestions(second.scenario, first.scenario), at: second.places.place)
    }
  }

  /// Reports differences between twins, and pages that nobody would ever see.
  mutating func checkTwins() {
    guard let twins = PlacedTwins(twins) else { return }
    reportUnseen()
    checkTwinObjectives()
    for pair in courseFile.formPairs {
      guard let first = twins[pair.first.value], let second = twins[pair.second.value] else {
        continue
      }
      for difference in blueprintDifferences(of: second.scenario, from: first.scenario) {
        let leadIn = difference.question.map { second.places.questions[$0].leadIn }
        self.twins?.findings.report(
          .twinBlueprint(difference.words, pair.first.value.text),
          at: leadIn ?? second.places.place)
      }
    }
  }

  private mutating func reportUnseen() {
    guard let file = twins, let module = file.module else { return }
    for case .lesson(let lesson) in module.pages {
      twins?.findings.report(.unpairedPage(lesson.title))
    }
    let paired = Set(courseFile.formPairs.flatMap { [$0.first.value, $0.second.value] })
    for (scenario, places) in zip(module.scenarios, file.places)
    where !paired.contains(scenario.id) {
      twins?.findings.report(.unpairedScenario(scenario.id.text), at: places.place)
    }
  }

  /// Checks that the twins serve objectives of modules, if all modules could be read.
  private mutating func checkTwinObjectives() {
    guard let read = course?.course.modules else { return }
    let known = Set(read.flatMap(\.objectives).map(\.id))
    for objective in twins?.objectives ?? [] where !known.contains(objective.value) {
      if let finding = unlistedModules.finding(serving: objective.value) {
        if let finding { twins?.findings.report(finding, at: objective.place) }
        continue
      }
      guard missingModules.isEmpty else { return }
      twins?.findings.report(
        .twinObjective(objective.value.text, known: known.map(\.text).sorted()),
        at: objective.place)
    }
  }
}

/// The scenarios of the file of twins by their ids, with their places.
private struct PlacedTwins {
  private var byID: [Identifier<Scenario>: (scenario: Scenario, places: ScenarioPlaces)] = [:]
  /// The ids in the order of the file.
  private(set) var names: [String] = []

  /// `nil` if the file could not be read.
  init?(_ file: ModuleReading?) {
    guard let file, let module = file.module else { return nil }
    for (scenario, places) in zip(module.scenarios, file.places) where byID[scenario.id] == nil {
      byID[scenario.id] = (scenario, places)
      names.append(scenario.id.text)
    }
  }

  subscript(id: Identifier<Scenario>) -> (scenario: Scenario, places: ScenarioPlaces)? { byID[id] }
}
