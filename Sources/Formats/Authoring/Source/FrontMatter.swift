internal import Curriculum

/// The YAML between the two lines `---` at the head of a module.
struct FrontMatter {
  var yaml: Range<Int>
  /// The offset of the first line after it.
  var bodyStart: Int

  /// Splits it off; `nil` and a finding if it is missing. Lines that can only be meant as `---` are read as such, and front matter
  /// that does not end is read up to the first page.
  init?(of text: SourceText, findings: inout Findings) {
    let lines = FrontMatterLines(text)
    var first = lines.firstText
    if let fence = lines.fenceBelowWords(first) {
      findings.report(.wordsAboveFrontMatter(lines.words(first)), at: lines.place(first))
      first = fence
    }
    var start = first
    switch lines.fence(first) {
    case .exact where first > 1 && first == lines.firstText:
      findings.report(.linesBeforeFrontMatter, at: lines.place(first))
      findings.fixes.replace(text.start..<lines.start(first), with: "")
    case .exact: break
    case .near:
      findings.report(.frontMatterLine(lines.words(first)), at: lines.place(first))
      findings.fixes.replace(text.start..<text.content(ofLine: first).upperBound, with: "---")
    case nil:
      guard lines.isField(first) else {
        findings.report(.missingFrontMatter, at: Place(text.start))
        return nil
      }
      findings.report(.missingFrontMatterLine, at: lines.place(first))
      findings.fixes.replace(text.start..<lines.start(first), with: "---\n")
      start = first - 1
    }
    let end = lines.end(from: start + 1)
    switch end.fence {
    case .exact: break
    case .near:
      findings.report(.frontMatterLine(lines.words(end.line)), at: lines.place(end.line))
      findings.fixes.replace(text.content(ofLine: end.line), with: "---")
    case nil:
      let last = lines.lastText(before: end.line)
      findings.report(.unclosedFrontMatter, at: lines.place(last))
    }
    let yamlStart = text.content(ofLine: start + 1).lowerBound
    yaml = yamlStart..<max(yamlStart, text.content(ofLine: end.line).lowerBound)
    bodyStart = text.content(ofLine: end.fence == nil ? end.line : end.line + 1).lowerBound
  }
}

/// The lines at the head of a module.
private struct FrontMatterLines {
  let text: SourceText

  init(_ text: SourceText) { self.text = text }

  enum Fence {
    case exact
    /// Dashes that can only be meant as `---`.
    case near
  }

  private var count: Int { text.lineStarts.count }

  private func line(_ number: Int) -> BodyLine { BodyLine(text.content(ofLine: number), in: text) }

  /// The first line that is not blank, counted from 1; 1 if there is none.
  var firstText: Int { (1..<(count + 1)).first { !line($0).isBlank } ?? 1 }

  func lastText(before number: Int) -> Int {
    (1..<max(2, number)).last { !line($0).isBlank } ?? 1
  }

  func place(_ number: Int) -> Place {
    let line = line(number)
    return Place(line.start, length: line.end - line.start)
  }

  /// The offset of a line's first byte.
  func start(_ number: Int) -> Int { text.content(ofLine: number).lowerBound }

  /// The line `---` that begins front matter below a few lines of something else, such as a title; `nil` if there is none.
  func fenceBelowWords(_ first: Int) -> Int? {
    guard fence(first) == nil, !isField(first) else { return nil }
    return ((first + 1)..<(first + 12)).first { number in
      number < count && fence(number) == .exact && isField(number + 1)
    }
  }

  func words(_ number: Int) -> String { text.string(text.trimmingBlanks(line(number).range)) }

  func fence(_ number: Int) -> Fence? {
    let content = text.content(ofLine: number)
    if content.count >= 3, text.bytes[content].starts(with: "---".utf8),
      text.bytes[content].dropFirst(3).allSatisfy(\.isSpace)
    {
      return .exact
    }
    let words = text.trimmingBlanks(content)
    var offset = words.lowerBound
    var dashes = 0
    while offset < words.upperBound {
      let known = ["-", "\\-"] + LookAlike.dashes
      guard let dash = text.firstHeld(of: known, at: offset, before: words.upperBound) else {
        return text.string(words) == "..." || text.string(words) == "+++" ? .near : nil
      }
      // Word processors make one long dash of two or three.
      dashes += dash.hasSuffix("-") ? 1 : 2
      offset += dash.utf8.count
    }
    return dashes >= 2 ? .near : nil
  }

  /// Whether a line is a field that front matter has.
  func isField(_ number: Int) -> Bool {
    let line = line(number)
    return (Record.frontMatter.fields + Record.changes.fields).contains { field in
      text.holds(field.name + ":", at: line.start, before: line.end)
    }
  }

  /// The line that ends the front matter: `---`, or without it the first page, or the end of the file.
  func end(from number: Int) -> (line: Int, fence: Fence?) {
    for next in number..<max(number, count + 1) {
      if let fence = fence(next) { return (next, fence) }
      let line = line(next)
      if text.holds("##", at: line.range.lowerBound, before: line.end) { return (next, nil) }
    }
    return (count + 1, nil)
  }
}

/// What the front matter says, as far as it could be read.
struct ModuleHead {
  var id: Placed<Identifier<Module>>?
  /// The module of the base whose pages the file changes; `nil` for a module of its own.
  var changes: Placed<Identifier<Module>>?
  /// The module of the base that this one stands for.
  var replaces: Placed<String>?
  var title: String?
  var minutes: Placed<Int>?
  var objectives: [Placed<Objective>] = []
  /// Whether the objectives are known: if not, the pages cannot be compared with them.
  var knowsObjectives = false

  init() {}

  /// `isOnBase` says that the course builds on another.
  init(_ frontMatter: FrontMatter, isOnBase: Bool = false, findings: inout Findings) {
    let place = Place(findings.text.start, length: 3)
    guard let node = findings.node(in: frontMatter.yaml, .frontMatter, at: place) else { return }
    let record: Record =
      if isOnBase, node.holds("changes") { .changes } else if isOnBase {
        .frontMatterOnBase
      } else { .frontMatter }
    guard let fields = Fields(node, record, findings: &findings) else { return }
    changes = fields.identifier("changes", &findings)
    replaces = fields.text("replaces", &findings)
    id = fields.identifier("id", &findings)
    if fields.lacksID { findings.missingIDs.append(.module(fields.place)) }
    let title = fields.text("title", &findings)
    if let title { findings.checkShownSigns(inField: title) }
    self.title = title?.value.withoutLooseBlanks
    minutes = fields.placedNumber("minutes", in: 1...600, &findings)
    if case .mapping? = fields.node("objectives")?.content { knowsObjectives = true }
    // The module that is changed may have all of them.
    if changes != nil, !fields.has("objectives") { knowsObjectives = true }
    let named: [(id: Placed<Identifier<Objective>>, value: YAMLNode)] = fields.named(
      "objectives", &findings)
    objectives = named.compactMap { id, node in
      guard let text = Fields.prose(node, id.value.text, &findings) else { return nil }
      findings.checkShownSigns(inField: text)
      return Placed(
        Objective(id: id.value, text: text.value.withoutLooseBlanks), id.place)
    }
    if let node = fields.node("objectives"), case .mapping(let entries) = node.content {
      if entries.isEmpty { findings.report(.emptyField("objectives"), at: node.place) }
      // What a scenario names may be one whose id could not be read.
      if named.count < entries.count { knowsObjectives = false }
    }
  }
}
