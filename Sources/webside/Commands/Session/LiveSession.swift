internal import ArgumentParser
internal import BoardUI
internal import Courses
internal import Curriculum
internal import Files
internal import Pages
internal import Reports
internal import Scoring
internal import Screen
internal import Seat
internal import Session
internal import World

/// Session live: the instructor's board.
struct LiveSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Show who has signed in, how far everybody is, and what a room answered.",
    discussion:
      "What was answered stays hidden until you open it. The board changes nothing in the folder.")

  @Argument(help: ArgumentHelp("The session's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @Flag(help: "Show people's names; otherwise their ids are shown.")
  var names = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"), completion: .directory)
  var course: String?

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    let opened = try openSession(at: folder, course: course)
    if opened.course.hasChanged {
      Console.complain(
        wordsForOtherCourse(
          in: try Environment.course(course), session: opened.plan.id.text))
    }
    if opened.folder.decidesHere {
      let weaknesses = try? opened.folder.weaknesses(
        for: thisAccount, seatsReadInbox: opened.plan.seatsReadInbox)
      for weakness in weaknesses ?? [] where weakness.isRisk { Console.complain(weakness.words) }
    }
    let source = BoardSource(
      opened, showsNames: names, clock: .system, read: { content(of: $0) })
    // What is there already is shown at once, unless reading it takes long.
    source.settle(withinMilliseconds: 5000)
    var model = BoardModel(
      source.board, now: Clock.system.now(), size: Size(rows: 24, columns: 80),
      minutesEastOfUTC: Clock.system.minutesEastOfUTC)
    let world = BoardWorld(
      now: Clock.system.now, news: { source.news() },
      perform: { source.perform($0) })
    try FrontEnd(display).run(&model, world).check()
  }
}
