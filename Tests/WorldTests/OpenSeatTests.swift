import Journal
import Pages
import Plain
import Scoring
import Seat
import Session
import TestSupport
import Testing
import TrainerUI
import World

/// A seat whose learners type what a script says.
private final class Script {
  var typed: [String]
  var said = ""
  var clears = 0
  var complaints: [String] = []
  /// What runs for a learner: gets the model, what performs its effects, and what asks for news.
  var study: (inout Model, (Effect) -> [Message], () -> [Message]) -> ProgramEnd = { _, _, _ in
    .left
  }
  let share: Share
  private let time: TestClock
  /// The one learner for whom the seat is opened, and whether it is pinned to them.
  private let only: LearnerID?
  private let isPinned: Bool

  init(
    _ typed: [String], at share: Share, time: TestClock = TestClock(), for only: LearnerID? = nil,
    isPinned: Bool = false
  ) {
    self.typed = typed
    self.share = share
    self.time = time
    self.only = only
    self.isPinned = isPinned
  }

  func run() throws -> Int32? {
    let session = try share.open()
    let clock = time.running
    let copies = SeatCopies(
      in: share.root.path + "/sessions", relativeTo: "/", read: readFile)
    let delivery = SeatDelivery(
      of: session, from: session.store(in: copies.sessions), seat: "lab", clock: clock,
      read: readFile)
    defer { delivery.stop() }
    var seat = OpenSeat(
      session, courseIn: "/srv/course", copies: copies, delivery: delivery,
      front: OpenSeat.Front(
        lines: LineTerminal(
          columns: nil, read: { self.typed.isEmpty ? nil : self.typed.removeFirst() },
          write: { self.said += $0 }),
        run: { self.study(&$0, $1, $2) }, clear: { self.clears += 1 },
        complain: { self.complaints.append($0) }),
      clock: clock, for: only, isPinned: isPinned)
    return try seat.run()
  }
}

struct OpenSeatTests {
  @Test func aSeatSaysWhichCourseItOpenedIfTheSessionIsMadeFromAnother() throws {
    let other = Script(["q"], at: Share(makePlan { $0.digest = "000000000000" }))
    #expect(try other.run() == nil)
    #expect(
      other.said.hasPrefix(
        "This seat opened the course in /srv/course. Its questions or keys are not those that the session was made with. "
          + "If the session belongs to another course, close the seat and begin it again with --course and that course's folder."
      ))
    let same = Script(["q"], at: Share())
    #expect(try same.run() == nil)
    #expect(!same.said.contains("This seat opened"))
  }

  @Test func oneLearnerAfterTheOtherSitsDown() throws {
    let script = Script(["s1", "Ada", "", "s2", "Grace", "", "q"], at: Share())
    var sat: [String] = []
    script.study = { model, _, _ in
      sat.append(model.learner?.name ?? "")
      return .left
    }
    #expect(try script.run() == nil)
    #expect(sat == ["Ada", "Grace"])
    #expect(script.clears == 2)
    #expect(
      script.said.contains(
        "Thank you, Grace. You did 0 of 1 case; your answers are delivered.\n"))
    #expect(script.said.hasSuffix("Everything is delivered. Goodbye.\n"))
  }

  @Test(arguments: [false, true]) func aSeatForOneLearnerAsksNobodyAndClosesAfterThem(
    isPinned: Bool
  )
    throws
  {
    let share = Share(makePlan { $0.signIn = .roster }, roster: "id,name\ns1,Ada\ns2,Grace\n")
    let script = Script([], at: share, for: learner("s1"), isPinned: isPinned)
    var sat: [String] = []
    script.study = { model, _, _ in
      sat.append("\(model.learner?.name ?? "") \(model.settings.isPinned)")
      return .left
    }
    #expect(try script.run() == nil)
    #expect(sat == ["Ada \(isPinned)"])
    #expect(script.clears == 0)
    #expect(
      script.said == """

        One


        Thank you, Ada. You did 0 of 1 case; your answers are delivered.
        Everything is delivered. Goodbye.

        """)
  }

  @Test func aSeatForOneLearnerAsksForANameThatNobodyKnows() throws {
    let script = Script(["Ada"], at: Share(), for: learner("s1"))
    var sat: [String] = []
    script.study = { model, _, _ in
      sat.append(model.learner?.name ?? "")
      return .left
    }
    _ = try script.run()
    #expect(sat == ["Ada"])
    #expect(script.said.hasPrefix("\nOne\n\nYour name: "))
  }

  @Test func aWordForHelpIsNeitherANumberNorAName() throws {
    let script = Script(["help", "s1", "?", "Quit", "s1", "Ada", "", "exit"], at: Share())
    var sat: [String] = []
    script.study = { model, _, _ in
      sat.append("\(model.learner.map { "\($0.id) \($0.name)" } ?? "")")
      return .left
    }
    #expect(try script.run() == nil)
    #expect(sat == ["s1 Ada"])
    #expect(script.said.contains("Type the number or id that your school"))
    #expect(script.said.contains("Type the name by which your instructor knows you.\n"))
  }

  @Test func aSeatForSomebodyWhoIsNotOnTheListSaysSo() {
    let share = Share(makePlan { $0.signIn = .roster }, roster: "id,name\ns1,Ada\n")
    let script = Script(["+s9"], at: share, for: learner("s9"))
    let refusal = #expect(throws: SeatRefusal.self) { try script.run() }
    #expect(refusal?.words == "s9 is not on the list of this session; ask the instructor")
  }

  @Test func whoIsNotOnTheRosterHasToInsist() throws {
    let share = Share(makePlan { $0.signIn = .roster }, roster: "id,name\ns1,Ada\n")
    let script = Script(["s9", "+s9", "Grace", "", "q"], at: share)
    var sat = 0
    script.study = { _, _, _ in
      sat += 1
      return .left
    }
    _ = try script.run()
    #expect(sat == 1)
    #expect(script.said.contains("s9 is not on the list."))
  }

  @Test func anotherNumberIsAskedForUnlessItIsTheirs() throws {
    let share = Share(makePlan { $0.signIn = .roster }, roster: "id,name\ns1,Ada\ns2,Grace\n")
    let script = Script(["s1", "n", "s2", "y", "", "q"], at: share)
    var sat: [String] = []
    script.study = { model, _, _ in
      sat.append(model.learner?.id.text ?? "")
      return .left
    }
    _ = try script.run()
    #expect(sat == ["s2"])
    #expect(script.said.contains("Ada. Is this you?"))
  }

  @Test func nobodySitsDownWhileTheSessionIsClosed() throws {
    let plan = makePlan { $0.opens = instant("2100-01-01T00:00:00Z") }
    let script = Script(["s1", "Ada", "q"], at: Share(plan))
    script.study = { _, _, _ in
      Issue.record("somebody sat down")
      return .left
    }
    _ = try script.run()
    #expect(script.said.contains("The session opens at 2099-12-31 19:00;"))
  }

  @Test func aSignalEndsTheSeatAtOnce() throws {
    let script = Script(["s1", "Ada"], at: Share())
    script.study = { _, _, _ in .terminated(signal: 15) }
    #expect(try script.run() == 15)
    #expect(script.clears == 0)
  }

  @Test func theLearnerIsToldHowTheSessionIs() throws {
    let share = Share()
    let script = Script(["s1", "Ada", "", "q"], at: share)
    var status: SessionStatus?
    script.study = { _, _, news in
      for case .session(let now) in news() { status = now }
      return .left
    }
    _ = try script.run()
    #expect(status?.withholdsFeedback == false)
  }

  @Test func whatTheInstructorChangedHoldsForTheNextLearner() throws {
    let share = Share()
    let script = Script(["s1", "Ada", "", "s2", "Grace", "", "q"], at: share)
    script.study = { _, _, _ in
      share.write(makePlan { $0.title = "Changed" })
      return .left
    }
    _ = try script.run()
    #expect(script.said.contains("\nChanged\n"))
  }

  @Test func filesOfNoUseLeaveTheSeatAsItWas() throws {
    let share = Share()
    let script = Script(["s1", "Ada", "", "s2", "Grace", "", "q"], at: share)
    script.study = { _, _, _ in
      share.root.write("id: ?\n", to: "s/session.yaml")
      return .left
    }
    _ = try script.run()
    #expect(
      script.said.contains("The session's files were changed and cannot be used; this seat goes on")
    )
    #expect(script.said.contains("Thank you, Grace."))
  }
}
