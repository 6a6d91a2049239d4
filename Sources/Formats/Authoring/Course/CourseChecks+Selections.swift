internal import Curriculum

/// What tracks and forms name.
extension CourseChecks {
  /// Checks that everything named in tracks and forms exists. Skipped if a module could not be read, because its pages are not
  /// known then.
  mutating func checkSelections() {
    guard let read = allModules else { return }
    for part in courseFile.trackParts { checkPart(part, of: read) }
    guard !courseFile.formScenarios.isEmpty else { return }
    let scenarios = read.flatMap { $0.scenarios.map(\.id) }
    let knownScenarios = Set(scenarios)
    for id in courseFile.formScenarios where !knownScenarios.contains(id.value) {
      if let finding = unlistedModules.finding(holding: id.value) {
        if let finding { courseFile.findings.report(finding, at: id.place) }
        continue
      }
      courseFile.findings.report(
        .unknownScenario(
          id.value.text, known: scenarios.map(\.text), renamed: presentNames(in: read)),
        at: id.place)
    }
    let writing = Set(read.flatMap(\.scenarios).filter { !$0.writingTasks.isEmpty }.map(\.id))
    for id in courseFile.formScenarios where writing.contains(id.value) {
      courseFile.findings.report(.writingInForm(id.value.text), at: id.place)
    }
    compareForms()
  }

  /// Checks that the forms ask the same number of cases, and no case in both.
  private mutating func compareForms() {
    guard let first = courseFile.forms.first, let second = courseFile.forms.dropFirst().first else {
      return
    }
    let before = Set(first.scenarios)
    let later = courseFile.formScenarios.dropFirst(first.scenarios.count)
    for id in later where before.contains(id.value) {
      courseFile.findings.report(.scenarioInBothForms(id.value.text), at: id.place)
    }
    if first.scenarios.count != second.scenarios.count, let place = later.first?.place {
      courseFile.findings.report(
        .unequalForms(first.scenarios.count, second.scenarios.count), at: place)
    }
  }

  private mutating func checkPart(_ part: PlacedPart, of read: [Module]) {
    guard let module = read.first(where: { $0.id == part.module.value }) else {
      if let finding = unlistedModules.finding(of: part.module.value) {
        if let finding { courseFile.findings.report(finding, at: part.module.place) }
      } else if missingModules.insert(part.module.value).inserted {
        courseFile.findings.report(
          .unknownModule(part.module.value.text, known: read.map(\.id.text)),
          at: part.module.place)
      }
      return
    }
    let known = module.pages.map(\.anchor)
    for page in part.pages ?? [] where !known.contains(page.value) {
      courseFile.findings.report(
        .unknownPage(
          page.value, of: module.id.text, known: known, renamed: presentNames(in: read)),
        at: page.place)
    }
  }
}
