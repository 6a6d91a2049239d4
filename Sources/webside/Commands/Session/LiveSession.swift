internal import ArgumentParser
internal import BoardUI
internal import Curriculum
internal import Files
internal import Pages
internal import Scoring
internal import Screen
internal import Session
internal import TrainerUI

/// Session live: the instructor's board.
struct LiveSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live",
    abstract: "Show who has signed in, how far everybody is, and what a room answered.",
    discussion:
      "What was answered stays hidden until you open it. The board changes nothing in the folder.")

  @Argument(help: ArgumentHelp("The session's folder.", valueName: "dir"))
  var folder: String

  @Flag(help: "Call people by their names; else they are called by their ids.")
  var names = false

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    let opened = try OpenSession(at: folder, course: course)
    if opened.course.hasChanged {
      Console.complain("the course's questions or keys have changed since the session was made")
    }
    let source = BoardSource(opened, showsNames: names)
    // What is there already is shown at once, unless reading it takes long.
    source.settle(withinMilliseconds: 5000)
    var model = BoardModel(source.board, now: Clock.now, size: Size(rows: 24, columns: 80))
    let world = BoardWorld(
      now: { Clock.now }, news: { source.news() },
      perform: { [perform($0, id: opened.plan.id.text)] })
    let end = try display.frontEnd.run(&model, world)
    if case .terminated(let signal) = end { leave(128 + signal) }
  }

  /// Writes the report into the current folder; one of the same minute is replaced.
  private func perform(_ effect: BoardEffect, id: String) -> BoardMessage {
    switch effect {
    case .writeReport(let text):
      let stamp = LocalTime.text(Clock.now).replacing(" ", with: "-").replacing(":", with: "")
      let path = "\(id)-\(stamp).md"
      do {
        try OutputFile(path: path).write(text)
        return .reportWritten(path)
      } catch {
        return .reportNotWritten((error as? Failure)?.text ?? "The report could not be written.")
      }
    }
  }
}
