internal import Curriculum

/// Tracks, forms and coverage of the base, as far as the course has what they name.
extension Composition {
  /// Adds the tracks of the base that the course neither has nor leaves out, without what is not in the course any more.
  func inheritTracks(_ course: inout Course) {
    guard !file.selectionsLeftOut.contains("tracks") else { return }
    let own = course.tracks
    var tracks: [Track] = []
    for track in below.course.tracks where !removed.tracks.contains(track.id.text) {
      if let mine = own.first(where: { $0.id == track.id }) {
        tracks.append(mine)
      } else if let track = inherited(track, in: course) {
        tracks.append(track)
      }
    }
    let known = Set(tracks.map(\.id))
    course.tracks = tracks + own.filter { !known.contains($0.id) }
  }

  private func inherited(_ track: Track, in course: Course) -> Track? {
    var track = track
    let before = StudyTime(of: below.course.selecting(track).modules)
    track.parts = track.parts.compactMap { part in
      guard let module = course.modules.first(where: { $0.id == part.module }) else { return nil }
      guard let pages = part.pages else { return part }
      let renamed = modules.first { $0.module.id == part.module }?.renamed ?? [:]
      let known = Set(module.pages.map(\.anchor))
      let left = pages.map { renamed[$0] ?? $0 }.filter(known.contains)
      return left.isEmpty ? nil : Track.Part(part.module, pages: left)
    }
    guard !track.parts.isEmpty else { return nil }
    // What the base's author added, for example to sign in, stays.
    let after = StudyTime(of: course.selecting(track).modules)
    track.minutes = max(1, track.minutes + after.minutes - before.minutes)
    return track
  }

  /// Takes over what the base promises to teach, without places that are not in the course any more.
  func inheritCoverage(_ course: inout Course) {
    let names = PageNames(course.modules)
    let known = Set(names.lessons.flatMap(\.names) + names.scenarios)
    course.coverage = below.course.coverage.map { point in
      var point = point
      point.places = point.places.map(renamed).filter { known.contains($0.description) }
      return point
    }
  }

  /// The scenario that stands in place of one of the base.
  private func renamed(_ id: Identifier<Scenario>) -> Identifier<Scenario> {
    modules.lazy.compactMap { $0.renamed[id.text] }.first.map { Identifier($0) } ?? id
  }

  private func renamed(_ place: CoveragePlace) -> CoveragePlace {
    switch place {
    case .scenario(let id): .scenario(renamed(id))
    case .lesson(let module, let anchor):
      .lesson(
        module,
        anchor: modules.first { $0.module.id == module }?.renamed[anchor] ?? anchor)
    }
  }

  /// Takes over the forms of the base, without cases that are not in the course any more, unless the course has forms of its own.
  mutating func inheritForms(_ course: inout Course) {
    guard !file.hasForms, !file.selectionsLeftOut.contains("forms") else { return }
    var asked: [String] = []
    if var pairs = below.course.pairs {
      let isOut = { (pair: FormPairs.Pair) in
        removed.twins.contains(pair.first.text) || removed.twins.contains(pair.second.text)
      }
      pairs.pairs.removeAll(where: isOut)
      let objectives = Set(course.modules.flatMap(\.objectives).map(\.id))
      for scenario in pairs.module.scenarios
      where pairs.pairs.contains(where: { $0.first == scenario.id || $0.second == scenario.id })
        && !scenario.objectives.allSatisfy(objectives.contains)
      {
        asked.append(scenario.id.text)
      }
      course.pairs = pairs.pairs.isEmpty ? nil : pairs
      course.forms = below.course.forms.map { Form(id: $0.id, scenarios: pairs.pairs.map(\.first)) }
    } else {
      let known = Set(course.modules.flatMap { $0.scenarios.map(\.id) })
      course.forms = below.course.forms.map { form in
        let cases = form.scenarios.map { renamed($0) }
        asked += cases.filter { !known.contains($0) }.map(\.text)
        return Form(id: form.id, scenarios: cases.filter(known.contains))
      }
    }
    course.forms.removeAll { $0.scenarios.isEmpty }
    if !asked.isEmpty, !file.findings.hasErrors {
      let place = fields.without.first?.place ?? fields.orderPlace ?? fields.name?.place
      file.findings.report(.askedInForms(asked, twins: course.pairs != nil), at: place)
    }
  }
}
