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
  /// The modules in the folder that the course does not list.
  var unlistedModules = UnlistedModules()
  /// Modules that tracks name and that are nowhere; what follows from that is kept back.
  var missingModules: Set<Identifier<Module>> = []
  /// The course that this one builds on; `nil` if there is none, or none that can be built on.
  private let base: ComposedCourse?
  /// The course with all its modules, those of its base included; `nil` before `run`, and if some could not be read.
  private(set) var course: ComposedCourse?

  /// `modules` are the readings of the course's `pageFiles`.
  init(
    _ courseFile: CourseFile, _ modules: [ModuleReading], twins: ModuleReading?,
    over base: ComposedCourse?, prefix: String
  ) {
    self.courseFile = courseFile
    self.modules = modules
    self.twins = twins
    self.base = base
    self.prefix = prefix
  }

  /// All modules of the course; `nil` if some could not be read, because their pages are not known then.
  var allModules: [Module]? {
    modules.allSatisfy(\.knowsPages) && courseFile.knowsModules ? course?.course.modules : nil
  }

  /// All findings of all files, unsorted.
  var diagnostics: [Diagnostic] {
    courseFile.findings.diagnostics + modules.flatMap(\.findings.diagnostics)
      + (twins?.findings.diagnostics ?? []) + unlisted + (coverage?.findings.diagnostics ?? [])
  }

  /// What findings tell the author to write word for word, by the names of files in the course's folder.
  var toWrite: [String: Edits] {
    var edits = [CourseFile.name: courseFile.findings.toWrite]
    for (name, module) in zip(courseFile.pageFiles, modules) {
      edits[name.value] = module.findings.toWrite
    }
    if let name = courseFile.formFile, let twins { edits[name.value] = twins.findings.toWrite }
    return edits.filter { !$0.value.isEmpty }
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
    let paths = files.list()
    let strangers = strangers(among: paths)
    placeMissingModules(strangers)
    checkIDs()
    compose(paths)
    unlistedModules = UnlistedModules(strangers, in: files, of: courseFile)
    checkSelections()
    checkSources()
    checkPairs()
    checkLinks(paths)
    reportUnlisted(strangers)
    reportOtherEndings(paths)
    courseFile.findings.keepBackNotes()
  }

  /// Puts the course together from its modules and its base. Skipped if a module could not be read.
  private mutating func compose(_ paths: [String]) {
    let read = modules.compactMap(\.module)
    guard read.count == modules.count, courseFile.knowsModules else { return }
    if courseFile.base == nil {
      var own = courseFile.course
      own.modules = read
      let origins = modules.map {
        ComposedCourse.ModuleOrigin(whole: $0.original, pages: $0.originals)
      }
      course = ComposedCourse(course: own, origins: origins, files: [])
    } else if let base {
      var composition = Composition(courseFile, modules, over: base, paths: paths)
      course = composition.compose()
      (courseFile, modules) = (composition.file, composition.readings)
    }
    if let pairs { course?.course.pairs = pairs }
    course?.files.formUnion(paths)
  }

  /// Reads `coverage.yaml`, if there is one.
  mutating func readCoverage(_ content: FileContent) {
    guard content != .missing, !modules.isEmpty || base != nil else { return }
    let file = CoverageFile(content, file: prefix + CoverageFile.name)
    coverage = file
    course?.course.coverage = file.points.map(\.value.point)
  }

  /// The checks for authors alone.
  mutating func runThorough(today: String) {
    courseFile.findings.checkShownCharacters()
    checkReviews(today: today)
    checkEvidence()
    checkMinutes()
    checkTwins()
    if let modules = allModules, missingModules.isEmpty {
      coverage?.checkPlaces(in: modules, &unlistedModules)
    }
    checkBank()
  }

  /// Says which modules are not listed that something names, and which files are not that nothing names.
  private mutating func reportUnlisted(_ strangers: [String]) {
    let said = unlistedModules.named.union(courseFile.almostNamed)
    for path in strangers where !said.contains(path) {
      // A list that is broken, or has a wrong name in it, was reported.
      if unlistedModules.changes.contains(path), !courseFile.knowsChanges { continue }
      var findings = Findings(about: .empty, in: prefix + safeText(path).text)
      findings.report(
        .unlistedFile(in: unlistedModules.changes.contains(path) ? "changes" : "modules"))
      unlisted += findings.diagnostics
    }
  }

  /// Says which files would be modules under another ending.
  private mutating func reportOtherEndings(_ paths: [String]) {
    for path in paths.sorted() where !path.utf8.contains(UInt8(ascii: "/")) {
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard ["md", "markdown", "mdown"].contains(ending), !path.hasSuffix(".md"),
        path.lowercased() != "readme.\(ending)"
      else { continue }
      var findings = Findings(about: .empty, in: prefix + safeText(path).text)
      findings.report(.otherEnding(path.dropLast(ending.count) + "md"))
      unlisted += findings.diagnostics
    }
  }

  /// The Markdown files of the folder that the course does not list. Without a readable list every file would be one.
  private func strangers(among paths: [String]) -> [String] {
    guard courseFile.knowsModules else { return [] }
    let listed = Set(
      (courseFile.pageFiles + [courseFile.formFile].compactMap { $0 }).map(\.value))
    return paths.filter { path in
      path.hasSuffix(".md") && !path.utf8.contains(UInt8(ascii: "/")) && path != "README.md"
        && !listed.contains(path)
    }.sorted()
  }

  /// Reports a missing file at the line that lists it.
  ///
  /// - Parameter strangers: the Markdown files that nothing lists: one of them may be meant.
  private mutating func placeMissingModules(_ strangers: [String]) {
    for (index, name) in courseFile.pageFiles.enumerated()
    where modules.indices.contains(index) && Self.isMissing(modules[index]) {
      modules[index].findings = Self.unsaid(modules[index].findings)
      let field = index < courseFile.modules.count ? "modules" : "changes"
      if field == "changes" { courseFile.knowsChanges = false }
      report(missing: name, in: field, strangers)
    }
    guard let name = courseFile.formFile, let file = twins, Self.isMissing(file) else { return }
    twins?.findings = Self.unsaid(file.findings)
    report(missing: name, in: "forms", strangers)
  }

  private static func isMissing(_ file: ModuleReading) -> Bool {
    file.findings.diagnostics.first?.code == FindingCode.missingFile.rawValue
  }

  private static func unsaid(_ findings: Findings) -> Findings {
    Findings(about: findings.text, in: findings.file)
  }

  private mutating func report(
    missing name: Placed<String>, in field: String, _ strangers: [String]
  ) {
    let near = nearest(to: name.value, among: strangers)
    if let near { courseFile.almostNamed.insert(near) }
    courseFile.findings.report(
      .missingModule(name.value, in: field, near: near), at: name.place)
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
    var former = FormerIDs(present: scenariosSeen)
    forEachFile { file, _ in
      for id in file.formerScenarios {
        guard let finding = former.add(id.value, of: "scenario") else { continue }
        file.findings.report(finding, at: id.place)
      }
    }
  }

  private mutating func checkReviews(today: String) {
    for source in courseFile.sources where source.value.reviewBy < today {
      courseFile.findings.report(
        .sourcePastReview(source.value.id.text, source.value.reviewBy), at: source.place)
    }
  }

  /// Applies the rules about all items together, if every module's items were checked.
  private mutating func checkBank() {
    let banks = modules.compactMap(\.bank)
    guard banks.count == modules.count, !banks.isEmpty else { return }
    var bank = ItemBank()
    for part in banks { bank.add(part) }
    var exceptions = LintExceptions(courseFile.lint, &courseFile.findings)
    for finding in bank.findings where !exceptions.allow(finding.code) {
      courseFile.findings.report(finding)
    }
    exceptions.reportUnused(&courseFile.findings)
  }

  private mutating func checkLinks(_ paths: [String]) {
    let linked = Set(paths).union(base?.files ?? [])
    forEachFile { file, _ in
      for link in file.links {
        guard let path = PageLink(link.destination)?.file, !linked.contains(path) else { continue }
        file.findings.report(
          .brokenLink(link.destination, there: linked), at: link.place)
      }
    }
    checkPageLinks(linked)
  }
}
