internal import Curriculum

/// What a line of text begins with that looks like the mark of an item, a quote or a row and begins none.
enum LineBeginning {
  static func sign(
    of line: ShownLine, below before: String?, in container: ShownSign.Container
  ) -> ShownSign? {
    let text = line.text
    if let word = reminders.first(where: { text.hasPrefix($0) }), standsAlone(text, word.count) {
      return ShownSign(word, .reminder(word))
    }
    if let before, let number = number(of: text), text.count > number.count + 1 {
      let last = before.last { !$0.isWhitespace }
      let isNumbered = before.first.map { $0.isNumber || "(#[\u{FFFC}".contains($0) } ?? false
      if isNumbered || last.map({ ".?!:".contains($0) }) ?? true {
        return ShownSign(number, .strayNumber(number))
      }
    }
    let isInside = line.beginsMarked || container != .text
    if container == .heading, text.hasPrefix("#") { return ShownSign("#", .markInside("#")) }
    if let code = line.codeAtStart, mark(of: code[...]) != nil, text == "\u{FFFC}" {
      return ShownSign("`", .markInside("`"))
    }
    let token = text.prefix { $0 != " " && $0 != "\u{A0}" && $0 != "\t" }
    let rest = text.dropFirst(token.count).drop { $0.isWhitespace }
    guard !rest.isEmpty else { return nil }
    if isInside, let mark = mark(of: text[...]) { return ShownSign(mark, .markInside(mark)) }
    if token.count > 1, token.first == "-", token.dropFirst().first?.isLetter == true,
      container == .text
    {
      return ShownSign(String(token.prefix(2)), .lineBeginning("-"))
    }
    if token == "o", rest.first?.isUppercase == true { return ShownSign("o ", .lineBeginning("o")) }
    if isDash(token), let mark = mark(of: rest) { return ShownSign(mark, .markInside(mark)) }
    // `=` ties entries of an order, and an arrow may point back.
    // `< 5 mmol/l` and `~ 5 min` are figures.
    let isOfFigure = ["<", ">", "~", "≈"].contains(token) && rest.first?.isNumber == true
    guard !token.hasPrefix("<-"), token != "=", token != "＝", isSign(token), !isOfFigure,
      !isDash(token) || container == .cell && token == "-"
    else { return nil }
    return ShownSign(String(token), .lineBeginning(String(token)))
  }

  /// Words by which authors remind themselves of unfinished work.
  private static let reminders = ["TODO", "FIXME", "TBD", "XXX"]

  /// Whether a word at the beginning of a line stands alone or before a colon: else it belongs to a sentence.
  private static func standsAlone(_ text: String, _ count: Int) -> Bool {
    let rest = text.dropFirst(count)
    return rest.first.map { ":：".contains($0) } ?? true
      || !rest.contains { $0.isLetter || $0.isNumber }
  }

  /// The number of an entry that a line begins with: `2.` or `2)`.
  private static func number(of text: String) -> String? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), let sign = text.dropFirst(digits.count).first,
      sign == "." || sign == ")", text.dropFirst(digits.count + 1).first == " "
    else { return nil }
    return digits + String(sign)
  }

  /// The mark of an item, a quote, a heading or a row that a text begins with.
  private static func mark(of text: Substring) -> String? {
    for mark in ["- ", "* ", "+ ", "> ", "# ", "## ", "### ", "| ", "[ ] ", "[x] ", "• "]
    where text.hasPrefix(mark) {
      return String(mark.dropLast())
    }
    return nil
  }

  private static func isDash(_ token: Substring) -> Bool { ["-", "–", "—", "―"].contains(token) }

  /// Whether a word is made of signs alone that an author may have meant as a mark.
  private static func isSign(_ token: Substring) -> Bool {
    guard let first = token.first, token.count < 6 else { return false }
    if token.count == 1, LookAlike.marksOfLines.contains(String(first)) { return true }
    let signs = "-.:~>=<_|*+#/\\;,–—→"
    let isDots = token.allSatisfy { $0 == "." } && token.count > 1
    return token.allSatisfy { signs.contains($0) } && !isDots
  }
}

extension LookAlike {
  /// Signs that stand for a bullet, a box, a quote or a bar at the beginning of a line.
  fileprivate static let marksOfLines =
    bullets + signs.filter { $0 != "§" } + [
      "‐", "‑", "−", "－", "‒", "☐", "□", "☑", "☒", "✅", "❯", "›", "»", "＞", "》", "〉", "˃", "⟩", "≫",
    ] + bars
}
