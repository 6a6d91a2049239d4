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
        addKey(distribution, isContested: part.scenario.isContested, to: &document)
      }
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

  private func addAnswers(_ distribution: Distribution, to document: inout Document) {
    let question = distribution.question
    document.add(blocks.rows(of: question.stem))
    document.addBlank()
    document.add(blocks.wrapped(question.leadIn, .strong))
    switch question.form {
    case .marking(let post):
      document.addBlank()
      document.add(blocks.wrapped(reduced(post.text(of: post.words.indices))))
    case .choice, .rating, .ordering: break
    }
    document.addBlank()
    document.add(Line(distribution.summary, .muted))
    for group in distribution.groups {
      document.addBlank()
      document.add(rows(of: group))
    }
  }

  /// Something that can be answered, and below it how many gave that answer, as bars and in words.
  private func rows(of group: Distribution.Group) -> [Line] {
    let label = group.letter.isEmpty ? "" : group.letter + "  "
    var rows = wrap(
      [Run(label, .muted), Run(reduced(group.text), .strong)], to: measure, indent: 3)
    let widest = group.bars.map { displayWidth(of: $0.words) }.max() ?? 0
    let columns = max(4, min(48, measure - 3 - widest - 24))
    for bar in group.bars {
      let words = bar.words.isEmpty ? "" : bar.words.padded(to: widest + 2)
      rows.append(
        Line([Run("   " + words)]) + self.bar(bar.count, of: group.whole, columns: columns)
          + Line(
            "  \(number(bar.count, like: group.whole)) of \(group.whole), "
              + "\(percent((bar.count, group.whole))) %"))
    }
    return rows
  }

  private func addKey(
    _ distribution: Distribution, isContested: Bool, to document: inout Document
  ) {
    document.add(blocks.wrapped(distribution.question.leadIn, .strong))
    document.addBlank()
    document.add(wrap([Run(distribution.verdict, .muted)], to: measure))
    if isContested {
      document.addBlank()
      document.add(
        blocks.wrapped("Thoughtful colleagues differ here; a stance is not scored.", .muted))
    }
    for entry in KeyEntry.entries(of: distribution.question) {
      document.addBlank()
      let label = entry.letter.isEmpty ? "" : entry.letter + "  "
      document.add(
        wrap([Run(label, .muted), Run(reduced(entry.text), .strong)], to: measure, indent: 3))
      let verdict = wrap([Run(entry.verdict, entry.style)], to: measure - 3)
      document.add(verdict.map { Line.blank(3) + $0 })
      let inner = BlockLayout(columns: measure - 3, glyphs: glyphs)
      document.add(
        inner.rows(of: entry.feedback).map { $0.runs.isEmpty ? $0 : Line.blank(3) + $0 })
    }
    if !distribution.question.explanation.isEmpty {
      document.addBlank()
      document.add(blocks.rows(of: distribution.question.explanation))
    }
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
