internal import Curriculum

/// The YAML between the two lines `---` at the head of a module.
struct FrontMatter {
  var yaml: Range<Int>
  /// The offset of the first line after it.
  var bodyStart: Int

  /// Splits it off; `nil` and a finding if it is missing or does not end.
  init?(of text: SourceText, findings: inout Findings) {
    guard Self.isFence(text.content(ofLine: 1), in: text) else {
      findings.report(.missingFrontMatter, at: Place(text.start))
      return nil
    }
    let lines = text.lineStarts.count
    guard
      let end = (2..<(lines + 1)).first(where: { Self.isFence(text.content(ofLine: $0), in: text) })
    else {
      findings.report(.unclosedFrontMatter, at: Place(text.start, length: 3))
      return nil
    }
    yaml = text.content(ofLine: 2).lowerBound..<text.content(ofLine: end).lowerBound
    bodyStart = end < lines ? Int(text.lineStarts[end]) : text.bytes.count
  }

  private static func isFence(_ line: Range<Int>, in text: SourceText) -> Bool {
    line.count >= 3 && text.bytes[line].starts(with: "---".utf8)
      && text.bytes[line].dropFirst(3).allSatisfy(\.isSpace)
  }
}

/// What the front matter says, as far as it could be read.
struct ModuleHead {
  var id: Placed<Identifier<Module>>?
  var title: String?
  var minutes: Placed<Int>?
  var objectives: [Placed<Objective>] = []

  init() {}

  init(_ frontMatter: FrontMatter, findings: inout Findings) {
    let place = Place(findings.text.start, length: 3)
    guard let fields = findings.fields(in: frontMatter.yaml, .frontMatter, at: place) else {
      return
    }
    id = fields.identifier("id", &findings)
    title = fields.text("title", &findings)?.value
    minutes = fields.placedNumber("minutes", in: 1...600, &findings)
    let named: [(id: Placed<Identifier<Objective>>, value: YAMLNode)] = fields.named(
      "objectives", &findings)
    objectives = named.compactMap { id, node in
      guard let text = Fields.prose(node, id.value.text, &findings) else { return nil }
      return Placed(Objective(id: id.value, text: text.value), id.place)
    }
    if let node = fields.node("objectives"), case .mapping(let entries) = node.content,
      entries.isEmpty
    {
      findings.report(.emptyField("objectives"), at: node.place)
    }
  }
}
