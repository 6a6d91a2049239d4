internal import BoardUI
internal import Curses
internal import Pages
internal import Screen
internal import TrainerUI

extension FrontEnd {
  /// Runs a board until it ends. The terminal is given back before this returns or throws.
  func run(_ model: inout BoardModel, _ world: BoardWorld) throws -> ProgramEnd {
    guard !isPlain, !Environment.needsPlain else {
      return runPlain(
        &model, on: Lines.following(in: repertoire, columns: lineColumns), world: world)
    }
    var terminal = try openTerminal()
    defer { terminal.close() }
    setUp(terminal)
    if usesMouse { terminal.useMouse() }
    model.focusLook = focus
    model.glyphs = terminal.repertoire.glyphs
    terminal.longestWait = Int32(clamping: world.tickMilliseconds)
    return model.run(in: &terminal, perform: world.perform, news: world.look)
  }
}
