/// Fields in signs among the fields of a comment: `(choose: one)` and `**choose**: one` are read without them.
struct DressedFields {
  private(set) var edits = Edits()
  private(set) var notes = MendingNotes()
  /// The fields by the lines that they stand on.
  private(set) var fields: [Int: DressedField] = [:]

  init(_ range: Range<Int>, of record: Record, in text: SourceText) {
    guard record.isInComment else { return }
    let names = Set(record.fields.map(\.name))
    let first = text.line(at: range.lowerBound)
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    for number in first...max(first, last) {
      let line = text.trimmingBlanks(text.content(ofLine: number).clamped(to: range))
      guard !isMapping(line, text), let field = text.dressedField(in: line, names: names) else {
        continue
      }
      fields[number] = field
      edits.replace(line.lowerBound..<field.inner.lowerBound, with: "")
      edits.replace(field.behindName.lowerBound..<field.value.lowerBound, with: ": ")
      edits.replace(field.value.upperBound..<line.upperBound, with: "")
      let meant = field.name + ": " + text.string(field.value)
      notes.add(
        .dressedField(text.string(line), meant), at: Place(line.lowerBound, length: line.count))
    }
  }

  /// Whether a line is what YAML reads as fields by itself: `{choose: one}`, `"choose": one`.
  private func isMapping(_ line: Range<Int>, _ text: SourceText) -> Bool {
    guard let first = text.bytes[line].first, let last = text.bytes[line].last else { return true }
    if first == UInt8(ascii: "{") { return last == UInt8(ascii: "}") }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return false }
    let name = text.bytes[line].dropFirst().drop(while: \.isFieldNameByte)
    return name.first == first && name.dropFirst().first == UInt8(ascii: ":")
  }
}

extension Record {
  /// Whether it is what a comment of a page holds.
  var isInComment: Bool { [Self.scenario, .question, .lesson].contains { $0.words == words } }
}

/// Wording: fields in signs.
extension Finding {
  static func dressedField(_ written: String, _ meant: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(written)) is read as a field", help: "write \(quoted(meant))")
  }

  static func dressedFieldOutside(_ written: String, _ meant: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(written)) is read as the fields of a comment",
      help: "write \(quoted("<!-- \(meant) -->"))")
  }

  static let fieldsAsCode = Finding(
    .readAsMeant, "these fields stand outside a comment, in a block of code, and are read as one",
    help: "put a line `<!--` in place of the line above them, and a line `-->` below them")
}
