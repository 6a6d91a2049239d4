internal import Curriculum

/// The modules of a course that builds on another, in its order.
extension Composition {
  typealias Ordered = (module: Module, origin: ComposedCourse.ModuleOrigin)

  /// The modules in the course's order.
  mutating func order() -> [Ordered] {
    guard let order = fields.order else {
      return modules.filter { !removed.modules.contains($0.module.id) }
        .map { ($0.finished, $0.origin) }
    }
    var ordered: [Ordered] = []
    var accounted = removed.modules
    reportHiddenChanges(order)
    for entry in order {
      switch entry {
      case .own(let index, _):
        guard let module = readings[index].module, readings[index].changes == nil else { continue }
        if !accounted.insert(module.id).inserted || lists(module.id) {
          readings[index].findings.report(
            .besideBase(module.id.text), at: readings[index].id?.place)
          continue
        }
        compare(module, index)
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

  /// Says which changes nobody will see, because a module of the course's own stands in place of the one that they change.
  private mutating func reportHiddenChanges(_ order: [BaseFields.Entry]) {
    for case .own(let index, _) in order where readings[index].changes == nil {
      guard let id = readings[index].id?.value else { continue }
      let file = self.file.modules[index].value
      for changes in readings.indices.dropFirst(self.file.modules.count) {
        guard let changed = readings[changes].changes, changed.value == id else { continue }
        readings[changes].findings.report(.changesHidden(id.text, by: file), at: changed.place)
      }
    }
  }

  /// Whether the list of modules names a module of the base.
  func lists(_ id: Identifier<Module>) -> Bool {
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
      let own = file(named: name.text)
      if let own { file.almostNamed.insert(own) }
      let finding = own.map { .fileWithoutEnding(name.text, $0) } ?? noModule(name.text)
      file.findings.report(finding, at: part.module.place)
      unknown.append(name.text)
      return nil
    }
    if removed.modules.contains(name) {
      file.findings.report(.listedAndLeftOut(name.text), at: part.module.place)
      return nil
    }
    guard let pages = part.pages else {
      return (modules[position].finished, modules[position].origin)
    }
    var changed = modules[position]
    let anchors = changed.anchors
    for page in pages where changed.position(of: page.value) == nil {
      let finding: Finding =
        isOtherVersion
        ? .listedPageGone(page.value, of: name.text, among: anchors)
        : .unknownPage(page.value, of: name.text, known: anchors)
      file.findings.report(finding, at: page.place)
      unknown.append(page.value)
    }
    let listed = Set(pages.compactMap { changed.position(of: $0.value).map { anchors[$0] } })
    let more = notMisspelt(anchors.filter { !listed.contains($0) })
    if !more.isEmpty {
      file.findings.report(.morePages(more, of: name.text), at: part.module.place)
    }
    changed.keep(pages.map(\.value))
    return (changed.finished, changed.origin)
  }

  /// That the base has no such module: gone with another version, or misspelt.
  func noModule(_ name: String) -> Finding {
    let known = modules.map(\.module.id.text)
    return isOtherVersion
      ? .moduleGone(name, among: known) : .unknownModule(name, known: known)
  }

  /// Says if the module of the base that one of the course's own stands for was revised, or if nobody could tell.
  ///
  /// - Parameter own: the index of the reading of the course's own.
  private mutating func compare(_ module: Module, _ own: Int) {
    let place = readings[own].replaces?.place
    let named = readings[own].replaces.map { NamedOriginal($0.value) }
    let name = named?.name ?? module.id.text
    guard let index = modules.firstIndex(where: { $0.module.id.text == name }) else {
      if let place {
        let finding = noModule(name)
        readings[own].findings.report(finding, at: place)
      }
      return
    }
    let original = below.origins[index].whole
    let present = NamedOriginal(name: name, digest: original.digest)
    guard let digest = named?.digest else {
      let id = readings[own].id?.place
      readings[own].findings.report(.unnamedOriginal(present), at: place ?? id)
      if let place {
        readings[own].findings.write(present.text, at: place)
      } else {
        readings[own].findings.write("replaces: \(present.text)", belowLineOf: id)
      }
      return
    }
    guard digest != present.digest else { return }
    readings[own].findings.report(.revisedOriginal(present, at: original.address), at: place)
    readings[own].findings.write(present.text, at: place)
  }
}
