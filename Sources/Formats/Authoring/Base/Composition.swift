internal import Curriculum

/// Puts a course together from its own files and its base. What does not fit together is reported in the course's own files.
struct Composition {
  let below: ComposedCourse
  var file: CourseFile
  var readings: [ModuleReading]
  /// The modules of the base, changed and left out, in the order of the base.
  var modules: [ChangedModule]
  let fields: BaseFields
  /// What `without` left out.
  private(set) var removed = Removed()
  /// The names of the files in the course's folder.
  private let paths: Set<String>
  /// What was reported because the base has no such module or page.
  var unknown: [String] = []

  struct Removed {
    var modules: Set<Identifier<Module>> = []
    var tracks: Set<String> = []
    var twins: Set<String> = []
    /// Pages as `module/page`.
    var pages: Set<String> = []
  }

  /// - Parameter readings: those of `file.pageFiles`, in their order.
  init(
    _ file: CourseFile, _ readings: [ModuleReading], over below: ComposedCourse, paths: [String]
  ) {
    self.file = file
    self.paths = Set(paths)
    self.readings = readings
    self.below = below
    fields = file.base ?? BaseFields()
    modules = zip(below.course.modules, below.origins).map { ChangedModule($0, $1) }
  }

  /// Whether the base has another version than the one that the course was made with.
  var isOtherVersion: Bool {
    fields.version.map { $0.value != below.course.version } ?? false
  }

  /// The file of the course's folder that a name stands for which lacks its `.md`; `nil` if there is none.
  func file(named name: String) -> String? {
    paths.contains(name + ".md") ? name + ".md" : nil
  }

  /// The course; `nil` if its own files do not tell enough, which was reported.
  mutating func compose() -> ComposedCourse? {
    let now = below.course.version
    if isOtherVersion, let version = fields.version {
      file.findings.report(.baseVersion(version.value, now: now), at: version.place)
    }
    applyChanges()
    leaveOut()
    reportUnusedChanges()
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
    let composed = ComposedCourse(
      course: course, origins: ordered.map(\.origin), files: below.files)
    checkIDs(in: composed)
    if isOtherVersion, !hasMoreToLookAt, let version = fields.version {
      file.findings.write("\"\(safeText(now).text)\"", at: version.place)
    }
    return composed
  }

  /// Whether something is left to do before the course can be said to be made with the present version of its base.
  private var hasMoreToLookAt: Bool {
    let codes: Set<FindingCode> = [
      .revisedOriginal, .unnamedOriginal, .goneFromBase, .moreInBase, .askedInForms,
    ]
    let names = Set(codes.map(\.rawValue))
    return ([file.findings] + readings.map(\.findings)).contains { findings in
      findings.diagnostics.contains { $0.severity == .error || names.contains($0.code) }
    }
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
      modules[position].apply(&readings[index], isOtherVersion: isOtherVersion)
    }
    for (index, name) in file.modules.enumerated() where readings[index].changes != nil {
      file.findings.report(.changesAmongModules(name.value), at: name.place)
    }
  }

  /// Says which changes nobody will see, because `without` leaves out what they change.
  private mutating func reportUnusedChanges() {
    for index in readings.indices.dropFirst(file.modules.count) {
      guard let changed = readings[index].changes else { continue }
      let module = changed.value.text
      if removed.modules.contains(changed.value) {
        // A module that is listed and left out is said at the list.
        if lists(changed.value) { continue }
        readings[index].findings.report(.changesLeftOut(module), at: changed.place)
        continue
      }
      guard let pages = readings[index].module?.pages else { continue }
      for (page, extent) in zip(pages, readings[index].extents)
      where removed.pages.contains("\(module)/\(page.anchor)") {
        readings[index].findings.report(.changesLeftOut(page.anchor), at: extent.heading)
      }
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
        var names = BaseNames(modules.map(\.module))
        names.add(below.course.tracks.map(\.id.text) + twins)
        let finding = Finding.nothingToLeaveOut(
          name, meant: names.meant(by: name), isGone: isOtherVersion)
        file.findings.report(finding, at: entry.place)
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
      guard let position = modules[index].position(of: anchor) else { continue }
      // A lesson's name is unique in its module alone.
      if parts.count == 1, case .lesson = modules[index].module.pages[position] { continue }
      if modules[index].remove(anchor) {
        removed.pages.insert("\(id)/\(anchor)")
        return true
      }
    }
    return false
  }
}
