/// One line of a module's body, by what stands in front of its text.
struct BodyLine {
  /// The bytes of the line without its line end.
  var range: Range<Int>
  /// The offset of the first byte that is no blank.
  var start: Int
  /// The column of that byte, counted from 0, with tabs as Markdown counts them.
  var indent: Int
  /// Whether a blank beyond ASCII stands in the indentation.
  var hasOddIndent: Bool

  var isBlank: Bool { start == range.upperBound }
  var end: Int { range.upperBound }

  init(_ range: Range<Int>, in text: SourceText) {
    self.range = range
    var offset = range.lowerBound
    var column = 0
    var isOdd = false
    while true {
      let length = text.blankLength(at: offset, before: range.upperBound)
      guard length > 0 else { break }
      column += text.bytes[offset] == .tab ? 4 - column % 4 : 1
      if length > 1 { isOdd = true }
      offset += length
    }
    start = offset
    indent = column
    hasOddIndent = isOdd
  }
}

/// The body of a module, line by line, before the Markdown parser reads it. It mends what has one meaning, so that the parser
/// reads what the author meant, and remembers what to say about it.
struct BodyMending {
  let text: SourceText
  /// The lines of the body.
  let lines: [BodyLine]
  /// The number of the first of them in the file.
  let firstLine: Int
  var edits = Edits()
  /// What the author may write in place of lines that are read as they are meant without an edit.
  var looseFixes: [Edits] = []
  var notes = MendingNotes()
  var context = Context()

  /// What stands above the line that is looked at.
  struct Context {
    /// What the line above is.
    var above = Above.blank
    /// The latest item of the outermost list that the line may still belong to.
    var item: Item?
    /// Whether the heading above begins a scenario.
    var isScenario = false
    /// Whether a lead-in stands above, so that choices may follow.
    var isAfterLeadIn = false
    /// Whether the lead-in above asks for something to be written, so that a model answer and a checklist follow.
    var isAfterWriting = false
    /// The numbers of the entries so far.
    var entries: EntryNumbers?
    /// The line of a heading or a lead-in, if nothing but blank lines and comments followed it yet.
    var opening: Opening?

    enum Above { case blank, heading, leadIn, comment, item, quote, table, prose }
    enum Opening { case scenario, question }

    struct Item {
      /// How the author wrote its mark.
      var written: String
      var indent: Int
      /// The column at which the item's text begins for the parser.
      var content: Int
      /// `-`, `*` or `+`, or the `.` or `)` behind a number.
      var mark: UInt8
      var isNumbered: Bool
      var hasBox: Bool
    }
  }

  /// For the marks of a fence: the shortest that was seen not to be closed.
  var shortestUnclosed: [UInt8: Int] = [:]
  /// The lines that define notes, by their offsets.
  var definitions: [Int] = []
  /// The words between brackets that links may name, once they were looked for.
  var bracketedWords: Set<String>?
  /// Whether a list within the latest item of the outermost list has begun.
  var hasInnerItem = false
  /// The first row of the table that was met last.
  var tableStart = 0
  /// Whether no comment ends from here on.
  var endsNoComment = false
  /// Whether a comment was not closed, so that the sign that ends it may stand further below.
  var hasUnclosedRemark = false
  /// Whether no merge conflict ends from here on.
  var endsNoConflict = false

  init(_ text: SourceText, from bodyStart: Int) {
    self.text = text
    firstLine = text.line(at: bodyStart)
    let isEmpty = bodyStart >= text.bytes.count
    lines =
      isEmpty
      ? []
      : (firstLine...text.lineStarts.count).map { BodyLine(text.content(ofLine: $0), in: text) }
  }

  /// Goes through all lines.
  mutating func run() {
    var index = 0
    while index < lines.count {
      index = max(index + 1, read(index))
    }
  }

  /// Reads the line at `index`, and what belongs to it. Returns the index of the next line to read.
  mutating func read(_ index: Int) -> Int {
    let line = lines[index]
    if let next = mendConflict(at: index) { return next }
    if text.holds("\\", at: line.start, before: line.end), line.end - line.start == 1 {
      // A backslash alone is what is left of an empty line in other programs.
      edits.replace(line.range, with: "")
      notes.add(.backslashAlone, at: place(of: line))
      context.above = .blank
      return index + 1
    }
    if line.isBlank {
      if line.hasOddIndent { edits.replace(line.range, with: "", isWritten: false) }
      context.above = .blank
      return index + 1
    }
    if let next = readDressedFields(at: index) { return next }
    if let next = readFence(at: index) { return next }
    if let next = readComment(at: index) { return next }
    if let next = readFields(at: index) { return next }
    if let next = readSectionInBox(at: index) { return next }
    if readWritingLabel(at: index) || readReason(at: index) { return index + 1 }
    if let next = readEntryRemark(at: index) { return next }
    if reportFacilitator(at: index) { return index + 1 }
    if readHeading(at: index) { return index + 1 }
    if let next = mendScenarioTitle(at: index) { return next }
    if mendDefinition(at: index) { return index + 1 }
    if mendUnderline(at: index) { return index + 1 }
    if let next = readMarkedLeadIn(at: index) { return next }
    if let next = readLeadIn(at: index) { return next }
    context.opening = nil
    if let next = readQuote(at: index) { return next }
    if let next = readTabTable(at: index) ?? readTable(at: index) { return next }
    if readItem(at: index) {
      reportReasonBehindText(at: index)
      return index + 1
    }
    readProse(at: index)
    return index + 1
  }

  private mutating func readProse(at index: Int) {
    let line = lines[index]
    reportStrayEnd(of: index)
    if reportUnmarkedAnswer(at: index) || reportFirstAnswer(at: index) { return }
    if context.above == .table, text.bytes[line.start..<line.end].contains(UInt8(ascii: "|")) {
      // A row without bars at its ends.
      return
    }
    if text.holds("[^", at: line.start, before: line.end), line.indent <= 3,
      text.first("]:", in: line.start..<line.end) != nil
    {
      definitions.append(line.start)
      if let close = text.first("]:", in: line.start..<line.end) {
        mendBlank(behind: close + 2, ":", line)
      }
      context.item = nil
      context.above = .quote
      return
    }
    let isOutside = context.item.map { line.indent < $0.content } ?? false
    switch context.above {
    case .table
    where isText(line) && !text.bytes[line.start..<line.end].contains(UInt8(ascii: "|")):
      edits.insert("\n", at: line.range.lowerBound)
      notes.add(.textBelowTable, at: place(of: line))
    case .blank: if isOutside { context.item = nil }
    case .item, .quote:
      if isOutside || context.item == nil {
        let opening = wayOn(below: index - 1)
        notes.add(.lazyLine(opening), at: place(of: line))
        looseFixes.append(Edits(line.range.lowerBound..<line.start, opening))
      }
    default: break
    }
    context.above = .prose
  }

  /// Whether a letter or a digit stands in a line.
  private func isText(_ line: BodyLine) -> Bool {
    text.bytes[line.start..<line.end].contains { $0.isLetter || $0.isDigit || $0 >= 0x80 }
  }

  /// What a line begins with that goes on with the one above: below the text of its item, or with the mark of its block quote.
  private func wayOn(below above: Int) -> String {
    guard lines.indices.contains(above) else { return "" }
    let before = lines[above]
    let isQuote = text.byte(at: before.start) == UInt8(ascii: ">")
    // What a note says goes on behind four spaces.
    let isNote = text.holds("[^", at: before.start, before: before.end)
    let column = isQuote ? before.indent : isNote ? 4 : context.item?.content ?? 0
    return String(repeating: " ", count: column) + (isQuote ? "> " : "")
  }

  /// The first line from `index` on that is not blank; `nil` if there is none.
  func nextText(from index: Int) -> Int? {
    var index = index
    while index < lines.count {
      if !lines[index].isBlank { return index }
      index += 1
    }
    return nil
  }

  /// Puts an item, a quote or a heading at another column.
  mutating func indent(_ line: BodyLine, to column: Int) {
    edits.replace(
      line.range.lowerBound..<line.start, with: String(repeating: " ", count: max(0, column)))
  }

  /// The number of a line in the file.
  func number(_ index: Int) -> Int { firstLine + index }
}
