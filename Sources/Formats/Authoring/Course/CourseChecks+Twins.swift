internal import Curriculum

/// The twins that forms ask.
extension CourseChecks {
  /// Pairs name what is in the file of twins, and twins ask the same questions by name.
  mutating func checkPairs() {
    guard let module = twins?.module else { return }
    let scenarios = module.scenarios
    let known = Set(scenarios.map(\.id))
    for id in courseFile.formPairs.flatMap({ [$0.first, $0.second] })
    where !known.contains(id.value) {
      courseFile.findings.report(
        .unknownTwin(id.value.text, known: scenarios.map(\.id.text)), at: id.place)
    }
    for pair in courseFile.formPairs {
      let twins = [pair.first, pair.second].compactMap { twin in
        scenarios.first { $0.id == twin.value }
      }
      guard twins.count == 2, twins[0].questions.map(\.id) != twins[1].questions.map(\.id),
        let place = self.twins?.place(of: twins[1])
      else { continue }
      self.twins?.findings.report(.twinQuestions(twins[1], twins[0]), at: place)
    }
  }

  /// Where twins differ that should be alike, and what nobody would ever be asked.
  mutating func checkTwins() {
    guard let module = twins?.module else { return }
    let paired = Set(courseFile.formPairs.flatMap { [$0.first.value, $0.second.value] })
    for page in module.pages {
      switch page {
      case .lesson(let lesson): twins?.findings.report(.unpairedPage(lesson.title))
      case .scenario(let scenario):
        if !paired.contains(scenario.id), let place = twins?.place(of: scenario) {
          twins?.findings.report(.unpairedScenario(scenario.id.text), at: place)
        }
      }
    }
    let read = modules.compactMap(\.module)
    if read.count == modules.count {
      let known = Set(read.flatMap(\.objectives).map(\.id))
      for objective in twins?.objectives ?? [] where !known.contains(objective.value) {
        twins?.findings.report(
          .twinObjective(objective.value.text, known: known.map(\.text).sorted()),
          at: objective.place)
      }
    }
    for pair in courseFile.formPairs {
      let both = [pair.first, pair.second].compactMap { twin in
        module.scenarios.first { $0.id == twin.value }
      }
      guard both.count == 2 else { continue }
      for difference in blueprintDifferences(of: both[1], from: both[0]) {
        let place = twins?.place(of: both[1], question: difference.question)
        twins?.findings.report(.twinBlueprint(difference.words, both[0].id.text), at: place)
      }
    }
  }
}
