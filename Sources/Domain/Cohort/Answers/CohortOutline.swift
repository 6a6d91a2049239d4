public import Curriculum
public import Scoring

/// What there is to answer in a course: modules, their scenarios, and the questions of each.
public struct CohortOutline: Hashable, Sendable {
  public var course: Identifier<Course>
  public private(set) var modules: [ModuleOutline]
  /// The second twin of each pair that forms ask, with the first: both are one case, which goes by the first twin's name.
  public private(set) var twins: [Identifier<Scenario>: Identifier<Scenario>] = [:]

  public struct ModuleOutline: Hashable, Sendable {
    public var id: Identifier<Module>
    public var scenarios: [ScenarioOutline]
  }

  public struct ScenarioOutline: Hashable, Sendable {
    public var id: Identifier<Scenario>
    public var questions: [QuestionOutline]
  }

  public struct QuestionOutline: Hashable, Sendable {
    public var id: Identifier<Question>
    /// `false` for a poll, and for ratings that are only discussed.
    public var isScored: Bool
  }

  /// The outline of a course, in teaching order.
  public init(_ course: Course) {
    self.course = course.id
    var twins: [Identifier<Scenario>: Identifier<Scenario>] = [:]
    for pair in course.pairs?.pairs ?? [] { twins[pair.second] = pair.first }
    self.twins = twins
    modules = course.modules.map { module in
      ModuleOutline(
        id: module.id,
        scenarios: module.scenarios.map { scenario in
          ScenarioOutline(
            id: twins[scenario.id] ?? scenario.id,
            questions: scenario.questions.map {
              QuestionOutline(id: $0.id, isScored: $0.isScored)
            })
        })
    }
  }

  /// An empty outline of a course, to be extended by what was answered.
  public init(course: Identifier<Course>) {
    self.course = course
    modules = []
  }

  /// The outline with further scenarios that were answered, by id, after its own.
  ///
  /// Its own scenarios stay as they are: if a question was removed from the course, everybody who answered the rest of its
  /// scenario has done the scenario. A scenario that was answered in several modules goes to the one with the least id.
  public func extended(by answers: some Sequence<AttemptSummary>) -> CohortOutline {
    let known = Set(modules.flatMap(\.scenarios).map(\.id))
    var found: [Identifier<Scenario>: Found] = [:]
    for answer in answers where answer.course == course {
      let scenario = name(of: answer.address.scenario)
      guard !known.contains(scenario) else { continue }
      found[scenario, default: Found(module: answer.module)].add(answer)
    }
    var result = self
    for (scenario, found) in found.sorted(by: {
      ($0.value.module, $0.key) < ($1.value.module, $1.key)
    }) {
      let outline = ScenarioOutline(id: scenario, questions: found.questionOutlines)
      if let index = result.modules.firstIndex(where: { $0.id == found.module }) {
        result.modules[index].scenarios.append(outline)
      } else {
        result.modules.append(ModuleOutline(id: found.module, scenarios: [outline]))
      }
    }
    return result
  }

  /// The name of the case that a scenario is: of a second twin, the first one's.
  func name(of scenario: Identifier<Scenario>) -> Identifier<Scenario> {
    twins[scenario] ?? scenario
  }

  /// A scenario as far as the attempts at it tell.
  private struct Found {
    var module: Identifier<Module>
    var isScored: [Identifier<Question>: Bool] = [:]

    init(module: Identifier<Module>) {
      self.module = module
    }

    mutating func add(_ answer: AttemptSummary) {
      module = min(module, answer.module)
      isScored[answer.address.question, default: false] =
        isScored[answer.address.question] == true || answer.score != nil
    }

    var questionOutlines: [QuestionOutline] {
      isScored.sorted { $0.key < $1.key }.map { QuestionOutline(id: $0.key, isScored: $0.value) }
    }
  }
}
