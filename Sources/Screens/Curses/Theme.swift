/// How styles look. Colours are the ANSI colours of the terminal on its own background, so they follow the user's palette.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  case light
  case dark
  /// For an unknown background: only colours that can be read on light and dark ones.
  case neutral
  /// No colour at all: bold, underline, reverse and dim.
  case monochrome
  /// The terminal's own two colours, bold, underline and reverse; nothing faint.
  case contrast

  var usesColors: Bool { self != .monochrome && self != .contrast }

  /// The theme that fits a terminal, as far as the environment tells.
  ///
  /// - Parameters:
  ///   - colorForegroundBackground: The value of `COLORFGBG`, such as `15;0` or `0;default;15`: the last number is the
  ///     background.
  ///   - colors: How many colours the terminal has.
  public static func automatic(colorForegroundBackground: String?, colors: Int) -> Theme {
    if colors < 8 { return .monochrome }
    let background = colorForegroundBackground?.split(separator: ";").last.flatMap { Int($0) }
    switch background {
    case 0, 1, 2, 3, 4, 5, 6, 8: return .dark
    case 7, 9, 10, 11, 12, 13, 14, 15: return .light
    default: return .neutral
    }
  }
}
