internal import CTerminal
internal import Screen

/// The attributes and the colour of a run of text on a terminal.
struct Appearance: Hashable {
  struct Attributes: OptionSet, Hashable {
    let rawValue: UInt32

    static let bold = Attributes(rawValue: UInt32(CT_BOLD))
    static let underline = Attributes(rawValue: UInt32(CT_UNDERLINE))
    static let reverse = Attributes(rawValue: UInt32(CT_REVERSE))
    static let dim = Attributes(rawValue: UInt32(CT_DIM))
    static let italic = Attributes(rawValue: UInt32(CT_ITALIC))
  }

  /// A colour by its ANSI number, which is also the number of its pair in curses.
  enum Color: Int32 {
    case terminal = 0
    case red = 1
    case green = 2
    case blue = 4
    case magenta = 5
    case cyan = 6
  }

  var attributes: Attributes = []
  var color: Color = .terminal
}

extension Theme {
  /// How a style looks. Attributes alone tell styles apart; colour is an addition.
  func appearance(of style: Style) -> Appearance {
    switch self {
    case .contrast: Appearance(attributes: strongAttributes(of: style))
    case .monochrome: Appearance(attributes: plainAttributes(of: style))
    case .light, .dark, .neutral:
      Appearance(attributes: attributes(of: style), color: color(of: style))
    }
  }

  private func attributes(of style: Style) -> Appearance.Attributes {
    switch style {
    case .body, .hint, .done: []
    case .strong, .heading, .title, .code, .key, .chosen, .correct, .focus, .incorrect, .alert:
      .bold
    case .emphasis: .italic
    case .link: .underline
    case .struck, .muted, .ornament, .left: .dim
    case .bar, .found: .reverse
    }
  }

  /// Attributes for a terminal without colours: styles that differ only in colour elsewhere get other attributes.
  private func plainAttributes(of style: Style) -> Appearance.Attributes {
    switch style {
    case .focus: .reverse
    case .incorrect: .underline
    case .alert: [.bold, .reverse]
    case .done: .bold
    default: attributes(of: style)
    }
  }

  /// Attributes that never make text fainter or thinner.
  private func strongAttributes(of style: Style) -> Appearance.Attributes {
    switch style {
    case .body, .hint, .muted, .ornament, .left: []
    case .strong, .heading, .title, .code, .key, .chosen, .correct, .done: .bold
    case .emphasis, .link: .underline
    case .incorrect: [.bold, .underline]
    case .struck, .bar, .found: .reverse
    case .focus, .alert: [.bold, .reverse]
    }
  }

  private func color(of style: Style) -> Appearance.Color {
    switch style {
    case .code, .chosen, .focus, .done: accent
    case .link: self == .light ? .blue : accent
    case .correct: .green
    case .incorrect, .alert: .red
    default: .terminal
    }
  }

  /// The one colour that draws the eye. Blue is too dark on black, and cyan is too pale on white, so neither is used if the
  /// background is unknown.
  private var accent: Appearance.Color {
    switch self {
    case .light: .blue
    case .dark: .cyan
    case .neutral: .magenta
    case .monochrome, .contrast: .terminal
    }
  }
}
