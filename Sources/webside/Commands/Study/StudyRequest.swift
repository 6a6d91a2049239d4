internal import Curriculum
internal import Journal
internal import Pages
internal import Scoring
internal import Screen
internal import TrainerUI

/// What to study, who, and how: a study command after its arguments were read.
struct StudyRequest {
  var learner: String?
  var course: String?
  var track: String?
  var form: String?
  var module: String?
  var asksCertainty = false
  var frontEnd = FrontEnd()

  /// Studies until the learner leaves.
  func run() throws {
    let learner = try self.learner.map(learnerID)
    let whole = try CourseFolder(path: Environment.course(self.course)).open()
    let course =
      try form.map { try SessionCourse.sit($0, of: whole) }
      ?? track.map { try SessionCourse.select($0, of: whole) }
      ?? whole
    let module = try self.module.map { try position(of: $0, in: course) }
    var desk = Desk(course: course, store: Store(root: Environment.store))
    desk.courseFor = form.flatMap { SessionCourse.twins(of: $0, in: whole) }
    var model = Model(
      course: course, size: Size(rows: 24, columns: 80), known: desk.known, firstModule: module)
    model.asksCertainty = asksCertainty
    model.minutesEastOfUTC = LocalTime.minutesEastOfUTC(at: Clock.now)
    for message in desk.begin(with: learner) { model.send(message) { desk.perform($0) } }
    let end = try frontEnd.run(&model) { desk.perform($0) }
    if case .terminated(let signal) = end { leave(128 + signal) }
    if model.losesAnswers {
      throw Failure(text: model.storeProblem ?? "an answer could not be saved and is not kept")
    }
  }

  private func position(of id: String, in course: Course) throws -> Int {
    if let index = course.modules.firstIndex(where: { $0.id.text == id }) { return index }
    let known = course.modules.map(\.id.text).joined(separator: ", ")
    throw Failure(
      text:
        "\(track == nil ? "the course" : "the track") has no module `\(reduced(id))`; it has \(known)",
      exitCode: Failure.usage)
  }
}

/// Reads a learner id from an argument.
func learnerID(_ text: String) throws -> LearnerID {
  guard let id = LearnerID(text) else { throw Failure.unusableLearner(text) }
  return id
}
