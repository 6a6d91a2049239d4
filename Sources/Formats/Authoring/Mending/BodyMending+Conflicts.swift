/// What a merge left in a file.
extension BodyMending {
  /// Reads the first of two versions of a merge conflict. Returns the index of the line behind it.
  mutating func mendConflict(at index: Int) -> Int? {
    let line = lines[index]
    guard let mark = MergeConflict.marks.first(where: { holdsMark($0, index) }) else { return nil }
    guard mark == MergeConflict.begin, let conflict = conflict(from: index) else {
      guard mark != MergeConflict.middle || isAlone(index) else { return nil }
      edits.replace(line.range, with: "", isWritten: false)
      notes.add(.mergeConflict(lines: nil), at: place(of: line))
      return index + 1
    }
    notes.add(
      .mergeConflict(lines: number(conflict.first)...number(conflict.last)), at: place(of: line))
    for gone in [conflict.first] + Array(conflict.middle...conflict.last) {
      edits.replace(
        lines[gone].range.lowerBound..<endOfLine(gone), with: "", isWritten: false)
    }
    var next = index + 1
    while next < conflict.middle { next = max(next + 1, read(next)) }
    return conflict.last + 1
  }

  /// Whether seven equal signs underline nothing: under as many letters they may be meant to make a heading.
  private func isAlone(_ index: Int) -> Bool {
    guard lines[index].end - lines[index].start == 7, index > 0 else { return false }
    return text.string(text.trimmingBlanks(lines[index - 1].range)).count != 7
  }

  private func holdsMark(_ mark: String, _ index: Int) -> Bool {
    MergeConflict.holds(mark, in: lines[index].range, of: text)
  }

  private mutating func conflict(from index: Int) -> MergeConflict? {
    guard !endsNoConflict else { return nil }
    let conflict = MergeConflict(from: index, count: lines.count) { holdsMark($0, $1) }
    endsNoConflict = conflict == nil
    return conflict
  }

  /// The offset behind a line and its line end.
  func endOfLine(_ index: Int) -> Int {
    index + 1 < lines.count ? lines[index + 1].range.lowerBound : text.bytes.count
  }
}

/// Two versions of some lines, as a merge leaves them when both sides changed them.
struct MergeConflict {
  /// The line `<<<<<<<`.
  var first: Int
  /// The line from which on the second version stands: `=======`, or `|||||||` if the common ancestor stands there too.
  var middle: Int
  /// The line `>>>>>>>`.
  var last: Int

  static let begin = "<<<<<<<"
  static let middle = "======="
  static let marks = [begin, "|||||||", middle, ">>>>>>>"]

  /// The conflict that begins at a line; `nil` if it does not end.
  init?(from index: Int, count: Int, holds: (_ mark: String, _ line: Int) -> Bool) {
    var middle: Int?
    for next in (index + 1)..<max(index + 1, count) {
      if middle == nil, holds(Self.middle, next) || holds("|||||||", next) { middle = next }
      guard holds(">>>>>>>", next) else { continue }
      first = index
      self.middle = middle ?? next
      last = next
      return
    }
    return nil
  }

  /// Whether a line is a mark, alone or with a name behind it.
  static func holds(_ mark: String, in line: Range<Int>, of text: SourceText) -> Bool {
    guard text.holds(mark, at: line.lowerBound, before: line.upperBound) else { return false }
    let next = line.lowerBound + mark.utf8.count
    return next == line.upperBound || text.bytes[next] == .space
  }
}
