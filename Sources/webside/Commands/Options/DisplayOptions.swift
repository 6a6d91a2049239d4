internal import ArgumentParser
internal import Curses
internal import Scoring

/// How a command that draws pages draws them.
struct DisplayOptions: ParsableArguments {
  @Flag(help: "Numbered lines on standard input and output, for screen readers and pipes.")
  var plain = false

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "With --plain: break long lines, or make each paragraph one line.")
  var wrap = true

  @Option(
    help: ArgumentHelp(
      """
      What shows where you are on the screen: cursor (the cursor alone, for screen readers), marker or bar. \
      Without this, the cursor if ACCESSIBLE is set, else the marker.
      """))
  var focus: ChoiceArgument<Preferences.Focus>?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      """
      Draw marks and bars with ASCII characters alone. Without either, as the locale and TERM tell.
      """))
  var ascii: Bool?

  @Option(help: "How the screen looks: auto, light, dark, mono or contrast.")
  var theme: ChoiceArgument<Preferences.Theme>?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      """
      Let the mouse choose and the wheel scroll. Text is then selected with Shift held down.
      """))
  var mouse: Bool?

  /// What these options choose.
  var preferences: Preferences {
    var chosen = Preferences()
    chosen.theme = theme?.choice
    chosen.focus = focus?.choice
    chosen.usesMouse = mouse
    return chosen
  }
}

/// One of the values that somebody can choose, as it is asked for.
struct ChoiceArgument<Choice: RawRepresentable & CaseIterable>: ExpressibleByArgument
where Choice.RawValue == String {
  let choice: Choice

  init?(argument: String) {
    guard let choice = Choice(rawValue: argument) else { return nil }
    self.choice = choice
  }

  static var allValueStrings: [String] { Choice.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension Preferences.Theme {
  /// The colours for a terminal; `NO_COLOR` wins over everything.
  func theme(on terminal: CursesTerminal) -> Theme {
    if self == .contrast { return .contrast }
    guard Environment.variable("NO_COLOR") == nil else { return .monochrome }
    return switch self {
    case .light: .light
    case .dark: .dark
    case .mono: .monochrome
    case .contrast: .contrast
    case .auto:
      Theme.automatic(
        colorForegroundBackground: Environment.variable("COLORFGBG"), colors: terminal.colors)
    }
  }
}
