internal import Journal
internal import Pages
internal import Reports
internal import Seat
internal import TrainerUI
internal import World

extension TrainerStart {
  /// Runs the trainer until it ends. Throws if an answer is not kept, or if a signal ended it.
  func run(on display: DisplayOptions) throws {
    let frontEnd = FrontEnd(display)
    var (model, world) = make(
      in: Store(root: try Environment.store), clock: .system,
      filesIn: try Environment.currentFolder, editor: Environment.editor,
      lendingTerminal: frontEnd.lendTerminal)
    try frontEnd.run(&model) { world.perform($0) }.check()
    if model.losesAnswers {
      throw Failure(text: model.storage.problem ?? "an answer could not be saved and is not kept")
    }
  }
}
