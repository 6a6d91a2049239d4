/// BoardUI is the instructor's board as a value: what seats delivered, folded into who is how far; messages that change what is
/// shown, effects it asks for, and views of it. It is pure: no clock, no file, no terminal. What time it is comes as a message.

internal import Curriculum
internal import Scoring

/// Who of a room is how far.
///
/// Arrivals may come in any order, and more than once: the same ones give the same board.
public struct Board: Sendable {
  /// In the order in which they were first heard of, which differs from board to board.
  public private(set) var attendees: [Attendee] = []
  let outline: BoardOutline
  private let course: Identifier<Course>
  private let context: Attempt.Context
  private var positions: [LearnerID: Int] = [:]

  init(_ session: BoardSession) {
    outline = BoardOutline(session.course)
    course = session.course.id
    context = session.context
  }

  /// Takes in what came. Answers that were given for anything but this session are passed over.
  mutating func add(_ arrivals: [Arrival]) {
    for arrival in arrivals {
      let position = position(of: arrival)
      attendees[position].hear(arrival)
      for attempt in arrival.attempts
      where attempt.course == course && attempt.context == context
        && attempt.learner == arrival.learner
      {
        guard let question = outline.position(of: attempt.address) else { continue }
        attendees[position].take(attempt, toQuestion: question)
      }
    }
  }

  mutating func setMissing(_ missing: [LearnerID: Int]) {
    for index in attendees.indices { attendees[index].missing = missing[attendees[index].id] ?? 0 }
  }

  private mutating func position(of arrival: Arrival) -> Int {
    if let known = positions[arrival.learner] { return known }
    positions[arrival.learner] = attendees.count
    attendees.append(Attendee(arrival, questions: outline.questionCount))
    return attendees.count - 1
  }

  /// How many have answered all of some questions.
  func answered(_ questions: Range<Int>) -> Int {
    attendees.count { $0.hasAnswered(questions) }
  }

  /// How much of what those who came are asked is answered.
  func done(_ questions: Range<Int>) -> (part: Int, whole: Int) {
    let part = attendees.reduce(0) { $0 + $1.isAnswered[questions].count { $0 } }
    return (part, attendees.count * questions.count)
  }

  /// The first answers to the question at a position, by learner.
  func answers(toQuestion position: Int) -> [Attempt] {
    attendees.sorted { $0.id < $1.id }.compactMap { $0.answers[position] }
  }

  /// All first answers.
  var answers: [Attempt] { attendees.flatMap { $0.answers.compactMap { $0 } } }

  /// How many are doing what.
  func count(_ state: Attendee.State, at now: Timestamp) -> Int {
    attendees.count { $0.state(at: now) == state }
  }

  /// How many have made records that have not come.
  var waiting: Int { attendees.count { $0.missing > 0 } }
}
