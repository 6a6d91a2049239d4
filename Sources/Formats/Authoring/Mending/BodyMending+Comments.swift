/// Comments, and fields that stand outside of one.
extension BodyMending {
  /// Passes over a comment, closing one that holds fields and is not closed behind them.
  mutating func readComment(at index: Int) -> Int? {
    let line = lines[index]
    if reportStrayClosing(at: index) { return index + 1 }
    guard let opening = text.commentOpening(at: line.start, before: line.end),
      opening.isExact || line.indent <= 3
    else { return nil }
    if opening.isExact, let next = tuckComment(at: index) { return next }
    let hasFields = holdsFields(behind: opening.range.upperBound, at: index)
    guard opening.isCertain || hasFields else { return nil }
    let isAlone = context.above == .blank && context.item == nil
    let isFarIn = line.indent >= 4 || line.hasOddIndent
    if isFarIn, context.opening != nil && hasFields || isAlone {
      indent(line, to: 0)
      notes.add(.indentedComment, at: place(of: line))
    }
    context.above = .comment
    return hasFields ? readDetails(at: index, opening) : readRemark(at: index, opening)
  }

  /// Reads a comment that stands on the line of a lead-in.
  mutating func readCommentBehindLeadIn(at index: Int, _ opening: CommentSign) -> Int {
    holdsFields(behind: opening.range.upperBound, at: index)
      ? readDetails(at: index, opening) : readRemark(at: index, opening)
  }

  /// Writes the signs of a comment as the format has them, and says so once.
  private mutating func mend(_ opening: CommentSign, _ closing: CommentSign?) {
    let signs = [(opening, "<!--")] + (closing.map { [($0, "-->")] } ?? [])
    let changed = signs.filter { !$0.0.isExact }
    for (sign, meant) in changed { edits.replace(sign.range, with: meant) }
    guard let (first, meant) = changed.first else { return }
    let place = Place(first.range.lowerBound, length: first.range.count)
    let written = changed.map { text.string($0.0.range) }
    if written.count > 1 {
      notes.add(.commentMarks(written[0], written[1]), at: place)
    } else {
      notes.add(.commentMark(written[0], meant), at: place)
    }
  }

  /// Reads a comment of words alone to the sign that ends it. One that nothing ends, or in which another begins, ends with its
  /// first paragraph.
  private mutating func readRemark(at index: Int, _ opening: CommentSign) -> Int {
    var arrow: (line: Int, sign: CommentSign)?
    var next = index
    var from = opening.range.upperBound
    var (isNested, hasHeading) = (false, false)
    while next < lines.count, !endsNoComment {
      let line = lines[next]
      if next > index, text.commentOpening(at: line.start, before: line.end)?.isCertain == true {
        isNested = !hasHeading
        break
      }
      hasHeading = hasHeading || text.holds("##", at: line.start, before: line.end)
      if !opening.isExact, text.holds("## ", at: line.start, before: line.end) { break }
      let rest = min(from, line.end)..<line.end
      let end = text.trimmingBlanks(rest).upperBound
      let exact = text.commentClosing(in: rest) { $0.isExact }
      let other = text.commentClosing(in: rest) {
        $0.isCertain && ($0.range.upperBound == end || !opening.isExact)
      }
      if let closing = exact ?? other {
        mend(opening, closing)
        return next + 1
      }
      if arrow == nil,
        let sign = text.commentClosing(in: rest, where: { $0.range.upperBound == end })
      {
        arrow = (next, sign)
      }
      next += 1
      if next < lines.count { from = lines[next].range.lowerBound }
    }
    if next == lines.count, opening.isExact { endsNoComment = true }
    if let arrow {
      mend(opening, arrow.sign)
      return arrow.line + 1
    }
    var last = index
    while last + 1 < lines.count, !lines[last + 1].isBlank, mayBelongToDetails(last + 1) {
      last += 1
    }
    close(opening, at: index, behind: last, isNested: isNested)
    hasUnclosedRemark = true
    return last + 1
  }

  /// Reports a line that ends a comment although none is open.
  private mutating func reportStrayClosing(at index: Int) -> Bool {
    let line = lines[index]
    guard isClosing(line) else { return false }
    let content = text.trimmingBlanks(line.range)
    edits.replace(content, with: "", isWritten: false)
    if hasUnclosedRemark {
      hasUnclosedRemark = false
    } else {
      notes.add(.strayCommentEnd(text.string(content)), at: place(of: line))
    }
    context.above = .comment
    return true
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
    if let bare = text.bareField(from: start, before: end) { return bare.name }
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
  private mutating func readDetails(at index: Int, _ opening: CommentSign) -> Int {
    var next = index
    var from = opening.range.upperBound
    var last = index
    while next < lines.count {
      let line = lines[next]
      let rest = min(from, line.end)..<line.end
      if saysWriting(rest) { context.isAfterWriting = true }
      let end = text.trimmingBlanks(rest).upperBound
      let exact = text.commentClosing(in: rest) { $0.isExact }
      if let closing = exact
        ?? text.commentClosing(in: rest, where: { $0.range.upperBound == end })
      {
        mend(opening, closing)
        return next + 1
      }
      if next > index, !mayBelongToDetails(next) { break }
      if !line.isBlank { last = next }
      next += 1
      if next < lines.count { from = lines[next].range.lowerBound }
    }
    close(opening, at: index, behind: last, isNested: false)
    return last + 1
  }

  /// Reports a comment that nothing ends, and ends it for the parser.
  private mutating func close(
    _ opening: CommentSign, at index: Int, behind last: Int, isNested: Bool
  ) {
    if !opening.isExact { edits.replace(opening.range, with: "<!--", isWritten: false) }
    edits.insert("\n-->\n", at: lines[last].end, isWritten: false)
    notes.add(
      .unclosedDetails(line: number(index), isNested: isNested), at: place(of: lines[last]))
  }

  /// Whether a line of a question's details says that something is to be written.
  private func saysWriting(_ range: Range<Int>) -> Bool {
    guard context.isAfterLeadIn, text.first("kind", in: range) != nil else { return false }
    return text.first("writing", in: range) != nil
  }

  /// Whether a line can be part of the fields above it: it is a field, it continues one, or it is a blank line before one.
  private func mayBelongToDetails(_ index: Int) -> Bool {
    let line = lines[index]
    if line.isBlank {
      guard let next = nextText(from: index) else { return false }
      let following = lines[next]
      return isClosing(following)
        || fieldName(from: following.start, before: following.end) != nil
    }
    if MergeConflict.marks.contains(where: { MergeConflict.holds($0, in: line.range, of: text) }) {
      return true
    }
    let first = text.byte(at: line.start)
    if text.commentOpening(at: line.start, before: line.end)?.isCertain == true { return false }
    if text.holds("**", at: line.start, before: line.end) { return false }
    if text.holds("## ", at: line.start, before: line.end) { return false }
    if text.holds("### ", at: line.start, before: line.end) { return false }
    if first == UInt8(ascii: ">") || first == UInt8(ascii: "|") { return false }
    if first == UInt8(ascii: "-"), let mark = mark(of: line), mark.box != nil { return false }
    return true
  }

  /// Reports a line of text at whose end a comment ends that has not begun.
  mutating func reportStrayEnd(of index: Int) {
    let line = lines[index]
    guard let (_, sign) = closing(endingAt: index), sign.isExact,
      !text.holds("!--", at: line.start, before: line.end)
    else { return }
    notes.add(.strayCommentEnd("-->"), at: Place(sign.range.lowerBound, length: 3))
  }

  /// Whether a line is nothing but the sign that ends a comment.
  private func isClosing(_ line: BodyLine) -> Bool {
    let content = text.trimmingBlanks(line.range)
    // The longest is an entity behind dashes with backslashes.
    guard content.count <= 20 else { return false }
    return text.commentClosing(in: content, where: \.isCertain)?.range == content
  }

  /// Wraps fields that stand right under a heading or a lead-in, outside of any comment.
  mutating func readFields(at index: Int) -> Int? {
    guard let opening = context.opening else { return nil }
    let line = lines[index]
    var first = index
    var fence: Int?
    if isFence(line), let next = nextText(from: index + 1) {
      fence = index
      first = next
    }
    guard isField(first, of: opening) else { return nil }
    var last = first
    while last + 1 < lines.count, !lines[last + 1].isBlank, !isFence(lines[last + 1]),
      !isClosing(lines[last + 1]), mayBelongToDetails(last + 1),
      mark(of: lines[last + 1])?.box == nil
    {
      last += 1
    }
    context.opening = nil
    context.above = .comment
    let closing = closing(endingAt: last) ?? closing(endingAt: last + 1)
    notes.add(
      closing == nil ? .fieldsOutsideComment : .fieldsWithoutOpening, at: place(of: line))
    if let fence {
      edits.replace(lines[fence].range, with: "<!--")
    } else if closing?.line == first {
      edits.insert("<!-- ", at: line.start)
    } else {
      edits.insert("\n<!--\n", at: line.range.lowerBound)
    }
    if let closing {
      if !closing.sign.isExact { edits.replace(closing.sign.range, with: "-->") }
      return closing.line + 1
    }
    if fence != nil, last + 1 < lines.count, isFence(lines[last + 1]) {
      edits.replace(lines[last + 1].range, with: "-->")
      return last + 2
    }
    edits.insert("\n-->", at: lines[last].end)
    return last + 1
  }

  /// The sign at the end of a line that ends a comment.
  private func closing(endingAt index: Int) -> (line: Int, sign: CommentSign)? {
    guard index < lines.count, !lines[index].isBlank else { return nil }
    let content = text.trimmingBlanks(lines[index].range)
    return text.commentClosing(in: content) {
      $0.isCertain && $0.range.upperBound == content.upperBound
    }.map { (index, $0) }
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
