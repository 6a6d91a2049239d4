/// Comments between the items of one list.
extension BodyMending {
  /// Puts a comment that stands between two answers into the one above, so that it does not divide them. Returns the index of the
  /// next line to read; `nil` if no answer follows.
  mutating func tuckComment(at index: Int) -> Int? {
    guard context.isAfterLeadIn, let item = context.item, lines[index].indent < item.content,
      let last = lastLineOfComment(from: index), let next = nextText(from: last + 1),
      let mark = mark(of: lines[next]), lines[next].indent <= item.indent,
      isSameKind(mark, item)
    else { return nil }
    let blanks = String(repeating: " ", count: item.content)
    for number in index...last where !lines[number].isBlank {
      edits.insert(blanks, at: lines[number].range.lowerBound, isWritten: false)
    }
    return last + 1
  }

  /// The line on which a comment ends, if nothing stands behind it.
  private func lastLineOfComment(from index: Int) -> Int? {
    for next in index..<min(lines.count, index + 30) {
      let content = text.trimmingBlanks(lines[next].range)
      guard let end = text.first("-->", in: content) else { continue }
      return end + 3 == content.upperBound ? next : nil
    }
    return nil
  }

  private func isSameKind(_ mark: ItemMark, _ item: Context.Item) -> Bool {
    if mark.box != nil { return item.hasBox }
    if case .number = mark.kind { return item.isNumbered }
    if case .bullet = mark.kind { return !item.isNumbered && !item.hasBox }
    return false
  }
}

/// The label of an explanation.
extension BodyMending {
  /// Puts the blank behind `**Explanation:**` without which the word would not be strong.
  mutating func mendLabel(in line: BodyLine) {
    let start = text.skippingBlanks(from: line.start + 1, before: line.end)
    let label = "**Explanation:**"
    let end = start + label.utf8.count
    guard text.holds(label, at: start, before: line.end), end < line.end,
      text.blankLength(at: end, before: line.end) == 0
    else { return }
    edits.insert(" ", at: end)
    notes.add(.noBlankBehindLabel(label), at: Place(start, length: label.utf8.count))
  }
}

extension Finding {
  static func noBlankBehindLabel(_ label: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(label)) without a space behind it is read as the label that it is",
      help: "type a space behind \(quoted(label))")
  }
}
