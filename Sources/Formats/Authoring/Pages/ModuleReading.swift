public import Curriculum

/// One module as read by itself, with what the rest of the course must still agree to.
///
/// Reading a module needs nothing of the others: several may be read at once, on as many threads.
public struct ModuleReading: Sendable {
  /// The module as far as it could be read; only whole where `findings` holds no error.
  var module: Module?
  var findings: Findings
  var id: Placed<Identifier<Module>>?
  var scenarios: [Placed<Identifier<Scenario>>] = []
  var sources: [Placed<Identifier<Source>>] = []
  var links: [LinkPlace] = []
  /// What the front matter says its scenarios serve.
  var objectives: [Placed<Identifier<Objective>>] = []
  /// One for each scenario of the module.
  var places: [ScenarioPlaces] = []
  /// Where the front matter states the minutes.
  var minutes: Place?
  /// What was found about its items; `nil` unless the module was read to be checked and is sound in itself.
  var bank: ItemBank?

  /// Reads one module. `file` is its name in findings; `school` gives the words for placeholders; with `lints` its items are
  /// looked at too, where there is no error.
  init(_ content: FileContent, file: String, school: School, lints: Bool = false) {
    var (findings, isText, isMarkdown) = Findings.taking(content, named: file)
    guard isText else {
      self.findings = findings
      return
    }
    var head = ModuleHead()
    var bodyStart: Int? = findings.text.start
    if let frontMatter = FrontMatter(of: findings.text, findings: &findings) {
      head = ModuleHead(frontMatter, findings: &findings)
      bodyStart = frontMatter.bodyStart
    } else if findings.diagnostics.last?.code == FindingCode.unclosedFrontMatter.rawValue {
      bodyStart = nil
    }
    var hasPlaceholders = false
    var pages = PageReader(findings, objectives: head.objectives)
    if isMarkdown, let bodyStart {
      let markdown = parseMarkdown(from: bodyStart, findings: &pages.findings)
      pages.read(markdown.blocks)
      links = markdown.links
      hasPlaceholders = markdown.hasPlaceholders
    }
    pages.findings.checkLinks(links)
    self.findings = pages.findings
    id = head.id
    scenarios = pages.scenarios
    sources = pages.sources
    if let id, let title = head.title, let minutes = head.minutes {
      module = Module(
        id: id.value, title: title, minutes: minutes.value,
        objectives: head.objectives.map(\.value),
        pages: pages.pages)
      if hasPlaceholders { module?.fillPlaceholders(from: school) }
    }
    places = pages.places
    minutes = head.minutes?.place
    objectives = head.objectives.map { Placed($0.value.id, $0.place) }
    if lints, !self.findings.hasErrors {
      bank = module?.lint(pages.places, &self.findings)
    }
  }
}

/// What one module needs of the course it stands in to be shown as there: words for placeholders, and the works it rests on.
public struct ModuleSurroundings: Sendable {
  var school = School()
  public private(set) var sources: [Source] = []

  /// Those of a module that stands in no course: placeholders read as where no school is named.
  public init() {}

  /// What a `course.yaml` says, as far as it can be read; its findings are not this module's.
  public init(courseFile: [UInt8]) {
    let file = CourseFile(.bytes(courseFile), file: CourseFile.name)
    school = file.school
    sources = file.sources.map(\.value)
  }
}

/// Reads one module on its own, as for a preview: whatever needs the rest of the course is not checked.
///
/// `file` is the module's name in findings; with `lints` its items are looked at too, where there is no error. The module is
/// `nil` when any finding is an error; findings are sorted.
public func readModule(
  _ bytes: [UInt8], file: String, in surroundings: ModuleSurroundings = ModuleSurroundings(),
  lints: Bool = false
) -> (Module?, [Diagnostic]) {
  let reading = ModuleReading(.bytes(bytes), file: file, school: surroundings.school, lints: lints)
  return (
    reading.findings.hasErrors ? nil : reading.module, reading.findings.diagnostics.sorted()
  )
}
