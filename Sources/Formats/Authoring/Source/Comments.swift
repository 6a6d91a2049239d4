internal import Curriculum

/// Whether a comment's text holds fields that the format would read elsewhere: an author put it in the wrong place.
func looksLikeFields(_ comment: some Collection<UInt8>) -> Bool {
  let names = [Record.scenario, .question, .lesson].flatMap { $0.fields.map(\.name) }
  let lines = comment.split { $0 == .lineFeed || $0 == .carriageReturn }
  return lines.contains { line in
    let trimmed = line.drop { $0.isSpace || $0 >= 0x80 }
    guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return names.contains(String(decoding: trimmed[..<colon], as: UTF8.self))
  }
}

/// Whether a comment right below a heading or a lead-in was meant to hold fields, even if their names are not known.
func wasMeantAsFields(_ comment: some Collection<UInt8>) -> Bool {
  let names = [Record.scenario, .question, .lesson].flatMap { $0.fields.map(\.name) }
  if comment.first(where: { !$0.isSpace }) == UInt8(ascii: "{") { return true }
  let lines = comment.split { $0 == .lineFeed || $0 == .carriageReturn }
  return lines.contains { line in
    if isDressedField(line) || isHiddenField(line) { return true }
    let trimmed = withoutSigns(Array(line))
    let name = String(decoding: trimmed.prefix(while: \.isFieldNameByte), as: UTF8.self)
    let next = trimmed.dropFirst(name.utf8.count).drop { $0.isSpace }
    let whole = SourceText(String(decoding: trimmed, as: UTF8.self))
    if whole.bareField(from: 0, before: whole.bytes.count) != nil { return true }
    let all = SourceText(String(decoding: Array(line), as: UTF8.self))
    let isList = ["sources", "objectives", "level"].contains { name in
      all.first(name + ": [", in: all.bytes.indices) != nil
    }
    if isList { return true }
    guard !name.isEmpty, let sign = next.first else { return false }
    if names.contains(name) { return true }
    let isColon = sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") || sign == 0xEF
    return isColon && (name == name.lowercased() || nearest(to: name, among: names) != nil)
  }
}

/// A line without the blanks, signs and tags at its beginning, which a program or a slip of the fingers put there.
private func withoutSigns(_ line: [UInt8]) -> ArraySlice<UInt8> {
  var rest = line[...]
  while let first = rest.first, !first.isLetter {
    rest = rest.dropFirst()
    guard first == UInt8(ascii: "<"),
      rest.first.map({ $0.isLetter || $0 == UInt8(ascii: "/") }) == true,
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { continue }
    rest = rest[(end + 1)...]
  }
  return rest
}

/// Whether a comment holds what explains a question, and nobody reads it there.
func holdsExplanation(_ comment: some Collection<UInt8>) -> Bool {
  let words = comment.drop { $0.isSpace }.prefix(12)
  return String(decoding: words, as: UTF8.self).lowercased() == "explanation:"
}

extension Findings {
  /// Reports a comment that holds fields nobody reads.
  mutating func checkUnread(_ comment: Range<Int>, at place: Place) {
    guard looksLikeFields(text.bytes[comment]), !hasError(onLineOf: place) else { return }
    report(.misplacedComment, at: place)
  }

  /// Takes the comments off that stand right below a heading or a lead-in, and reads the fields in them together.
  ///
  /// Comments without fields are passed over. `fields` is `nil` if there are none, or none that can be read; `isUnread` tells
  /// the two apart.
  mutating func details(of record: Record, from blocks: inout ArraySlice<PositionedBlock>)
    -> (fields: Fields?, isUnread: Bool)
  {
    var comments: [(content: Range<Int>, place: Place)] = []
    while let block = blocks.first, let comment = block.comment {
      comments.append((comment, block.place))
      blocks.removeFirst()
    }
    let details = comments.filter { wasMeantAsFields(text.bytes[$0.content]) }
    let read = details.isEmpty ? Array(comments.prefix(1)) : details
    guard let first = read.first else { return (nil, false) }
    guard read.count > 1 else {
      // A comment of words alone is no attempt at fields, unless fields have to be there.
      if details.isEmpty, !record.isRequired { return (nil, false) }
      let known = errorCount
      let fields = fields(in: first.content, record, at: first.place)
      // A `#` may hide all of it, which is a warning.
      return (fields, fields == nil && errorCount > known)
    }
    var nodes: [YAMLNode] = []
    for comment in read {
      let known = errorCount
      if let node = node(in: comment.content, record, at: comment.place) {
        nodes.append(node)
      } else if errorCount > known {
        return (nil, true)
      }
    }
    guard !nodes.isEmpty else { return (nil, false) }
    let fields = Fields(joining(nodes), record, findings: &self)
    return (fields, fields == nil)
  }

  private var errorCount: Int { diagnostics.count { $0.severity == .error } }

  /// The fields of several records as those of one.
  private mutating func joining(_ nodes: [YAMLNode]) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    for case .mapping(let more) in nodes.map(\.content) {
      for entry in more {
        if entries.contains(where: { $0.name == entry.name }) {
          report(.duplicateField(entry.name), at: entry.namePlace)
        } else {
          entries.append(entry)
        }
      }
    }
    return YAMLNode(content: .mapping(entries), place: nodes[0].place)
  }

  /// The fields of a comment, checked; `nil` if they cannot be read.
  mutating func fields(in comment: Range<Int>, _ record: Record, at place: Place) -> Fields? {
    node(in: comment, record, at: place).flatMap { Fields($0, record, findings: &self) }
  }

  /// A comment's YAML; `nil` if it cannot be read.
  mutating func node(in comment: Range<Int>, _ record: Record, at place: Place) -> YAMLNode? {
    let known = diagnostics.count
    guard let node = YAMLReader.read(comment, of: record, findings: &self) else {
      if diagnostics.count == known { report(.notARecord(record), at: place) }
      return nil
    }
    return node
  }
}
