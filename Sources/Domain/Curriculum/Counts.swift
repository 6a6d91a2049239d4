/// How much there is of what: in a module, or in a whole course.
public struct Counts: Hashable, Sendable {
  /// Lesson pages.
  public var lessons = 0
  public var scenarios = 0
  /// The questions of each kind; kinds that are not asked are absent.
  public var questions: [QuestionKind: Int] = [:]

  /// Counts nothing.
  public init() {}

  /// Counts a module.
  public init(_ module: Module) {
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
      questions.merge(counts.questions, uniquingKeysWith: +)
    }
  }
}

extension Course {
  /// The points that some page covers.
  public var coveredPoints: Int { coverage.count { !$0.places.isEmpty } }
}
