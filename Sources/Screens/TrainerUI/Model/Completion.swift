internal import Curriculum
internal import Scoring

/// How much of a course a learner has completed. Counting looks at the answers to every question, so it is done when progress
/// changes and not for every frame.
struct Completion: Hashable, Sendable {
  /// The state of each module, by position.
  var modules: [ModuleState] = []
  var scenarios = 0
  var doneScenarios = 0

  init(of progress: Progress, in course: Course) {
    modules = course.modules.map(progress.state)
    for module in course.modules {
      for case .scenario(let scenario) in module.pages {
        scenarios += 1
        if progress.isDone(scenario) { doneScenarios += 1 }
      }
    }
  }

  /// The share of the course's scenarios that are done, in whole percent.
  var percent: Int { Fraction(doneScenarios, max(1, scenarios)).percent }

  var doneModules: Int { modules.indices.count(where: isDone) }

  func isDone(_ module: Int) -> Bool {
    guard modules.indices.contains(module), case .done = modules[module] else { return false }
    return true
  }
}
