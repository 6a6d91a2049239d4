internal import Curriculum

/// Reads one scenario: its details, its questions with the prose before each, and its two sections.
struct ScenarioReader {
  private(set) var findings: Findings
  private(set) var details = ScenarioDetails()
  private(set) var places: [QuestionPlaces] = []
  private let title: String
  private let place: Place
  private var drafts: [QuestionDraft] = []
  /// The prose read since the last question: the stem of the next one.
  private var stem: [PositionedBlock] = []
  private var sections: [Section: [PositionedBlock]] = [:]

  private enum Section: String {
    case debrief = "Debrief"
    case facilitator = "Facilitator"
  }

  init(title: String, place: Place, findings: Findings) {
    self.title = title
    self.place = place
    self.findings = findings
  }

  /// The scenario, as far as it could be read; `nil` if it has no id.
  mutating func read(_ body: ArraySlice<PositionedBlock>) -> Scenario? {
    var body = body
    readDetails(&body)
    readQuestions(body.prefix { $0.sectionTitle == nil })
    readSections(body.drop { $0.sectionTitle == nil })
    let questions: [Question]
    (questions, places) = QuestionReader.read(drafts, &findings)
    let name = details.id?.value.text ?? title
    if drafts.isEmpty { findings.report(.noQuestions(name), at: place) }
    if sections[.debrief] == nil { findings.report(.missingDebrief(name), at: place) }
    guard let id = details.id else { return nil }
    return Scenario(
      id: id.value, title: title, objectives: details.objectives.map(\.value),
      sources: details.sources.map(\.value), place: details.place, levels: details.levels,
      isContested: details.isContested, questions: questions,
      debrief: prose(sections[.debrief] ?? [], &findings),
      facilitator: prose(sections[.facilitator] ?? [], &findings))
  }

  private mutating func readDetails(_ body: inout ArraySlice<PositionedBlock>) {
    guard let block = body.first, let comment = block.comment else {
      findings.report(.missingDetails(title), at: place)
      return
    }
    body.removeFirst()
    if let fields = findings.fields(in: comment, .scenario, at: block.place) {
      details = ScenarioDetails(fields, findings: &findings)
    }
  }

  private mutating func readQuestions(_ blocks: ArraySlice<PositionedBlock>) {
    var rest = blocks
    while let block = rest.popFirst() {
      if let comment = block.comment {
        findings.checkUnread(comment, at: block.place)
      } else if let leadIn = block.leadIn {
        readQuestion(leadIn, at: block.place, &rest)
      } else if block.looksLikeAnswers {
        findings.report(.answersWithoutQuestion, at: Place(block.place.offset))
      } else {
        stem.append(block)
      }
    }
    if let stray = stem.first, !drafts.isEmpty { findings.report(.strayText, at: stray.place) }
  }

  /// Reads what follows a lead-in: a comment, if there is one, the answers, and the list of reasons under a post.
  private mutating func readQuestion(
    _ leadIn: [Inline], at place: Place, _ rest: inout ArraySlice<PositionedBlock>
  ) {
    var options = QuestionOptions()
    if let block = rest.first, let comment = block.comment {
      rest.removeFirst()
      if let fields = findings.fields(in: comment, .question, at: block.place) {
        options = QuestionOptions(fields, findings: &findings)
      }
    }
    guard let answers = rest.first, let kind = AnswerBlock(answers) else {
      findings.report(.questionWithoutAnswers(words(leadIn)), at: place)
      // The lead-in still counts as a question, so that the scenario is not reported as asking nothing.
      drafts.append(
        QuestionDraft(leadIn: leadIn, place: place, stem: stem, options: options, answers: nil))
      stem = []
      return
    }
    rest.removeFirst()
    var draft = QuestionDraft(
      leadIn: leadIn, place: place, stem: stem, options: options, answers: kind)
    if case .post = kind, let list = rest.first?.feedbackList {
      draft.feedback = list
      rest.removeFirst()
    }
    drafts.append(draft)
    stem = []
  }

  private mutating func readSections(_ blocks: ArraySlice<PositionedBlock>) {
    var rest = blocks
    while let heading = rest.popFirst() {
      let body = rest.prefix { $0.sectionTitle == nil }
      rest = rest.dropFirst(body.count)
      findings.checkNoQuestions(in: body)
      let title = heading.sectionTitle ?? ""
      let known = [Section.debrief, .facilitator].first {
        $0.rawValue.lowercased() == title.lowercased()
      }
      guard let section = known else {
        findings.report(.unknownSection(title), at: heading.place)
        continue
      }
      if sections[section] != nil {
        findings.report(.duplicateSection(section.rawValue), at: heading.place)
      }
      sections[section, default: []] += body
    }
  }
}

extension PositionedBlock {
  /// The words of a `###` heading.
  fileprivate var sectionTitle: String? {
    if case .heading(3, let title) = content { words(title.inlines) } else { nil }
  }

  /// A bullet list with an item that begins with struck words.
  fileprivate var feedbackList: PositionedList? {
    guard case .list(let list) = content, list.start == nil else { return nil }
    return list.items.contains { $0.struckWords != nil } ? list : nil
  }
}
