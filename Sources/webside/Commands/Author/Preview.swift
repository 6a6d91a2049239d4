internal import ArgumentParser
internal import Authoring
internal import Curriculum
internal import Pages
internal import Plain
internal import Scoring
internal import Screen
internal import TrainerUI

/// Preview: a module as a learner will see it; nothing is recorded.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show one module as a learner will see it; nothing is recorded.")

  @Argument(help: ArgumentHelp("The module's Markdown file.", valueName: "file"))
  var file: String

  @OptionGroup
  var display: DisplayOptions

  func run() throws {
    let surroundings = surroundings(of: file)
    let (module, diagnostics) = readModule(try bytes(of: file), file: file, in: surroundings)
    Console.note(diagnostics.map { DiagnosticText(diagnostic: $0).text }.joined())
    guard let module else {
      throw Failure(text: "\(reduced(file)) has errors", exitCode: Failure.findings)
    }
    var course = Course(of: module)
    course.sources = surroundings.sources
    var desk = PreviewDesk(course: course)
    var model = Model(course: course, size: Size(rows: 24, columns: 80))
    model.keepsAnswers = false
    for message in desk.signIn { model.send(message) { desk.perform($0) } }
    let end = try display.frontEnd.run(&model) { desk.perform($0) }
    if case .terminated(let signal) = end { leave(128 + signal) }
  }
}

/// What the `course.yaml` beside a module says; nothing where there is none.
private func surroundings(of file: String) -> ModuleSurroundings {
  let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[...$0]) } ?? ""
  guard case .bytes(let courseFile) = content(of: folder + "course.yaml") else {
    return ModuleSurroundings()
  }
  return ModuleSurroundings(courseFile: courseFile)
}

/// Performs effects without a store: every answer counts as saved, and is gone when the program ends.
private struct PreviewDesk {
  let course: Course
  private var answers = 0

  init(course: Course) {
    self.course = course
  }

  var signIn: [Message] {
    guard let id = LearnerID("preview") else { return [] }
    let learner = Learner(id: id, name: "Preview")
    return [.signedIn(SignedIn(learner: learner, progress: Progress()))]
  }

  mutating func perform(_ effect: Effect) -> [Message] {
    guard case .record(let submission) = effect, let id = LearnerID("preview") else { return [] }
    answers += 1
    return [
      .saved(
        Attempt(
          id: String(answers), at: Clock.now, learner: id, course: course.id,
          module: submission.module, address: submission.address, revision: submission.revision,
          key: submission.key, kind: submission.kind, order: submission.order,
          response: submission.response, score: submission.score, milliseconds: 0, context: .study,
          certainty: submission.certainty))
    ]
  }
}
