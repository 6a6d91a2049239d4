internal import Cohort
internal import Curriculum
internal import Scoring
internal import Screen

/// The words about a board, which are the same on a screen and in lines.
extension BoardModel {
  /// `Orientation 2026 · open until 10:30`
  var titleLine: String { "\(reduced(session.title)) \(glyphs.separator) \(momentWords)" }

  /// Whether the session is open, and until when, by the clocks of the room.
  var momentWords: String {
    switch (session.opens, session.closes) {
    case (let opens?, _) where now < opens: "opens \(clock(opens))"
    case (_, let closes?) where now >= closes: "closed at \(clock(closes))\(extensionWords)"
    case (_, let closes?): "open until \(clock(closes))\(extensionWords)"
    default: "open\(extensionWords)"
    }
  }

  /// `, for 2 people until 11:00`: how many have a closing time of their own that is still to come, and the last of these times.
  private var extensionWords: String {
    let open = session.extensions.filter { now < $0.closes }
    guard let last = open.map(\.closes).max() else { return "" }
    return ", for \(counted(open.count, "person", "people")) until \(clock(last))"
  }

  /// `10:30`; with the day before it if that is not today.
  private func clock(_ instant: Timestamp) -> String {
    let text = instant.rfc3339(minutesEastOfUTC: minutesEastOfUTC(instant))
    let today = now.rfc3339(minutesEastOfUTC: minutesEastOfUTC(now)).prefix(10)
    let time = text.dropFirst(11).prefix(5)
    return text.prefix(10) == today ? String(time) : "\(text.prefix(10)) \(time)"
  }

  /// What has changed: `The session was changed: open until 11:00; the list has 33 people.`
  func words(since former: BoardSession) -> String {
    var parts: [String] = []
    if session.title != former.title { parts.append("it is called \(reduced(session.title))") }
    if (session.opens, session.closes) != (former.opens, former.closes)
      || session.extensions != former.extensions
    {
      let isClosed = session.closes.map { now >= $0 } ?? false
      parts.append((isClosed ? "already " : "") + momentWords)
    }
    if session.roster != former.roster {
      parts.append(
        session.roster.map {
          "the list has \(counted($0.learners.count, "person", "people"))"
        } ?? "anybody may sign in")
    }
    if session.feedback != former.feedback { parts.append(session.feedback.words) }
    if session.passMark != former.passMark {
      parts.append(session.passMark.map { "the pass mark is \($0.percent) %" } ?? "no pass mark")
    }
    if session.seatsReadInbox != former.seatsReadInbox {
      parts.append(
        session.seatsReadInbox
          ? "learners can go on at another seat" : "at another seat a learner begins a case again")
    }
    if !session.asksTheSame(as: former) { parts.append("it asks other cases") }
    return "The session was changed" + (parts.isEmpty ? "" : ": " + parts.joined(separator: "; "))
      + "."
  }

  /// Why the board may not show how things are; empty if it does.
  var problems: [String] {
    ([problem, sessionProblem.map { "The board goes on as before: \($0)" }].compactMap { $0 }
      + folder.changes).map(reduced)
  }

  /// `27 of 32 signed in`
  var signedIn: String {
    guard let roster = session.roster else { return "\(board.attendees.count) signed in" }
    return "\(board.attendees.count - strangers) of \(roster.learners.count) signed in"
  }

  /// How many signed in who are not on the roster.
  private var strangers: Int { board.attendees.count { !isListed($0) } }

  private func isListed(_ attendee: Attendee) -> Bool {
    listed == nil || listed?[attendee.id] != nil
  }

  var summary: String { summary(separatedBy: " \(glyphs.separator) ") }

  /// How many learners are in each state.
  func summary(separatedBy separator: String) -> String {
    let states: [(String, Int)] = [
      ("finished", board.count(.finished, at: now)),
      ("answering", board.count(.answering, at: now)),
      ("calling for help", callers.count),
      ("waiting to deliver", board.waiting),
      ("quiet for 5 min", board.count(.quiet, at: now)),
      ("left early", board.count(.left, at: now)),
      ("not listed", strangers),
      ("at two seats", board.attendees.count { !$0.otherSeats.isEmpty }),
      ("files set aside", setAside.count),
      ("warnings about the folder", folder.risks.count),
    ]
    // The first two are always of interest, the others only if they are not 0.
    return states.enumerated().filter { $0.offset < 2 || $0.element.1 > 0 }
      .map { "\($0.element.0) \($0.element.1)" }.joined(separator: separator)
  }

  func answeredWords(_ count: Int) -> String { "\(count) answered" }

  func stateWords(ofScenario index: Int) -> String { opened.contains(index) ? "open" : "hidden" }

  /// Who a learner is, and at which seat. The name is shown only if the instructor asked for names.
  func label(of attendee: Attendee) -> String {
    let listed = listed?[attendee.id]
    let name = session.showsNames ? listed.map { $0.name ?? $0.spelling } ?? attendee.name : nil
    let seats = ([attendee.seat] + attendee.otherSeats).map(reduced).filter { !$0.isEmpty }
    let notes =
      [seats.joined(separator: " and ")].filter { !$0.isEmpty }
      + (isListed(attendee) ? [] : ["not listed"])
    return reduced(name ?? listed?.spelling ?? attendee.id.text)
      + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }

  /// The ids or names of those on the roster who have not signed in; `nil` without a roster.
  var absent: [String]? {
    guard let roster = session.roster else { return nil }
    let present = Set(board.attendees.map(\.id))
    return roster.learners.filter { !present.contains($0.id) }.map { learner in
      session.showsNames ? reduced(learner.name ?? learner.spelling) : learner.spelling
    }
  }

  /// `12 of 20`
  func doneWords(of attendee: Attendee) -> String {
    "\(attendee.answered) of \(board.outline.questionCount)"
  }

  /// The scenario that a learner has reached: `5.2 The kind note`; empty before the first answer.
  func reachedWords(of attendee: Attendee) -> String {
    guard let reached = attendee.reached,
      let part = board.outline.scenario(ofQuestion: reached)
    else { return "" }
    return "\(part.number) \(reduced(part.scenario.title))"
  }

  /// Who is calling for help, the longest first.
  var callers: [Attendee] {
    board.attendees.compactMap { attendee in attendee.callsSince.map { ($0, attendee) } }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// `Calling for help: s1234567 (lab-07) since 10:12.`; `nil` if nobody is.
  var callWords: String? {
    guard !callers.isEmpty else { return nil }
    let words = callers.map { attendee in
      label(of: attendee) + (attendee.callsSince.map { " since \(shortClock($0))" } ?? "")
    }
    return "Calling for help: \(words.joined(separator: ", "))."
  }

  /// When the latest delivery of a learner arrived: `10:12`.
  func heardWords(of attendee: Attendee) -> String { shortClock(attendee.lastHeard) }

  /// `10:12`, or the month and the day if that is not today: `11-22`.
  private func shortClock(_ instant: Timestamp) -> String {
    let words = clock(instant)
    return words.utf8.count > 5 ? String(words.dropFirst(5).prefix(5)) : words
  }

  func stateWords(of attendee: Attendee) -> String {
    if attendee.callsSince != nil { return "calls for help" }
    if attendee.missing > 0 { return "waiting (\(attendee.missing))" }
    return switch attendee.state(at: now) {
    case .answering: "answering"
    case .quiet: "quiet \(attendee.minutesQuiet(at: now) ?? 0) min"
    case .finished: "finished"
    case .left: "left early"
    }
  }

  func percent(_ done: (part: Int, whole: Int)) -> Int { Fraction(done.part, done.whole).percent }
}

extension SessionPlan.Feedback {
  /// When learners get feedback, as a change of the session is told.
  fileprivate var words: String {
    switch self {
    case .immediate: "feedback after each answer"
    case .after: "feedback after the session has closed"
    case .none: "no feedback"
    }
  }
}
