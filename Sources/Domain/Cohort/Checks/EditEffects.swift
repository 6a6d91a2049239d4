public import Curriculum
public import Scoring

/// What a course as it is now does to answers that exist: which of them were given to something else, and how many.
public struct EditEffects: Hashable, Sendable {
  /// The answers to the course.
  public private(set) var all = Count()
  /// Answers to other courses.
  public private(set) var courses: [Identifier<Course>: Count] = [:]
  private var counts: [Effect: Count] = [:]
  /// The questions that somebody answered.
  private var answered: Set<QuestionAddress> = []
  /// How many learners answered everything in the scenario but this question.
  private var open: [QuestionAddress: Int] = [:]
  /// What asks the same as a scenario or question that is gone, as far as is known.
  private var present: [Effect: String] = [:]

  /// A number of answers, and how many learners gave them.
  public struct Count: Hashable, Sendable {
    public var answers: Int
    public var learners: Int

    public init(answers: Int = 0, learners: Int = 0) {
      self.answers = answers
      self.learners = learners
    }

    static func + (left: Count, right: Count) -> Count {
      Count(answers: left.answers + right.answers, learners: left.learners + right.learners)
    }
  }

  /// Why answers do not count as they did.
  public enum Effect: Hashable, Sendable {
    /// The course no longer has the scenario.
    case lostScenario(Identifier<Scenario>)
    /// The scenario no longer has the question.
    case lostQuestion(QuestionAddress)
    /// Something else is right.
    case otherKey(QuestionAddress)
    /// The same letters are right, and what they stand for is worded otherwise: the same in better words, or something else.
    case rewordedKey(QuestionAddress)
    /// The entries of an order stand as they did, and the words that say what the order goes by are others.
    case otherOrder(QuestionAddress)
    /// The same is right, and something else in the wording has changed.
    case otherWording(QuestionAddress)
    /// The form in which the scenario was asked does not ask it any more.
    case leftForm(String, Identifier<Scenario>)
    /// Nobody has answered the question, and learners have answered the rest of its scenario: they have not finished it now.
    case newQuestion(QuestionAddress)
  }

  /// An effect with its numbers.
  public struct Finding: Hashable, Sendable {
    public var effect: Effect
    public var count: Count
    /// The id of the scenario or question that asks the same; `nil` if nothing is gone, or nothing asks the same.
    public var present: String?

    public init(effect: Effect, count: Count, present: String? = nil) {
      self.effect = effect
      self.count = count
      self.present = present
    }
  }

  public init() {}

  /// Compares what one learner answered with a course as it is now. Answers under former names count as those under the present.
  public init(of attempts: [Attempt], in course: CourseQuestions) {
    var attempts = attempts
    course.names.rename(&attempts)
    for attempt in attempts {
      guard attempt.course == course.id else {
        courses[attempt.course, default: Count(learners: 1)].answers += 1
        continue
      }
      all.answers += 1
      answered.insert(attempt.address)
      guard let effect = Self.effect(on: attempt, course) else { continue }
      counts[effect, default: Count(learners: 1)].answers += 1
      if let same = Self.same(as: attempt, effect, course) { present[effect] = same }
    }
    all.learners = all.answers > 0 ? 1 : 0
    for scenario in Set(answered.map(\.scenario)).compactMap({ course.scenarios[$0] }) {
      let rest = scenario.questions.map(scenario.address).filter { !answered.contains($0) }
      if rest.count == 1 { open[rest[0]] = 1 }
    }
  }

  private static func effect(on attempt: Attempt, _ course: CourseQuestions) -> Effect? {
    let address = attempt.address
    guard let question = course[address] else {
      return course.scenarios[address.scenario] == nil
        ? .lostScenario(address.scenario) : .lostQuestion(address)
    }
    let isScored = question.isScored || attempt.score != nil
    if isScored {
      switch question.keyReading(of: attempt) {
      case .earlier: return .otherKey(address)
      case .present where !question.wordsWhatIsRight(asIn: attempt):
        // What is right is made of the wording, of the key and of what an order goes by.
        return attempt.revision == question.revision ? .otherOrder(address) : .rewordedKey(address)
      case .present, .moved: break
      }
    }
    if case .form(let form, _) = attempt.context, !course.asks(address.scenario, inForm: form) {
      return .leftForm(form, address.scenario)
    }
    return attempt.revision == question.revision ? nil : .otherWording(address)
  }

  /// What asks the same as a scenario or question that is gone; `nil` if nothing is gone, or nothing asks the same.
  private static func same(as attempt: Attempt, _ effect: Effect, _ course: CourseQuestions)
    -> String?
  {
    switch effect {
    case .lostScenario: course.scenarioAsking(attempt)?.text
    case .lostQuestion: course.questionAsking(attempt)?.text
    case .otherKey, .rewordedKey, .otherOrder, .leftForm, .otherWording, .newQuestion: nil
    }
  }

  /// Adds what other learners answered.
  public mutating func add(_ others: EditEffects) {
    all = all + others.all
    courses.merge(others.courses, uniquingKeysWith: +)
    counts.merge(others.counts, uniquingKeysWith: +)
    answered.formUnion(others.answered)
    open.merge(others.open, uniquingKeysWith: +)
    present.merge(others.present) { min($0, $1) }
  }

  /// The effects, what is lost first, each kind by address.
  public var findings: [Finding] {
    let renamed = present.compactMap { effect, id -> QuestionAddress? in
      guard case .lostQuestion(let lost) = effect else { return nil }
      return QuestionAddress(scenario: lost.scenario, question: Identifier(id))
    }
    let new = open.filter { !answered.contains($0.key) && !renamed.contains($0.key) }.map {
      Finding(effect: .newQuestion($0.key), count: Count(learners: $0.value))
    }
    return
      (counts.map { Finding(effect: $0.key, count: $0.value, present: present[$0.key]) } + new)
      .sorted { $0.effect < $1.effect }
  }
}

extension EditEffects.Effect: Comparable {
  private var rank: (Int, String, String) {
    switch self {
    case .lostScenario(let id): (0, id.text, "")
    case .lostQuestion(let address): (1, address.scenario.text, address.question.text)
    case .otherKey(let address): (2, address.scenario.text, address.question.text)
    case .rewordedKey(let address): (3, address.scenario.text, address.question.text)
    case .otherOrder(let address): (4, address.scenario.text, address.question.text)
    case .leftForm(let form, let id): (5, id.text, form)
    case .otherWording(let address): (6, address.scenario.text, address.question.text)
    case .newQuestion(let address): (7, address.scenario.text, address.question.text)
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
