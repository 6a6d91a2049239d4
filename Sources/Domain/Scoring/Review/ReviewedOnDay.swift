public import Curriculum

/// What was reviewed on one day, whichever round it belonged to.
extension Progress {
  /// The scenarios with a question whose newest answer was given in a review on a local day, in the order in which they were
  /// reviewed.
  public func scenariosReviewed(onDay day: Int64, minutesEastOfUTC minutes: Int)
    -> [Identifier<Scenario>]
  {
    let reviews = latestAttempts.filter { attempt in
      attempt.context == .review && attempt.moment.localDay(minutesEastOfUTC: minutes) == day
    }.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }
    var seen: Set<Identifier<Scenario>> = []
    return reviews.map(\.address.scenario).filter { seen.insert($0).inserted }
  }

  /// The mean of a scenario's scored questions at their newest answers before a local day; `nil` if none was answered.
  public func share(of scenario: Scenario, beforeDay day: Int64, minutesEastOfUTC minutes: Int)
    -> Fraction?
  {
    let addresses = Set(scenario.questions.map(scenario.address(of:)))
    var newest: [QuestionAddress: Fraction] = [:]
    for answer in scoredAnswers
    where addresses.contains(answer.address)
      && answer.at.localDay(minutesEastOfUTC: minutes) < day
    {
      newest[answer.address] = answer.share
    }
    return Fraction.mean(of: scenario.questions.compactMap { newest[scenario.address(of: $0)] })
  }
}
