public import Curriculum

/// An objective to be reviewed, and the case to do it with.
public struct DueReview: Hashable, Sendable {
  public var objective: Identifier<Objective>
  /// When it became due.
  public var due: Timestamp
  public var scenario: Identifier<Scenario>

  public init(
    objective: Identifier<Objective>, due: Timestamp, scenario: Identifier<Scenario>
  ) {
    self.objective = objective
    self.due = due
    self.scenario = scenario
  }
}

/// The part of a scored answer that scheduling needs.
struct ScoredAnswer: Hashable, Sendable {
  var at: Timestamp
  var address: QuestionAddress
  var share: Fraction
}

extension Question {
  /// The share of marks that somebody who only guesses earns on average, 0 to 1.
  public var chanceShare: Double {
    switch form {
    case .choice(let list):
      let keyed = Double(list.choices.count(where: \.isKeyed))
      switch list.rule {
      case .single, .oneOf, .choose:
        return list.choices.isEmpty ? 0 : keyed / Double(list.choices.count)
      // A wrong mark takes a right one away, so guessing earns next to nothing.
      case .several, .poll: return 0
      }
    case .rating: return 0.375
    case .ordering(let entries):
      // The expected footrule of a random order is (n² − 1) / 3.
      let count = Double(entries.count)
      let most = Double(entries.count * entries.count / 2)
      return most > 0 ? max(0, 1 - (count * count - 1) / 3 / most) : 0
    case .marking: return 0
    }
  }
}

/// What marks say about recall.
public enum Recall {
  /// How far a share of marks exceeds what chance would have earned, 0 to 1.
  public static func beyondChance(_ share: Double, chance: Double) -> Double {
    chance < 1 ? max(0, (share - chance) / (1 - chance)) : 0
  }

  /// The grade for a share beyond chance: good from three fifths up, otherwise again.
  public static func grade(_ share: Double) -> MemoryState.Grade {
    share >= 0.6 - 1e-9 ? .good : .again
  }
}

extension Progress {
  /// What is due of a course's objectives, in a learner's rhythm. Days begin and end by the clock that many minutes ahead of UTC.
  ///
  /// Objectives are scheduled, not cases. All answers of one day count as one review of the objective, and each question
  /// counts by its first answer that day, so that trying again at once does not postpone the next review.
  public func reviewPlan(
    of course: Course, for learner: LearnerID?, in rhythm: ReviewRhythm, at now: Timestamp,
    minutesEastOfUTC minutes: Int = 0
  ) -> ReviewPlan {
    let book = ObjectiveBook(of: course)
    var histories: [Identifier<Objective>: ObjectiveHistory] = [:]
    var seen: [Identifier<Scenario>: Timestamp] = [:]
    for answer in scoredAnswers {
      guard let question = book.questions[answer.address] else { continue }
      seen[answer.address.scenario] = answer.at
      for objective in question.objectives {
        histories[
          objective, default: ObjectiveHistory(of: objective, for: learner, in: rhythm)
        ].add(answer, chance: question.chance)
      }
    }
    let schedules = book.objectives.compactMap { objective, scenarios in
      leastSeen(of: scenarios, seen).flatMap { histories[objective]?.schedule(with: $0) }
    }
    return ReviewPlan(schedules, in: rhythm, at: now, minutesEastOfUTC: minutes)
  }

  private func leastSeen(
    of scenarios: [Identifier<Scenario>], _ seen: [Identifier<Scenario>: Timestamp]
  ) -> Identifier<Scenario>? {
    scenarios.enumerated().min { left, right in
      let times = [left, right].map { seen[$0.element]?.milliseconds ?? .min }
      return (times[0], left.offset) < (times[1], right.offset)
    }?.element
  }
}

/// Which questions serve which objectives of a course.
private struct ObjectiveBook {
  var questions: [QuestionAddress: (objectives: [Identifier<Objective>], chance: Double)] = [:]
  /// The objectives in the order of the course, each with its scored scenarios.
  var objectives: [(Identifier<Objective>, [Identifier<Scenario>])] = []

  init(of course: Course) {
    var positions: [Identifier<Objective>: Int] = [:]
    for scenario in course.modules.flatMap(\.scenarios)
    where scenario.questions.contains(where: \.isScored) {
      for question in scenario.questions where question.isScored {
        questions[scenario.address(of: question)] = (scenario.objectives, question.chanceShare)
      }
      for objective in scenario.objectives {
        if let position = positions[objective] {
          objectives[position].1.append(scenario.id)
        } else {
          positions[objective] = objectives.count
          objectives.append((objective, [scenario.id]))
        }
      }
    }
  }
}

/// The reviews of one objective, computed from its answers in order of time.
private struct ObjectiveHistory {
  let objective: Identifier<Objective>
  let learner: LearnerID?
  let rhythm: ReviewRhythm
  private var state: MemoryState?
  /// When the last review that `state` contains began.
  private var last: Timestamp?
  /// The last review that took place when the objective was due.
  private var lastWhenDue: Timestamp?
  /// The review that is not yet part of `state`: when it began, and the share of each question's first answer in it.
  private var start: Timestamp?
  private var shares: [QuestionAddress: Double] = [:]

  init(of objective: Identifier<Objective>, for learner: LearnerID?, in rhythm: ReviewRhythm) {
    self.objective = objective
    self.learner = learner
    self.rhythm = rhythm
  }

  mutating func add(_ answer: ScoredAnswer, chance: Double) {
    if let start, answer.at.days(since: start) >= 1 { fold() }
    if start == nil { start = answer.at }
    let share = Double(answer.share.numerator) / Double(max(1, answer.share.denominator))
    if shares[answer.address] == nil {
      shares[answer.address] = Recall.beyondChance(share, chance: chance)
    }
  }

  /// What is known of the objective, to be reviewed with a scenario; `nil` before its first answer.
  func schedule(with scenario: Identifier<Scenario>) -> ObjectiveSchedule? {
    var folded = self
    folded.fold()
    guard let state = folded.state, let last = folded.last, let next = folded.next else {
      return nil
    }
    var schedule = ObjectiveSchedule(
      objective: objective, state: state, last: last, interval: next.days, due: next.due,
      scenario: scenario)
    schedule.lastWhenDue = folded.lastWhenDue
    return schedule
  }

  /// The next review: after how many days, and when; `nil` before the first answer.
  private var next: (days: Int, due: Timestamp)? {
    guard let state, let last else { return nil }
    let days = rhythm.interval(after: state, of: objective, for: learner)
    return (days, rhythm.pauses.moving(last.adding(days: days), since: last))
  }

  private mutating func fold() {
    guard let begun = start, !shares.isEmpty else { return }
    let mean = shares.values.sorted().reduce(0, +) / Double(shares.count)
    let grade = Recall.grade(mean)
    if let next, next.due <= begun { lastWhenDue = begun }
    if let state, let last {
      self.state = state.reviewed(grade, afterDays: begun.days(since: last))
    } else {
      state = MemoryState(first: grade)
    }
    last = begun
    start = nil
    shares = [:]
  }
}
