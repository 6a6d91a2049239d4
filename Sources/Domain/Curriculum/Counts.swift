/// How many lessons, scenarios, questions and writing tasks a module or a course has.
public struct Counts: Hashable, Sendable {
  /// Lesson pages.
  public var lessons = 0
  public var scenarios = 0
  /// How many questions there are of each kind; a kind that never occurs is left out.
  public var questions: [QuestionKind: Int] = [:]
  public var writingTasks = 0
  /// The minutes that the authors state for the writing tasks. The minutes of modules and tracks do not include them.
  public var writingMinutes = 0

  /// Counts nothing.
  public init() {}

  /// Counts a module.
  public init(_ module: Module) {
    let tasks = module.pages.writingTasks
    writingTasks = tasks.count
    writingMinutes = tasks.map(\.minutes).reduce(0, +)
    for page in module.pages {
      switch page {
      case .lesson: lessons += 1
      case .scenario(let scenario):
        scenarios += 1
        for question in scenario.questions { questions[question.kind, default: 0] += 1 }
      }
    }
  }

  /// Counts all modules of a course.
  public init(_ course: Course) {
    for counts in course.modules.map({ Counts($0) }) {
      lessons += counts.lessons
      scenarios += counts.scenarios
      writingTasks += counts.writingTasks
      writingMinutes += counts.writingMinutes
      questions.merge(counts.questions, uniquingKeysWith: +)
    }
  }
}

extension Course {
  /// How many points are covered by at least one page.
  public var coveredPoints: Int { coverage.count { !$0.places.isEmpty } }
}
