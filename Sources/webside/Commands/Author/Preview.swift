internal import ArgumentParser
internal import Courses
internal import Curriculum
internal import Files
internal import Pages
internal import Reports
internal import Screen
internal import Seat
internal import TrainerUI
internal import World

/// Preview: a module as a learner will see it, drawn again whenever its author saves it; nothing is recorded.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract:
      "Show one module as a learner will see it, and what is wrong with it; nothing is recorded.",
    discussion:
      "The page is drawn again whenever you save the file. Pages with errors show them; the others can be read. "
      + "The key e opens your editor ($VISUAL or $EDITOR) at what you look at.")

  @Argument(
    help: ArgumentHelp(
      "The module's Markdown file. With a line behind it, as check prints it, its page opens. "
        + "Of a course's folder or course.yaml, the first module opens.",
      valueName: "file[:line]"),
    completion: .file(extensions: ["md"]))
  var path: String

  @Option(help: ArgumentHelp("Open this page, by its id from check --pages.", valueName: "id"))
  var page: String?

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    var spot = FileSpot(path)
    if let reason = reasonAgainstPreview(of: spot.file) { throw Failure(text: reason) }
    let bundled = try Environment.bundledCourse
    let course = CourseToPreview(at: spot.file, bundled: bundled)
    if let course {
      guard let first = course.firstModule else { throw Failure(text: course.reasonAgainstPreview) }
      (spot.file, spot.line) = (first, nil)
    }
    _ = try bytes(of: spot.file)
    let front = FrontEnd(display)
    let editor = Environment.editor
    var previewing = ModulePreviewing(
      of: spot.file, bundled: bundled, today: Clock.system.today)
    var world = PreviewWorld(
      of: spot.file, clock: .system, editor: editor,
      read: { previewing.read() },
      edit: { file, line in
        var end = ForegroundProgram.End.exited(0)
        front.lendTerminal { end = editor.edit(file, line: line) }
        return end
      })
    let reading = world.reading
    var model = Model(
      previewing: reading, introduction: course?.introduction ?? "",
      size: Size(rows: 24, columns: 80))
    for message in world.signIn + (try opening(spot, of: reading)) {
      model.send(message) { world.perform($0) }
    }
    try front.run(
      &model, perform: { world.perform($0) }, news: { world.news() },
      everyMilliseconds: PreviewWorld.lookEveryMilliseconds, hasNews: { world.look() }
    ).check()
  }

  /// What opens the page that was asked for.
  private func opening(_ spot: FileSpot, of reading: ModulePreview) throws(Failure) -> [Message] {
    guard let page else { return spot.line.map { [.openLine($0)] } ?? [] }
    guard let line = reading.line(ofPage: page) else {
      throw Failure(text: reading.wordsForNoPage(named: page))
    }
    return [.openLine(line)]
  }
}
