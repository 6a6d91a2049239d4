/// Labels that an author puts above the parts of a page, which the program names itself.
extension BodyMending {
  /// Leaves out a label such as `**Model answer:**` or `**Checklist:**` in a writing task. Returns whether the line is one.
  mutating func readWritingLabel(at index: Int) -> Bool {
    let line = lines[index]
    guard context.isAfterWriting, context.isAfterLeadIn, line.indent <= 3,
      let below = nextText(from: index + 1), below <= index + 2
    else { return false }
    let words = text.string(text.trimmingBlanks(line.range))
    let label = words.filter { !"*_#:".contains($0) }.lowercased()
    let name = label.split(separator: " ").joined(separator: " ")
    let isQuoted = text.byte(at: lines[below].start) == UInt8(ascii: ">")
    let isListed = mark(of: lines[below]) != nil
    guard isQuoted && Self.modelLabels.contains(name) || isListed && Self.listLabels.contains(name)
    else { return false }
    let needsDivision = context.above != .blank && below == index + 1
    edits.replace(line.range, with: needsDivision ? "\n" : "")
    notes.add(.writingLabel(words), at: place(of: line))
    context.above = .blank
    return true
  }

  private static let modelLabels: Set = [
    "model answer", "model", "sample answer", "example answer", "example", "a good answer",
    "suggested answer", "answer", "model text",
  ]
  private static let listLabels: Set = ["checklist", "check list", "your checklist", "criteria"]

  /// Reads a box of Obsidian that is named like a section, such as `> [!note] Debrief`, as the section. Returns the index of the
  /// line behind the box.
  mutating func readSectionInBox(at index: Int) -> Int? {
    let line = lines[index]
    guard context.isScenario, line.indent == 0, text.byte(at: line.start) == UInt8(ascii: ">")
    else { return nil }
    let start = text.skippingBlanks(from: line.start + 1, before: line.end)
    guard text.holds("[!", at: start, before: line.end),
      let close = text.first("]", in: start..<line.end)
    else { return nil }
    let title = text.string((close + 1)..<line.end)
    let name = title.filter { !"+-*_:# ".contains($0) }
    guard
      let section = ["Debrief", "Facilitator"].first(where: { $0.lowercased() == name.lowercased() }
      )
    else {
      return nil
    }
    var next = index + 1
    while next < lines.count, lines[next].indent <= 3,
      text.byte(at: lines[next].start) == UInt8(ascii: ">")
    {
      let inner = text.byte(at: lines[next].start + 1) == .space ? 2 : 1
      edits.replace(
        lines[next].range.lowerBound..<min(lines[next].start + inner, lines[next].end), with: "")
      next += 1
    }
    edits.replace(line.range, with: (context.above == .blank ? "" : "\n") + "### \(section)\n")
    notes.add(.sectionInBox(text.string(line.start..<line.end), section), at: place(of: line))
    notes.beginRegion()
    context = Context()
    context.isScenario = true
    context.above = .heading
    return next
  }
}

extension Finding {
  static func writingLabel(_ words: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(words)) is left out: the program names the parts of a writing task",
      help: "delete this line")
  }

  static func sectionInBox(_ written: String, _ section: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(written)) is read as the section `### \(section)`",
      help: "write `### \(section)`, and the lines below it without `>`")
  }
}
