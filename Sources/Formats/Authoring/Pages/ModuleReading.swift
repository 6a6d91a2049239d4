public import Curriculum

/// One module read by itself, with what is still to be compared with the rest of the course.
///
/// Reading a module needs no other module, so several threads may read modules at once.
public struct ModuleReading: Sendable {
  /// The module as far as it could be read; complete only if `findings` has no error.
  var module: Module?
  var findings: Findings
  var id: Placed<Identifier<Module>>?
  var scenarios: [Placed<Identifier<Scenario>>] = []
  var sources: [Placed<Identifier<Source>>] = []
  var links: [LinkPlace] = []
  /// Whether every page of the module is known by its name.
  var knowsPages = false
  /// What the front matter says its scenarios serve.
  var objectives: [Placed<Identifier<Objective>>] = []
  /// One for each scenario of the module.
  var places: [ScenarioPlaces] = []
  /// Where the front matter states the minutes.
  var minutes: Place?
  /// Where each page of the module begins.
  var starts: [PageStart] = []
  /// What the rules about all items need of this module; `nil` unless it was read to be checked and has no errors.
  var bank: ItemBank?

  /// Reads one module. `file` is its name in findings; `school` gives the words for placeholders. If `lints` is true and the
  /// module has no errors, its items are checked too.
  ///
  /// `leavesOut` names the details that the course's scenarios need not have. With `keepsUnread`, there is a module whatever the
  /// file holds, and a page wherever one begins.
  init(
    _ content: FileContent, file: String, school: School, leavesOut: Set<String> = [],
    lints: Bool = false, keepsUnread: Bool = false
  ) {
    var (findings, isText, isMarkdown) = Findings.taking(content, named: file)
    guard isText else {
      self.findings = findings
      return
    }
    var head = ModuleHead()
    var bodyStart = findings.text.start
    if let frontMatter = FrontMatter(of: findings.text, findings: &findings) {
      head = ModuleHead(frontMatter, findings: &findings)
      bodyStart = frontMatter.bodyStart
    }
    var hasPlaceholders = false
    var pages = PageReader(findings, head, details: .scenario(leavingOut: leavesOut))
    pages.keepsUnread = keepsUnread
    if isMarkdown {
      let markdown = parseMarkdown(from: bodyStart, findings: &pages.findings)
      pages.notes = PageNotes(markdown.notes)
      pages.read(markdown.blocks)
      links = markdown.links
      hasPlaceholders = markdown.hasPlaceholders
    }
    pages.findings.checkLinks(links)
    if pages.knowsPages { pages.findings.checkAnchors(links, pages.pages.map(\.anchor)) }
    pages.findings.keepBackNotes()
    self.findings = pages.findings
    knowsPages = pages.knowsPages
    id = head.id
    scenarios = pages.scenarios
    sources = pages.sources
    starts = pages.starts
    if let id, let title = head.title, let minutes = head.minutes {
      module = Module(id: id.value, title: title, minutes: minutes.value)
    } else if keepsUnread {
      module = Module(
        id: id?.value ?? Identifier("preview"), title: head.title ?? "No title yet",
        minutes: head.minutes?.value ?? 1)
    }
    module?.objectives = head.objectives.map(\.value)
    module?.pages = pages.pages
    module?.file = file.split(separator: "/").last.map(String.init)
    if hasPlaceholders { module?.fillPlaceholders(from: school) }
    places = pages.places
    minutes = head.minutes?.place
    objectives = head.objectives.map { Placed($0.value.id, $0.place) }
    if lints { self.findings.checkShownCharacters() }
    if lints, !self.findings.hasErrors {
      bank = module?.lint(
        pages.places, asksForSources: !leavesOut.contains("sources"), &self.findings)
      self.findings.keepBackRules()
    }
  }
}

/// What a module that is shown alone needs from its course: the words for placeholders, and the sources.
public struct ModuleSurroundings: Sendable {
  var school = School()
  var leavesOut: Set<String> = []
  public private(set) var sources: [Source] = []
  /// The names of the files that the course consists of, the file of twins included.
  public private(set) var files: [String] = []

  /// For a module outside a course: placeholders get their ordinary wording, as if no school were named.
  public init() {}

  /// What a `course.yaml` says, as far as it can be read. Its findings are left out.
  public init(courseFile: [UInt8]) {
    let file = CourseFile(.bytes(courseFile), file: CourseFile.name)
    school = file.school
    leavesOut = file.leavesOut
    sources = file.sources.map(\.value)
    files = (file.modules + [file.formFile].compactMap { $0 }).map(\.value)
  }
}

/// Reads one module on its own, as for a preview. Nothing that needs the rest of the course is checked.
///
/// `file` is the module's name in findings. If `lints` is true and the module has no errors, its items are checked too. The
/// module is `nil` if any finding is an error; findings are sorted.
public func readModule(
  _ bytes: [UInt8], file: String, in surroundings: ModuleSurroundings = ModuleSurroundings(),
  lints: Bool = false
) -> (Module?, [Diagnostic]) {
  let reading = ModuleReading(
    .bytes(bytes), file: file, school: surroundings.school, leavesOut: surroundings.leavesOut,
    lints: lints)
  return (
    reading.findings.hasErrors ? nil : reading.module, reading.findings.diagnostics.sorted()
  )
}
