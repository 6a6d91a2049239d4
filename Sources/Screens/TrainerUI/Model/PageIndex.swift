package import Curriculum
internal import Scoring

/// The position of a page: that of its module in the course, and its own in the module.
public struct PageIndex: Hashable, Sendable {
  public var module: Int
  public var page: Int

  public init(module: Int, page: Int) {
    self.module = module
    self.page = page
  }
}

extension Course {
  /// The number of a page, with that of its module in the whole course: `5.3`.
  package func number(of page: PageIndex) -> String {
    "\(number(ofModule: page.module)).\(page.page + 1)"
  }
}

extension Model {
  /// The module at a position; `nil` if there is none.
  package func module(_ index: Int) -> Module? {
    course.modules.indices.contains(index) ? course.modules[index] : nil
  }

  /// The page at a position; `nil` if there is none.
  package func page(_ index: PageIndex) -> Page? {
    guard let module = module(index.module), module.pages.indices.contains(index.page) else {
      return nil
    }
    return module.pages[index.page]
  }

  /// The scenario that a state is about; `nil` if the page is none.
  package func scenario(of state: ScenarioState) -> Scenario? {
    guard case .scenario(let scenario)? = page(state.at) else { return nil }
    return scenario
  }

  /// The question that a state is at; `nil` past the last one.
  package func question(of state: ScenarioState) -> Question? {
    guard let scenario = scenario(of: state), scenario.questions.indices.contains(state.question)
    else { return nil }
    return scenario.questions[state.question]
  }

  /// The one obvious next thing: the module last worked at unless it is done; otherwise the first after it that is not done,
  /// then the first of all that is not done, then the first of all.
  package var nextModule: Int {
    let last = progress.lastModule.flatMap { last in
      course.modules.firstIndex { $0.id == last }
    }
    return unfinishedModule(from: last ?? 0) ?? 0
  }

  /// The first module from a position on that is not done, going on with the first one of all; `nil` if all are done.
  func unfinishedModule(from start: Int) -> Int? {
    let open = course.modules.indices.filter { !completion.isDone($0) }
    return open.first { $0 >= start } ?? open.first
  }
}
