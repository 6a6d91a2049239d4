internal import ArgumentParser
internal import BoardUI
internal import Curses
internal import Glibc
internal import Pages
internal import Plain
internal import Reports
internal import Screen
internal import TrainerUI
internal import World

/// The front end that was asked for, or the one that works here.
struct FrontEnd {
  let options: DisplayOptions
  /// Standard input and output as lines. There is one for the whole command, because it may have read ahead.
  let lines: StandardLines
  /// The terminal while a full screen is drawn on it.
  private let drawn = DrawnTerminal()

  init(_ options: DisplayOptions) {
    self.options = options
    lines = StandardLines(
      from: STDIN_FILENO, to: STDOUT_FILENO, in: Self.repertoire(options.ascii),
      columns: options.wrap ? Console.usualColumns : nil)
  }

  /// Runs a model until it ends. The terminal is given back before this returns or throws.
  ///
  /// `news` is asked now and then for what has happened meanwhile, on the full screen at least every so many milliseconds. If
  /// `hasNews` is given, it is asked that often, and `news` only once it says yes.
  func run(
    _ model: inout Model, perform: (Effect) -> [Message], news: () -> [Message] = { [] },
    everyMilliseconds: Int32? = nil, hasNews: (() -> Bool)? = nil
  ) throws -> ProgramEnd {
    if drawsLines { return try runLines(&model, perform: perform, news: news) }
    let terminal: CursesTerminal
    do { terminal = try openTerminal() } catch {
      // Who is far away cannot ask for lines by an option.
      guard model.settings.isPinned else { throw Failure(text: error.words) }
      lines.terminal.say("\(error.problem), so this goes on with lines.\n")
      return try runLines(&model, perform: perform, news: news)
    }
    model.settings.copies = abilities.takesClipboard && !model.settings.isPinned
    let end = draw(
      &model, on: terminal,
      perform: { effect in
        guard case .copy(let address) = effect else { return perform(effect) }
        return [.copied(terminal.copy(address))]
      }, news: news, everyMilliseconds: everyMilliseconds, hasNews: hasNews)
    // A seat says more when it signs its learner out.
    if end == .left, model.session == nil { lines.put(model.goodbye + "\n") }
    return end
  }

  private func runLines(
    _ model: inout Model, perform: (Effect) -> [Message], news: () -> [Message]
  ) throws -> ProgramEnd {
    let end = runPlain(&model, on: lines.terminal, perform: perform, news: news)
    try checkLines()
    return end
  }

  /// Runs a board until it ends. The terminal is given back before this returns or throws.
  func run(_ model: inout BoardModel, _ world: BoardWorld) throws -> ProgramEnd {
    guard !drawsLines else {
      let end = runPlain(&model, on: lines.board, world: world)
      try checkLines()
      return end
    }
    do {
      return draw(
        &model, on: try openTerminal(), perform: world.perform, news: world.look,
        everyMilliseconds: Int32(clamping: world.tickMilliseconds))
    } catch {
      throw Failure(text: error.words)
    }
  }

  /// Throws if writing lines has failed for another reason than that their reader went away.
  func checkLines() throws(Failure) {
    if let problem = lines.problem { try Console.fail(problem) }
  }

  /// Runs a program in the full screen until it ends. The terminal is given back before this returns or throws.
  private func draw<Drawn: Program>(
    _ program: inout Drawn, on opened: CursesTerminal,
    perform: (Drawn.Effect) -> [Drawn.Message], news: () -> [Drawn.Message],
    everyMilliseconds: Int32?, hasNews: (() -> Bool)? = nil
  ) -> ProgramEnd {
    var terminal = opened
    drawn.terminal = terminal
    defer {
      drawn.terminal = nil
      terminal.close()
    }
    program.display.size = terminal.size
    program.display.focusLook = focus
    program.display.glyphs = terminal.repertoire.glyphs
    terminal.longestWait = everyMilliseconds
    terminal.endsWait = hasNews
    return program.run(in: &terminal, perform: perform, news: news)
  }

  /// Lets another program have the terminal while `body` runs.
  func lendTerminal(_ body: () -> Void) {
    if let terminal = drawn.terminal { terminal.lend(body) } else { body() }
  }

  /// Clears what was shown, also what the terminal could scroll back to.
  func clear() {
    if !Environment.needsPlain { lines.put("\u{1B}[H\u{1B}[2J\u{1B}[3J") }
  }

  /// Whether lines are written, because they were asked for or because no screen can be drawn.
  private var drawsLines: Bool { options.plain || Environment.needsPlain }

  /// `ACCESSIBLE` is what other programs, too, read to find out whether to draw less.
  private var focus: FocusLook {
    options.focus?.look ?? (Environment.variable("ACCESSIBLE") == nil ? .marker : .cursor)
  }

  private var abilities: TerminalAbilities { TerminalAbilities(variable: Environment.variable) }

  private static func repertoire(_ isASCII: Bool?) -> Repertoire {
    Repertoire(
      isASCII: isASCII, locale: Environment.locale, terminal: Environment.variable("TERM") ?? "")
  }

  private func openTerminal() throws(TerminalError) -> CursesTerminal {
    let delay = Environment.variable("ESCDELAY").flatMap { Int($0) }
    let terminal = try CursesTerminal(
      name: Environment.variable("TERM") ?? "", theme: .monochrome,
      escapeDelayMilliseconds: delay ?? 25)
    terminal.theme = options.theme.theme(on: terminal)
    terminal.repertoire = Self.repertoire(options.ascii)
    terminal.sendsWholeRows = focus == .cursor
    terminal.showsLinks = abilities.showsLinks && focus != .cursor
    if options.theme == .auto, terminal.theme == .neutral, abilities.tellsBackground {
      terminal.followBackground()
    }
    if options.mouse { terminal.useMouse() }
    return terminal
  }
}

private final class DrawnTerminal {
  var terminal: CursesTerminal?
}

extension ProgramEnd {
  /// Throws the exit code that a signal asks for, if a signal ended the program.
  func check() throws {
    if case .terminated(let signal) = self { throw ExitCode(128 + signal) }
  }
}
