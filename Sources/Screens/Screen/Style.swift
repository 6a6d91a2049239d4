/// Screen turns text into lines that fit, and lines into frames. It knows widths, keys, and styles by their meaning. It knows no
/// lesson, no colour, no file and no C.

/// What a run of text means. A theme decides how that looks when a frame is sent to a terminal.
public enum Style: UInt8, Hashable, Sendable, CaseIterable {
  case body
  case strong
  case emphasis
  case struck
  case code
  case link
  case heading
  /// The title line of a screen.
  case title
  /// Text that may be skipped: sources, hints, counts.
  case muted
  /// What layout draws around and beside text: rules, bars, bullets. It tells nothing that words do not tell.
  case ornament
  /// Something that the learner has picked, rated or marked.
  case chosen
  /// The item that the next key acts on.
  case focus
  /// The whole of that item, if a bar shows it.
  case bar
  /// Words that were searched.
  case found
  case correct
  case incorrect
  /// Something the learner should know now, such as an answer that could not be saved.
  case alert
  /// The part of a progress bar that is done, and the part that is left.
  case done
  case left
  /// The name of a key, and what it does, in the footer.
  case key
  case hint

  /// The letter for the style in a golden screen; no two styles have the same.
  public var letter: Character {
    switch self {
    case .body: " "
    case .strong: "S"
    case .emphasis: "E"
    case .struck: "X"
    case .code: "C"
    case .link: "L"
    case .heading: "H"
    case .title: "T"
    case .muted: "m"
    case .ornament: "o"
    case .chosen: "c"
    case .focus: "F"
    case .bar: "B"
    case .found: "f"
    case .correct: "+"
    case .incorrect: "-"
    case .alert: "!"
    case .done: "d"
    case .left: "l"
    case .key: "K"
    case .hint: "h"
    }
  }
}

/// A run of text in one style.
public struct Run: Hashable, Sendable {
  public var text: String
  public var style: Style
  /// The address that the text leads to on a terminal that can show this; `nil` for other text.
  public var address: String?

  public init(_ text: String, _ style: Style = .body, to address: String? = nil) {
    self.text = text
    self.style = style
    self.address = address
  }
}

/// One row of styled text, without a line end.
public struct Line: Hashable, Sendable {
  public var runs: [Run]

  public init(_ runs: [Run] = []) {
    self.runs = runs
  }

  public init(_ text: String, _ style: Style = .body) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  /// The characters alone.
  public var text: String { runs.map(\.text).joined() }
}
