internal import Curriculum

/// A module of the base, as a course changes it.
struct ChangedModule {
  var module: Module
  var origin: ComposedCourse.ModuleOrigin
  /// Whether it has other pages than in the base.
  private(set) var isChanged = false
  /// The pages that stand for others of another name: old name → new name.
  private(set) var renamed: [String: String] = [:]
  private var statesMinutes = false
  private var isOtherVersion = false
  /// The files of changes that put pages into it.
  private var changedBy: Set<String> = []

  init(_ module: Module, _ origin: ComposedCourse.ModuleOrigin) {
    self.module = module
    self.origin = origin
  }

  var anchors: [String] { module.pages.map(\.anchor) }

  /// The position of a page by its name, or by one that the base says it had before.
  func position(of name: String) -> Int? {
    anchors.firstIndex(of: name)
      ?? module.pages.firstIndex { page in
        if case .scenario(let scenario) = page {
          scenario.formerly.contains { $0.text == name }
        } else {
          false
        }
      }
  }

  /// Applies the pages of a file of changes, in the order of the file.
  ///
  /// - Parameter isOtherVersion: whether the base has another version than the one that the course was made with.
  mutating func apply(_ file: inout ModuleReading, isOtherVersion: Bool) {
    self.isOtherVersion = isOtherVersion
    guard let changes = file.module else { return }
    isChanged = true
    if let title = file.changedTitle { module.title = title }
    if file.minutes != nil {
      module.minutes = changes.minutes
      statesMinutes = true
    }
    for objective in changes.objectives {
      if let index = module.objectives.firstIndex(where: { $0.id == objective.id }) {
        module.objectives[index] = objective
      } else {
        module.objectives.append(objective)
      }
    }
    changedBy.insert(file.findings.file)
    let originals = file.originals
    for (index, page) in changes.pages.enumerated() {
      place(page, file.extents[index], originals[index], &file.findings)
    }
  }

  private mutating func place(
    _ page: Page, _ extent: PageExtent, _ original: ComposedCourse.Original,
    _ findings: inout Findings
  ) {
    let named = extent.replaces.map { NamedOriginal($0.value) }
    var name = named?.name ?? page.anchor
    var position = position(of: name)
    if let position {
      name = anchors[position]
      if changedBy.contains(origin.pages[position].file) {
        // The second of two scenarios with one id is a finding without this.
        if case .lesson = page {
          findings.report(
            .replacedTwice(name, at: origin.pages[position].address), at: extent.heading)
        }
        return
      }
      report(named, of: name, at: extent, original: origin.pages[position], &findings)
    } else if let replaces = extent.replaces {
      reportGone(name, titled: page.title, at: replaces.place, &findings)
    }
    if let after = extent.after, after.value == name || after.value == page.anchor {
      findings.report(.followsItself(after.value), at: after.place)
    } else if let after = extent.after {
      if let found = position {
        remove(at: found)
        position = nil
      }
      if let before = self.position(of: after.value) {
        insert(page, original, at: before + 1)
        note(name, page)
        return
      }
      reportGone(after.value, at: after.place, &findings)
    }
    if let position {
      module.pages[position] = page
      origin.pages[position] = original
    } else {
      insert(page, original, at: module.pages.count)
    }
    note(name, page)
  }

  /// Says that the module has no such page.
  private func reportGone(
    _ name: String, titled title: String = "", at place: Place, _ findings: inout Findings
  ) {
    let meant = BaseNames(pagesOf: module).meant(by: name, titled: title)
    findings.report(
      .pageGone(name, of: module.id.text, meant: meant, isGone: isOtherVersion), at: place)
  }

  private mutating func note(_ old: String, _ page: Page) {
    if old != page.anchor { renamed[old] = page.anchor }
  }

  /// Says if the original was revised since it was copied, or if nobody could tell.
  private func report(
    _ named: NamedOriginal?, of name: String, at extent: PageExtent,
    original: ComposedCourse.Original, _ findings: inout Findings
  ) {
    let present = NamedOriginal(name: name, digest: original.digest)
    guard let digest = named?.digest else {
      findings.report(
        .unnamedOriginal(present), at: extent.replaces?.place ?? extent.heading)
      if let place = extent.replaces?.place {
        findings.write(present.text, at: place)
      } else {
        findings.write("<!-- replaces: \(present.text) -->", belowLineOf: extent.heading)
      }
      return
    }
    guard digest != present.digest, let place = extent.replaces?.place else { return }
    findings.report(.revisedOriginal(present, at: original.address), at: place)
    findings.write(present.text, at: place)
  }

  /// Takes pages out by their names.
  mutating func remove(_ anchor: String) -> Bool {
    guard let index = position(of: anchor) else { return false }
    remove(at: index)
    return true
  }

  /// Keeps these pages alone, in this order. Those that are not there are left out.
  mutating func keep(_ names: [String]) {
    var found: [Int] = []
    for position in names.compactMap(position(of:)) where !found.contains(position) {
      found.append(position)
    }
    guard found != Array(module.pages.indices) else { return }
    isChanged = true
    (module.pages, origin.pages) = (
      found.map { module.pages[$0] }, found.map { origin.pages[$0] }
    )
  }

  private mutating func remove(at index: Int) {
    isChanged = true
    module.pages.remove(at: index)
    origin.pages.remove(at: index)
  }

  private mutating func insert(
    _ page: Page, _ original: ComposedCourse.Original, at index: Int
  ) {
    module.pages.insert(page, at: index)
    origin.pages.insert(original, at: index)
  }

  /// The module with its minutes counted again and without objectives that nothing serves any more.
  var finished: Module {
    guard isChanged else { return module }
    var module = module
    if !statesMinutes { module.minutes = max(1, StudyTime(of: module.pages).minutes) }
    let served = Set(module.scenarios.flatMap(\.objectives))
    module.objectives.removeAll { !served.contains($0.id) }
    return module
  }
}
