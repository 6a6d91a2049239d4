/// BoardUI is the instructor's board as a value: how far each learner is, worked out from what the seats delivered; messages
/// that change what is shown; effects that it asks for; and views of it. It is pure: it has no clock, no file and no terminal.
/// The time comes in as a message.

internal import Curriculum
internal import Scoring

/// How far each learner in a room is.
///
/// Deliveries may arrive in any order and more than once: the same deliveries always give the same board.
public struct Board: Sendable {
  /// In the order of their first deliveries, which differs from board to board.
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

  /// Takes in deliveries. Answers that were not given for this session are skipped.
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

  /// How many learners have answered all of some questions.
  func answered(_ questions: Range<Int>) -> Int {
    attendees.count { $0.hasAnswered(questions) }
  }

  /// How many of the expected answers to some questions are there: one answer to each question from everybody who signed in.
  func done(_ questions: Range<Int>) -> (part: Int, whole: Int) {
    let part = attendees.reduce(0) { $0 + $1.isAnswered[questions].count { $0 } }
    return (part, attendees.count * questions.count)
  }

  /// The first answers to the question at a position, by learner.
  func answers(toQuestion position: Int) -> [Attempt] {
    attendees.sorted { $0.id < $1.id }.compactMap { $0.answers[position] }
  }

  /// The first answers to all questions.
  var answers: [Attempt] { attendees.flatMap { $0.answers.compactMap { $0 } } }

  /// How many learners are in a state.
  func count(_ state: Attendee.State, at now: Timestamp) -> Int {
    attendees.count { $0.state(at: now) == state }
  }

  /// How many learners have records that have not arrived.
  var waiting: Int { attendees.count { $0.missing > 0 } }
}
