internal import CSVText
internal import Curriculum
internal import Screen

/// An author's prose as lines that read the same as plain text and as Markdown.
struct ProseText {
  /// The most columns of a line; `nil` to leave paragraphs on one line.
  var width: Int?
  /// Whether characters that mean something in Markdown are escaped.
  var isMarkdown: Bool

  func lines(of blocks: [Block]) -> [String] {
    var lines: [String] = []
    for block in blocks {
      if !lines.isEmpty { lines.append("") }
      lines += self.lines(of: block)
    }
    return lines
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): broken(inlines.plainText)
    case .bulletList(let items): items.flatMap { indented(lines(of: $0), after: "- ") }
    case .orderedList(let start, let items):
      items.enumerated().flatMap { index, item in
        indented(lines(of: item), after: "\(start &+ index). ")
      }
    case .blockQuote(let blocks): lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .codeBlock(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    case .table(let table):
      table.rows.flatMap { row in
        zip(table.header, row).flatMap { broken($0.plainText + ": " + $1.plainText) }
      }
    case .thematicBreak: ["* * *"]
    }
  }

  /// A text, made safe, broken into lines that are short enough.
  func broken(_ text: String) -> [String] {
    let words = safe(text).split(separator: " ", omittingEmptySubsequences: true)
    guard let width else { return [words.joined(separator: " ")] }
    var lines = [""]
    for word in words {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if displayWidth(of: last) + 1 + displayWidth(of: String(word)) <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// A heading of a level from 1, the highest, to 4.
  func heading(_ text: String, _ level: Int) -> [String] {
    guard !isMarkdown else {
      return [String(repeating: "#", count: level) + " " + safe(text)]
    }
    let lines = broken(level == 1 ? text.uppercased() : text)
    guard level < 4, let longest = lines.map({ displayWidth(of: $0) }).max() else {
      return lines.map { $0 + ":" }
    }
    return lines + [String(repeating: level == 1 ? "=" : "-", count: longest)]
  }

  /// Text from people, without control characters and, in Markdown, with special characters escaped.
  func safe(_ text: String) -> String {
    let words = SafeText.withoutControls(
      String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
    guard isMarkdown else { return words }
    var result = ""
    for character in words {
      if "\\`*_[]<>#|~&".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  func indented(_ lines: [String], after mark: String) -> [String] {
    let blank = String(repeating: " ", count: mark.count)
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : blank + line
    }
  }
}

/// Text from people on one line of Markdown, without control characters and with special characters escaped.
func markdownText(_ text: String) -> String {
  ProseText(width: nil, isMarkdown: true).safe(text)
}
