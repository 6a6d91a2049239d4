internal import Curses
internal import Pages
internal import Plain
internal import Screen
internal import TrainerUI

/// The front end that was asked for, or the one that works here.
struct FrontEnd {
  var isPlain = false
  /// Whether lines are broken where they are full, in plain mode.
  var wrapsLines = true
  var theme = ThemeChoice.auto
  var focus = FrontEnd.usualFocus
  /// Whether marks are drawn in ASCII; `nil` where nobody said.
  var isASCII: Bool?
  var usesMouse = false

  /// The focus where no option names one. `ACCESSIBLE` is what other programs ask too, before they draw less.
  static var usualFocus: FocusLook { Environment.variable("ACCESSIBLE") == nil ? .marker : .cursor }

  /// Runs a model until it ends. The terminal is given back before this returns or throws.
  ///
  /// `news` is asked now and then for what has happened meanwhile, in the full screen at least every so many milliseconds.
  func run(
    _ model: inout Model, perform: (Effect) -> [Message], news: () -> [Message] = { [] },
    everyMilliseconds: Int32? = nil
  ) throws -> ProgramEnd {
    guard !drawsLines else {
      return runPlain(&model, on: lines, perform: perform, news: news)
    }
    var terminal = try openTerminal()
    defer { terminal.close() }
    setUp(terminal)
    model.size = terminal.size
    if usesMouse { terminal.useMouse() }
    model.focusLook = focus
    model.glyphs = terminal.repertoire.glyphs
    terminal.longestWait = everyMilliseconds
    return model.run(in: &terminal, perform: perform, news: news)
  }

  /// Whether lines are written, because they were asked for or because no screen can be drawn.
  var drawsLines: Bool { isPlain || Environment.needsPlain }

  /// Standard input and output as lines. Whoever reads from it more than once has to keep it: it may hold lines already.
  var lines: LineTerminal {
    keptLines ?? Lines.standard(in: repertoire, columns: lineColumns)
  }

  /// How many columns a line may take; `nil` makes each paragraph one line.
  var lineColumns: Int? { wrapsLines ? Lines.columns : nil }

  /// Lines from which was read already.
  var keptLines: LineTerminal?

  /// Lets a terminal show things as they were asked for.
  func setUp(_ terminal: CursesTerminal) {
    terminal.theme = theme.theme(on: terminal)
    terminal.repertoire = repertoire
    terminal.sendsWholeRows = focus == .cursor
  }

  /// The characters to send. What the locale cannot encode is not sent, whatever was asked for.
  var repertoire: Repertoire {
    let terminal = Environment.variable("TERM") ?? ""
    let usual = Repertoire.usual(locale: Environment.locale, terminal: terminal)
    return switch isASCII {
    case true?: usual == .ascii ? .ascii : .letters
    case false?: .unicode
    case nil: usual
    }
  }

  func openTerminal() throws -> CursesTerminal {
    let name = Environment.variable("TERM") ?? ""
    let delay = Environment.variable("ESCDELAY").flatMap { Int($0) }
    do {
      return try CursesTerminal(
        name: name, theme: .monochrome, escapeDelayMilliseconds: delay ?? 25)
    } catch {
      throw Failure(text: error.words)
    }
  }
}

extension TerminalError {
  /// What is wrong with the terminal and what to do instead.
  var words: String {
    switch self {
    case .notATerminal: "there is no terminal here to draw on; try webside --plain"
    case .dumb(let name):
      "the terminal `\(reduced(name))` cannot place a cursor; try webside --plain"
    case .unknownTerminal(let name):
      "this machine does not know the terminal `\(reduced(name))` (TERM); try webside --plain"
    case .busy: "the terminal is in use"
    }
  }
}
