public import Curriculum
public import Scoring

/// What a room answered, scenario by scenario, for the talk about it. It holds nobody's name or id.
public struct Debrief: Hashable, Sendable {
  /// If fewer people answered a question, only their number is given.
  public static let smallestGroup = 5

  public var title: String
  /// What is unusual about the marks, as `Marking.basis` says; `nil` if nothing is.
  public var basis: String?
  /// In the course's order.
  public var modules: [ModuleDebrief] = []
  /// How many people gave the answers.
  public var people = 0
  /// The order in which a sheet goes through the cases.
  public var order = Order.hardest

  /// An order of cases.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// By the mean, the lowest first.
    case hardest
    /// As the course has them.
    case course
  }

  public struct ModuleDebrief: Hashable, Sendable {
    public var module: Module
    public var scenarios: [ScenarioDebrief]
  }

  public struct ScenarioDebrief: Hashable, Sendable {
    public var scenario: Scenario
    public var questions: [QuestionDebrief]
    /// What learners reported, the oldest first.
    public var reports: [Report]
  }

  /// Of nobody's answers.
  init(title: String) {
    self.title = title
  }

  /// The scenarios that somebody answered or reported on, in the course's order. The attempts may come in any order. Each
  /// learner's first answer to a question counts, if the question and its key are still the same.
  public init(of course: Course, attempts: [Attempt], reports: [Report]) {
    let fold = DebriefFold(of: course)
    let reported = Dictionary(grouping: reports, by: \.learner)
    let answered = Dictionary(grouping: attempts, by: \.learner)
    let learners = Set(answered.keys).union(reported.keys).sorted()
    self = fold.debrief(
      of: learners.map { fold.part(attempts: answered[$0] ?? [], reports: reported[$0] ?? []) })
  }

  /// All cases with their modules, in the order of the sheet.
  public var cases: [(module: Module, debrief: ScenarioDebrief)] {
    let all = modules.flatMap { module in module.scenarios.map { (module.module, $0) } }
    return switch order {
    case .course: all
    case .hardest: CaseSummary.hardestFirst(all.map(\.1.summary)).map { all[$0] }
    }
  }
}

/// What a room answered to one question.
public struct QuestionDebrief: Hashable, Sendable {
  public var question: Question
  /// How many people answered the question as it is now.
  public var answers: Int
  /// How many answered it under another wording or another key.
  public var otherVersions: Int
  /// One for each thing that can be answered; empty if too few answered.
  public var bars: [Bar] = []
  /// `nil` if too few answered, or nothing is scored.
  public var mean: Fraction?
  /// The wrong answer that most people gave, or several that equally many gave; empty if too few answered or nobody was wrong.
  public var commonestErrors: [Bar] = []
  /// In a post, how many people marked words that are not among the bars; 0 for every other question.
  public var markedOtherWords = 0
  /// How many were sure of an answer that was not wholly right; `nil` if too few answered or nobody said how sure they were.
  public var sureAndWrong: Int?

  public struct Bar: Hashable, Sendable {
    /// `a`, `b` …; empty if there is no letter that everybody saw.
    public var letter: String
    public var text: String
    public var count: Int
    /// Whether it is among the right ones.
    public var isKeyed: Bool
    /// What becomes of it in a post; `nil` for an answer to any other question.
    public var phrase: MarkedPhrases.Kind?

    public init(
      letter: String, text: String, count: Int, isKeyed: Bool,
      phrase: MarkedPhrases.Kind? = nil
    ) {
      self.letter = letter
      self.text = text
      self.count = count
      self.isKeyed = isKeyed
      self.phrase = phrase
    }
  }

  /// The counts, as far as the number of people allows to give them.
  package init(of room: RoomAnswers) {
    question = room.question
    answers = room.answers.count
    otherVersions = room.otherVersions
    guard room.answers.count >= Debrief.smallestGroup else { return }
    let tally = Tally(of: question, room.answers.map(\.response))
    bars = tally.bars
    markedOtherWords = tally.markedOtherWords
    mean = Fraction.mean(of: room.answers.compactMap(\.share))
    let isScored = mean != nil
    let wrong = (bars + tally.omissions).filter { !$0.isKeyed && $0.count > 0 }
    if isScored, let most = wrong.map(\.count).max() {
      commonestErrors = wrong.filter { $0.count == most }
    }
    if isScored, room.answers.contains(where: { $0.certainty != nil }) {
      sureAndWrong = room.answers.count { $0.certainty == .sure && $0.share != .one }
    }
  }
}
