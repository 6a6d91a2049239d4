/// A heading with a list below it among the entries of an order.
extension BodyMending {
  /// Reports a line such as `**Keep in mind:**` with items below it right below an entry. It is read as a part of that entry, so
  /// that no item gets a number. Returns the index of the line behind the items.
  mutating func readEntryRemark(at index: Int) -> Int? {
    let line = lines[index]
    guard let item = context.item, item.isNumbered, !item.hasBox, takesFeedback(item),
      context.above == .item || context.above == .quote, line.indent < item.content,
      mark(of: line) == nil, endsWithColon(line)
    else { return nil }
    var next = index + 1
    while next < lines.count, isBullet(next) { next += 1 }
    guard next > index + 1 else { return nil }
    let isFeedback = context.above == .quote
    let opening = String(repeating: " ", count: item.content) + (isFeedback ? "> " : "")
    for number in index..<next {
      let division = number == index + 1 && !isFeedback ? "\n" : ""
      edits.replace(
        lines[number].range.lowerBound..<lines[number].start, with: division + opening,
        isWritten: false)
    }
    notes.add(.remarkAmongEntries(item.content), at: place(of: line))
    return next
  }

  private func endsWithColon(_ line: BodyLine) -> Bool {
    text.string(text.trimmingBlanks(line.range)).last { !"*_".contains($0) } == ":"
  }

  private func isBullet(_ index: Int) -> Bool {
    guard let mark = mark(of: lines[index]), mark.box == nil else { return false }
    if case .bullet = mark.kind { return true }
    return mark.kind == .bulletLookAlike
  }
}

extension Finding {
  static func remarkAmongEntries(_ column: Int) -> Finding {
    Finding(
      .unmarkedAnswer,
      "a line with a list below it stands among the entries and begins none of them",
      help:
        "move it above the lead-in; or, if it belongs to the entry above, put \(column) spaces before each of its lines"
    )
  }
}
