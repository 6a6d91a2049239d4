internal import Cohort
internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// The pages of a talk. A room reads them from a projector, so each shows one thing at a time, with blank rows between.
extension BoardModel {
  private var blocks: BlockLayout { BlockLayout(columns: measure, glyphs: glyphs) }

  /// The page that a talk is at.
  func page(showing talk: Talk) -> Content {
    guard board.outline.scenarios.indices.contains(talk.scenario) else { return Content(title: "") }
    let part = board.outline.scenarios[talk.scenario]
    let pages = pages(of: talk)
    var document = Document()
    switch page(of: talk) {
    case .answers(let index):
      if let distribution = distribution(ofQuestion: index, in: part) {
        addAnswers(distribution, to: &document)
      }
    case .key(let index):
      if let distribution = distribution(ofQuestion: index, in: part) {
        addKey(distribution, of: part, withBars: false, to: &document)
      }
    case .answersAndKey(let index):
      document = answersAndKey(ofQuestion: index, of: part)
    case .prompts:
      for scenario in [part.scenario, part.twin].compactMap({ $0 }) {
        addPrompts(of: scenario, to: &document)
      }
    }
    return Content(
      title: "\(part.number) \(reduced(part.scenario.title))",
      trailing: "\(min(talk.page, pages.count - 1) + 1) of \(pages.count)", document: document)
  }

  /// How the answers to a question are distributed; the question is given by its position in the scenario, its twin's behind.
  func distribution(ofQuestion index: Int, in part: BoardOutline.ScenarioPart) -> Distribution? {
    let questions = part.questionsToTalkAbout
    guard questions.indices.contains(index) else { return nil }
    let asked = questions[index]
    return Distribution(
      of: asked.question,
      answers: board.answers(toQuestion: asked.position).filter {
        $0.address.scenario == asked.scenario.id
      })
  }

  /// Whether one screen holds the answers to a question together with its key.
  func fitsOnOnePage(question index: Int, of part: BoardOutline.ScenarioPart) -> Bool {
    let geometry = display.geometry
    let rows = geometry.bodyRows(notice: 1, footer: geometry.mostFooterRows)
    return answersAndKey(ofQuestion: index, of: part).lines.count <= rows
  }

  /// The answers to a question with its key: with the case before them if one screen holds all of it, else without.
  private func answersAndKey(ofQuestion index: Int, of part: BoardOutline.ScenarioPart) -> Document
  {
    var document = Document()
    guard let distribution = distribution(ofQuestion: index, in: part) else { return document }
    let geometry = display.geometry
    let rows = geometry.bodyRows(notice: 1, footer: geometry.mostFooterRows)
    for hasCase in [true, false] {
      document = Document()
      if hasCase {
        document.add(blocks.rows(of: distribution.question.stem))
        document.addBlank()
      }
      addKey(distribution, of: part, withBars: true, to: &document)
      if document.lines.count <= rows { break }
    }
    return document
  }

  private func addAnswers(_ distribution: Distribution, to document: inout Document) {
    let question = distribution.question
    document.add(blocks.rows(of: question.stem))
    document.addBlank()
    document.add(blocks.wrapped(question.leadIn, .strong))
    addPost(of: question, to: &document)
    document.addBlank()
    document.add(Line(distribution.summary, .muted))
    // A phrase that nobody marked would tell that it is one.
    for group in distribution.groups where group.phrase == nil || group.bars[0].count > 0 {
      document.addBlank()
      document.add(heading(of: group.letter, group.text))
      document.add(rows(of: group))
    }
    addOtherWords(of: distribution, to: &document)
  }

  private func addPost(of question: Question, to document: inout Document) {
    guard case .marking(let post) = question.form else { return }
    document.addBlank()
    document.add(blocks.wrapped(reduced(post.text(of: post.words.indices))))
  }

  private func addOtherWords(of distribution: Distribution, to document: inout Document) {
    guard let words = distribution.otherWords else { return }
    document.addBlank()
    document.add(wrap([Run(words, .muted)], to: measure))
  }

  /// Something that can be answered, with its letter if it has one.
  private func heading(of letter: String, _ text: String) -> [Line] {
    let label = letter.isEmpty ? "" : letter + "  "
    return wrap([Run(label, .muted), Run(reduced(text), .strong)], to: measure, indent: 3)
  }

  /// How many gave an answer, as bars and in words.
  private func rows(of group: Distribution.Group) -> [Line] {
    let widest = group.bars.map { displayWidth(of: $0.words) }.max() ?? 0
    let columns = max(4, min(48, measure - 3 - widest - 24))
    return group.bars.map { bar in
      let words = bar.words.isEmpty ? "" : bar.words.padded(to: widest + 2)
      return Line([Run("   " + words)]) + self.bar(bar.count, of: group.whole, columns: columns)
        + Line(
          "  \(number(bar.count, like: group.whole)) of \(group.whole), "
            + "\(percent((bar.count, group.whole))) %")
    }
  }

  /// The key of a question with the reasons, and if wanted with the bars of what was answered.
  private func addKey(
    _ distribution: Distribution, of part: BoardOutline.ScenarioPart, withBars: Bool,
    to document: inout Document
  ) {
    let question = distribution.question
    document.add(blocks.wrapped(question.leadIn, .strong))
    if withBars { addPost(of: question, to: &document) }
    document.addBlank()
    document.add(wrap([Run(distribution.verdict, .muted)], to: measure))
    if part.scenario.isContested {
      document.addBlank()
      document.add(
        blocks.wrapped("Thoughtful colleagues differ here; a stance is not scored.", .muted))
    }
    let groups = Dictionary(
      distribution.groups.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
    var last: MarkedPhrases.Kind?
    for entry in KeyEntry.entries(of: question, with: distribution) {
      document.addBlank()
      if let kind = entry.phrase, kind != last {
        document.add(Line(kind.words, .heading))
        last = kind
      }
      document.add(heading(of: entry.letter, entry.text))
      if withBars, let group = groups[entry.text] { document.add(rows(of: group)) }
      add(entry, to: &document)
    }
    if !question.explanation.isEmpty {
      document.addBlank()
      document.add(blocks.rows(of: question.explanation))
    }
    addOtherWords(of: distribution, to: &document)
  }

  private func add(_ entry: KeyEntry, to document: inout Document) {
    // What must go stands below a heading that says so.
    if entry.phrase == nil {
      let verdict = wrap([Run(entry.verdict, entry.style)], to: measure - 3)
      document.add(verdict.map { Line.blank(3) + $0 })
    }
    let inner = BlockLayout(columns: measure - 3, glyphs: glyphs)
    document.add(inner.rows(of: entry.feedback).map { $0.runs.isEmpty ? $0 : Line.blank(3) + $0 })
  }

  private func addPrompts(of scenario: Scenario, to document: inout Document) {
    for (title, content) in [
      ("For the talk", scenario.facilitator), ("Debrief", scenario.debrief),
    ]
    where !content.isEmpty {
      document.addBlank()
      document.add(Line(title, .heading))
      document.addBlank()
      document.add(blocks.rows(of: content))
    }
    let sources = session.course.sources.filter { scenario.sources.contains($0.id) }
    guard !sources.isEmpty else { return }
    document.addBlank()
    document.add(Line("Sources", .heading))
    document.addBlank()
    for source in sources { document.add(blocks.wrapped(source.citation, .muted)) }
  }
}
