internal import Curriculum
internal import Journal
internal import Pages
internal import Reports
internal import Scoring
internal import Screen
internal import Seat
internal import TrainerUI
internal import World

/// How a trainer begins that keeps its answers in the store.
struct TrainerStart {
  /// The course, or the part of it that is studied.
  var course: Course
  /// The course, of which other parts are offered.
  var whole: Course
  /// Who is learning; `nil` lets the trainer find out.
  var learner: LearnerID?
  /// The position of the module to open.
  var module: Int?
  /// The course as a learner is asked it who has given some answers; `nil` if it is the same for everybody.
  var courseFor: ((LearnerID, [Attempt]) -> Course)?
  /// What goes before the learner's own settings.
  var options = Preferences()
  var beginsWithReview = false
  /// Whether the sitting belongs to this learner alone.
  var isPinned = false

  init(course: Course, learner: LearnerID?) {
    self.course = course
    whole = course
    self.learner = learner
  }

  /// Runs the trainer until it ends. Throws if an answer is not kept, or if a signal ended it.
  func run(on display: DisplayOptions) throws {
    var world = TrainerWorld(
      course: course, store: Store(root: try Environment.store), clock: .system,
      pinnedTo: isPinned ? learner : nil)
    world.courseFor = courseFor
    world.whole = whole
    var model = Model(
      course: course, size: Size(rows: 24, columns: 80), known: world.known, firstModule: module)
    model.whole = whole
    model.settings.options = options
    model.settings.minutesEastOfUTC = Clock.system.minutesEastNow
    let folder = try Environment.currentFolder
    world.filesFolder = folder.isEmpty || isPinned ? nil : folder
    model.settings.writesFiles = world.filesFolder != nil
    model.settings.isPinned = world.isPinned
    model.beginsWithReview = beginsWithReview
    let frontEnd = FrontEnd(display)
    if !world.isPinned, let editor = Environment.editor {
      world.editor = OutsideEditor(command: editor, lendingTerminal: frontEnd.lendTerminal)
      model.settings.mayEditOutside = true
    }
    for message in world.begin(with: learner) { model.send(message) { world.perform($0) } }
    try frontEnd.run(&model) { world.perform($0) }.check()
    if model.losesAnswers {
      throw Failure(text: model.storage.problem ?? "an answer could not be saved and is not kept")
    }
  }
}
