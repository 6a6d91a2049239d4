import BoardUI
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

/// How far everybody is.
struct BoardTests {
  @Test func whoSignsInIsOnTheBoard() {
    var room = Room(roster: ["ada", "grace", "mary"])
    room.hear(.signIn, of: "ada", at: 0)
    #expect(room.model.board.attendees.map(\.id.text) == ["ada"])
    #expect(room.screen.contains("1 of 3 signed in"))
    room.press("s")
    #expect(room.screen.contains("Not signed in: grace, mary."))
  }

  @Test func whoIsSignedInAtTwoSeatsIsSaidUntilTheySignOut() {
    var room = Room()
    func arrival(_ event: Arrival.Event, _ seat: String, _ minute: Int, mark: String = "")
      -> Arrival
    {
      var arrival = Arrival(
        learner: Room.learner("ada"), seat: seat, event: event,
        at: (Room.minutes(minute), Room.minutes(minute)))
      arrival.mark = mark
      return arrival
    }
    let arrivals = [
      arrival(.signIn, "lab-1", 0), arrival(.signIn, "lab-2", 1), arrival(.answers, "lab-1", 2),
    ]
    for order in [arrivals, arrivals.reversed()] {
      room = Room()
      for arrival in order { room.send(.news(BoardNews(arrivals: [arrival]))) }
      #expect(room.model.board.attendees.map(\.otherSeats) == [["lab-2"]])
      room.press("s")
      #expect(room.screen.contains("ada (lab-1 and lab-2)"))
      #expect(room.screen.contains("at two seats 1"))
    }
    room.send(.news(BoardNews(arrivals: [arrival(.signOut, "lab-1", 3)])))
    #expect(room.model.board.attendees.map(\.otherSeats) == [[]])
    // Machines that were copied have one name; their marks differ.
    room.send(
      .news(
        BoardNews(arrivals: [
          arrival(.signIn, "lab-2", 5, mark: "a"), arrival(.signIn, "lab-2", 6, mark: "b"),
        ])))
    #expect(room.model.board.attendees.map(\.otherSeats) == [["lab-2", "lab-2"]])
  }

  @Test func theOrderOfDeliveriesMakesNoDifference() {
    var generator = SplitMix64(seed: 7)
    var arrivals = (0..<6).flatMap { number -> [Arrival] in
      let id = Room.learner("s\(number)")
      let events = [Arrival.Event.signIn] + Array(repeating: .answers, count: 5) + [.signOut]
      return events.enumerated().map { index, event in
        var attempts = event == .answers ? [Room.answers(number)[index - 1]] : []
        for position in attempts.indices {
          attempts[position].learner = id
          attempts[position].id = "\(index)"
          attempts[position].at = Room.minutes(index)
        }
        return Arrival(
          learner: id, seat: "lab", event: event, at: (Room.minutes(index), Room.minutes(index)),
          attempts: attempts)
      }
    }
    func board(_ arrivals: [Arrival]) -> [Attendee.State] {
      var room = Room()
      for arrival in arrivals { room.send(.news(BoardNews(arrivals: [arrival]))) }
      // A second delivery of the same changes nothing.
      room.send(.news(BoardNews(arrivals: arrivals)))
      #expect(room.model.board.attendees.map(\.answered) == Array(repeating: 5, count: 6))
      return room.model.board.attendees.map { $0.state(at: Room.minutes(30)) }
    }
    for _ in 0..<20 {
      arrivals.shuffle(using: &generator)
      #expect(board(arrivals) == Array(repeating: .finished, count: 6))
    }
  }

  @Test func theFirstAnswerCounts() {
    var room = Room()
    for number in 0..<5 { room.hear(.answers, of: "s\(number)", at: 2, [Room.answers(4)[1]]) }
    // Another choice that was made later changes nothing. One that was made earlier counts, although it is delivered last.
    room.hear(.answers, of: "s0", at: 3, [Room.answers(1)[1]])
    room.press("Enter Enter")
    #expect(room.screen.contains("5 of 5, 100 %"))
    room.hear(.answers, of: "s0", at: 1, [Room.answers(1)[1]])
    #expect(room.screen.contains("4 of 5, 80 %"))
  }

  @Test func answersThatAreNotOfThisSessionAreNone() {
    var room = Room()
    let good = Room.answers(0)[0]
    var others = Array(repeating: good, count: 4)
    others[0].course = Identifier("another")
    others[1].context = .study
    others[2].address.question = Identifier("gone")
    others[3].context = .session("another")
    room.hear(.answers, of: "ada", at: 1, others)
    #expect(room.model.board.attendees.map(\.answered) == [0])
    room.hear(.answers, of: "ada", at: 1, [good])
    #expect(room.model.board.attendees.map(\.answered) == [1])
  }

  @Test func answersOfSomebodyElseAreNone() {
    var room = Room()
    var forged = Room.answers(0)[0]
    forged.learner = Room.learner("grace")
    let at = Room.minutes(1)
    let arrival = Arrival(
      learner: Room.learner("ada"), seat: "x", event: .answers, at: (at, at), attempts: [forged])
    room.send(.news(BoardNews(arrivals: [arrival])))
    #expect(room.model.board.attendees.map(\.answered) == [0])
  }

  struct Quiet: Sendable {
    var minutes: Int
    var state: Attendee.State
  }

  @Test(arguments: [
    Quiet(minutes: 1, state: .answering), Quiet(minutes: 5, state: .answering),
    Quiet(minutes: 6, state: .quiet), Quiet(minutes: 600, state: .quiet),
    Quiet(minutes: -60, state: .answering),
  ]) func whoSaysNothingForFiveMinutesIsQuiet(_ quiet: Quiet) {
    var room = Room()
    room.hear(.signIn, of: "ada", at: 0)
    room.hear(.answers, of: "ada", at: 1, [Room.answers(0)[0]])
    #expect(room.model.board.attendees[0].state(at: Room.minutes(quiet.minutes)) == quiet.state)
  }

  @Test func whoSignsOutEarlyHasLeftUntilTheyComeBack() {
    var room = Room()
    room.hear(.signIn, of: "ada", at: 0)
    room.hear(.signOut, of: "ada", at: 2)
    // This is delivered late, and was made before the learner left.
    room.hear(.answers, of: "ada", at: 1, [Room.answers(0)[0]])
    #expect(room.model.board.attendees[0].state(at: Room.minutes(3)) == .left)
    room.hear(.signIn, of: "ada", at: 4)
    #expect(room.model.board.attendees[0].state(at: Room.minutes(4)) == .answering)
  }

  @Test func whatHasNotArrivedIsSaid() {
    var room = Room()
    room.hear(.answers, of: "ada", at: 1, missing: [Room.learner("ada"): 3])
    #expect(room.screen.contains("waiting to deliver 1"))
    room.press("s")
    #expect(room.screen.contains("waiting (3)"))
    room.hear(.answers, of: "ada", at: 2)
    #expect(!room.screen.contains("waiting"))
  }

  @Test func instantsBeyondReasonDoNoHarm() {
    var room = Room()
    for milliseconds in [Int64.min, .max] {
      let instant = Timestamp(milliseconds: milliseconds)
      let arrival = Arrival(
        learner: Room.learner("ada"), seat: "\u{1B}[2J", event: .signIn, at: (instant, instant))
      room.send(.tick(Timestamp(milliseconds: Int64.max)))
      room.send(.news(BoardNews(arrivals: [arrival])))
      room.send(.tick(Timestamp(milliseconds: Int64.min)))
      room.press("s")
      #expect(!room.screen.contains("\u{1B}"))
    }
  }
}
