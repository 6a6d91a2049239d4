package import Curriculum
package import Journal
internal import Pages
package import Scoring
internal import Screen
package import Seat
package import TrainerUI

/// How a trainer begins that keeps its answers in the store.
package struct TrainerStart {
  /// The course, or the part of it that is studied.
  package var course: Course
  /// The course, of which other parts are offered.
  package var whole: Course
  /// Who is learning; `nil` lets the trainer find out.
  package var learner: LearnerID?
  /// The position of the module to open.
  package var module: Int?
  /// The course as a learner is asked it who has given some answers; `nil` if it is the same for everybody.
  package var courseFor: ((LearnerID, [Attempt]) -> Course)?
  /// What goes before the learner's own settings.
  package var options = Preferences()
  package var beginsWithReview = false
  /// Whether the sitting belongs to this learner alone.
  package var isPinned = false

  package init(course: Course, learner: LearnerID?) {
    self.course = course
    whole = course
    self.learner = learner
  }

  /// The trainer before its first page, and the world that performs its effects.
  ///
  /// - Parameters:
  ///   - folder: Where files for the learner are written; empty if the system does not tell.
  ///   - editor: The learner's editor, which is offered if somebody chose one.
  ///   - lendingTerminal: Runs something while another program has the terminal.
  package func make(
    in store: Store, clock: Clock, filesIn folder: String, editor: Editor,
    lendingTerminal: @escaping (() -> Void) -> Void
  ) -> (model: Model, world: TrainerWorld) {
    var world = TrainerWorld(
      course: course, store: store, clock: clock, pinnedTo: isPinned ? learner : nil)
    world.courseFor = courseFor
    world.whole = whole
    world.filesFolder = folder.isEmpty || isPinned ? nil : folder
    var model = Model(
      course: course, size: Size(rows: 24, columns: 80), known: world.known, firstModule: module)
    model.whole = whole
    model.settings.options = options
    model.settings.minutesEastOfUTC = clock.minutesEastNow
    model.settings.writesFiles = world.filesFolder != nil
    model.settings.isPinned = world.isPinned
    model.beginsWithReview = beginsWithReview
    if !world.isPinned, editor.command != nil {
      world.editor = OutsideEditor(editor, lendingTerminal: lendingTerminal)
      model.settings.mayEditOutside = true
    }
    for message in world.begin(with: learner) { model.send(message) { world.perform($0) } }
    return (model, world)
  }
}
