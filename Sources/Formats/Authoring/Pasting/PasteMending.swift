/// What Google Docs and Obsidian write into the body of a module, line by line, before anything else looks at it.
///
/// Google Docs puts a backslash before each sign of Markdown that an author typed, and Obsidian writes its comments between `%%`.
/// If a sign would be part of the format without its backslash, the backslash is left out; if it would be plain text, the backslash
/// stays, so that an author can show a sign by it.
struct PasteMending {
  let text: SourceText
  let lines: [BodyLine]
  var edits = Edits()
  var notes = MendingNotes()
  /// The backslashes that are left out on the line being read.
  var taken: [Int] = []
  /// Whether the page is a scenario, in which boxes make choices.
  private var isScenario = false
  /// For a sign of pairs: the line and the backslashes of one half whose other half has not come yet.
  var halves: [UInt8: (line: Int, escapes: [Int])] = [:]
  /// The lines of which something was said, by their beginnings.
  private var said: Set<Int> = []
  /// Lines with emphasised words whose signs have backslashes.
  var emphasised: [(line: BodyLine, escapes: [Int])] = []

  init(_ text: SourceText, from bodyStart: Int) {
    self.text = text
    let first = text.line(at: bodyStart)
    let body = bodyStart < text.bytes.count ? text.bytes[bodyStart...] : []
    let mayHold = body.contains { $0 == .backslash } || text.first("%%", in: body.indices) != nil
    lines =
      mayHold
      ? (first...text.lineStarts.count).map { BodyLine(text.content(ofLine: $0), in: text) } : []
  }

  /// Goes through all lines.
  mutating func run() {
    var index = 0
    while index < lines.count { index = max(index + 1, read(index)) }
    finishEmphasis()
  }

  private mutating func read(_ index: Int) -> Int {
    let line = lines[index]
    if line.isBlank {
      halves = [:]
      return index + 1
    }
    taken = []
    defer { finish(line) }
    if let next = readFence(at: index) { return next }
    if let next = readRemark(at: index) { return next }
    if let next = pass(overCommentAt: index) { return next }
    if readHeading(line) { return index + 1 }
    if readRule(line) || readRow(at: index) { return index + 1 }
    readQuoteMark(at: index)
    readItem(at: index, hasBoxes: isScenario)
    readPairs(in: line, at: index)
    readBrackets(in: line)
    return index + 1
  }

  /// Leaves the backslashes out that were taken on a line.
  private mutating func finish(_ line: BodyLine) {
    leaveOut(taken, of: line)
    taken = []
  }

  /// Leaves backslashes of a line out, and says so once for the line.
  mutating func leaveOut(_ escapes: [Int], of line: BodyLine) {
    guard !escapes.isEmpty else { return }
    let offsets = Set(escapes)
    for offset in offsets { edits.replace(offset..<(offset + 1), with: "") }
    guard said.insert(line.start).inserted else { return }
    let bytes = (line.start..<line.end).filter { !offsets.contains($0) }.map { text.bytes[$0] }
    notes.add(
      .pastedSigns(String(decoding: bytes, as: UTF8.self)),
      at: Place(line.start, length: line.end - line.start))
  }

  /// Reads a heading whose signs have backslashes. False if the line is no heading.
  private mutating func readHeading(_ line: BodyLine) -> Bool {
    let run = run(of: UInt8(ascii: "#"), at: line.start, before: line.end)
    guard (1...6).contains(run.count), line.indent <= 3 else { return false }
    let title = text.string(text.skippingBlanks(from: run.end, before: line.end)..<line.end)
      .lowercased()
    let names = ["scenario", "debrief", "facilitator"]
    if !run.escapes.isEmpty {
      guard run.count > 1 || names.contains(where: title.hasPrefix) else { return false }
      taken += run.escapes
    }
    if run.count <= 2 {
      isScenario = title.contains("scenario")
      notes.beginRegion()
    }
    readPairs(in: line, at: nil)
    return true
  }

  /// Passes over code. What stands in it is shown as it is.
  private mutating func readFence(at index: Int) -> Int? {
    let line = lines[index]
    let run = run(of: UInt8(ascii: "`"), at: line.start, before: line.end)
    guard run.count >= 3 else { return nil }
    var next = index + 1
    while next < lines.count {
      let end = lines[next]
      let other = self.run(of: UInt8(ascii: "`"), at: end.start, before: end.end)
      if other.count >= run.count, text.skippingBlanks(from: other.end, before: end.end) == end.end
      {
        taken += run.escapes
        for escape in other.escapes { edits.replace(escape..<(escape + 1), with: "") }
        return next + 1
      }
      next += 1
    }
    return nil
  }

  /// Passes over a comment: the readers of comments and of fields look at it.
  private func pass(overCommentAt index: Int) -> Int? {
    let line = lines[index]
    guard let opening = text.commentOpening(at: line.start, before: line.end), opening.isCertain
    else { return nil }
    var from = opening.range.upperBound
    var next = index
    while next < lines.count, next == index || !text.holds("##", at: from, before: lines[next].end)
    {
      let rest = min(from, lines[next].end)..<lines[next].end
      if text.commentClosing(in: rest, where: \.isCertain) != nil { return next + 1 }
      next += 1
      if next < lines.count { from = lines[next].range.lowerBound }
    }
    return index + 1
  }
}

extension PasteMending {
  /// One sign over and over, with or without backslashes.
  struct Run {
    var count = 0
    var end: Int
    /// The offsets of the backslashes.
    var escapes: [Int] = []
  }

  func run(of sign: UInt8, at start: Int, before end: Int) -> Run {
    var run = Run(end: start)
    while run.end < end {
      let isEscaped = text.bytes[run.end] == .backslash
      let offset = isEscaped ? run.end + 1 : run.end
      guard offset < end, text.bytes[offset] == sign else { break }
      if isEscaped { run.escapes.append(run.end) }
      run.count += 1
      run.end = offset + 1
    }
    return run
  }

  /// The offset behind a sign that stands at an offset, with or without a backslash, which is added to `escapes`.
  func pass(_ sign: Character, at start: Int, before end: Int, _ escapes: inout [Int]) -> Int? {
    guard let byte = sign.asciiValue, start < end else { return nil }
    if text.bytes[start] == byte { return start + 1 }
    guard text.bytes[start] == .backslash, start + 1 < end, text.bytes[start + 1] == byte else {
      return nil
    }
    escapes.append(start)
    return start + 2
  }
}

extension UInt8 {
  static let backslash = UInt8(ascii: "\\")
}
