internal import Curriculum

/// Reads one scenario: its details, its questions and writing tasks with the prose before each, and its two sections.
struct ScenarioReader {
  private(set) var findings: Findings
  private(set) var details = ScenarioDetails()
  private(set) var places: [QuestionPlaces] = []
  /// The heading of the debrief.
  private(set) var debriefPlace: Place?
  /// One for each writing task.
  private(set) var taskPlaces: [QuestionPlaces] = []
  /// The notes that pages name.
  var notes = PageNotes([])
  /// Whether a comment with details stands above the heading, which was reported.
  var hasLooseDetails = false
  private let title: String
  private let place: Place
  private var questions: QuestionBlocks
  private var sections: [ScenarioSection: [PositionedBlock]] = [:]
  /// Whether the questions may stand under a heading that is no section.
  private var hasUnknownSection = false

  /// The details that scenarios of the course have.
  private let record: Record

  init(title: String, place: Place, details record: Record, findings: Findings) {
    self.record = record
    self.title = title
    self.place = place
    self.findings = findings
    questions = QuestionBlocks(findings)
  }

  /// The scenario, as far as it could be read; `nil` if it has no id.
  mutating func read(_ body: ArraySlice<PositionedBlock>) -> Scenario? {
    var body = body
    readDetails(&body)
    body = findings.withLeadIns(Array(body)) { $0.mayBeLeadIn }[...]
    removeSectionsAboveQuestions(&body)
    let blocks = body.prefix { !$0.beginsSection }
    questions.findings = findings
    questions.read(blocks)
    findings = questions.findings
    readSections(body.dropFirst(blocks.count))
    let read = QuestionReader.read(questions.drafts, notes, &findings)
    places = read.places
    taskPlaces = read.taskPlaces
    let name = details.id?.value.text ?? title
    let drafts = questions.drafts
    if drafts.allSatisfy({ $0.writing != nil }), !hasUnknownSection {
      findings.report(drafts.isEmpty ? .noQuestions(name) : .onlyWriting(name), at: place)
    }
    if let stray = questions.stray {
      let mayBeDebrief = sections[.debrief] == nil && !hasUnknownSection
      findings.report(mayBeDebrief ? .missingDebriefHeading : .strayText, at: stray)
    } else if sections[.debrief] == nil, !hasUnknownSection {
      findings.report(.missingDebrief(name), at: place)
    }
    let (debrief, facilitator) = (section(.debrief), section(.facilitator))
    if debrief.isEmpty, let heading = debriefPlace {
      findings.report(.emptyDebrief, at: heading)
    }
    guard let id = details.id else { return nil }
    var scenario = Scenario(
      id: id.value, title: title, objectives: details.objectives.map(\.value),
      sources: details.sources.map(\.value), place: details.place, levels: details.levels,
      isContested: details.isContested, questions: read.questions,
      debrief: debrief, facilitator: facilitator)
    scenario.formerly = details.formerly.map(\.value)
    scenario.writingTasks = read.tasks
    return scenario
  }

  /// Takes the heading of a section out below which questions stand, and reports it: they would not be asked.
  private mutating func removeSectionsAboveQuestions(_ body: inout ArraySlice<PositionedBlock>) {
    var blocks = Array(body)
    // A case has two sections.
    for _ in ScenarioSection.allCases {
      guard let index = blocks.indices.first(where: { isAboveQuestions($0, in: blocks) }),
        let section = blocks[index].section ?? blocks[index].sectionMark
      else { break }
      findings.report(.sectionAboveQuestions(section.rawValue), at: blocks[index].place)
      blocks.replaceSubrange(index...index, with: blocks[index].behindSectionMark)
      hasUnknownSection = true
    }
    body = blocks[...]
  }

  /// Whether the heading of a section stands at an index, with questions below it that were meant to be asked.
  private func isAboveQuestions(_ index: Int, in blocks: [PositionedBlock]) -> Bool {
    guard blocks[index].beginsSection, blocks[index].section ?? blocks[index].sectionMark != nil
    else { return false }
    let below = blocks[(index + 1)...].prefix { !$0.beginsSection }
    guard below.holdsQuestion else { return false }
    // A question that merely stands in a section is reported as that.
    let hasFields = below.contains { block in
      block.comment.map { looksLikeFields(findings.text.bytes[$0]) } ?? false
    }
    return hasFields || !blocks[..<index].holdsQuestion
  }

  private mutating func section(_ section: ScenarioSection) -> [Block] {
    notes.placing(prose(sections[section] ?? [], &findings), &findings)
  }

  private mutating func readDetails(_ body: inout ArraySlice<PositionedBlock>) {
    let (fields, isUnread) = findings.details(of: record, from: &body)
    if let fields {
      details = ScenarioDetails(fields, findings: &findings)
      if fields.lacksID { findings.missingIDs.append(.scenario(fields.place, words: title)) }
    } else if let index = body.firstIndex(where: { findings.holdsScenarioDetails($0) }) {
      // The details stand further below.
      findings.report(.misplacedComment, at: body[index].place)
      var rest = body[index...(index)]
      details =
        findings.details(of: record, from: &rest).fields.map {
          ScenarioDetails($0, findings: &findings)
        } ?? details
      body = body[..<index] + body[(index + 1)...]
    } else if !isUnread, !hasLooseDetails {
      findings.report(.missingDetails(title), at: place)
    }
  }

  private mutating func readSections(_ blocks: ArraySlice<PositionedBlock>) {
    var rest = blocks
    while let heading = rest.popFirst() {
      let body = rest.prefix { !$0.beginsSection }
      rest = rest.dropFirst(body.count)
      findings.checkNoQuestions(in: body)
      guard let section = heading.sectionMark ?? heading.section else {
        hasUnknownSection = true
        let asksByTitle = heading.sectionTitle.last.map { "?:".contains($0) } ?? false
        let asks = body.contains { block in
          block.looksLikeAnswers || asksByTitle && AnswerBlock(block) != nil
        }
        findings.report(
          asks ? .leadInAsHeading(heading.sectionTitle) : .unknownSection(heading.sectionTitle),
          at: heading.place)
        continue
      }
      if case .heading(3, _) = heading.content {
      } else {
        findings.report(.sectionMark(section.rawValue), at: heading.place)
        findings.offerLine("### " + section.rawValue, at: heading.place)
      }
      if section == .debrief, debriefPlace == nil { debriefPlace = heading.place }
      if sections[section] != nil {
        findings.report(.duplicateSection(section.rawValue), at: heading.place)
      }
      sections[section, default: []] += heading.behindSectionMark + body
    }
  }
}

extension PositionedBlock {
  /// Whether a section begins here: with `###`, with a heading of another level that names one, or with its name alone.
  fileprivate var beginsSection: Bool {
    if case .heading(let level, let title) = content {
      return level == 3 || section != nil || isNearSection(words(title.inlines))
    }
    return sectionMark != nil
  }

  /// Whether it is a heading of the third level that names no section, so that it may be meant as a lead-in.
  fileprivate var mayBeLeadIn: Bool {
    guard case .heading(3, let title) = content else { return false }
    let names = ScenarioSection.allCases.map(\.rawValue)
    return section == nil && nearest(to: words(title.inlines), among: names) == nil
  }

  /// Whether a heading is one letter or two away from a section's name: a learner would read what is for others.
  private func isNearSection(_ title: String) -> Bool {
    let word = title.lowercased()
    return word.utf8.count < 16 && (word.hasPrefix("facil") || word.hasPrefix("debri"))
  }

  fileprivate var sectionTitle: String {
    if case .heading(_, let title) = content { words(title.inlines) } else { "" }
  }

  /// The section that a paragraph names in its first line: `**Facilitator**`.
  var sectionMark: ScenarioSection? {
    guard case .paragraph(let prose) = content else { return nil }
    return ScenarioSection(words: words(Array(prose.inlines.firstLine)))
  }

  /// What stands below the name in a paragraph.
  fileprivate var behindSectionMark: [PositionedBlock] {
    guard case .paragraph(var prose) = content else { return [] }
    prose.inlines.removeFirst(min(prose.inlines.count, prose.inlines.firstLine.count + 1))
    return prose.inlines.isEmpty
      ? [] : [PositionedBlock(content: .paragraph(prose), place: place)]
  }
}

extension [Inline] {
  fileprivate var firstLine: ArraySlice<Inline> {
    prefix { $0 != .softBreak && $0 != .lineBreak }
  }
}
