internal import ArgumentParser
internal import Curriculum
internal import Journal
internal import Scoring
internal import Screen
internal import TrainerUI

/// Study: go on where this learner left off.
struct Study: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Study; go on where you left off. What webside does without a command.")

  @Option(help: "Who is learning: letters, digits, `.`, `_`, `-`.")
  var learner: String?

  @Option(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var course: String?

  @Option(help: ArgumentHelp("Open this module.", valueName: "id"))
  var module: String?

  @Flag(help: "Numbered lines on standard input and output, for screen readers and pipes.")
  var plain = false

  @Option(help: "How the screen looks: auto, light, dark or mono.")
  var theme = ThemeChoice.auto

  func run() throws {
    let learner = try self.learner.map(learnerID)
    let course = try CourseFolder(path: Environment.course(self.course)).open()
    let module = try self.module.map { try position(of: $0, in: course) }
    var desk = Desk(course: course, store: Store(root: Environment.store))
    var model = Model(
      course: course, size: Size(rows: 24, columns: 80), known: desk.known, firstModule: module)
    for message in desk.begin(with: learner) { send(message, to: &model) { desk.perform($0) } }
    let end = try FrontEnd(isPlain: plain, theme: theme).run(&model) { desk.perform($0) }
    if case .terminated(let signal) = end { leave(128 + signal) }
  }

  private func position(of id: String, in course: Course) throws -> Int {
    if let index = course.modules.firstIndex(where: { $0.id.text == id }) { return index }
    let known = course.modules.map(\.id.text).joined(separator: ", ")
    throw Failure(
      text: "the course has no module `\(reduced(id))`; it has \(known)", exitCode: Failure.usage)
  }
}

/// Reads a learner id from an argument.
func learnerID(_ text: String) throws -> LearnerID {
  guard let id = LearnerID(text) else { throw Failure.unusableLearner(text) }
  return id
}
