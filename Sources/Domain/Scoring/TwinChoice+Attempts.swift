public import Curriculum

extension TwinChoice {
  /// The choice for a learner who has given these answers; those in other courses and outside forms change nothing.
  public init(
    beginsWithSecond: Bool, course: Identifier<Course>, attempts: some Sequence<Attempt>
  ) {
    self.init(beginsWithSecond: beginsWithSecond)
    for attempt in attempts where attempt.course == course {
      guard let form = attempt.context.form else { continue }
      answered[Identifier(form), default: []].insert(attempt.address.scenario)
    }
  }
}
