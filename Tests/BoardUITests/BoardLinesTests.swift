import BoardUI
import Pages
import Scoring
import Screen
import TestSupport
import Testing

/// The board as lines.
struct BoardLinesTests {
  /// Everything that is written in answer to some input and to news. The news come by the number of the look that finds them.
  private func play(_ inputs: [BoardLines.Input], _ news: [Int: BoardNews] = [:]) -> String {
    var room = Room()
    var said = ""
    var typed = inputs
    var looks = 0
    let lines = BoardLines(
      read: { _ in typed.isEmpty ? .end : typed.removeFirst() }, write: { said += $0 })
    let world = BoardWorld(
      now: { Room.minutes(2) },
      news: {
        looks += 1
        return news[looks].map { [.news($0)] } ?? []
      }, perform: { _ in [.reportWritten("report.md")] })
    _ = runPlain(&room.model, on: lines, world: world)
    return said
  }

  private func arrival(_ id: String, _ answers: Int) -> Arrival {
    let at = Room.minutes(1)
    let attempts = Room.answers(1).prefix(answers).map { attempt in
      var attempt = attempt
      attempt.learner = Room.learner(id)
      return attempt
    }
    return Arrival(
      learner: Room.learner(id), seat: "lab-1", event: .answers, at: (at, at), attempts: attempts)
  }

  private static let help =
    "Type open 1, debrief 1, hardest, seats, aside, report, table, help or q, and Enter. Lines that change are shown again.\n"

  @Test func theTableIsSaidOnceAndThenWhatChanges() {
    let said = play(
      [.nothing, .nothing, .line("q")],
      [2: BoardNews(arrivals: [arrival("ada", 2)]), 3: BoardNews()])
    #expect(
      said == """
        Orientation 2026, open until 10:30. 0 signed in.
        finished 0, answering 0.
        Nobody calls for help.
        Module 1, Patients, friends and followers: 0 % of answers in
        1. A friend request from a patient?: 0 answered, hidden
        2. The kind note: 0 answered, hidden
        Module 2, Pause before you post: 0 % of answers in
        3. A draft: 0 answered, hidden

        """ + Self.help + """
          Orientation 2026, open until 10:30. 1 signed in.
          finished 0, answering 1.
          Module 1, Patients, friends and followers: 67 % of answers in
          1. A friend request from a patient?: 1 answered, hidden

          """)
  }

  @Test func linesAskForPages() {
    let people = BoardNews(arrivals: (0..<5).map { arrival("s\($0)", 5) })
    let said = play(
      [.line("open 3"), .line("report"), .line("aside"), .line("open 9"), .line("what")],
      [1: people])
    #expect(
      said.contains(
        """
        2.1 A draft, 1 of 2
        Mark every word that must go:

        Off a 24 at Riverside General. Love this job!

        5 answered

        Riverside General
             5 of 5, 100 %

        """), "\(said)")
    #expect(said.contains("3. A draft: 5 answered, open\n"))
    #expect(said.contains("The report is in report.md.\n"))
    #expect(said.contains("Nothing was set aside.\n"))
    #expect(said.contains("Which one? Type its number, from 1 to 3, after the command.\n"))
    #expect(said.hasSuffix(Self.help))
  }
}
