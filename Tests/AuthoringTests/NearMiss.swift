import Authoring
import Curriculum

/// One line of a sound module, written nearly as the format wants it.
struct NearMiss: CustomStringConvertible, Sendable {
  var construct: Construct
  /// The line, counted from 0.
  var line: Int
  var slip: String
  /// What stands in the line's place.
  var written: [String]
  /// How many of the lines above go too: blank lines.
  var linesAbove = 0

  var description: String { "\(construct) in line \(line + 1), \(slip): \(written)" }

  enum Construct: String, CaseIterable, Sendable {
    case heading, choice, feedback, leadIn, frontMatter, field, comment, ordering, rating, post,
      reason, item
    case link, footnote
  }

  enum Outcome {
    /// The module is the same as without the slip.
    case read
    /// Something is said.
    case found
    /// Learners get something else, and nothing is said.
    case silent
  }

  /// What becomes of the module with the slip.
  func outcome(on lines: [String], _ sound: Module?) -> (Outcome, [Diagnostic]) {
    var lines = lines
    lines.replaceSubrange((line - linesAbove)...line, with: written)
    let (module, findings) = readModule(Array(lines.joined(separator: "\n").utf8), file: "m.md")
    if !findings.isEmpty { return (.found, findings) }
    return (module == sound ? .read : .silent, findings)
  }

  /// All slips of all lines that hold a construct of the format.
  static func all(in lines: [String]) -> [NearMiss] {
    var construct: Construct?
    return lines.indices.flatMap { index -> [NearMiss] in
      construct = Self.construct(of: lines[index], in: construct, at: index)
      guard let construct else { return [] }
      return slips(of: construct, lines, at: index)
    }
  }

  /// Every `step`-th of all slips, where trying all of them would take minutes. The step should have no factor in common with the
  /// usual numbers of slips on a line.
  static func some(in lines: [String], step: Int) -> [NearMiss] {
    let all = all(in: lines)
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }

  private static func construct(of line: String, in before: Construct?, at index: Int) -> Construct?
  {
    let text = line.drop { $0 == " " }
    if index == 0 || before == .field && text == "---" { return .frontMatter }
    if index < 8, !text.isEmpty { return .field }
    if text.hasPrefix("<!--") || text.hasPrefix("-->") { return .comment }
    if before == .comment && text.contains(":") || before == .field && text.contains(": [") {
      return .field
    }
    if before == .field, text.contains(": ") { return .field }
    if text.hasPrefix("#") { return .heading }
    if text.hasPrefix("- [") { return .choice }
    if text.hasPrefix("**") { return .leadIn }
    if text.hasPrefix("|") { return .rating }
    if text.hasPrefix("- ~~") { return .reason }
    if text.hasPrefix("- ") { return .item }
    if let first = text.first, first.isNumber, text.contains(". ") { return .ordering }
    if text.hasPrefix(">") { return text.contains("~~") ? .post : .feedback }
    if text.contains("[^") { return .footnote }
    return text.contains("](") ? .link : nil
  }

  private static let blanks = [
    "\u{A0}", "\u{2003}", "\u{202F}", "\u{3000}", "\u{200B}", "\t", "", "  ", "    ",
  ]
  private static let dashes = ["–", "—", "−", "‐", "‑", "•", "·", "*", "+", "◦", "▪", "\u{F0B7}"]

  private static func slips(of construct: Construct, _ lines: [String], at index: Int) -> [NearMiss]
  {
    let line = lines[index]
    let indent = String(line.prefix { $0 == " " })
    let text = String(line.dropFirst(indent.count))
    var result: [NearMiss] = []
    func add(_ slip: String, _ written: String..., linesAbove: Int = 0) {
      guard written != [line] || linesAbove > 0 else { return }
      result.append(
        NearMiss(
          construct: construct, line: index, slip: slip, written: written, linesAbove: linesAbove))
    }
    // Items may hold lists and paragraphs, so these may stand further in.
    if construct != .item, construct != .link, construct != .footnote {
      for space in [" ", "   ", "    ", "        ", "\t", "\u{A0}", "\u{3000}", "\u{A0}\u{A0}"] {
        add("further in", space + line)
      }
    }
    if !indent.isEmpty {
      add("not as far in", text)
      add("not as far in", String(line.dropFirst()))
    }
    if index > 0, lines[index - 1].isEmpty { add("no empty line above", line, linesAbove: 1) }
    if index > 0, !lines[index - 1].isEmpty, construct != .field {
      add("an empty line above", "", line)
    }
    // The blank behind the mark, and the mark itself.
    if construct != .leadIn, construct != .link, construct != .footnote || text.hasPrefix("["),
      let blank = text.firstIndex(of: " ")
    {
      for other in blanks {
        add("another blank", indent + text[..<blank] + other + text[text.index(after: blank)...])
      }
    }
    if text.hasPrefix("- ") {
      for dash in dashes { add("another dash", indent + dash + text.dropFirst()) }
      for mark in construct == .item ? ["a)", "b.", "(c)"] : ["a)", "b.", "1.", "2)", "(c)"] {
        add("another mark", indent + mark + text.dropFirst())
      }
    }
    for written in escaped(line, signs(of: construct)) {
      add("behind a backslash", written)
      if index > 0, !lines[index - 1].isEmpty, construct != .field {
        add("behind a backslash, below an empty line", "", written)
      }
    }
    for (mark, others) in marks(of: construct) where text.contains(mark) {
      for other in others {
        add("`\(mark)` as `\(other)`", indent + text.replacing(mark, with: other))
      }
      for other in others {
        add(
          "the first `\(mark)` as `\(other)`",
          indent + text.replacing(mark, with: other, maxReplacements: 1))
      }
    }
    return result
  }

  /// A line with a backslash before one of the signs, before all of one kind, and before all of them.
  private static func escaped(_ line: String, _ signs: String) -> [String] {
    var result: [String] = []
    for index in line.indices where signs.contains(line[index]) {
      result.append(String(line[..<index]) + "\\" + line[index...])
    }
    for kind in signs.map({ String($0) }) + [signs] {
      let all = line.map { kind.contains($0) ? "\\\($0)" : "\($0)" }.joined()
      if all != line, !result.contains(all) { result.append(all) }
    }
    return result
  }

  /// The signs before which an export writes a backslash.
  private static func signs(of construct: Construct) -> String {
    switch construct {
    case .heading: "#"
    case .choice: "-[]"
    case .feedback: ">"
    case .leadIn: "*"
    case .frontMatter: "-"
    case .field: "[]-_"
    case .comment: "<!->"
    case .ordering: "."
    case .rating: "|-"
    case .post: ">~"
    case .reason: "-~"
    case .item: "-"
    case .link: "[]()"
    case .footnote: "[]^"
    }
  }

  /// The marks of a construct, and what is typed for them.
  private static func marks(of construct: Construct) -> [(String, [String])] {
    switch construct {
    case .heading:
      [
        ("### ", ["## ", "#### ", "###", "# "]), ("## ", ["##", "# ", "##\u{2009}", "＃＃ "]),
        (
          "Scenario:",
          ["Scenario", "Scenario –", "Szenario:", "scenario:", "SCENARIO:", "Scenario :"]
        ),
      ]
    case .choice:
      [
        ("[ ]", ["[]", "[  ]", "[\u{A0}]", "( )", "☐", "[ ", "\\[ \\]", "［ ］"]),
        (
          "[x]",
          [
            "[X]", "[x ]", "[ x]", "[×]", "[✓]", "(x)", "☑", "☒", "[y]", "[x", "x", "\\[x\\]",
            "[*]",
            "x]",
          ]
        ),
      ]
    case .feedback: [("> ", [">", "＞ ", "» ", "&gt; ", "\\> ", "< ", "| "])]
    case .leadIn: [("**", ["*", "** ", "＊＊", "__", "", "***", "** **"])]
    case .frontMatter: [("---", ["--", "—", "–", "----", "***", "- - -", ""])]
    case .field:
      [
        (": ", [":", "：", ":\u{A0}", " = ", ": : ", " "]), (", ", ["; ", " ", ",\u{A0}"]),
        ("]", [")", ""]), ("[", ["", "("]), ("-", ["–", "_", " "]),
        ("A", ["“A", "\"A", "'A", "[A", "@A", "#A"]),
      ]
    case .comment:
      [
        (
          "<!--",
          [
            "<!-", "<!—", "<!–", "<!––", "‹!––", "‹!-", "< !--", "<! --", "<--", "&lt;!--",
            "\\<!--", "\\<\\!\\-\\-", "＜!--", "<！--", "",
          ]
        ),
        (
          "-->",
          ["->", "—>", "–>", "––>", "––›", "--›", "-- >", "--&gt;", "--\\>", "\\--\\>", "--", ""]
        ),
        (": ", [":", "：", ":\u{A0}", " = ", " "]),
      ]
    case .ordering:
      [
        ("1. ", ["1.", "1) ", "1 ", "1: ", "(1) ", "1.\u{A0}"]),
        ("2. ", ["2.", "2) ", "2 ", "2: ", "(2) ", "- ", "• "]),
        ("3. ", ["3.", "3) ", "3 ", "C) "]),
      ]
    case .rating:
      [
        ("|", ["｜", "¦", "\u{A0}|", "||"]), ("---", ["--", "—", "–", "===", "***"]),
        (
          "very appropriate",
          ["very appropiate", "very appropriate.", "Very Appropriate", "very\u{A0}appropriate"]
        ),
      ]
    case .post, .reason: [("~~", ["~", "~~ ", "～～", "--", "", "~~~"])]
    case .item: []
    case .footnote:
      [
        ("[^", ["[", "[ ^", "(^", "^["]), ("]", [")", ""]), ("]:", ["] :", "]", "]："]),
        ("wait]", ["Wait]", "weit]"]),
      ]
    case .link:
      [
        ("](", ["] (", "]\u{A0}("]), ("]", [")", ""]), (")", ["", "]"]), ("[", ["", "("]),
        ("(", ["["]),
      ]
    }
  }
}
