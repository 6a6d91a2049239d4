/// Comments, and fields that stand outside of one.
extension BodyMending {
  /// Passes over a comment, closing one that holds fields and is not closed behind them.
  mutating func readComment(at index: Int) -> Int? {
    let line = lines[index]
    guard "<\\&".utf8.contains(text.byte(at: line.start)) else { return nil }
    var content = line.start + 4
    if !text.holds("<!--", at: line.start, before: line.end) {
      guard line.indent <= 3,
        let mark = text.firstHeld(of: Self.opens, at: line.start, before: line.end)
      else { return nil }
      content = line.start + mark.utf8.count
      guard holdsFields(behind: content, at: index) else { return nil }
      edits.replace(line.start..<content, with: "<!--")
      notes.add(.commentMark(mark, "<!--"), at: place(of: line))
    }
    if line.indent >= 4, context.opening != nil, holdsFields(behind: content, at: index) {
      indent(line, to: 0)
      notes.add(.indentedComment, at: place(of: line))
    }
    context.above = .comment
    guard holdsFields(behind: content, at: index) else { return endOfComment(index, content) + 1 }
    return readDetails(at: index, content)
  }

  /// Reads a comment that stands on the line of a lead-in.
  mutating func readCommentBehindLeadIn(at index: Int, _ comment: Int) -> Int {
    holdsFields(behind: comment + 4, at: index)
      ? readDetails(at: index, comment + 4) : endOfComment(index, comment + 4) + 1
  }

  private static let opens = ["<!—", "<!–", "< !--", "<! --", "&lt;!--", "\\<!--", "<!-", "<--"]
  private static let closes = ["—>", "–>", "-- >", "--&gt;", "--\\>", "->", "--»"]

  /// The line that ends a comment, or the last line of the file.
  private mutating func endOfComment(_ index: Int, _ content: Int) -> Int {
    guard !endsNoComment else { return index }
    var next = index
    var from = content
    while next < lines.count {
      if text.first("-->", in: min(from, lines[next].end)..<lines[next].end) != nil { return next }
      next += 1
      if next < lines.count { from = lines[next].range.lowerBound }
    }
    endsNoComment = true
    return index
  }

  /// Whether a field that the format knows stands behind `content`, or on the next line.
  private func holdsFields(behind content: Int, at index: Int) -> Bool {
    let start = text.skippingBlanks(from: content, before: lines[index].end)
    if start < lines[index].end { return fieldName(from: start, before: lines[index].end) != nil }
    guard let next = nextText(from: index + 1), next - index < 4 else { return false }
    return fieldName(from: lines[next].start, before: lines[next].end) != nil
  }

  /// The name of a field of a page or a question that begins at an offset.
  func fieldName(from start: Int, before end: Int) -> String? {
    var offset = start
    while offset < end, text.bytes[offset].isFieldNameByte { offset += 1 }
    let name = text.string(start..<offset)
    guard Self.names.contains(name) else { return nil }
    let colon = text.skippingBlanks(from: offset, before: end)
    let isColon =
      text.byte(at: colon) == UInt8(ascii: ":")
      || text.firstHeld(of: LookAlike.colons + ["="], at: colon, before: end) != nil
    return isColon && colon < end ? name : nil
  }

  private static let names = Set(
    [Record.scenario, .question, .lesson].flatMap { $0.fields.map(\.name) })

  /// Reads a comment with fields to its end: the line with `-->`, or the last that can belong to it.
  private mutating func readDetails(at index: Int, _ content: Int) -> Int {
    var next = index
    var from = content
    var last = index
    while next < lines.count {
      let line = lines[next]
      let rest = min(from, line.end)..<line.end
      if saysWriting(rest) { context.isAfterWriting = true }
      if text.first("-->", in: rest) != nil { return next + 1 }
      let trimmed = text.trimmingBlanks(rest)
      if let mark = closeMark(endingAt: trimmed) {
        let range = (trimmed.upperBound - mark.utf8.count)..<trimmed.upperBound
        edits.replace(range, with: "-->")
        notes.add(.commentMark(mark, "-->"), at: Place(range.lowerBound, length: range.count))
        return next + 1
      }
      if next > index, !mayBelongToDetails(next) { break }
      if !line.isBlank { last = next }
      next += 1
      if next < lines.count { from = lines[next].range.lowerBound }
    }
    edits.insert("\n-->\n", at: lines[last].end, isWritten: false)
    notes.add(
      .unclosedDetails(line: number(index)), at: place(of: lines[last]))
    return last + 1
  }

  /// Whether a line of a question's details says that something is to be written.
  private func saysWriting(_ range: Range<Int>) -> Bool {
    guard context.isAfterLeadIn, text.first("kind", in: range) != nil else { return false }
    return text.first("writing", in: range) != nil
  }

  private func closeMark(endingAt content: Range<Int>) -> String? {
    Self.closes.first { mark in
      let start = content.upperBound - mark.utf8.count
      return start >= content.lowerBound && text.holds(mark, at: start, before: content.upperBound)
    }
  }

  /// Whether a line can be part of the fields above it: it is a field, it continues one, or it is a blank line before one.
  private func mayBelongToDetails(_ index: Int) -> Bool {
    let line = lines[index]
    if line.isBlank {
      guard let next = nextText(from: index) else { return false }
      let following = lines[next]
      return text.holds("-->", at: following.start, before: following.end)
        || fieldName(from: following.start, before: following.end) != nil
    }
    if MergeConflict.marks.contains(where: { MergeConflict.holds($0, in: line.range, of: text) }) {
      return true
    }
    let first = text.byte(at: line.start)
    if text.holds("<!--", at: line.start, before: line.end) { return false }
    if text.holds("**", at: line.start, before: line.end) { return false }
    if text.holds("## ", at: line.start, before: line.end) { return false }
    if text.holds("### ", at: line.start, before: line.end) { return false }
    if first == UInt8(ascii: ">") || first == UInt8(ascii: "|") { return false }
    if first == UInt8(ascii: "-"), let mark = mark(of: line), mark.box != nil { return false }
    return true
  }

  /// Wraps fields that stand right under a heading or a lead-in, outside of any comment.
  mutating func readFields(at index: Int) -> Int? {
    guard let opening = context.opening else { return nil }
    let line = lines[index]
    var first = index
    var fence: Int?
    if opening == .scenario, isFence(line), let next = nextText(from: index + 1) {
      fence = index
      first = next
    }
    guard isField(first, of: opening) else { return nil }
    var last = first
    while last + 1 < lines.count, !lines[last + 1].isBlank, !isFence(lines[last + 1]),
      mayBelongToDetails(last + 1), mark(of: lines[last + 1])?.box == nil
    {
      last += 1
    }
    context.opening = nil
    context.above = .comment
    notes.add(.fieldsOutsideComment, at: place(of: line))
    if let fence {
      edits.replace(lines[fence].range, with: "<!--")
    } else {
      edits.insert("\n<!--\n", at: line.range.lowerBound)
    }
    if fence != nil, last + 1 < lines.count, isFence(lines[last + 1]) {
      edits.replace(lines[last + 1].range, with: "-->")
      return last + 2
    }
    edits.insert("\n-->", at: lines[last].end)
    return last + 1
  }

  private func isField(_ index: Int, of opening: Context.Opening) -> Bool {
    guard let name = fieldName(from: lines[index].start, before: lines[index].end) else {
      return false
    }
    let record = opening == .scenario ? Record.scenario : .question
    return record.fields.contains { $0.name == name }
  }

  /// Whether a line is nothing but three dashes or more.
  private func isFence(_ line: BodyLine) -> Bool {
    let content = text.trimmingBlanks(line.range)
    return content.count >= 3 && text.bytes[content].allSatisfy { $0 == UInt8(ascii: "-") }
  }
}

extension UInt8 {
  /// Whether it may stand in the name of a field: an ASCII letter, a digit or a hyphen.
  var isFieldNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
