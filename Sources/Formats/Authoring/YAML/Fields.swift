internal import Curriculum

/// The fields of one record, checked against what the record knows. Each reader says what is wrong and returns `nil` then.
struct Fields {
  let record: Record
  let place: Place
  private let entries: [YAMLNode.Entry]

  /// Checks the names: unknown ones and missing ones are reported. `nil` unless `node` is a mapping.
  init?(_ node: YAMLNode, _ record: Record, findings: inout Findings) {
    guard case .mapping(let written) = node.content else {
      findings.report(.notARecord(record), at: node.place)
      return nil
    }
    self.record = record
    place = node.place
    let names = record.fields.map(\.name)
    let entries = findings.withoutCapitals(written, names)
    self.entries = entries
    var misspelt: Set<String> = []
    var unknown: [YAMLNode.Entry] = []
    var open: YAMLNode.Entry?
    for entry in entries {
      if names.contains(entry.name) {
        open = entry.value.isEmpty ? entry : nil
      } else if let field = open {
        // What stands below a field without a value was meant to be its value.
        if unread.insert(field.name).inserted {
          findings.report(.notIndented(entry.name, below: field.name), at: entry.namePlace)
        }
      } else {
        unknown.append(entry)
        if let near = nearest(to: entry.name, among: names) { misspelt.insert(near) }
      }
    }
    hasUnknown = !unknown.isEmpty
    let missing = record.fields.filter { field in
      field.isRequired && !misspelt.contains(field.name)
        && !entries.contains { $0.name == field.name }
    }
    // One that nobody knows and one that is missing are most likely the same.
    let isSame = unknown.count == 1 && missing.count == 1 && misspelt.isEmpty
    for entry in unknown {
      findings.report(
        .unknownField(entry.name, in: record, meant: isSame ? missing.first?.name : nil),
        at: entry.namePlace)
    }
    for field in missing where !isSame {
      findings.report(.missingField(field.name, in: record), at: Place(place.offset))
    }
  }

  /// Whether a field is there that nobody knows; it may be any of those that are missing.
  private(set) var hasUnknown = false
  /// Fields whose values stand where they cannot be read.
  private var unread: Set<String> = []

  /// The value of a field as written.
  func node(_ name: String) -> YAMLNode? {
    unread.contains(name) ? nil : entries.first { $0.name == name }?.value
  }

  /// Whether the value of a field can be read, if the field is there.
  func isRead(_ name: String) -> Bool { !unread.contains(name) }

  /// Whether a field is there, whatever its value.
  func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Whether nothing stands there that may be an id.
  var lacksID: Bool { node("id") == nil && namePlace("id") == nil && !hasUnknown }

  /// The place of a field's name.
  func namePlace(_ name: String) -> Place? { entries.first { $0.name == name }?.namePlace }

  /// One line of text, not empty.
  func text(_ name: String, _ findings: inout Findings) -> Placed<String>? {
    guard let node = node(name) else { return nil }
    let isProse = record.fields.contains { $0.name == name && $0.isProse }
    return isProse ? Self.prose(node, name, &findings) : Self.word(node, name, &findings)
  }

  /// A slug.
  func identifier<Subject>(_ name: String, _ findings: inout Findings)
    -> Placed<Identifier<Subject>>?
  {
    guard let text = text(name, &findings) else { return nil }
    return Self.identifier(text, &findings)
  }

  /// A whole number within limits.
  func wholeNumber(_ name: String, in limits: ClosedRange<Int>, _ findings: inout Findings) -> Int?
  {
    placedNumber(name, in: limits, &findings)?.value
  }

  /// A whole number within limits, and where it stands.
  func placedNumber(
    _ name: String, in limits: ClosedRange<Int>, _ findings: inout Findings
  ) -> Placed<Int>? {
    guard let text = text(name, &findings) else { return nil }
    if let number = Int(text.value), limits.contains(number) { return Placed(number, text.place) }
    findings.report(
      .malformedValue(
        text.value, of: name,
        wanted: "a whole number from \(limits.lowerBound) to \(limits.upperBound)"),
      at: text.place)
    return nil
  }

  /// `true` or `false`, also as `yes` and `no`.
  func flag(_ name: String, _ findings: inout Findings) -> Bool? {
    guard let text = text(name, &findings) else { return nil }
    switch text.value.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      findings.report(
        .malformedValue(text.value, of: name, wanted: "`yes` or `no`"), at: text.place)
      return nil
    }
  }

  /// The address of a page on the web.
  func address(_ name: String, _ findings: inout Findings) -> String? {
    guard let url = text(name, &findings) else { return nil }
    let isAddress = ["http", "https"].contains(scheme(of: url.value))
    let rest = url.value.drop { $0 != ":" }
    let hasHost = rest.hasPrefix("://") && rest.dropFirst(3).first.map { $0 != "/" } == true
    if isAddress, hasHost, !url.value.utf8.contains(where: \.isSpace) { return url.value }
    findings.report(
      .malformedValue(url.value, of: name, wanted: "an address that begins with `https://`"),
      at: url.place)
    return nil
  }

  /// A list of texts, none twice.
  ///
  /// `known` are the words that may stand in it; empty if it may hold others.
  func texts(
    _ name: String, mayBeEmpty: Bool = true, known: [String] = [], _ findings: inout Findings
  ) -> [Placed<String>]? {
    guard let node = node(name) else { return nil }
    return Self.texts(node, name, mayBeEmpty: mayBeEmpty, known: known, &findings)
  }

  /// A list of slugs, none twice.
  func identifiers<Subject>(
    _ name: String, mayBeEmpty: Bool = true, _ findings: inout Findings
  ) -> [Placed<Identifier<Subject>>]? {
    guard let node = node(name) else { return nil }
    return Self.texts(node, name, mayBeEmpty: mayBeEmpty, holdsIDs: true, &findings)?.compactMap {
      Self.identifier($0, &findings)
    }
  }

  /// One slug, or a list of them, none twice; empty if the field is not there.
  func oneOrMoreIdentifiers<Subject>(_ name: String, _ findings: inout Findings)
    -> [Placed<Identifier<Subject>>]
  {
    guard let node = node(name) else { return [] }
    if case .sequence = node.content {
      return identifiers(name, mayBeEmpty: false, &findings) ?? []
    }
    return [identifier(name, &findings)].compactMap { $0 }
  }

  /// Slugs, each naming a value: objectives, sources.
  func named<Subject>(_ name: String, _ findings: inout Findings)
    -> [(id: Placed<Identifier<Subject>>, value: YAMLNode)]
  {
    guard let node = node(name) else { return [] }
    guard case .mapping(let entries) = node.content else {
      findings.report(
        .wrongType(
          name, wanted: "ids with their values, each on a line of its own",
          help: "write each as `  id: words`, with two spaces before it"),
        at: node.place)
      return []
    }
    return entries.compactMap { entry in
      let id: Placed<Identifier<Subject>>? = Self.identifier(
        Placed(entry.name, entry.namePlace), &findings)
      return id.map { ($0, entry.value) }
    }
  }
}

/// A value and where it stands.
struct Placed<Value: Sendable>: Sendable {
  var value: Value
  var place: Place

  init(_ value: Value, _ place: Place) {
    self.value = value
    self.place = place
  }
}

extension Fields {
  /// A node as one line of text, not empty.
  static func text(_ node: YAMLNode, _ name: String, _ findings: inout Findings)
    -> Placed<String>?
  {
    guard case .scalar(let text) = node.content else {
      findings.report(
        .wrongType(name, wanted: "text", help: "put it in quotes: `\(name): '…'`"), at: node.place)
      return nil
    }
    guard text.utf8.contains(where: { !$0.isSpace }) else {
      findings.report(.emptyField(name), at: node.place)
      return nil
    }
    return Placed(text, node.place)
  }

  /// A node as one line of the author's own words. Warns if words were lost because YAML takes ` #` for the start of a comment.
  static func prose(_ node: YAMLNode, _ name: String, _ findings: inout Findings)
    -> Placed<String>?
  {
    if let comment = node.comment {
      let bytes = findings.text.bytes[comment.offset..<(comment.offset + comment.length)]
      findings.report(
        .commentBehindText(String(decoding: bytes, as: UTF8.self), in: name), at: comment)
    }
    if case .scalar(let words) = node.content,
      !words.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2)
    {
      findings.report(.oddQuotationMark(name), at: node.place)
    }
    return text(node, name, &findings)
  }

  /// A node as a list of texts, none twice.
  static func texts(
    _ node: YAMLNode, _ name: String, mayBeEmpty: Bool, known: [String] = [],
    holdsIDs: Bool = false, _ findings: inout Findings
  ) -> [Placed<String>]? {
    guard case .sequence(let nodes) = node.content else {
      let words = if case .scalar(let text) = node.content { text } else { "" }
      findings.report(.notAList(name, words, known: known), at: node.place)
      return nil
    }
    if nodes.isEmpty, !mayBeEmpty { findings.report(.emptyField(name), at: node.place) }
    let entries = entries(nodes, name, known: known, holdsIDs: holdsIDs, &findings)
    var seen: Set<String> = []
    return entries.compactMap { node in
      guard let text = text(node, name, &findings) else { return nil }
      if seen.insert(text.value).inserted { return text }
      findings.report(.repeatedEntry(text.value, in: name), at: text.place)
      return nil
    }
  }

  /// A node as a slug.
  static func identifier<Subject>(_ node: YAMLNode, _ name: String, _ findings: inout Findings)
    -> Placed<Identifier<Subject>>?
  {
    text(node, name, &findings).flatMap { identifier($0, &findings) }
  }

  static func identifier<Subject>(_ text: Placed<String>, _ findings: inout Findings)
    -> Placed<Identifier<Subject>>?
  {
    if let id = Identifier<Subject>(slug: text.value) { return Placed(id, text.place) }
    if let id = Identifier<Subject>(slug: text.value.withoutStop.lookAlike) {
      findings.readWithoutStop(text, id.text)
      return Placed(id, text.place)
    }
    findings.report(.malformedID(text.value), at: text.place)
    return nil
  }
}

extension Findings {
  /// Takes `Id` for `id`, as word processors write it at the start of a line, unless `id` stands there too.
  fileprivate mutating func withoutCapitals(_ entries: [YAMLNode.Entry], _ names: [String])
    -> [YAMLNode.Entry]
  {
    entries.map { entry in
      guard !names.contains(entry.name) else { return entry }
      let name = entry.name.plainName
      guard name != entry.name, names.contains(name),
        !entries.contains(where: { $0.name == name })
      else { return entry }
      readPlainly(entry.name, name, at: entry.namePlace)
      var entry = entry
      entry.name = name
      return entry
    }
  }

  /// Says that a word is read in small letters, and has `check --fix` write it so.
  mutating func readWithoutCapitals(_ word: String, at place: Place) {
    readPlainly(word, word.lowercased(), at: place)
  }

  private mutating func readPlainly(_ word: String, _ meant: String, at place: Place) {
    report(.capitals(word, meant), at: place)
    fixes.replace(place.offset..<(place.offset + place.length), with: meant)
    // `course.yaml` is fixed as a whole, where a name of other letters would be another field.
    write(meant, at: place)
  }
}

extension String {
  /// The name of a field in small letters, with the hyphens of the keyboard.
  fileprivate var plainName: String {
    LookAlike.dashes.reduce(lowercased()) { $0.replacing($1, with: "-") }
      .replacing("_", with: "-")
  }
}
