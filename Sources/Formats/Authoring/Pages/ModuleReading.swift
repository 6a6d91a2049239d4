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
  /// What scenarios were called before.
  var formerScenarios: [Placed<Identifier<Scenario>>] = []
  var sources: [Placed<Identifier<Source>>] = []
  var links: [LinkPlace] = []
  /// Whether every page of the module is known by its name.
  var knowsPages = false
  /// What the front matter says its scenarios serve.
  var objectives: [Placed<Identifier<Objective>>] = []
  /// One for each scenario of the module.
  var places: [ScenarioPlaces] = []
  /// One for each page of the module.
  var extents: [PageExtent] = []
  /// The module of the base whose pages the file changes; `nil` for a module of its own.
  var changes: Placed<Identifier<Module>>?
  /// The module of the base that this one stands for.
  var replaces: Placed<String>?
  /// What a file that changes a module says about it; `nil` if it is as in the base.
  var changedTitle: String?
  /// Where the front matter states the minutes.
  var minutes: Place?
  /// Where each page of the module begins.
  var starts: [PageStart] = []
  /// What the rules about all items need of this module; `nil` unless it was read to be checked and has no errors.
  var bank: ItemBank?

  /// Reads one module. `file` is its name in findings; `school` gives the words for placeholders. If `lints` is true and the
  /// module has no errors, its items are checked too.
  ///
  /// `leavesOut` names the details that the course's scenarios need not have. `base` is what the course builds on; `nil` if it
  /// builds on none. With `keepsUnread`, there is a module whatever the file holds, and a page wherever one begins.
  init(
    _ content: FileContent, file: String, school: School, leavesOut: Set<String> = [],
    base: KnownBase? = nil, lints: Bool = false, keepsUnread: Bool = false
  ) {
    var (findings, isText, isMarkdown) = Findings.taking(content, named: file)
    guard isText else {
      self.findings = findings
      return
    }
    var head = ModuleHead()
    var bodyStart = findings.text.start
    if let frontMatter = FrontMatter(of: findings.text, findings: &findings) {
      head = ModuleHead(frontMatter, isOnBase: base != nil, findings: &findings)
      bodyStart = frontMatter.bodyStart
    }
    var hasPlaceholders = false
    let changed = head.changes.flatMap { base?.module($0.value) }
    // A module that is not known may have any objective.
    if head.changes != nil, changed == nil { head.knowsObjectives = false }
    var pages = PageReader(
      findings, head, details: .scenario(leavingOut: leavesOut),
      inherited: changed?.objectives.map(\.id) ?? [])
    pages.keepsUnread = keepsUnread
    if isMarkdown {
      let markdown = parseMarkdown(from: bodyStart, findings: &pages.findings)
      pages.notes = PageNotes(markdown.notes)
      pages.read(markdown.blocks)
      links = markdown.links
      hasPlaceholders = markdown.hasPlaceholders
    }
    pages.findings.checkLinks(links)
    if pages.knowsPages, head.changes == nil || changed != nil {
      let anchors = (pages.pages + (changed?.pages ?? [])).map(\.anchor)
      pages.findings.checkAnchors(links, anchors)
    }
    pages.findings.keepBackNotes()
    self.findings = pages.findings
    knowsPages = pages.knowsPages
    id = head.id
    scenarios = pages.scenarios
    formerScenarios = pages.formerScenarios
    sources = pages.sources
    starts = pages.starts
    changes = head.changes
    replaces = head.replaces
    changedTitle = head.title
    if let id, let title = head.title, let minutes = head.minutes {
      module = Module(id: id.value, title: title, minutes: minutes.value)
    } else if let changes {
      module = Module(
        id: changes.value, title: head.title ?? changed?.title ?? "Changes to \(changes.value)",
        minutes: head.minutes?.value ?? 1)
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
    extents = pages.extents
    minutes = head.minutes?.place
    objectives = head.objectives.map { Placed($0.value.id, $0.place) }
    if lints {
      self.findings.checkShownCharacters()
      self.findings.checkNamesByPlace(from: bodyStart)
    }
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
  /// What is known of the base; `nil` if the course builds on none.
  var base: KnownBase?
  public private(set) var sources: [Source] = []
  /// The names of the files that the course consists of, the file of twins included.
  public private(set) var files: [String] = []

  /// Whether the course builds on another.
  public var isOnBase: Bool { base != nil }

  /// For a module outside a course: placeholders get their ordinary wording, as if no school were named.
  public init() {}

  /// What the `course.yaml` of a folder says, and those of its bases, as far as they can be read. Their findings are left out.
  public init(of tree: FileTree) {
    let layers = CourseLayers(tree, named: "").layers
    guard let own = layers.first?.file else { return }
    school = own.school
    leavesOut = own.leavesOut
    sources = own.sources.map(\.value) + own.inheritedSources
    base = own.base.map { _ in KnownBase() }
    files = (own.pageFiles + [own.formFile].compactMap { $0 }).map(\.value)
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
    base: surroundings.base, lints: lints)
  return (
    reading.findings.hasErrors ? nil : reading.module, reading.findings.diagnostics.sorted()
  )
}
