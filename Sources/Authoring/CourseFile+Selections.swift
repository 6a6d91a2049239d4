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
      let minutes = fields.wholeNumber("minutes", in: 1...6000, &findings)
      let modules: [Placed<Identifier<Module>>]? = fields.identifiers(
        "modules", mayBeEmpty: false, &findings)
      trackModules += modules ?? []
      guard let title, let minutes, let modules else { continue }
      tracks.append(
        Track(id: id.value, title: title.value, minutes: minutes, modules: modules.map(\.value)))
    }
  }

  mutating func readForms(_ fields: Fields) {
    guard let node = fields.node("forms"),
      let fields = Fields(node, .forms, findings: &findings)
    else { return }
    for name in Record.forms.fields.map(\.name) {
      let scenarios: [Placed<Identifier<Scenario>>]? = fields.identifiers(
        name, mayBeEmpty: false, &findings)
      guard let scenarios else { continue }
      formScenarios += scenarios
      forms.append(Form(id: Identifier(name), scenarios: scenarios.map(\.value)))
    }
  }
}
