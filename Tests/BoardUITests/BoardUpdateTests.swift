import BoardUI
import Cohort
import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

/// What keys, clicks and messages do.
struct BoardUpdateTests {
  @Test func answersAreHiddenUntilTheyAreOpened() {
    var room = Room.full(6)
    #expect(room.screen.contains("hidden"))
    for key in ["s", "a", "?", "Esc", "Esc", "Down", "Up"] {
      room.press(key)
      let rows = room.screen.split(separator: "\n")
      #expect(rows.filter { $0.contains("%") && !$0.contains("of answers in") } == [])
    }
    #expect(room.model.opened == [])
    room.press("Enter")
    #expect(room.model.opened == [0])
    #expect(room.screen.contains("very appropriate"))
    #expect(!room.screen.contains("Best:"))
    room.press("Esc")
    #expect(room.screen.contains("open  "))
  }

  @Test func aTalkIsReadFromThereToTheEnd() {
    var room = Room.full(6, rows: 60)
    room.press("d")
    var titles: [String] = []
    for _ in 0..<5 {
      titles.append(String(room.screen.split(separator: "\n")[0].suffix(9)))
      room.press("Enter")
    }
    #expect(
      titles.prefix(4).map { $0.filter { $0 != " " } } == ["1of3", "2of3", "3of3", "signedin"])
    room = Room.full(6, rows: 60)
    room.press("d Enter Enter Backspace")
    #expect(room.screen.contains("2 of 3"))
    room.press("Backspace Backspace")
    #expect(room.model.place == .scenarios)
  }

  @Test func theKeyComesAndGoesAtTheQuestion() {
    var room = Room.full(6, rows: 60)
    room.press("Enter Enter d")
    #expect(
      room.screen.contains("It protects his care and his privacy.")
        && room.screen.contains("Right."))
    room.press("d")
    #expect(!room.screen.contains("Right."))
    #expect(room.screen.contains("What is the best reason"))
  }

  @Test func ofFewerThanFiveAnswersOnlyTheNumberIsShown() {
    var room = Room.full(4)
    room.press("Enter")
    #expect(room.screen.contains("4 answered: too few to break down."))
    #expect(!room.screen.contains("%"))
    room.hear(.answers, of: "late", at: 3, [Room.answers(1)[0]])
    #expect(room.screen.contains("of 5"))
  }

  @Test func theReportNamesNobodyWhoseNameIsNotShown() {
    var room = Room.full(6)
    room.press("w")
    guard case .writeReport(let report)? = room.effects.last else {
      Issue.record("no report")
      return
    }
    #expect(
      report.rows.first
        == BoardReport.Row(
          who: "s100 (lab-00)", answered: "5 of 5", reached: "2.1 A draft", heard: "09:05",
          state: "finished"))
    #expect(report.debrief.title == "Orientation 2026")
    #expect(!report.rows.contains { $0.who.contains("S100") })
    room.send(.reportWritten("here.md"))
    #expect(room.screen.contains("The report is in here.md."))
    room.press("Down")
    #expect(!room.screen.contains("here.md"))
  }

  @Test func peopleAreCalledAsTheInstructorAsked() {
    for (roster, names, label) in [
      (nil, false, "ada (lab-da)"), (["ada"], false, "ada (lab-da)"),
      (["ada"], true, "Ada (lab-da)"), (["mary"], false, "ada (lab-da, not listed)"),
      (nil, true, "Ada (lab-da)"),
    ] as [([String]?, Bool, String)] {
      var room = Room(roster: roster, names: names)
      room.hear(.signIn, of: "ada", at: 0)
      room.press("s")
      #expect(room.screen.contains(label))
    }
  }

  @Test func whatThereIsToSayOfTheFolderIsShown() {
    var room = Room()
    room.send(.folder(BoardFolder(risks: ["It is open."], changes: ["The inbox is gone."])))
    #expect(room.screen.contains("warnings about the folder 1"))
    #expect(room.screen.contains("The inbox is gone."))
    #expect(!room.screen.contains("It is open."))
    room.press("a")
    #expect(room.screen.contains("It is open."))
    room.send(.reportWritten("r.md"))
    room.send(.remark("A file was replaced."))
    #expect(room.model.notice?.text == "The report is in r.md. A file was replaced.")
    room.press("a")
    room.send(.folder(BoardFolder()))
    #expect(!room.screen.contains("The inbox is gone."))
  }

  @Test func whatIsSetAsideIsShownWithItsReason() {
    var room = Room()
    room.send(
      .news(
        BoardNews(
          setAside: [SetAside(file: "a\u{1B}[2J.jsonl", reason: "nothing of ours")],
          problem: "The folder cannot be read.")))
    #expect(room.screen.contains("files set aside 1"))
    #expect(room.screen.contains("The folder cannot be read."))
    room.press("a")
    #expect(room.screen.contains("a\u{FFFD}[2J.jsonl"))
    #expect(room.screen.contains("nothing of ours"))
  }

  @Test func whatIsAskedNowBeginsAnewAndNothingElse() {
    var room = Room.full(6, roster: ["s100"])
    room.press("Enter Esc")
    var session = room.model.session
    session.title = "Another title"
    session.roster = nil
    room.send(.sessionChanged(session))
    #expect(
      room.model.notice?.text
        == "The session was changed: it is called Another title; anybody may sign in.")
    #expect(room.screen.contains("Another title") && room.screen.contains("6 signed in"))
    #expect(room.model.opened == [0])
    room.send(.sessionRefused("s/session.yaml:7:3: error: nonsense"))
    #expect(
      room.screen.contains("The board goes on as before: s/session.yaml:7:3: error: nonsense"))
    // Editors save a file as another one. That must not hide what is in it.
    room.send(.remark("`session.yaml` is another file than before."))
    #expect(room.screen.contains("nonsense"))
    room.press("Down Up")
    #expect(room.screen.contains("nonsense"))
    room.send(.sessionChanged(session))
    #expect(room.screen.contains("make sense again") && !room.screen.contains("nonsense"))
    session.course.modules.removeFirst()
    room.send(.sessionChanged(session))
    #expect(room.screen.contains("The session was changed: it asks other cases."))
    #expect(room.screen.contains("0 signed in"))
    #expect(room.model.opened == [])
  }

  @Test func aClickSelectsAScenarioAndOpensTheOneThatIsSelected() {
    var room = Room.full(6)
    let rows = room.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let kind = rows.firstIndex { $0.contains("The kind note") } ?? 0
    for (row, column, message) in [
      (kind, 10, [.pick(1)]), (kind - 1, 40, [.forward]), (kind - 2, 10, []), (0, 10, []),
      (23, 10, []), (kind, 80, []), (kind, -1, []), (kind, 1, []), (99, 1, []),
    ] as [(Int, Int, [BoardMessage])] {
      #expect(room.model.messages(forClickAt: Position(row: row, column: column)) == message)
    }
    room.send(.pick(1))
    room.send(
      room.model.messages(forClickAt: Position(row: kind, column: 10)).first ?? .quit)
    #expect(room.model.opened == [1])
    #expect(room.model.messages(forClickAt: Position(row: kind, column: 10)) == [])
  }

  @Test func theWheelGoesFromScenarioToScenarioAndScrollsElsewhere() {
    var room = Room.full(30)
    #expect(room.model.messages(forWheelBy: 3) == [.down])
    #expect(room.model.messages(forWheelBy: -3) == [.up])
    room.press("s")
    #expect(room.model.messages(forWheelBy: 3) == [.down, .down, .down])
    #expect(room.model.messages(forWheelBy: -2) == [.up, .up])
    #expect(room.model.messages(forWheelBy: 0) == [])
    #expect(room.model.messages(forWheelBy: .min).count == 24)
  }

  @Test func anotherSizeKeepsWhatIsRead() {
    var room = Room.full(40, rows: 12, columns: 40)
    room.press("s PageDown PageDown")
    let first = room.screen.split(separator: "\n")[1]
    #expect(first.contains("lab-"))
    room.send(.resized(Size(rows: 24, columns: 80)))
    #expect(room.screen.contains(first.prefix(15)))
    room.send(.resized(Size(rows: 12, columns: 40)))
    #expect(room.screen.split(separator: "\n")[1] == first)
  }

  @Test func anyKeyAtAnySizeIsSafe() {
    let keys = "Enter Down Up d s a w h ? Esc End PageDown Backspace x".split(separator: " ")
    var generator = SplitMix64(seed: 3)
    var room = Room.full(9)
    for _ in 0..<600 {
      if Int.random(in: 0..<20, using: &generator) == 0 {
        room.send(
          .resized(
            Size(
              rows: .random(in: 0...60, using: &generator),
              columns: .random(in: 0...200, using: &generator))))
      }
      room.press(String(keys.randomElement(using: &generator) ?? "s"))
      let frame = view(room.model)
      #expect(frame.lines.count == max(0, room.model.display.size.rows))
    }
  }

  @Test func aChangeIsToldByWhatItIs() {
    let changes: [(change: (inout BoardSession) -> Void, words: String)] = [
      ({ $0.feedback = .after }, "feedback after the session has closed"),
      ({ $0.feedback = .none }, "no feedback"),
      ({ $0.passMark = SessionPlan.PassMark(percent: 60) }, "the pass mark is 60 %"),
      ({ $0.seatsReadInbox = true }, "learners can go on at another seat"),
    ]
    for (change, words) in changes {
      var room = Room(columns: 100)
      var session = room.model.session
      change(&session)
      room.send(.sessionRefused("nonsense"))
      room.send(.sessionChanged(session))
      #expect(room.model.notice?.text == "The session was changed: \(words).")
      room.send(.sessionRefused("nonsense"))
      room.send(.sessionChanged(session))
      #expect(
        room.model.notice?.text == "The session's files make sense again, and nothing was changed.")
    }
  }

  @Test(arguments: [
    (0, "open until 10:30, for 2 people until 11:00"),
    (90, "closed at 10:30, for 2 people until 11:00"),
    (110, "closed at 10:30, for 1 person until 11:00"), (120, "closed at 10:30"),
  ]) func theTitleSaysForWhomTheSessionClosesLater(minute: Int, words: String) {
    var room = Room(columns: 100)
    var session = room.model.session
    session.extensions = [("ada", 120), ("grace", 105)].map {
      SessionPlan.Extension(learner: Room.learner($0), closes: Room.minutes($1))
    }
    room.send(.sessionChanged(session))
    #expect(room.screen.contains("The session was changed: open until 10:30, for 2 people"))
    room.send(.tick(Room.minutes(minute)))
    #expect(room.screen.contains("Orientation 2026 · \(words) "))
  }

  @Test(arguments: [
    (0, "open until 10:30"), (89, "open until 10:30"), (90, "closed at 10:30"),
    (-1, "opens 09:00"), (-1440, "opens 2026-11-23 09:00"),
  ]) func theTitleSaysWhetherTheSessionIsOpen(minute: Int, words: String) {
    var room = Room()
    room.send(.tick(Room.minutes(minute)))
    #expect(room.screen.contains("Orientation 2026 · \(words)"))
  }

  @Test func eachTimeIsByTheClockOfItsOwnDate() {
    let start = Room.start.milliseconds
    var plan = SessionPlan(
      id: Identifier("spring-x3f9"), title: "Spring", course: Room.course.id, digest: "")
    // Clocks go forward by an hour on the day before it closes.
    plan.closes = Timestamp(milliseconds: start + 48 * 3_600_000)
    let model = BoardModel(
      BoardSession(plan, course: Room.course, roster: nil), now: Room.start,
      size: Size(rows: 24, columns: 80),
      minutesEastOfUTC: { $0.milliseconds < start + 24 * 3_600_000 ? -300 : -240 })
    #expect(view(model).lines.contains { $0.text.contains("open until 2026-11-25 05:00") })
  }
}
