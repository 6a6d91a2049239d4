internal import ArgumentParser
internal import Curses

/// A theme as it is asked for.
enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, light, dark, mono, contrast

  /// The theme for a terminal; `NO_COLOR` wins over everything.
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
