/// A short case with one or more questions about it.
public struct Scenario: Hashable, Sendable {
  public var id: Identifier<Scenario>
  public var title: String
  public var objectives: [Identifier<Objective>]
  public var sources: [Identifier<Source>]
  /// The country whose rules decide what is right, such as `CA`, `UK` or `US`; `any` if it makes no difference.
  public var place: String
  public var levels: [Level]
  /// Whether thoughtful colleagues differ here; the screen says so, and stances are not scored.
  public var isContested: Bool
  /// In order; never empty in a course that opened.
  public var questions: [Question]
  /// What the learner is asked to write after the last question; most scenarios ask for nothing. Nobody has to do it.
  public var writingTasks: [WritingTask] = []
  /// Shown after the last question was answered.
  public var debrief: [Block]
  /// Discussion prompts: printed for instructors, never shown to a learner.
  public var facilitator: [Block]
  /// The ids that the scenario had before. Answers under them count as answers to it.
  public var formerly: [Identifier<Scenario>] = []

  public init(
    id: Identifier<Scenario>, title: String, objectives: [Identifier<Objective>] = [],
    sources: [Identifier<Source>] = [], place: String = "any", levels: [Level] = [],
    isContested: Bool = false, questions: [Question] = [], debrief: [Block] = [],
    facilitator: [Block] = []
  ) {
    self.id = id
    self.title = title
    self.objectives = objectives
    self.sources = sources
    self.place = place
    self.levels = levels
    self.isContested = isContested
    self.questions = questions
    self.debrief = debrief
    self.facilitator = facilitator
  }
}

/// The stage of training a scenario is written for.
public enum Level: String, Hashable, Sendable, CaseIterable {
  case preclinical = "pre"
  case clerkship = "clin"
  case residency = "res"
}

/// One question: a stem, a lead-in, and the answers to choose from, rate, order or mark.
public struct Question: Hashable, Sendable {
  /// Unique within its scenario; `question` if the author gave none.
  public var id: Identifier<Question>
  /// The prose before the lead-in: the case itself for a scenario's first question, how it goes on for later ones.
  public var stem: [Block]
  /// The question proper, ending in `?` or `:`.
  public var leadIn: [Inline]
  public var form: Form
  /// Which answers the author calls the most cautious and the boldest; `nil` if the author does not say.
  public var poles: Poles?
  /// What explains the question as a whole; shown with the feedback, below that on each answer. Empty if the author wrote none.
  public var explanation: [Block] = []
  /// What an order goes by, in the author's words, such as `first to last`; `nil` for best first.
  public var orderWords: String?
  /// The ids that the question had before, within its scenario. Answers under them count as answers to it.
  public var formerly: [Identifier<Question>] = []
  /// The first 12 hex digits of the SHA-256 of `wording`.
  public var revision: String
  /// The first 8 hex digits of the SHA-256 of `keyText`: which letters are right. Under the same key a raw response earns the
  /// same marks.
  public var key: String
  /// The first 8 hex digits of the SHA-256 of `rightText`: what is right in its own words. A record keeps both digests, so that a
  /// later change of what is right is noticed, and a change of letters alone is known as such.
  public var right = ""
  /// The digest that `right` was before it told what an order goes by: records of then carry it. `nil` if it is the same.
  public var formerRight: String?
  /// The first 6 hex digits of the SHA-256 of each option's text, in the author's order, which is that of the letters. Empty for a post.
  /// A record keeps them, so that the letters of an answer stay clear when options are added or moved.
  public var options: [String] = []

  public init(
    id: Identifier<Question>, stem: [Block] = [], leadIn: [Inline], form: Form,
    revision: String = "", key: String = ""
  ) {
    self.id = id
    self.stem = stem
    self.leadIn = leadIn
    self.form = form
    self.revision = revision
    self.key = key
  }

  /// How a question is answered, with everything that the author wrote for it.
  public enum Form: Hashable, Sendable {
    case choice(ChoiceList)
    case rating([RatingRow])
    /// Entries in the author's order, best first.
    case ordering([OrderingEntry])
    case marking(MarkablePost)
  }
}

/// The address of a question: its scenario's identifier and its own. The pair is unique in a course.
public struct QuestionAddress: Hashable, Sendable, Comparable {
  public var scenario: Identifier<Scenario>
  public var question: Identifier<Question>

  public init(scenario: Identifier<Scenario>, question: Identifier<Question>) {
    self.scenario = scenario
    self.question = question
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.scenario, left.question) < (right.scenario, right.question)
  }
}
