internal import Curriculum

/// What stands between the answers of one question.
extension PositionedBlock {
  /// Whether it is a short line, a rule or a small heading that asks nothing, so that it begins no question.
  var dividesAnswers: Bool {
    switch content {
    case .thematicBreak: return true
    case .paragraph(let prose): return Self.isShort(prose)
    case .heading(let level, let prose): return level > 3 && Self.isShort(prose)
    default: return false
    }
  }

  private static func isShort(_ prose: Prose) -> Bool {
    let words = words(prose.inlines)
    return words.split(separator: " ").count <= 20 && words.last.map { !"?:".contains($0) } ?? true
  }
}

extension String {
  /// The words without the signs of strong text and of a new line at their ends.
  var withoutMarks: String {
    let signs: Set<Character> = ["*", "_", "\\", " ", "＊"]
    let rest = drop(while: signs.contains)
    return String(String(rest.reversed().drop(while: signs.contains)).reversed())
  }
}

extension Finding {
  static let taskInStory = Finding(
    .answersWithoutQuestion, "one item with a box asks nothing, and learners would read it",
    help: "delete it if it is a task of yours; if it belongs to the text, delete `[ ]`")

  static func betweenChoices(_ block: PositionedBlock) -> Finding {
    let title: String
    switch block.content {
    case .paragraph(let prose), .heading(_, let prose): title = words(prose.inlines)
    default: title = ""
    }
    let question =
      title.isEmpty ? "" : "; if it asks a new question, write \(quoted("**\(title)**"))"
    return Finding(
      .strayContent, "this stands between the choices of a question, and belongs to none of them",
      help:
        "delete it; or, if it goes on with the feedback above, begin it with two spaces and `> `"
        + question)
  }
}
