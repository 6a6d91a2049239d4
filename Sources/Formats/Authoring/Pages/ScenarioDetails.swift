internal import Curriculum

/// What the comment under a scenario's heading says, as far as it could be read.
struct ScenarioDetails {
  var id: Placed<Identifier<Scenario>>?
  /// The ids that the scenario had before.
  var formerly: [Placed<Identifier<Scenario>>] = []
  var objectives: [Placed<Identifier<Objective>>] = []
  var sources: [Placed<Identifier<Source>>] = []
  var place = "any"
  var levels: [Level] = []
  var isContested = false
  var lint: Placed<String>?
  /// The page of the base that it stands for, and the page that it follows.
  var replaces: Placed<String>?
  var after: Placed<String>?
  /// Whether there are details that could be read.
  var isRead = false

  init() {}

  init(_ fields: Fields, findings: inout Findings) {
    isRead = true
    id = fields.identifier("id", &findings)
    formerly = fields.oneOrMoreIdentifiers("formerly", &findings)
    objectives = fields.identifiers("objectives", mayBeEmpty: false, &findings) ?? []
    sources = fields.identifiers("sources", &findings) ?? []
    if let place = fields.text("place", &findings) {
      if Self.isPlace(place.value) {
        self.place = place.value
      } else if place.value.lowercased() == "any" {
        findings.readWithoutCapitals(place.value, at: place.place)
      } else {
        findings.report(
          .malformedValue(
            place.value, of: "place",
            wanted: "`any`, or the two capital letters of a country, such as `CA`"),
          at: place.place)
      }
    }
    let known = Level.allCases.map(\.rawValue)
    for written in fields.texts("level", mayBeEmpty: false, known: known, &findings) ?? [] {
      if let level = Level(rawValue: written.value) {
        levels.append(level)
      } else if let level = Level(rawValue: written.value.lowercased()) {
        levels.append(level)
        findings.readWithoutCapitals(written.value, at: written.place)
      } else {
        findings.report(
          .unknownWord(written.value, of: "level", known: known), at: written.place)
      }
    }
    isContested = fields.flag("contested", &findings) ?? false
    lint = fields.text("lint", &findings)
    replaces = fields.text("replaces", &findings)
    after = fields.text("after", &findings)
  }

  private static func isPlace(_ text: String) -> Bool {
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    return text == "any" || text.utf8.count == 2 && text.utf8.allSatisfy(letters.contains)
  }
}
