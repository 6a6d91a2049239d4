internal import ArgumentParser
internal import Authoring
internal import Courses
internal import Curriculum
internal import Pages
internal import Reports
internal import Screen
internal import Seat
internal import TrainerUI
internal import World

/// Preview: a module as a learner will see it; nothing is recorded.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show one module as a learner will see it; nothing is recorded.")

  @Argument(
    help: ArgumentHelp("The module's Markdown file.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var file: String

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    let surroundings = Courses.surroundings(
      ofModule: file, bundled: try Environment.bundledCourse)
    let (module, diagnostics) = readModule(try bytes(of: file), file: file, in: surroundings)
    Console.note(diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined())
    guard let module else {
      throw Failure(text: "\(reduced(file)) has errors", exitCode: Failure.findings)
    }
    var course = Course(of: module)
    course.sources = surroundings.sources
    var world = PreviewWorld(course: course, clock: .system)
    var model = Model(course: course, size: Size(rows: 24, columns: 80))
    model.settings.keepsAnswers = false
    for message in world.signIn { model.send(message) { world.perform($0) } }
    try FrontEnd(display).run(&model) { world.perform($0) }.check()
  }
}
