internal import Curriculum
internal import Scoring

/// What only the course as a whole can show.
struct CourseChecks {
  private var courseFile: CourseFile
  private var modules: [ModuleReading]
  /// The file of twins; `nil` if the course has none.
  private var twins: ModuleReading?
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

  /// Does to all files of pages, that of the twins too, what is to be done to each.
  private mutating func forEachFile(
    _ body: (inout ModuleReading, inout CourseFile) -> Void
  ) {
    for index in modules.indices { body(&modules[index], &courseFile) }
    guard var twins else { return }
    body(&twins, &courseFile)
    self.twins = twins
  }

  /// What a course may not open without.
  mutating func run(_ files: FileTree) {
    placeMissingModules()
    checkIDs()
    checkSources()
    checkSelections()
    checkPairs()
    checkFiles(files.list())
  }

  /// What only whoever writes the course has to know.
  mutating func runThorough(_ files: FileTree, today: String) {
    checkReviews(today: today)
    checkEvidence()
    checkMinutes()
    checkTwins()
    checkCoverage(files.read(CoverageFile.name))
    checkBank()
  }

  /// A module that is not there is a matter of the line that lists it.
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
        guard !known.contains(source.value) else { continue }
        file.findings.report(
          .unknownSource(source.value.text, known: courseFile.sourceIDs.map(\.value.text)),
          at: source.place)
      }
    }
    for source in courseFile.sourceIDs where !used.contains(source.value) {
      courseFile.findings.report(.unusedSource(source.value.text), at: source.place)
    }
  }

  /// Tracks and forms name what is there; nobody knows what would stand in a module that could not be read.
  private mutating func checkSelections() {
    let read = modules.compactMap(\.module)
    guard read.count == modules.count else { return }
    for part in courseFile.trackParts { checkPart(part, of: read) }
    guard !courseFile.formScenarios.isEmpty else { return }
    let scenarios = read.flatMap { $0.scenarios.map(\.id) }
    let knownScenarios = Set(scenarios)
    for id in courseFile.formScenarios where !knownScenarios.contains(id.value) {
      courseFile.findings.report(
        .unknownScenario(id.value.text, known: scenarios.map(\.text)), at: id.place)
    }
    compareForms()
  }

  /// Two forms are compared with each other: they are to ask as many cases, and no case twice.
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

  /// Pairs name what is in the file of twins, and twins ask the same questions by name.
  private mutating func checkPairs() {
    guard let module = twins?.module else { return }
    let scenarios = module.scenarios
    let known = Set(scenarios.map(\.id))
    for id in courseFile.formPairs.flatMap({ [$0.first, $0.second] })
    where !known.contains(id.value) {
      courseFile.findings.report(
        .unknownTwin(id.value.text, known: scenarios.map(\.id.text)), at: id.place)
    }
    for pair in courseFile.formPairs {
      let twins = [pair.first, pair.second].compactMap { twin in
        scenarios.first { $0.id == twin.value }
      }
      guard twins.count == 2, twins[0].questions.map(\.id) != twins[1].questions.map(\.id),
        let place = self.twins?.place(of: twins[1])
      else { continue }
      self.twins?.findings.report(.twinQuestions(twins[1], twins[0]), at: place)
    }
  }

  /// Where twins differ that should be alike, and what nobody would ever be asked.
  private mutating func checkTwins() {
    guard let module = twins?.module else { return }
    let paired = Set(courseFile.formPairs.flatMap { [$0.first.value, $0.second.value] })
    for page in module.pages {
      switch page {
      case .lesson(let lesson): twins?.findings.report(.unpairedPage(lesson.title))
      case .scenario(let scenario):
        if !paired.contains(scenario.id), let place = twins?.place(of: scenario) {
          twins?.findings.report(.unpairedScenario(scenario.id.text), at: place)
        }
      }
    }
    let read = modules.compactMap(\.module)
    if read.count == modules.count {
      let known = Set(read.flatMap(\.objectives).map(\.id))
      for objective in twins?.objectives ?? [] where !known.contains(objective.value) {
        twins?.findings.report(
          .twinObjective(objective.value.text, known: known.map(\.text).sorted()),
          at: objective.place)
      }
    }
    for pair in courseFile.formPairs {
      let both = [pair.first, pair.second].compactMap { twin in
        module.scenarios.first { $0.id == twin.value }
      }
      guard both.count == 2 else { continue }
      for difference in blueprintDifferences(of: both[1], from: both[0]) {
        let place = twins?.place(of: both[1], question: difference.question)
        twins?.findings.report(.twinBlueprint(difference.words, both[0].id.text), at: place)
      }
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

  /// A key should rest on a work that somebody has read and that says when it was written.
  private mutating func checkEvidence() {
    let saysHow = courseFile.sources.contains { $0.value.read != nil }
    for source in courseFile.sources where saysHow && source.value.read == nil {
      courseFile.findings.report(.sourceWithoutReading(source.value.id.text), at: source.place)
    }
    let sources = Dictionary(
      courseFile.sources.map { ($0.value.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    forEachFile { file, _ in
      let scenarios = file.module?.scenarios ?? []
      for (scenario, place) in zip(scenarios, file.places.map(\.place)) {
        let isScored = scenario.questions.contains(where: \.isScored)
        let works = scenario.sources.compactMap { sources[$0] }
        guard isScored, !works.isEmpty, works.allSatisfy(\.isWeak) else { continue }
        file.findings.report(.weakEvidence(scenario.id.text), at: place)
      }
    }
  }

  /// Stated minutes are compared with what there is to read and to answer.
  private mutating func checkMinutes() {
    for index in modules.indices {
      guard let module = modules[index].module, let place = modules[index].minutes else { continue }
      let time = StudyTime(of: module.pages)
      if !time.agrees(with: module.minutes) {
        modules[index].findings.report(.minutesOff(module.minutes, time), at: place)
      }
      if time.minutes > Finding.mostMinutes {
        modules[index].findings.report(.longModule(time), at: place)
      }
    }
    if let module = twins?.module, let place = twins?.minutes {
      // A learner meets one twin of each pair at a time.
      let time = StudyTime(of: module.pages).half
      if !time.agrees(with: module.minutes) {
        twins?.findings.report(.minutesOff(module.minutes, time), at: place)
      }
    }
    guard var course = courseFile.course, modules.allSatisfy({ $0.module != nil }) else { return }
    course.modules = modules.compactMap(\.module)
    for (track, place) in zip(courseFile.tracks, courseFile.trackMinutes) {
      let time = StudyTime(of: course.selecting(track).modules)
      if !time.agrees(with: track.minutes) {
        courseFile.findings.report(.minutesOff(track.minutes, time), at: place)
      }
    }
  }

  /// A course need not say what it covers.
  private mutating func checkCoverage(_ content: FileContent) {
    guard content != .missing, !modules.isEmpty else { return }
    coverage = CoverageFile(content, file: prefix + CoverageFile.name)
    let read = modules.compactMap(\.module)
    // Nobody knows what would stand in a module that could not be read.
    if read.count == modules.count { coverage?.checkPlaces(in: read) }
  }

  /// The rules about all items together, where every module could be looked at.
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
    // Without a readable list of modules every file would be a stranger.
    guard courseFile.course != nil || !listed.isEmpty else { return }
    for path in strangers.sorted() {
      var findings = Findings(about: .empty, in: prefix + safeText(path).text)
      findings.report(.unlistedFile)
      unlisted += findings.diagnostics
    }
  }
}

extension Source {
  /// Whether nobody read it, or nobody knows when it was written.
  fileprivate var isWeak: Bool { read == .secondHand || year == "undated" }
}
