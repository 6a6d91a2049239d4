internal import Curriculum

/// What a `#` hides from YAML among the fields of a page: a field or a part of a value.
///
/// A note to oneself may stand behind `# `; nothing is said of it unless it reads like something that was meant to count.
extension Findings {
  /// Reports the `#` that hide something in a range of YAML that was read.
  mutating func checkHidden(in range: Range<Int>, of record: Record) {
    guard text.bytes[range].contains(UInt8(ascii: "#")) else { return }
    let first = text.line(at: range.lowerBound)
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    for number in first...max(first, last) {
      let line = BodyLine(text.content(ofLine: number).clamped(to: range), in: text)
      guard let hidden = hidden(in: line, of: record), !hasFinding(onLine: number) else { continue }
      report(
        hidden.finding,
        at: Place(hidden.range.lowerBound, length: hidden.range.count))
    }
  }

  private func hasFinding(onLine number: Int) -> Bool {
    diagnostics.contains { $0.range?.line == number }
  }

  /// The comment of a line that hides something, and what to say of it.
  private func hidden(in line: BodyLine, of record: Record) -> (
    range: Range<Int>, finding: Finding
  )? {
    guard let sign = text.commentSign(in: line) else { return nil }
    let comment = sign..<text.trimmingBlanks(sign..<line.end).upperBound
    let words = text.trimmingBlanks(
      text.skippingSigns(sign, before: comment.upperBound)..<comment.upperBound)
    let written = text.string(comment)
    let isAlone = sign == line.start
    if isAlone, !record.isInComment { return nil }
    let isIndented = line.indent > 0 && !record.isInComment
    if !isIndented, let field = text.fieldLine(words, of: record) {
      return (comment, .hiddenField(written, field))
    }
    guard !isAlone else { return nil }
    let value = text.string(text.trimmingBlanks(line.start..<sign))
    let name = String(value.prefix { $0 != ":" })
    // What a comment hides of the author's own words is said with them.
    let isObjective = isIndented && record.fields.contains { $0.name == "objectives" }
    if record.isText(name) || isObjective { return nil }
    if words.lowerBound == sign + 1, !value.hasSuffix(":") {
      return (comment, .hiddenValue(written, value))
    }
    let plain = text.string(words)
    let levels = ["pre", "clin", "res"]
    guard
      plain.split(whereSeparator: { ", ]".contains($0) }).allSatisfy({ levels.contains(String($0)) }
      ),
      !plain.isEmpty
    else { return nil }
    return (comment, .hiddenWords(written))
  }
}

extension SourceText {
  /// The offset at which a comment begins in a line of YAML: at a `#` behind a blank and outside of quotation marks. `nil` if the line
  /// has no comment.
  fileprivate func commentSign(in line: BodyLine) -> Int? {
    var quote: UInt8?
    var before: UInt8 = .space
    for offset in line.start..<line.end {
      let byte = bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        // An apostrophe within a word opens nothing.
        if " ,[{:".utf8.contains(before) || before == .tab { quote = byte }
      } else if byte == UInt8(ascii: "#"), before == .space || before == .tab {
        return offset
      }
      before = byte
    }
    return nil
  }

  fileprivate func skippingSigns(_ start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    return offset
  }

  /// The field that words are, if a record knows its name.
  fileprivate func fieldLine(_ words: Range<Int>, of record: Record) -> String? {
    if let bare = bareField(from: words.lowerBound, before: words.upperBound) {
      guard record.fields.contains(where: { $0.name == bare.name }) else { return nil }
      return bare.name + ": " + string(bare.blanks.upperBound..<words.upperBound)
    }
    var end = words.lowerBound
    while end < words.upperBound, bytes[end].isFieldNameByte { end += 1 }
    let name = string(words.lowerBound..<end)
    let value = skippingBlanks(from: end + 1, before: words.upperBound)
    guard end < words.upperBound, bytes[end] == UInt8(ascii: ":"), value > end + 1,
      value < words.upperBound, record.fields.contains(where: { $0.name == name })
    else { return nil }
    // A sentence behind the name is a note about the field.
    let rest = string(value..<words.upperBound)
    let isValue = rest.split(separator: " ").count < 4 || rest.hasPrefix("[")
    return isValue ? string(words) : nil
  }
}

/// Wording: what a `#` hides.
extension Finding {
  static func hiddenField(_ comment: String, _ field: String) -> Finding {
    Finding(
      .yamlComment, "\(quoted(comment)) is a comment to YAML, so this field counts for nothing",
      help: "if it is to count, write \(quoted(field)) on a line of its own; if not, delete it")
  }

  static func hiddenValue(_ comment: String, _ value: String) -> Finding {
    let isAddress = value.contains("://")
    return Finding(
      .yamlComment, "\(quoted(comment)) is a comment to YAML, and no part of the value",
      help: isAddress
        ? "write \(quoted(value + comment)), without a blank; or, if it is a note, put a space behind `#`"
        : "delete it; or, if it is a note, put a space behind `#`")
  }

  static func hiddenWords(_ comment: String) -> Finding {
    Finding(
      .yamlComment, "\(quoted(comment)) is a comment to YAML, and no part of the value",
      help: "delete `#` if it belongs to the value, or delete the words")
  }

  static func hiddenEntries(_ comment: String, _ list: String) -> Finding {
    Finding(
      .unreadableYAML, "\(quoted(comment)) is a comment to YAML, so the list does not end",
      help: "write \(quoted(list))")
  }
}

/// Whether a line of a comment is a field behind `#`.
func isHiddenField(_ line: some Collection<UInt8>) -> Bool {
  let text = SourceText(String(decoding: line, as: UTF8.self))
  let whole = BodyLine(text.bytes.indices, in: text)
  guard text.byte(at: whole.start) == UInt8(ascii: "#") else { return false }
  let start = text.skippingSigns(whole.start, before: whole.end)
  let words = text.trimmingBlanks(start..<whole.end)
  return [Record.scenario, .question, .lesson].contains { text.fieldLine(words, of: $0) != nil }
}
