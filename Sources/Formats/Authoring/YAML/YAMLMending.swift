/// Mends YAML that cannot be read, line by line, where a line has one meaning only.
///
/// It looks at YAML only after libyaml has refused it, so it never changes what sound YAML says.
struct YAMLMending {
  let text: SourceText
  let record: Record
  let lines: [BodyLine]
  var edits = Edits()
  var notes = MendingNotes()
  /// Where the lines above begin that may be the parents or the neighbours of the next.
  var levels: [YAMLLevel] = []

  /// `dressed` are the fields that stand in signs: of their lines, what stands between the signs is looked at.
  init(
    _ range: Range<Int>, of record: Record, in text: SourceText, dressed: DressedFields? = nil
  ) {
    self.text = text
    self.record = record
    let first = text.line(at: range.lowerBound)
    let last = text.line(at: max(range.lowerBound, range.upperBound - 1))
    lines = (first...max(first, last)).map { number in
      let content = text.content(ofLine: number).clamped(to: range)
      guard let field = dressed?.fields[number] else { return BodyLine(content, in: text) }
      var line = BodyLine(content.lowerBound..<field.inner.upperBound, in: text)
      line.start = field.inner.lowerBound
      return line
    }
  }

  /// Goes through all lines.
  mutating func run() {
    alignFirstLine()
    var index = 0
    while index < lines.count { index = max(index + 1, read(index)) }
  }

  /// A field behind `<!-- ` belongs to the same column as the fields below it.
  private mutating func alignFirstLine() {
    guard let first = lines.first, !first.isBlank, first.range.lowerBound > 0,
      text.bytes[first.range.lowerBound - 1] == UInt8(ascii: "-"),
      let next = lines.dropFirst().first(where: { !$0.isBlank })
    else { return }
    let column = field(of: first).map(holdsValue) == false ? 0 : next.indent
    edits.replace(
      first.range.lowerBound..<first.start, with: String(repeating: " ", count: column),
      isWritten: false)
    aligned = column
  }

  /// The column of the first line, if it was put at another.
  private var aligned: Int?

  private mutating func read(_ index: Int) -> Int {
    let line = lines[index]
    if line.isBlank || text.bytes[line.start] == UInt8(ascii: "#") { return index + 1 }
    if let next = mendConflict(at: index) { return next }
    let present = index == 0 ? aligned ?? line.indent : line.indent
    var written = present
    var dash = dash(of: line)
    guard let field = field(of: line, behind: dash) ?? fieldWithoutColon(line, at: index, dash)
    else {
      if let dash {
        readEntry(line, dash, at: written)
      } else if !mendEntry(line) {
        mendContinuation(line, at: index)
      }
      return index + 1
    }
    let mark = dash
    if let mark, !maySitInList(field, at: written) {
      written = columnWithoutDash(mark, at: written)
      edits.replace(mark, with: "")
      notes.add(
        .yamlDashBeforeField(field.name), at: Place(line.start, length: line.end - line.start))
      dash = nil
    }
    if dash != nil {
      written = entryColumn(for: written)
    } else if let other = innerColumn(of: field, at: written)
      ?? neighbours(of: field, at: index, written)
    {
      written = other
    }
    let meant = column(for: written)
    if meant != present || line.hasOddIndent || hasTab(line) {
      edits.replace(
        line.range.lowerBound..<line.start, with: String(repeating: " ", count: meant))
      if mark == dash {
        notes.add(hasTab(line) ? .tabIndentation : .yamlIndent(field.name), at: place(line))
      }
    }
    mendDash(dash, line)
    mendColon(field)
    levels.removeAll { $0.written >= written }
    // The next entry of a list begins at the column of this one's dash, not at that of its name.
    if dash != nil { levels.append(YAMLLevel(written: written, meant: meant, isEntry: true)) }
    let name = written + (dash?.count ?? 0)
    levels.append(
      YAMLLevel(
        name: field.name, written: name, meant: meant + (name - written),
        hasValue: holdsValue(field)))
    return mendValue(field, at: index, column: meant)
  }

  func hasTab(_ line: BodyLine) -> Bool {
    text.bytes[line.range.lowerBound..<line.start].contains(.tab)
  }
}

extension YAMLMending {
  /// A name, a colon or what looks like one, and a value.
  struct Field {
    var name: String
    var start: Int
    /// The colon, with the blanks around it.
    var colon: Range<Int>
    var isExact: Bool
    /// The value without the blanks at its ends.
    var value: Range<Int>
  }

  /// Whether a value stands behind the name. A comment is none: `sources: # what the pages rest on` opens a list of sources.
  func holdsValue(_ field: Field) -> Bool {
    !field.value.isEmpty && text.bytes[field.value.lowerBound] != UInt8(ascii: "#")
  }

  func dash(of line: BodyLine) -> Range<Int>? {
    let dashes = ["-", "•", "*", "+"] + LookAlike.dashes
    guard let dash = text.firstHeld(of: dashes, at: line.start, before: line.end) else {
      return nil
    }
    let end = line.start + dash.utf8.count
    let next = text.skippingBlanks(from: end, before: line.end)
    return next > end || next == line.end ? line.start..<next : nil
  }

  mutating func mendDash(_ dash: Range<Int>?, _ line: BodyLine) {
    guard let dash, !text.string(dash).hasPrefix("- "), dash.upperBound < line.end else { return }
    edits.replace(dash, with: "- ")
    notes.add(.yamlDash, at: Place(dash.lowerBound, length: dash.count))
  }

  func field(of line: BodyLine, behind dash: Range<Int>? = nil) -> Field? {
    let start = dash?.upperBound ?? line.start
    var end = start
    while end < line.end, text.bytes[end].isFieldNameByte || text.bytes[end] == UInt8(ascii: "_") {
      end += 1
    }
    guard end > start else { return nil }
    let name = text.string(start..<end)
    let isKnown = record.knows(name)
    let sign = text.skippingBlanks(from: end, before: line.end)
    let signs = [":"] + (isKnown ? LookAlike.colons + ["="] : [])
    guard let colon = text.firstHeld(of: signs, at: sign, before: line.end) else {
      guard dash == nil, let bare = text.bareField(from: start, before: line.end) else {
        return nil
      }
      return Field(
        name: bare.name, start: start, colon: bare.blanks, isExact: false,
        value: text.trimmingBlanks(bare.blanks.upperBound..<line.end))
    }
    let behind = sign + colon.utf8.count
    let value = text.skippingBlanks(from: behind, before: line.end)
    let blank = behind..<value
    let isExact =
      colon == ":" && (value == line.end || !blank.isEmpty && !text.hasOddBlank(in: blank))
    // `10:30` and `https://…` are no fields; `title:Words` is one.
    guard isExact || isKnown || !blank.isEmpty else { return nil }
    return Field(
      name: name, start: start, colon: end..<value, isExact: isExact,
      value: text.trimmingBlanks(value..<line.end))
  }

  mutating func mendColon(_ field: Field) {
    guard !field.isExact else { return }
    edits.replace(field.colon, with: ": ")
    let place = Place(field.start, length: field.colon.upperBound - field.start)
    // A colon is there, and what follows it looks like a space and is none.
    let isBlankAlone = text.string(field.colon).hasPrefix(":") && text.hasOddBlank(in: field.colon)
    notes.add(
      isBlankAlone ? .blankBehindMark(field.name + ":") : .yamlColon(field.name), at: place)
  }

  /// A line that is no field continues the value above it, and has to stand further in.
  mutating func mendContinuation(_ line: BodyLine, at index: Int) {
    guard let above = levels.last, let name = above.name,
      record.isText(name) || !record.knows(name),
      !["---", "<!--", "//", "/*", "%%", "======="].contains(where: {
        text.holds($0, at: line.start, before: line.end)
      }),
      line.indent <= above.written, index > 0,
      text.byte(at: line.start) != UInt8(ascii: "]"),
      text.byte(at: line.start) != UInt8(ascii: "}"),
      above.hasValue, !lines[index - 1].isBlank
    else { return }
    edits.replace(
      line.range.lowerBound..<line.start, with: String(repeating: " ", count: above.meant + 2))
    notes.add(.yamlContinuation(above.meant + 2), at: place(line))
  }

  func place(_ line: BodyLine) -> Place {
    Place(line.start, length: line.end - line.start)
  }

  mutating func mendConflict(at index: Int) -> Int? {
    let (lines, text) = (lines, text)
    let holds = { (mark: String, index: Int) in
      MergeConflict.holds(mark, in: lines[index].range, of: text)
    }
    guard holds(MergeConflict.begin, index) else { return nil }
    guard let conflict = MergeConflict(from: index, count: lines.count, holds: holds) else {
      edits.replace(lines[index].range, with: "", isWritten: false)
      notes.add(.mergeConflict(lines: nil), at: place(lines[index]))
      return index + 1
    }
    let numbers = [conflict.first, conflict.last].map { text.line(at: lines[$0].range.lowerBound) }
    notes.add(.mergeConflict(lines: numbers[0]...numbers[1]), at: place(lines[index]))
    for gone in [conflict.first] + Array(conflict.middle...conflict.last) {
      edits.replace(lines[gone].range, with: "", isWritten: false)
    }
    var next = index + 1
    while next < conflict.middle { next = max(next + 1, read(next)) }
    return conflict.last + 1
  }
}

extension Record {
  /// Whether a name is one of its fields, or of a record that may stand inside of it.
  func knows(_ name: String) -> Bool {
    ([self] + inner).contains { $0.fields.contains { $0.name == name } }
  }

  /// The records that may stand inside of it.
  private var inner: [Record] {
    fields.contains { $0.name == "modules" }
      ? [.track, .school, .source, .forms, .pairedForms] : [.point]
  }
}
