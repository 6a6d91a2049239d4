/// Builds a tree from the events of one stretch of a file, and says what the format does not allow.
struct YAMLReader {
  private let text: SourceText
  /// What is parsed: the bytes of a range of the file, or a mended copy of them.
  private let yaml: EditedBytes
  private let isASCII: Bool
  /// The lines of the file, to tell which of them is no YAML.
  private let lines: YAMLMending
  private var findings: Findings
  private var isBroken = false
  /// Where the last conversion from characters to bytes ended; marks mostly go forward.
  private var lastCharacter = 0
  private var lastByte = 0

  private static let deepest = 8
  private static let largestInKiB = 1024

  /// The value of the YAML in `range`; `nil` if there is none, or none that can be read.
  ///
  /// YAML that cannot be read is mended where it has one meaning, and read again; what was mended is reported.
  static func read(_ range: Range<Int>, of record: Record, findings: inout Findings) -> YAMLNode? {
    let node = mended(range, of: record, findings: &findings)
    findings.checkHidden(in: range, of: record)
    return node
  }

  private static func mended(
    _ range: Range<Int>, of record: Record, findings: inout Findings
  ) -> YAMLNode? {
    guard range.count <= largestInKiB * 1024 else {
      findings.report(.yamlTooLarge(largestInKiB), at: Place(range.lowerBound))
      return nil
    }
    let bytes = findings.text.bytes
    let pasted = PastedFields(range, in: findings.text)
    let dressed = DressedFields(range, of: record, in: findings.text)
    var plain = pasted.edits
    plain.addWritten(of: dressed.edits)
    var mending = YAMLMending(range, of: record, in: findings.text, dressed: dressed)
    let (node, refused) = read(plain.applied(to: bytes, in: range), mending, findings)
    var isOdd = false
    if let node, case .mapping = node.content {
      isOdd = node.isOdd(as: record, in: findings.text)
      if !isOdd, !hasOddIndent(range, findings.text), !findings.text.hasBareField(in: range) {
        findings = refused
        pasted.notes.report(&findings)
        dressed.notes.report(&findings)
        findings.fixes.addWritten(of: plain)
        return node
      }
    }
    mending.run()
    mending.edits.addWritten(of: plain)
    mending.notes.add(pasted.notes)
    mending.notes.add(dressed.notes)
    if !mending.edits.isEmpty {
      var reported = findings
      mending.notes.report(&reported)
      let (node, mended) = read(mending.edits.applied(to: bytes, in: range), mending, reported)
      // What can be read as it is stays so unless it is sound afterwards.
      if let node, case .mapping = node.content,
        !isOdd || !node.isOdd(as: record, in: findings.text)
      {
        findings = mended
        findings.fixes.addWritten(of: mending.edits)
        return node
      }
    }
    findings = refused
    return node
  }

  /// Whether a line begins with a blank beyond ASCII, which YAML takes for a part of the name behind it.
  private static func hasOddIndent(_ range: Range<Int>, _ text: SourceText) -> Bool {
    guard text.bytes[range].contains(where: { $0 >= 0x80 }) else { return false }
    let lines =
      text.line(at: range.lowerBound)...text.line(at: max(range.lowerBound, range.upperBound - 1))
    return lines.contains {
      BodyLine(text.content(ofLine: $0).clamped(to: range), in: text).hasOddIndent
    }
  }

  private static func read(_ yaml: EditedBytes, _ lines: YAMLMending, _ findings: Findings)
    -> (YAMLNode?, Findings)
  {
    var reader = YAMLReader(yaml, lines, findings)
    let node = reader.document()
    return (reader.isBroken ? nil : node, reader.findings)
  }

  private init(_ yaml: EditedBytes, _ lines: YAMLMending, _ findings: Findings) {
    text = findings.text
    self.lines = lines
    self.yaml = yaml
    self.findings = findings
    isASCII = yaml.bytes.allSatisfy { $0 < 0x80 }
  }

  private mutating func document() -> YAMLNode? {
    var events = YAMLEvents(yaml.bytes)
    var root: YAMLNode?
    while !isBroken {
      let event = events.next()
      switch event.kind {
      case .end: return root
      case .nothing: continue
      case .documentStart:
        if root != nil { fail(.severalDocuments, event) }
      default: root = node(event, &events, depth: 1)
      }
    }
    return nil
  }

  private mutating func node(_ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int)
    -> YAMLNode?
  {
    guard depth <= Self.deepest else {
      fail(.yamlTooDeep(Self.deepest), event)
      return nil
    }
    switch event.kind {
    case .scalar(let value, let isPlain):
      let place = place(event.characters)
      return YAMLNode(
        content: .scalar(clean(value, at: place)), place: place,
        comment: isPlain ? comment(behind: place.offset + place.length) : nil)
    case .sequenceStart: return sequence(from: event, &events, depth: depth)
    case .mappingStart: return mapping(from: event, &events, depth: depth)
    case .alias: fail(.yamlAlias, event)
    case .tag: fail(.yamlTag, event)
    case .failure(let problem): refuse(problem, event)
    default: fail(.unreadableYAML("it ends too early"), event)
    }
    return nil
  }

  private mutating func sequence(
    from start: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    var nodes: [YAMLNode] = []
    while true {
      let event = events.next()
      if case .sequenceEnd = event.kind {
        let place = place(start.characters.lowerBound..<event.characters.upperBound)
        return YAMLNode(content: .sequence(nodes), place: place)
      }
      guard let node = node(event, &events, depth: depth + 1) else { return nil }
      nodes.append(node)
    }
  }

  private mutating func mapping(
    from start: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    var names: Set<String> = []
    while true {
      let event = events.next()
      if case .mappingEnd = event.kind {
        let place = place(start.characters.lowerBound..<event.characters.upperBound)
        return YAMLNode(content: .mapping(entries), place: place)
      }
      guard let key = node(event, &events, depth: depth + 1) else { return nil }
      guard case .scalar(let name) = key.content else {
        fail(.yamlKeyNotText, event)
        return nil
      }
      guard let value = node(events.next(), &events, depth: depth + 1) else { return nil }
      if names.insert(name).inserted {
        entries.append(YAMLNode.Entry(name: name, namePlace: key.place, value: value))
      } else {
        findings.report(.duplicateField(name), at: key.place)
      }
    }
  }

  private mutating func fail(_ finding: Finding, _ event: YAMLEvent) {
    guard !isBroken else { return }
    isBroken = true
    findings.report(finding, at: place(event.characters))
  }

  /// Says why libyaml refuses the rest. Its own words help nobody, so the line that is no YAML is looked for first.
  private mutating func refuse(_ problem: String, _ event: YAMLEvent) {
    guard !isBroken else { return }
    isBroken = true
    let offset = byteOffset(ofCharacter: event.characters.lowerBound)
    let number = text.line(at: offset)
    let line = text.content(ofLine: number)
    let indentation = text.bytes[line].prefix { $0 == .space || $0 == .tab }
    if indentation.contains(.tab) {
      findings.report(.tabIndentation, at: place(event.characters))
    } else if let (finding, place) = lines.oddLine(upTo: number) {
      findings.report(finding, at: place)
    } else {
      findings.report(.unreadableYAML(problem), at: place(event.characters))
    }
  }

  /// A value without what a terminal must not see; quoted YAML may spell it as an escape.
  private mutating func clean(_ value: String, at place: Place) -> String {
    let isClean = value.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    guard !isClean else { return value }
    let (text, control) = safeText(value)
    if let control { findings.report(.controlCharacter(control), at: place) }
    // A block scalar (`|`) ends with a line end, which is a space by now.
    let end = text.utf8.lastIndex { $0 != .space }
    return end.map { String(text[...$0]) } ?? ""
  }
}

extension YAMLReader {
  /// The rest of the line from the `#` behind a text that ends at `offset`; `nil` if the line ends without one.
  private func comment(behind offset: Int) -> Place? {
    let line = text.content(ofLine: text.line(at: offset))
    guard offset < line.upperBound else { return nil }
    let start = text.skippingSpace(in: offset..<line.upperBound)
    return start > offset && text.byte(at: start) == UInt8(ascii: "#")
      ? Place(start, length: line.upperBound - start) : nil
  }

  private mutating func place(_ characters: Range<Int>) -> Place {
    let start = byteOffset(ofCharacter: characters.lowerBound)
    let end = byteOffset(ofCharacter: characters.upperBound)
    return Place(start, length: max(0, end - start))
  }

  /// libyaml counts characters from the start of the YAML; files are measured in bytes.
  private mutating func byteOffset(ofCharacter index: Int) -> Int {
    if isASCII { return yaml.origin(of: min(index, yaml.bytes.count)) }
    if index < lastCharacter {
      lastCharacter = 0
      lastByte = 0
    }
    while lastCharacter < index, lastByte < yaml.bytes.count {
      lastByte += 1
      while lastByte < yaml.bytes.count, yaml.bytes[lastByte].continuesCharacter { lastByte += 1 }
      lastCharacter += 1
    }
    return yaml.origin(of: lastByte)
  }
}
