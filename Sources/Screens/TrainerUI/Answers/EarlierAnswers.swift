internal import Curriculum
internal import Pages
public import Scoring

/// What a learner had answered before a round of review asked it again.
public struct EarlierAnswers: Hashable, Sendable {
  /// The cases that were asked so far, in their order.
  public internal(set) var cases: [Case] = []
  /// The cases that were reviewed earlier on the same day, for instance in a round that was cut short.
  public internal(set) var earlierToday: [Case] = []
  /// The newest answers to their questions before the round.
  var answers: [QuestionAddress: Attempt] = [:]

  /// A case that a round of review asks.
  public struct Case: Hashable, Sendable {
    public var at: PageIndex
    /// The share of marks at the newest answers before the round; `nil` if nothing on its objectives was scored.
    public var share: Fraction?
    /// Whether these were answers in other cases on the same objectives, because this one was never answered.
    public var isOtherCase: Bool
  }
}

extension Model {
  /// What the learner has answered until now in a case that is to be asked, or in other cases on its objectives.
  func earlierAnswers(in scenario: Scenario, at index: PageIndex) -> EarlierAnswers {
    var earlier = EarlierAnswers()
    for question in scenario.questions {
      let address = scenario.address(of: question)
      earlier.answers[address] = progress.latestAttempt(at: address)
    }
    if let share = progress.newestShare(of: scenario) {
      earlier.cases = [EarlierAnswers.Case(at: index, share: share, isOtherCase: false)]
      return earlier
    }
    let others = course.modules.flatMap(\.scenarios).filter { other in
      other.id != scenario.id && !Set(other.objectives).isDisjoint(with: scenario.objectives)
    }
    let share = Fraction.mean(of: others.compactMap(progress.newestShare))
    earlier.cases = [EarlierAnswers.Case(at: index, share: share, isOtherCase: true)]
    return earlier
  }
}

extension Model {
  /// The cases that were reviewed today before now, each with the share of marks before today.
  func casesReviewedToday() -> [EarlierAnswers.Case] {
    guard let now else { return [] }
    let minutes = settings.minutesEastOfUTC
    let today = now.localDay(minutesEastOfUTC: minutes)
    let cases = casesWithPages
    return progress.scenariosReviewed(onDay: today, minutesEastOfUTC: minutes).compactMap { id in
      cases.first { $0.1.id == id }.map { at, scenario in
        EarlierAnswers.Case(
          at: at,
          share: progress.share(of: scenario, beforeDay: today, minutesEastOfUTC: minutes),
          isOtherCase: false)
      }
    }
  }
}

extension EarlierAnswers {
  /// The cases reviewed earlier on this day that were not asked again in the round.
  package var restOfToday: [Case] {
    let asked = Set(cases.map(\.at))
    return earlierToday.filter { !asked.contains($0.at) }
  }

  /// Adds what was answered before the next case of the round.
  mutating func add(_ next: EarlierAnswers) {
    cases += next.cases
    answers.merge(next.answers) { first, _ in first }
  }
}
