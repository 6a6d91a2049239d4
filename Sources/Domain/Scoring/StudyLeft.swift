public import Curriculum

extension Progress {
  /// How many of a module's minutes are left: all of them before it is begun, none once it is done.
  ///
  /// A module that is begun has as much of its minutes left as its pages that are not done take of the time for all pages. A lesson
  /// is done once it was opened, a scenario once all of it was answered.
  public func minutesLeft(in module: Module) -> Int {
    // A file may state any number.
    let stated = max(0, min(module.minutes, 10_000))
    switch state(of: module) {
    case .notBegun: return stated
    case .done: return 0
    case .inProgress:
      let left = module.pages.filter { page in
        if case .scenario(let scenario) = page {
          !isDone(scenario)
        } else {
          !hasVisited(page, of: module)
        }
      }
      let all = max(1, StudyTime(of: module.pages).seconds)
      let minutes = stated * StudyTime(of: left).seconds
      return left.isEmpty ? 0 : max(1, (minutes + all / 2) / all)
    }
  }
}
