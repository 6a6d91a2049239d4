package import Curriculum
package import Files
internal import Reports
internal import Scoring
package import Seat
package import TrainerUI

/// Performs the effects of a preview, and sees when its author saves the file. There is no store: every answer counts as saved, and
/// is gone when the program ends.
package struct PreviewWorld {
  private let clock: Clock
  private let read: () -> ModulePreview
  private let edit: (_ file: String, _ line: Int) -> ForegroundProgram.End
  private let editor: Editor
  private var watch: FileWatch
  /// Whether the files changed and have not been read since.
  private var isDue = false
  /// Whether somebody looks many times a second, and not only when a line was typed.
  private var isWatched = false
  private var answers = 0

  /// How often to look whether the author has saved: twice as often as is needed for the new page to be there at once.
  package static let lookEveryMilliseconds: Int32 = 20

  /// - Parameters:
  ///   - file: The module's file. It is watched, and so is the `course.yaml` beside it.
  ///   - read: Reads the module as it is now.
  ///   - edit: Opens a file in the author's editor, with the terminal given over, and waits for its end.
  package init(
    of file: String, clock: Clock, editor: Editor, read: @escaping () -> ModulePreview,
    edit: @escaping (_ file: String, _ line: Int) -> ForegroundProgram.End
  ) {
    self.clock = clock
    self.editor = editor
    self.read = read
    self.edit = edit
    watch = FileWatch([file, Folder.parent(of: file) + "/course.yaml"])
  }

  /// The module as it is now.
  package var reading: ModulePreview { read() }

  /// What signs in somebody who has done nothing yet.
  package var signIn: [Message] {
    guard let id = LearnerID("preview") else { return [] }
    let learner = Learner(id: id, name: "Preview")
    return [.signedIn(SignedIn(learner: learner, progress: Progress()))]
  }

  /// Whether the author has saved. To be asked many times a second.
  package mutating func look() -> Bool {
    isWatched = true
    return notice()
  }

  private mutating func notice() -> Bool {
    if watch.look(at: clock.ticks()) { isDue = true }
    return isDue
  }

  /// The module as it was saved; nothing if it was not.
  package mutating func news() -> [Message] {
    guard notice() || !isWatched && watch.isWaiting else { return [] }
    if !isDue { watch.wasRead() }
    isDue = false
    return [.previewed(read())]
  }

  package mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .record(let submission): return record(submission)
    case .keepText(let text, _): return [.textKept(text)]
    case .edit(let file, let line):
      let end = edit(file, line)
      watch.wasRead()
      isDue = false
      return [.previewed(read())] + (end.words(of: editor.command).map { [.editorEnded($0)] } ?? [])
    case .createLearner, .openLearner, .renameLearner, .visit, .startClock, .mark, .keep, .report,
      .copy, .writeFile, .callForHelp, .editOutside, .versions, .choose, .look, .study:
      return []
    }
  }

  private mutating func record(_ submission: Submission) -> [Message] {
    guard let id = LearnerID("preview") else { return [] }
    answers += 1
    var attempt = Attempt(
      id: String(answers), at: clock.now(), learner: id, course: Identifier("preview"),
      module: submission.module, address: submission.address, revision: submission.revision,
      key: submission.key, kind: submission.kind, order: submission.order,
      response: submission.response, score: submission.score, milliseconds: 0, context: .study,
      certainty: submission.certainty)
    attempt.right = submission.right
    attempt.options = submission.options
    return [.saved(attempt)]
  }
}
