internal import Curriculum

/// Puts a course together from its own files and its base. What does not fit together is reported in the course's own files.
struct Composition {
  private let below: ComposedCourse
  var file: CourseFile
  private(set) var readings: [ModuleReading]
  /// The modules of the base, changed and left out, in the order of the base.
  private var modules: [ChangedModule]
  private let fields: BaseFields
  /// What `without` left out.
  private var removed = Removed()
  /// What was reported because the base has no such module or page.
  private var unknown: [String] = []

  struct Removed {
    var modules: Set<Identifier<Module>> = []
    var tracks: Set<String> = []
    var twins: Set<String> = []
    /// Pages as `module/page`.
    var pages: Set<String> = []
  }

  /// - Parameter readings: those of `file.pageFiles`, in their order.
  init(_ file: CourseFile, _ readings: [ModuleReading], over below: ComposedCourse) {
    self.file = file
    self.readings = readings
    self.below = below
    fields = file.base ?? BaseFields()
    modules = zip(below.course.modules, below.origins).map { ChangedModule($0, $1) }
  }

  /// Whether the base has another version than the one that the course was made with.
  private var isOtherVersion: Bool {
    fields.version.map { $0.value != below.course.version } ?? false
  }

  /// The course; `nil` if its own files do not tell enough, which was reported.
  mutating func compose() -> ComposedCourse? {
    let now = below.course.version
    if isOtherVersion, let version = fields.version {
      file.findings.report(.baseVersion(version.value, now: now), at: version.place)
    }
    applyChanges()
    leaveOut()
    let ordered = order()
    guard !ordered.isEmpty else {
      if !file.findings.hasErrors {
        file.findings.report(.nothingLeft, at: fields.without.first?.place ?? fields.orderPlace)
      }
      return nil
    }
    let modules = ordered.map(\.module)
    if isOtherVersion { dropWhatIsGone(from: modules) }
    var course = file.course
    course.modules = modules
    course.sources += file.inheritedSources
    inheritTracks(&course)
    inheritForms(&course)
    inheritCoverage(&course)
    let composed = ComposedCourse(course: course, origins: ordered.map(\.origin), files: below.files)
    checkIDs(in: composed)
    return composed
  }

  /// Reports scenarios of one's own that have the id of one in another module of the base.
  private mutating func checkIDs(in composed: ComposedCourse) {
    let own = Set(readings.map(\.findings.file))
    var others: [Identifier<Scenario>: Identifier<Module>] = [:]
    for (module, origin) in zip(composed.course.modules, composed.origins) {
      for (page, original) in zip(module.pages, origin.pages) where !own.contains(original.file) {
        if case .scenario(let scenario) = page { others[scenario.id] = module.id }
      }
    }
    for scenario in composed.course.pairs?.module.scenarios ?? [] {
      others[scenario.id] = composed.course.pairs?.module.id
    }
    for index in readings.indices {
      for id in readings[index].scenarios {
        guard let module = others[id.value] else { continue }
        readings[index].findings.report(
          .alsoInBase(id.value.text, module: module.text), at: id.place)
      }
    }
  }

  private mutating func applyChanges() {
    let changes = readings.indices.dropFirst(file.modules.count)
    for index in changes {
      guard let changed = readings[index].changes else {
        if readings[index].id != nil {
          file.findings.report(
            .moduleAmongChanges(fields.changes[index - file.modules.count].value),
            at: fields.changes[index - file.modules.count].place)
        }
        continue
      }
      guard let position = modules.firstIndex(where: { $0.module.id == changed.value }) else {
        let finding = noModule(changed.value.text)
        readings[index].findings.report(finding, at: changed.place)
        continue
      }
      modules[position].apply(&readings[index])
    }
    for (index, name) in file.modules.enumerated() where readings[index].changes != nil {
      file.findings.report(.changesAmongModules(name.value), at: name.place)
    }
  }

  private mutating func leaveOut() {
    let twins = below.course.pairs?.module.scenarios.map(\.id.text) ?? []
    for entry in fields.without {
      let name = entry.value
      if let position = modules.firstIndex(where: { $0.module.id.text == name }) {
        removed.modules.insert(modules[position].module.id)
      } else if removePage(name) {
        continue
      } else if below.course.tracks.contains(where: { $0.id.text == name }) {
        removed.tracks.insert(name)
      } else if twins.contains(name) {
        removed.twins.insert(name)
      } else {
        let known =
          modules.flatMap { changed in
            [changed.module.id.text] + changed.module.scenarios.map(\.id.text)
          } + below.course.tracks.map(\.id.text) + twins
          + modules.flatMap { changed in changed.anchors.map { "\(changed.module.id)/\($0)" } }
        file.findings.report(.nothingToLeaveOut(name, among: known), at: entry.place)
      }
    }
  }

  /// Takes a page out: a scenario by its id, or any page as `module/page`.
  private mutating func removePage(_ name: String) -> Bool {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    for index in modules.indices {
      let id = modules[index].module.id.text
      if parts.count == 2, parts[0] != id { continue }
      let anchor = parts.last ?? name
      let isLesson = !modules[index].module.scenarios.contains { $0.id.text == anchor }
      if parts.count == 1, isLesson { continue }
      if modules[index].remove(anchor) {
        removed.pages.insert("\(id)/\(anchor)")
        return true
      }
    }
    return false
  }
}

extension Composition {
  private typealias Ordered = (module: Module, origin: ComposedCourse.ModuleOrigin)

  /// The modules in the course's order.
  private mutating func order() -> [Ordered] {
    guard let order = fields.order else {
      return modules.filter { !removed.modules.contains($0.module.id) }
        .map { ($0.finished, $0.origin) }
    }
    var ordered: [Ordered] = []
    var accounted = removed.modules
    for entry in order {
      switch entry {
      case .own(let index, _):
        guard let module = readings[index].module, readings[index].changes == nil else { continue }
        if !accounted.insert(module.id).inserted || lists(module.id) {
          readings[index].findings.report(.besideBase(module.id.text), at: readings[index].id?.place)
          continue
        }
        if let (finding, place) = comparison(of: module, readings[index]) {
          readings[index].findings.report(finding, at: place)
        }
        ordered.append(
          (
            module,
            ComposedCourse.ModuleOrigin(
              whole: readings[index].original, pages: readings[index].originals)
          ))
      case .base(let part):
        accounted.insert(part.module.value)
        if let module = listed(part) { ordered.append(module) }
      }
    }
    let more = notMisspelt(modules.map(\.module.id).filter { !accounted.contains($0) }.map(\.text))
    if !more.isEmpty { file.findings.report(.moreModules(more), at: fields.orderPlace) }
    return ordered
  }

  /// Whether the list of modules names a module of the base.
  private func lists(_ id: Identifier<Module>) -> Bool {
    (fields.order ?? []).contains { entry in
      if case .base(let part) = entry { part.module.value == id } else { false }
    }
  }

  /// Names without those that something unknown was most likely meant to be.
  private func notMisspelt(_ names: [String]) -> [String] {
    let meant = Set(unknown.compactMap { nearest(to: $0, among: names) })
    return names.filter { !meant.contains($0) }
  }

  /// A module of the base as the list of modules names it.
  private mutating func listed(_ part: PlacedPart) -> Ordered? {
    let name = part.module.value
    guard let position = modules.firstIndex(where: { $0.module.id == name }) else {
      let finding = noModule(name.text)
      file.findings.report(finding, at: part.module.place)
      unknown.append(name.text)
      return nil
    }
    if removed.modules.contains(name) {
      file.findings.report(.listedAndLeftOut(name.text), at: part.module.place)
      return nil
    }
    guard let pages = part.pages else { return (modules[position].finished, modules[position].origin) }
    var changed = modules[position]
    let anchors = changed.anchors
    for page in pages where !anchors.contains(page.value) {
      let finding: Finding =
        isOtherVersion
        ? .listedPageGone(page.value, of: name.text, among: anchors)
        : .unknownPage(page.value, of: name.text, known: anchors)
      file.findings.report(finding, at: page.place)
      unknown.append(page.value)
    }
    let listed = Set(pages.map(\.value))
    let more = notMisspelt(anchors.filter { !listed.contains($0) })
    if !more.isEmpty {
      file.findings.report(.morePages(more, of: name.text), at: part.module.place)
    }
    changed.keep(pages.map(\.value))
    return (changed.finished, changed.origin)
  }

  /// That the base has no such module: gone with another version, or misspelt.
  private func noModule(_ name: String) -> Finding {
    let known = modules.map(\.module.id.text)
    return isOtherVersion
      ? .moduleGone(name, among: known) : .unknownModule(name, known: known)
  }

  /// What there is to say about the module of the base that one of the course's own stands for: that it was revised, or that
  /// nobody could tell. `nil` if there is nothing to say.
  private func comparison(of module: Module, _ reading: ModuleReading) -> (Finding, Place?)? {
    let named = reading.replaces.map { NamedOriginal($0.value) }
    let name = named?.name ?? module.id.text
    guard let index = modules.firstIndex(where: { $0.module.id.text == name }) else {
      return reading.replaces.map {
        (.moduleGone(name, among: modules.map(\.module.id.text)), $0.place)
      }
    }
    let original = below.origins[index].whole
    let present = NamedOriginal(name: name, digest: original.digest)
    guard let digest = named?.digest else {
      return (.unnamedOriginal(present), reading.replaces?.place ?? reading.id?.place)
    }
    return digest == present.digest
      ? nil : (.revisedOriginal(present, at: original.address), reading.replaces?.place)
  }
}

extension Composition {
  /// Adds the tracks of the base that the course neither has nor leaves out, without what is not in the course any more.
  private func inheritTracks(_ course: inout Course) {
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
  private func inheritCoverage(_ course: inout Course) {
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
  private mutating func inheritForms(_ course: inout Course) {
    guard !file.hasForms else { return }
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
