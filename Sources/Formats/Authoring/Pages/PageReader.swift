internal import Curriculum

/// Turns the blocks of a module's body into pages.
struct PageReader {
  var findings: Findings
  private(set) var pages: [Page] = []
  private(set) var scenarios: [Placed<Identifier<Scenario>>] = []
  /// What scenarios were called before.
  private(set) var formerScenarios: [Placed<Identifier<Scenario>>] = []
  /// One for each scenario among the pages.
  private(set) var places: [ScenarioPlaces] = []
  private(set) var sources: [Placed<Identifier<Source>>] = []
  /// One for each page.
  private(set) var extents: [PageExtent] = []
  /// Where each of the pages begins.
  private(set) var starts: [PageStart] = []
  /// Whether a scenario without a question that can be read is kept as a page of prose, so that its author sees it.
  var keepsUnread = false
  private let objectives: [Placed<Objective>]
  /// Whether what scenarios name can be compared with the objectives.
  private let knowsObjectives: Bool
  /// Whether a scenario's details could not be read, so that its objectives are not known.
  private var missesDetails = false
  /// The notes that pages name.
  var notes = PageNotes([])
  /// Whether every scenario has an id that could be read.
  private(set) var knowsPages = true
  /// Whether a comment with a scenario's details stood above the heading.
  private var sawLooseDetails = false
  private let known: Set<Identifier<Objective>>
  private var scenarioIDs: Set<Identifier<Scenario>> = []
  private var served: Set<Identifier<Objective>> = []

  /// What scenarios and lessons say about themselves.
  private let details: (scenario: Record, lesson: Record)
  /// The objectives that scenarios may name beside those of the file.
  private let inherited: [Identifier<Objective>]

  /// `inherited` are the objectives of the module that the file changes.
  init(
    _ findings: Findings, _ head: ModuleHead, details: Record,
    inherited: [Identifier<Objective>] = []
  ) {
    self.findings = findings
    let more = head.changes == nil ? [] : Record.placeOnBase
    self.details = (details.adding(more), Record.lesson.adding(more))
    objectives = head.objectives
    knowsObjectives = head.knowsObjectives
    self.inherited = inherited
    known = Set(objectives.map(\.value.id) + inherited)
  }

  /// Reads all pages, then reports objectives that no scenario serves.
  mutating func read(_ blocks: [PositionedBlock]) {
    var isCase = false
    var rest = findings.withLeadIns(blocks) { block in
      guard case .heading(2, _) = block.content else { return false }
      // A page that says what it is, and asks something, is a case; a heading within it may ask too.
      let title = PageTitle(block.titleWords, hasDetails: false)
      if title.isScenario { isCase = true }
      return isCase && !title.isScenario && block.section == nil
    }[...]
    skipToFirstPage(&rest)
    if rest.isEmpty { findings.report(.noPages, at: Place(findings.text.start)) }
    while let heading = rest.popFirst() {
      var title = PageTitle(
        heading.titleWords, hasDetails: findings.holdsScenarioDetails(rest.first))
      if heading.isNearScenario { title.kind = .nearScenario }
      let body = rest.prefix { !$0.beginsPage || title.isScenario && $0.section != nil }
      rest = rest.dropFirst(body.count)
      read(title, at: heading.place, body)
    }
    endPages()
    nameLessons()
    // A page that could not be read may serve it.
    guard !missesDetails, !findings.hasErrors else { return }
    for objective in objectives where !served.contains(objective.value.id) {
      findings.report(.unservedObjective(objective.value.id.text), at: objective.place)
    }
  }

  private mutating func skipToFirstPage(_ blocks: inout ArraySlice<PositionedBlock>) {
    var isReported = false
    while let block = blocks.first, !block.beginsPage {
      blocks.removeFirst()
      if let comment = block.comment {
        findings.checkUnread(comment, at: block.place)
      } else if case .heading(1, _) = block.content {
        findings.report(.headingLevel, at: block.place)
      } else if !isReported {
        // All of it belongs to one page whose heading is missing.
        findings.report(.textBeforePage, at: block.place)
        isReported = true
      }
    }
  }

  private mutating func read(
    _ title: PageTitle, at place: Place, _ body: ArraySlice<PositionedBlock>
  ) {
    for block in body {
      if case .heading(1, _) = block.content { findings.report(.headingLevel, at: block.place) }
    }
    if title.words.isEmpty { findings.report(.emptyHeading, at: place) }
    notes.check(title.words, at: place, &findings)
    switch title.kind {
    case .lesson: readLesson(title.words, at: place, body)
    case .scenario: readScenario(title.words, at: place, body)
    case .nearScenario:
      findings.report(.scenarioHeading(title.words), at: place)
      findings.offerLine("## Scenario: " + Braces.unmarked(title.words), at: place)
      readScenario(title.words, at: place, body)
    }
    if let last = body.last, let comment = last.comment {
      sawLooseDetails = looksLikeFields(findings.text.bytes[comment])
    } else {
      sawLooseDetails = false
    }
  }

  private mutating func readLesson(
    _ title: String, at place: Place, _ body: ArraySlice<PositionedBlock>
  ) {
    var body = body
    let fields = findings.details(of: details.lesson, from: &body).fields
    let sources: [Placed<Identifier<Source>>] = fields?.identifiers("sources", &findings) ?? []
    self.sources += sources
    findings.checkNoQuestions(in: body)
    for block in body where (block.sectionMark ?? block.section) == .facilitator {
      if !findings.hasError(onLineOf: block.place) {
        findings.report(.facilitatorInLesson, at: block.place)
      }
    }
    let blocks = notes.placing(prose(body, &findings), &findings)
    if blocks.isEmpty { findings.report(.emptyPage(title), at: place) }
    extents.append(
      PageExtent(
        heading: place, replaces: fields?.text("replaces", &findings),
        after: fields?.text("after", &findings)))
    pages.append(
      .lesson(
        Lesson(anchor: "", title: title, blocks: blocks, sources: sources.map(\.value))))
    starts.append(PageStart(place: place))
  }

  private mutating func readScenario(
    _ title: String, at place: Place, _ body: ArraySlice<PositionedBlock>
  ) {
    var reader = ScenarioReader(
      title: title, place: place, details: self.details.scenario, findings: findings)
    reader.hasLooseDetails = sawLooseDetails
    reader.notes = notes
    let scenario = reader.read(body)
    findings = reader.findings
    let details = reader.details
    if !details.isRead || details.objectives.isEmpty { missesDetails = true }
    if scenario == nil { knowsPages = false }
    if let id = details.id {
      if scenarioIDs.insert(id.value).inserted {
        scenarios.append(id)
      } else {
        findings.report(.duplicateID(id.value.text, of: "scenario"), at: id.place)
      }
    }
    formerScenarios += details.formerly
    sources += details.sources
    for objective in details.objectives {
      served.insert(objective.value)
      if knowsObjectives, !known.contains(objective.value) {
        let names = (objectives.map(\.value.id) + inherited).map(\.text)
        // A misspelt objective is served all the same.
        if let near = nearest(to: objective.value.text, among: names) {
          served.insert(Identifier(near))
        }
        findings.report(
          .unknownObjective(objective.value.text, known: names), at: objective.place)
      }
    }
    let isShown = scenario.map { !$0.questions.isEmpty } ?? false
    if let scenario, isShown || !keepsUnread {
      pages.append(.scenario(scenario))
      places.append(
        ScenarioPlaces(
          place: place, lint: details.lint, questions: reader.places, tasks: reader.taskPlaces))
    } else if keepsUnread {
      keep(title, body)
    }
    if scenario != nil || keepsUnread {
      extents.append(
        PageExtent(heading: place, replaces: details.replaces, after: details.after))
      starts.append(
        PageStart(
          place: place, questions: isShown ? reader.places : [], debrief: reader.debriefPlace))
    }
  }

  /// Keeps a scenario that could not be read as a page of prose, up to what no learner sees.
  private mutating func keep(_ title: String, _ body: ArraySlice<PositionedBlock>) {
    // What was found in it has been said.
    var said = findings
    let shown = body.prefix { $0.section != .facilitator }
    let blocks = notes.placing(prose(shown, &said), &said)
    pages.append(.lesson(Lesson(anchor: "", title: title, blocks: blocks)))
  }

  /// Notes where each page ends: before the next heading, or with the file.
  private mutating func endPages() {
    let text = findings.text
    var end = text.bytes.count
    for index in extents.indices.reversed() {
      let start = text.content(ofLine: text.line(at: extents[index].heading.offset)).lowerBound
      extents[index].bytes = start..<max(start, end)
      end = start
    }
  }

  /// Names each lesson by its title; a name that is taken gets a number.
  private mutating func nameLessons() {
    var taken = Set(scenarios.map(\.value.text))
    var numbers: [String: Int] = [:]
    for index in pages.indices {
      guard case .lesson(var lesson) = pages[index] else { continue }
      let name = slug(of: lesson.title)
      var anchor = name
      while !taken.insert(anchor).inserted {
        let number = numbers[name, default: 2]
        numbers[name] = number + 1
        anchor = "\(name)-\(number)"
      }
      lesson.anchor = anchor
      pages[index] = .lesson(lesson)
    }
  }
}

/// Where a page and its parts begin.
struct PageStart: Sendable {
  /// The heading.
  var place: Place
  var questions: [QuestionPlaces] = []
  /// The heading of the debrief.
  var debrief: Place?
}

/// A title as a lower-case ASCII name: `Is it obvious?` → `is-it-obvious`; `page` if nothing remains.
func slug(of title: String) -> String {
  let parts = title.lowercased().utf8.split { byte in
    !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
  let name = String(decoding: Array(parts.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
  return name.isEmpty ? "page" : name
}

extension PositionedBlock {
  fileprivate var beginsPage: Bool {
    if case .heading(2, _) = content { true } else { isNearScenario }
  }

  fileprivate var titleWords: String {
    if case .heading(_, let title) = content {
      words(title.inlines)
    } else {
      leadIn.map { words($0) } ?? ""
    }
  }
}

extension Findings {
  /// Reports a lead-in with answers in prose, where no question is read.
  mutating func checkNoQuestions(in body: some Collection<PositionedBlock>) {
    var leadIn: Place?
    for block in body where block.comment == nil {
      if let leadIn, block.looksLikeAnswers {
        report(.misplacedQuestion, at: leadIn)
        saidBoxes.insert(block.place.offset)
      }
      leadIn = block.leadIn == nil ? nil : block.place
    }
  }
}
