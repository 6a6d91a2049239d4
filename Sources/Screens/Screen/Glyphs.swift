/// The characters that mean something by themselves: marks, bars, bullets, pictures.
///
/// Every view takes them from here, so a terminal or a font that lacks some of them gets another set and loses nothing. All are
/// one column wide, except the names of keys, and `chosen`, `open`, `marked` and `unmarked`, which take three.
public struct Glyphs: Hashable, Sendable {
  /// Before the item that has the focus.
  public var focus: String
  /// A choice in a question with one answer: picked, and not picked.
  public var chosen: String
  public var open: String
  /// A choice in a question with several answers: marked, and not marked.
  public var marked: String
  public var unmarked: String
  /// Before an entry that the arrows carry.
  public var held: String
  /// Before the items of a list, by the number of lists around it; deeper lists use the last one.
  public var bullets: [String]
  /// Before each row of a quotation.
  public var quotation: String
  /// For a rule across the text, and below the header of a table.
  public var rule: String
  /// The part of a bar that is done, and the part that is left.
  public var barDone: String
  public var barLeft: String
  /// Says that the text goes on above, and that it goes on below.
  public var above: String
  public var below: String
  /// Between two facts in one row.
  public var separator: String
  /// Objectives: mastered, in progress, weak, and not tried yet.
  public var mastered: String
  public var inProgress: String
  public var weak: String
  public var notTried: String
  /// Amounts from the smallest to the largest. A blank stands for nothing at all.
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

  /// Only characters that every terminal and every font has.
  public static let ascii = Glyphs(
    focus: ">", chosen: "(*)", open: "( )", marked: "[x]", unmarked: "[ ]", held: "=",
    bullets: ["*", "o", "-"], quotation: "|", rule: "-", barDone: "=", barLeft: "-", above: "^",
    below: "v", separator: "-", mastered: "#", inProgress: "+", weak: "!", notTried: ".",
    levels: [".", ":", "=", "#"],
    arrows: Arrows(upDown: "Up/Down", leftRight: "Left/Right", left: "Left", right: "Right"))

  /// The name of one key or several, with arrows written as in this set: `↑↓` → `Up/Down`.
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

  /// The mark of an amount, given the largest one; a blank if the amount is not above 0.
  public func level(_ amount: Int, of most: Int) -> String {
    guard amount > 0, most > 0, !levels.isEmpty else { return " " }
    let share = min(amount, most)
    let (high, low) = share.multipliedFullWidth(by: levels.count)
    // Rounded up, so that the smallest amount can be seen.
    let step = most.dividingFullWidth((high, low))
    let index = step.remainder > 0 ? step.quotient : step.quotient - 1
    return levels[min(max(0, index), levels.count - 1)]
  }
}
