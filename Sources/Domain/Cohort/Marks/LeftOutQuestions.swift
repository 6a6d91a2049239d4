public import Curriculum
internal import Scoring

extension Course {
  /// The course without some of its questions, and without scenarios that have no question left.
  public func leavingOut(_ questions: Set<QuestionAddress>) -> Course {
    guard !questions.isEmpty else { return self }
    var course = self
    for index in course.modules.indices { course.modules[index].leaveOut(questions) }
    course.pairs?.module.leaveOut(questions)
    return course
  }
}

extension Module {
  fileprivate mutating func leaveOut(_ questions: Set<QuestionAddress>) {
    pages = pages.compactMap { page in
      guard case .scenario(var scenario) = page,
        scenario.questions.contains(where: { questions.contains(scenario.address(of: $0)) })
      else { return page }
      scenario.questions = scenario.questions.filter {
        !questions.contains(scenario.address(of: $0))
      }
      return scenario.questions.isEmpty ? nil : .scenario(scenario)
    }
  }
}
