internal import Curriculum

/// What `coverage.yaml` says: the points of a syllabus, and the pages that teach them.
struct CoverageFile {
  static let name = "coverage.yaml"

  /// The most places that are listed one by one.
  private static let mostUnknownPlaces = 5

  private(set) var findings: Findings
  private(set) var points: [Placed<Entry>] = []

  struct Entry: Sendable {
    var point: CoveragePoint
    /// The place of each of the point's places in the file.
    var places: [Place]
  }

  init(_ content: FileContent, file: String) {
    let (findings, isText, _) = Findings.taking(content, named: file)
    self.findings = findings
    guard isText else { return }
    let range = findings.text.start..<findings.text.bytes.count
    guard let fields = self.findings.fields(in: range, .coverage, at: Place(range.lowerBound))
    else { return }
    read(fields)
  }

  private mutating func read(_ fields: Fields) {
    guard let node = fields.node("points") else { return }
    guard case .mapping(let entries) = node.content else {
      findings.report(
        .wrongType(
          "points", wanted: "ids with `point` and `places`",
          help: "write an id and a colon, and both fields further in below it"), at: node.place)
      return
    }
    for entry in entries {
      guard Self.isPointID(entry.name) else {
        findings.report(.malformedPointID(entry.name), at: entry.namePlace)
        continue
      }
      guard let fields = Fields(entry.value, .point, findings: &findings),
        let text = fields.text("point", &findings),
        let places = fields.texts("places", &findings)
      else { continue }
      if places.isEmpty {
        findings.report(.uncoveredPoint(entry.name, text.value), at: entry.namePlace)
      }
      let named = places.compactMap { place($0) }
      let point = CoveragePoint(
        id: Identifier(entry.name), text: text.value, places: named.map(\.value))
      points.append(
        Placed(Entry(point: point, places: named.map(\.place)), entry.namePlace))
    }
  }

  private mutating func place(_ text: Placed<String>) -> Placed<CoveragePlace>? {
    let parts = text.value.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(decoding: Array($0), as: UTF8.self) }
    if parts.count == 1, let scenario = Identifier<Scenario>(slug: parts[0]) {
      return Placed(.scenario(scenario), text.place)
    }
    // An anchor is made of a title, so it may be longer than an id.
    if parts.count == 2, let module = Identifier<Module>(slug: parts[0]),
      slug(of: parts[1]) == parts[1]
    {
      return Placed(.lesson(module, anchor: parts[1]), text.place)
    }
    findings.report(
      .malformedValue(
        text.value, of: "places", wanted: "a scenario's id, or a page as `module/page`"),
      at: text.place)
    return nil
  }

  /// The ids of points come from another list and may have capitals.
  private static func isPointID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || Character(UnicodeScalar(byte)).isASCIIWord
      }
  }
}

extension CoverageFile {
  /// Reports places that do not exist.
  mutating func checkPlaces(in modules: [Module], _ unlisted: inout UnlistedModules) {
    let pages = PageNames(modules)
    let known = Set(pages.lessons.flatMap(\.names) + pages.scenarios)
    var unknown: [(place: CoveragePlace, position: Place)] = []
    for entry in points.map(\.value) {
      for (place, position) in zip(entry.point.places, entry.places)
      where !known.contains(place.description) {
        if let finding = unlisted.finding(holding: place) {
          if let finding { findings.report(finding, at: position) }
          continue
        }
        unknown.append((place, position))
      }
    }
    // Many at once have one cause: a module that the course has no longer, or another course.
    if unknown.count > Self.mostUnknownPlaces {
      findings.report(.unknownPlaces(unknown.count), at: unknown[0].position)
      return
    }
    for (place, position) in unknown {
      findings.report(.unknownPlace(place, among: pages), at: position)
    }
  }
}

/// The names of all pages, written as in `places`.
struct PageNames {
  let lessons: [(module: String, names: [String])]
  let scenarios: [String]
  /// What scenarios that had another id are called now.
  let renamed: [String: String]

  init(_ modules: [Module]) {
    lessons = modules.map { module in
      let names = module.pages.compactMap { page in
        if case .lesson(let lesson) = page { "\(module.id.text)/\(lesson.anchor)" } else { nil }
      }
      return (module.id.text, names)
    }
    scenarios = modules.flatMap { $0.scenarios.map(\.id.text) }
    renamed = presentNames(in: modules)
  }
}

/// What the scenarios of modules that had another id are called now.
func presentNames(in modules: [Module]) -> [String: String] {
  let names = modules.flatMap(\.scenarios).flatMap { scenario in
    scenario.formerly.map { ($0.text, scenario.id.text) }
  }
  return Dictionary(names, uniquingKeysWith: { first, _ in first })
}
