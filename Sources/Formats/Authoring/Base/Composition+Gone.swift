internal import Curriculum

/// What tracks and forms of one's own name, and what an upgrade of the base took away: the course opens without it.
extension Composition {
  mutating func dropWhatIsGone(from modules: [Module]) {
    var gone: [(Finding, Place)] = []
    file.trackParts = file.trackParts.compactMap { left(of: $0, in: modules, &gone) }
    file.tracks = file.tracks.compactMap { track in
      var track = track
      track.parts = track.parts.compactMap { part in
        guard let module = modules.first(where: { $0.id == part.module }) else { return nil }
        let known = Set(module.pages.map(\.anchor))
        let pages = part.pages?.filter(known.contains)
        return pages?.isEmpty == true ? nil : Track.Part(part.module, pages: pages)
      }
      return track.parts.isEmpty ? nil : track
    }
    let scenarios = modules.flatMap { $0.scenarios.map(\.id) }
    let known = Set(scenarios)
    for id in file.formScenarios where !known.contains(id.value) {
      gone.append((.scenarioGone(id.value.text, among: scenarios.map(\.text)), id.place))
    }
    if file.formPairs.isEmpty {
      file.formScenarios.removeAll { !known.contains($0.value) }
      file.forms = file.forms.map { form in
        Form(id: form.id, scenarios: form.scenarios.filter(known.contains))
      }.filter { !$0.scenarios.isEmpty }
    }
    for (finding, place) in gone { file.findings.report(finding, at: place) }
  }

  /// What is left of a part of a track; `nil` if its module is gone.
  private func left(
    of part: PlacedPart, in modules: [Module], _ gone: inout [(Finding, Place)]
  ) -> PlacedPart? {
    guard let module = modules.first(where: { $0.id == part.module.value }) else {
      let known = modules.map(\.id.text)
      gone.append((.moduleGone(part.module.value.text, among: known), part.module.place))
      return nil
    }
    guard let pages = part.pages else { return part }
    let known = module.pages.map(\.anchor)
    var left = part
    left.pages = pages.filter { page in
      if known.contains(page.value) { return true }
      gone.append((.listedPageGone(page.value, of: module.id.text, among: known), page.place))
      return false
    }
    return left
  }
}
