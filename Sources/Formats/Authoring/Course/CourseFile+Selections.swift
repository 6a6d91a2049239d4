internal import Curriculum

/// Tracks and forms: selections of what the modules hold.
extension CourseFile {
  mutating func readTracks(_ fields: Fields) {
    let named: [(id: Placed<Identifier<Track>>, value: YAMLNode)] = fields.named(
      "tracks", &findings)
    for (id, node) in named {
      if id.value.text == "all" {
        findings.report(.duplicateID(id.value.text, of: "track"), at: id.place)
      }
      guard let fields = Fields(node, .track, findings: &findings) else { continue }
      let title = fields.text("title", &findings)
      let minutes = fields.placedNumber("minutes", in: 1...6000, &findings)
      let parts = readParts(fields)
      trackParts += parts ?? []
      guard let title, let minutes, let parts else { continue }
      tracks.append(
        Track(id: id.value, title: title.value, minutes: minutes.value, parts: parts.map(\.part)))
      trackMinutes.append(minutes.place)
    }
  }

  /// Reads the modules of a track by their ids, none twice. If only some pages of a module belong to the track, it is a field whose
  /// value lists the pages.
  private mutating func readParts(_ fields: Fields) -> [PlacedPart]? {
    let name = "modules"
    guard let node = fields.node(name) else { return nil }
    guard case .sequence(let nodes) = node.content else {
      findings.report(
        .wrongType(name, wanted: "a list", help: "write each entry as `- module`"), at: node.place)
      return nil
    }
    if nodes.isEmpty { findings.report(.emptyField(name), at: node.place) }
    var seen: Set<Identifier<Module>> = []
    return nodes.compactMap { node in
      guard let part = readPart(node, of: name) else { return nil }
      if seen.insert(part.module.value).inserted { return part }
      findings.report(.repeatedEntry(part.module.value.text, in: name), at: part.module.place)
      return nil
    }
  }

  mutating func readPart(_ node: YAMLNode, of name: String) -> PlacedPart? {
    guard case .mapping(let entries) = node.content else {
      return Fields.identifier(node, name, &findings).map { PlacedPart(module: $0) }
    }
    guard let entry = entries.first, entries.count == 1 else {
      findings.report(
        .wrongType(
          name, wanted: "one module to each entry", help: "write `- boundaries: [a-page]`"),
        at: node.place)
      return nil
    }
    let module: Placed<Identifier<Module>>? = Fields.identifier(
      Placed(entry.name, entry.namePlace), &findings)
    let pages = Fields.texts(entry.value, entry.name, mayBeEmpty: false, &findings)
    guard let module, let pages else { return nil }
    return PlacedPart(module: module, pages: pages)
  }

  /// Forms name scenarios of modules, as `pre` and `post`, or pairs of twins in a file of their own.
  mutating func readForms(_ fields: Fields) {
    guard let node = fields.node("forms") else { return }
    hasForms = true
    if case .mapping(let entries) = node.content,
      entries.contains(where: { ["file", "pairs"].contains($0.name) })
    {
      readPairs(node)
      return
    }
    guard let fields = Fields(node, .forms, findings: &findings) else { return }
    for name in Record.forms.fields.map(\.name) {
      let scenarios: [Placed<Identifier<Scenario>>]? = fields.identifiers(
        name, mayBeEmpty: false, &findings)
      guard let scenarios else { continue }
      formScenarios += scenarios
      forms.append(Form(id: Identifier(name), scenarios: scenarios.map(\.value)))
    }
  }

  private mutating func readPairs(_ node: YAMLNode) {
    guard let fields = Fields(node, .pairedForms, findings: &findings) else { return }
    if let file = fields.text("file", &findings), checkFileName(file, of: "file") {
      if modules.contains(where: { $0.value == file.value }) {
        findings.report(.repeatedEntry(file.value, in: "modules"), at: file.place)
      } else {
        formFile = file
      }
    }
    guard let pairs = fields.node("pairs") else { return }
    guard case .sequence(let nodes) = pairs.content else {
      findings.report(
        .wrongType("pairs", wanted: "a list of pairs", help: Self.wantedPairs), at: pairs.place)
      return
    }
    if nodes.isEmpty { findings.report(.emptyField("pairs"), at: pairs.place) }
    var seen: Set<Identifier<Scenario>> = []
    for node in nodes {
      guard let pair = readPair(node) else { continue }
      for twin in [pair.first, pair.second] where !seen.insert(twin.value).inserted {
        findings.report(.repeatedEntry(twin.value.text, in: "pairs"), at: twin.place)
      }
      formPairs.append(pair)
    }
    // The first twin names the case, whichever of the two is asked.
    let cases = formPairs.map(\.first.value)
    forms = Record.forms.fields.map { Form(id: Identifier($0.name), scenarios: cases) }
  }

  private static let wantedPairs = "write `- [ward-photo, theatre-photo]`"

  private mutating func readPair(_ node: YAMLNode) -> PlacedPair? {
    guard case .sequence(let twins) = node.content, twins.count == 2 else {
      findings.report(
        .wrongType("pairs", wanted: "a list of pairs", help: Self.wantedPairs), at: node.place)
      return nil
    }
    let ids: [Placed<Identifier<Scenario>>?] = twins.map {
      Fields.identifier($0, "pairs", &findings)
    }
    guard case (let first?, let second?) = (ids[0], ids[1]) else { return nil }
    return PlacedPair(first: first, second: second)
  }
}

/// A pair of twins, with the places of their names.
struct PlacedPair: Sendable {
  var first: Placed<Identifier<Scenario>>
  var second: Placed<Identifier<Scenario>>
}

/// A part of a track, with the places of the names in it.
struct PlacedPart: Sendable {
  var module: Placed<Identifier<Module>>
  var pages: [Placed<String>]?

  var part: Track.Part { Track.Part(module.value, pages: pages?.map(\.value)) }
}
