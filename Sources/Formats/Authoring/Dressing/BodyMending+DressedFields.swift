/// Fields right below a heading or a lead-in that stand in signs or as code in place of a comment.
extension BodyMending {
  /// Reads `(choose: one)`, or a block of code that holds fields, as a comment. Returns the index of the next line to read; `nil` if
  /// the line is something else.
  mutating func readDressedFields(at index: Int) -> Int? {
    guard let opening = context.opening else { return nil }
    let record: Record = opening == .scenario ? .scenario : .question
    let names = Set(record.fields.map(\.name))
    if let last = lastLineOfCode(from: index, names) {
      edits.replace(lines[index].start..<lines[index].end, with: "<!--")
      edits.replace(lines[last].start..<lines[last].end, with: "-->")
      notes.add(.fieldsAsCode, at: place(of: lines[index]))
      context.opening = nil
      context.above = .comment
      return last + 1
    }
    let line = lines[index]
    let content = text.trimmingBlanks(line.start..<line.end)
    guard line.indent <= 3, let field = text.dressedField(in: content, names: names),
      field.inner.lowerBound > content.lowerBound, isCertain(field, content)
    else { return nil }
    let meant = field.name + ": " + text.string(field.value)
    wrap(field.inner, of: line, above: "\n")
    notes.add(.dressedFieldOutside(text.string(content), meant), at: place(of: line))
    context.opening = nil
    context.above = .comment
    return index + 1
  }

  /// Whether a field in signs can be nothing else: emphasis and quotes may hold a sentence that begins with the name of a field.
  private func isCertain(_ field: DressedField, _ content: Range<Int>) -> Bool {
    let first = text.bytes[content.lowerBound]
    if "({[/`".utf8.contains(first) { return true }
    return BareField.isValue(text.string(field.value), of: field.name.lowercased())
  }

  /// The line that ends a block of code whose first line within is a field.
  private func lastLineOfCode(from index: Int, _ names: Set<String>) -> Int? {
    let fence = text.bytes[lines[index].start..<lines[index].end].prefix(3)
    guard fence.elementsEqual("```".utf8) || fence.elementsEqual("~~~".utf8),
      index + 1 < lines.count,
      let name = fieldName(from: lines[index + 1].start, before: lines[index + 1].end),
      names.contains(name)
    else { return nil }
    return ((index + 2)..<min(lines.count, index + 20)).first { next in
      let content = text.bytes[text.trimmingBlanks(lines[next].range)]
      return content.count >= 3 && content.allSatisfy { $0 == fence.first }
    }
  }

  /// Makes a comment of a line, out of the words in a range; what stands around them is left out.
  mutating func wrap(_ words: Range<Int>, of line: BodyLine, above: String = "") {
    edits.replace(line.range.lowerBound..<words.lowerBound, with: above + "<!--")
    edits.insert(" ", at: words.lowerBound)
    edits.insert(" ", at: words.upperBound)
    edits.replace(words.upperBound..<line.end, with: "-->")
  }
}
