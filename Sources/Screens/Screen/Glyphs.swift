/// The characters that mean something by themselves: marks, bars, bullets, pictures. The one table that every view asks, so
/// that a terminal or a font without some of them loses nothing.
///
/// All are one column wide but for `chosen`, `open`, `marked` and `unmarked`, which are three, and the names of keys.
public struct Glyphs: Hashable, Sendable {
  /// Before the item that has the focus.
  public var focus: String
  /// An answer of which there is one: picked, and not.
  public var chosen: String
  public var open: String
  /// An answer of which there are several: marked, and not.
  public var marked: String
  public var unmarked: String
  /// Before an entry that moves with the arrows.
  public var held: String
  /// Before the items of a list, by how deep it is nested; the last one from there on.
  public var bullets: [String]
  /// Before each row of a quotation.
  public var quotation: String
  /// A rule across the text, and under a table's header.
  public var rule: String
  /// The part of a bar that is done, and the part that is left.
  public var barDone: String
  public var barLeft: String
  /// That text goes on above, and below.
  public var above: String
  public var below: String
  /// Between two things said in one row.
  public var separator: String
  /// An objective that is mastered, one in progress, one that is weak, and one not tried yet.
  public var mastered: String
  public var inProgress: String
  public var weak: String
  public var notTried: String
  /// Amounts from the smallest to the largest; nothing at all is a blank.
  public var levels: [String]
  /// The names of the arrow keys.
  public var arrows: Arrows

  /// How a footer names the arrow keys.
  public struct Arrows: Hashable, Sendable {
    public var upDown: String
    public var leftRight: String
    public var left: String
    public var right: String
  }
}

extension Glyphs {
  /// Line drawing, arrows and blocks.
  public static let unicode = Glyphs(
    focus: "›", chosen: "(●)", open: "( )", marked: "[x]", unmarked: "[ ]", held: "↕",
    bullets: ["•", "◦", "–"], quotation: "│", rule: "─", barDone: "━", barLeft: "─", above: "↑",
    below: "↓", separator: "·", mastered: "●", inProgress: "◐", weak: "!", notTried: "○",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    arrows: Arrows(upDown: "↑↓", leftRight: "←→", left: "←", right: "→"))

  /// Only what every terminal and every font has.
  public static let ascii = Glyphs(
    focus: ">", chosen: "(*)", open: "( )", marked: "[x]", unmarked: "[ ]", held: "=",
    bullets: ["*", "o", "-"], quotation: "|", rule: "-", barDone: "=", barLeft: "-", above: "^",
    below: "v", separator: "-", mastered: "#", inProgress: "+", weak: "!", notTried: ".",
    levels: [".", ":", "=", "#"],
    arrows: Arrows(upDown: "Up/Down", leftRight: "Left/Right", left: "Left", right: "Right"))

  /// The name of a key, or several, with its arrows as this set writes them: `↑↓` → `Up/Down`.
  public func label(_ keys: String) -> String {
    switch keys {
    case "↑↓": arrows.upDown
    case "←→": arrows.leftRight
    case "←": arrows.left
    case "→": arrows.right
    default: keys
    }
  }

  /// The bullet of a list inside `depth` others.
  public func bullet(depth: Int) -> String {
    bullets.isEmpty ? "" : bullets[min(max(0, depth), bullets.count - 1)]
  }

  /// The mark of an amount out of a largest one; a blank where it is not above nothing.
  public func level(_ amount: Int, of most: Int) -> String {
    guard amount > 0, most > 0, !levels.isEmpty else { return " " }
    let share = min(amount, most)
    let (high, low) = share.multipliedFullWidth(by: levels.count)
    // Rounded up, so that whatever is there can be seen.
    let step = most.dividingFullWidth((high, low))
    let index = step.remainder > 0 ? step.quotient : step.quotient - 1
    return levels[min(max(0, index), levels.count - 1)]
  }
}
