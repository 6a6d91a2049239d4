import Courses
import Curriculum
import Curses
import Files
import Glibc
import Pages
import Scoring
import Screen
import Seat
import TrainerUI
import World

/// Bytes go through a real terminal and curses to the trainer, which draws a screen after each event.
func problemsOfKeys(_ bytes: [UInt8]) -> [String] {
  guard let device = Keyboard() else { return ["no terminal"] }
  defer { device.close() }
  guard
    let terminal = try? CursesTerminal(
      name: "xterm-256color", theme: .monochrome, escapeDelayMilliseconds: 0,
      descriptors: (device.screen, device.screen))
  else { return ["the terminal is not opened"] }
  defer { terminal.close() }
  terminal.useMouse()
  terminal.showsLinks = true
  guard let course else { return ["no course"] }
  var world = PreviewWorld(
    of: "none.md", clock: clock, editor: Editor(visual: nil, editor: nil),
    read: { ModulePreview(file: "none.md", module: course.modules[0], places: [], findings: []) },
    edit: { _, _ in .exited(0) })
  var model = Model(course: course, size: terminal.size)
  model.settings.keepsAnswers = false
  for message in world.signIn { model.send(message) { world.perform($0) } }
  // Ctrl-Z would stop the fuzzer.
  device.type(bytes.filter { $0 != 26 }.prefix(Keyboard.mostBytes))
  var player = Player(terminal: terminal, device: device)
  _ = model.run(in: &player, perform: { world.perform($0) })
  return player.problems
}

/// The program's terminal, which ends when nothing more was typed.
private struct Player: Terminal {
  let terminal: CursesTerminal
  let device: Keyboard
  var problems: [String] = []

  var size: Size { terminal.size }

  mutating func present(_ frame: Frame) {
    problems += broken([
      (frame.lines.count <= size.rows, "a frame with too many rows"),
      (frame.lines.allSatisfy { $0.width <= size.columns }, "a row beyond the screen"),
    ])
    terminal.present(frame)
    device.drain()
  }

  mutating func nextEvent(waiting mayWait: Bool) -> Event? {
    terminal.nextEvent(waiting: false) ?? (mayWait ? .endOfInput : nil)
  }
}

/// The other end of a terminal, where somebody types and nobody looks.
private struct Keyboard {
  let screen: Int32
  private let keyboard: Int32

  /// As many as a terminal holds before anybody reads.
  static let mostBytes = 4000

  init?() {
    var ends: (keyboard: Int32, screen: Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.keyboard, &ends.screen, nil, nil, &size) == 0 else { return nil }
    (keyboard, screen) = ends
    _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
  }

  func close() {
    Glibc.close(keyboard)
    Glibc.close(screen)
  }

  func type(_ bytes: ArraySlice<UInt8>) {
    _ = bytes.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
  }

  /// Throws away what was drawn, so that drawing never waits.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while read(keyboard, &buffer, buffer.count) > 0 {}
  }
}

/// Every kind of question.
private let course: Course? = {
  let sources = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  return try? CourseFolder(path: "/\(sources)/CommandTests/Fixtures/kinds").open()
}()

private let clock = Clock(
  now: { .init(milliseconds: 1_763_800_000_000) }, ticks: { 0 }, minutesEastOfUTC: { _ in 0 },
  random: { 0 })
