internal import Curriculum

/// The checks that need the whole course.
struct CourseChecks {
  var courseFile: CourseFile
  var modules: [ModuleReading]
  /// The file of twins; `nil` if the course has none.
  var twins: ModuleReading?
  private(set) var coverage: CoverageFile?
  private let prefix: String
  private var unlisted: [Diagnostic] = []

  init(
    _ courseFile: CourseFile, _ modules: [ModuleReading], twins: ModuleReading?, prefix: String
  ) {
    self.courseFile = courseFile
    self.modules = modules
    self.twins = twins
    self.prefix = prefix
  }

  /// All findings of all files, unsorted.
  var diagnostics: [Diagnostic] {
    courseFile.findings.diagnostics + modules.flatMap(\.findings.diagnostics)
      + (twins?.findings.diagnostics ?? []) + unlisted + (coverage?.findings.diagnostics ?? [])
  }

  /// The pairs of twins, as far as they could be read.
  var pairs: FormPairs? {
    twins?.module.map { module in
      FormPairs(
        module: module,
        pairs: courseFile.formPairs.map { FormPairs.Pair($0.first.value, $0.second.value) })
    }
  }

  /// Calls `body` for every file of pages: the modules, then the file of twins.
  mutating func forEachFile(
    _ body: (inout ModuleReading, inout CourseFile) -> Void
  ) {
    for index in modules.indices { body(&modules[index], &courseFile) }
    guard var twins else { return }
    body(&twins, &courseFile)
    self.twins = twins
  }

  /// The checks that every course must pass before it opens.
  mutating func run(_ files: FileTree) {
    placeMissingModules()
    checkIDs()
    checkSources()
    checkSelections()
    checkPairs()
    checkFiles(files.list())
  }

  /// The checks for authors alone.
  mutating func runThorough(_ files: FileTree, today: String) {
    courseFile.findings.checkShownCharacters()
    checkReviews(today: today)
    checkEvidence()
    checkMinutes()
    checkTwins()
    checkCoverage(files.read(CoverageFile.name))
    checkBank()
  }

  /// Reports a missing file at the line that lists it.
  private mutating func placeMissingModules() {
    for (index, name) in courseFile.modules.enumerated() where modules.indices.contains(index) {
      let findings = modules[index].findings
      guard findings.diagnostics.first?.code == FindingCode.missingFile.rawValue else { continue }
      modules[index].findings = Findings(about: findings.text, in: findings.file)
      courseFile.findings.report(.missingModule(name.value), at: name.place)
    }
    guard let name = courseFile.formFile, let findings = twins?.findings,
      findings.diagnostics.first?.code == FindingCode.missingFile.rawValue
    else { return }
    twins?.findings = Findings(about: findings.text, in: findings.file)
    courseFile.findings.report(.missingModule(name.value), at: name.place)
  }

  private mutating func checkIDs() {
    var modulesSeen: Set<Identifier<Module>> = []
    var scenariosSeen: Set<Identifier<Scenario>> = []
    forEachFile { file, _ in
      if let id = file.id, !modulesSeen.insert(id.value).inserted {
        file.findings.report(.duplicateID(id.value.text, of: "module"), at: id.place)
      }
      for id in file.scenarios where !scenariosSeen.insert(id.value).inserted {
        file.findings.report(.duplicateID(id.value.text, of: "scenario"), at: id.place)
      }
    }
  }

  private mutating func checkSources() {
    let known = Set(courseFile.sourceIDs.map(\.value))
    var used: Set<Identifier<Source>> = []
    forEachFile { file, courseFile in
      for source in file.sources {
        used.insert(source.value)
        guard !known.contains(source.value), courseFile.knowsSources else { continue }
        file.findings.report(
          .unknownSource(source.value.text, known: courseFile.sourceIDs.map(\.value.text)),
          at: source.place)
      }
    }
    // A page that could not be read may rest on it.
    let isRead = !modules.contains(where: \.findings.hasErrors) && twins?.findings.hasErrors != true
    for source in courseFile.sourceIDs
    where isRead && courseFile.knowsModules && !used.contains(source.value) {
      courseFile.findings.report(.unusedSource(source.value.text), at: source.place)
    }
  }

  /// Checks that everything named in tracks and forms exists. Skipped if a module could not be read, because its pages are not
  /// known then.
  private mutating func checkSelections() {
    let read = modules.compactMap(\.module)
    guard read.count == modules.count, modules.allSatisfy(\.knowsPages), courseFile.knowsModules
    else { return }
    for part in courseFile.trackParts { checkPart(part, of: read) }
    guard !courseFile.formScenarios.isEmpty else { return }
    let scenarios = read.flatMap { $0.scenarios.map(\.id) }
    let knownScenarios = Set(scenarios)
    for id in courseFile.formScenarios where !knownScenarios.contains(id.value) {
      courseFile.findings.report(
        .unknownScenario(id.value.text, known: scenarios.map(\.text)), at: id.place)
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
      courseFile.findings.report(
        .unknownModule(part.module.value.text, known: read.map(\.id.text)), at: part.module.place)
      return
    }
    let known = module.pages.map(\.anchor)
    for page in part.pages ?? [] where !known.contains(page.value) {
      courseFile.findings.report(
        .unknownPage(page.value, of: module.id.text, known: known), at: page.place)
    }
  }

  private mutating func checkReviews(today: String) {
    for source in courseFile.sources where source.value.reviewBy < today {
      courseFile.findings.report(
        .sourcePastReview(source.value.id.text, source.value.reviewBy), at: source.place)
    }
  }

  /// Checks `coverage.yaml`, if there is one.
  private mutating func checkCoverage(_ content: FileContent) {
    guard content != .missing, !modules.isEmpty else { return }
    coverage = CoverageFile(content, file: prefix + CoverageFile.name)
    let read = modules.compactMap(\.module)
    // The pages of a module that could not be read are not known.
    if read.count == modules.count, modules.allSatisfy(\.knowsPages) {
      coverage?.checkPlaces(in: read)
    }
  }

  /// Applies the rules about all items together, if every module's items were checked.
  private mutating func checkBank() {
    let banks = modules.compactMap(\.bank)
    guard banks.count == modules.count else { return }
    var bank = ItemBank()
    for part in banks { bank.add(part) }
    var exceptions = LintExceptions(courseFile.lint, &courseFile.findings)
    for finding in bank.findings where !exceptions.allow(finding.code) {
      courseFile.findings.report(finding)
    }
    exceptions.reportUnused(&courseFile.findings)
  }

  private mutating func checkFiles(_ paths: [String]) {
    let there = Set(paths)
    forEachFile { file, _ in
      for link in file.links {
        guard let path = coursePath(of: link.destination), !there.contains(path) else { continue }
        file.findings.report(.brokenLink(link.destination), at: link.place)
      }
    }
    let listed = Set(
      (courseFile.modules + [courseFile.formFile].compactMap { $0 }).map(\.value))
    let strangers = there.filter { path in
      path.hasSuffix(".md") && !path.utf8.contains(UInt8(ascii: "/")) && path != "README.md"
        && !listed.contains(path)
    }
    // Without a readable list of modules every file would count as unlisted.
    guard courseFile.knowsModules else { return }
    for path in strangers.sorted() {
      var findings = Findings(about: .empty, in: prefix + safeText(path).text)
      findings.report(.unlistedFile)
      unlisted += findings.diagnostics
    }
  }
}
