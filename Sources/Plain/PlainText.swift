internal import Curriculum
internal import Scoring
internal import Screen
internal import TrainerUI

/// What there is to say about a model, in lines of at most 78 columns.
struct PlainText {
  var model: Model

  private static let columns = 78
  private var blocks: BlockLayout { BlockLayout(columns: Self.columns, isPlain: true) }

  /// What is new since `earlier` was said: a whole page after a page was turned, one line after one thing changed.
  func news(since earlier: Model?) -> String {
    var lines: [String] = []
    if let notice = model.notice { lines += wrapped(notice.text) }
    if let problem = model.storeProblem, earlier?.storeProblem != problem {
      lines += wrapped(problem)
    }
    if model.help != nil {
      if earlier?.help == nil { lines += help }
    } else if earlier.map({ Self.isSamePage($0, model) }) != true {
      lines += page(since: earlier)
    }
    lines += row(since: earlier)
    // Whatever a file or a name holds, only letters are said.
    return lines.map { reduced($0) + "\n" }.joined()
  }

  private static func isSamePage(_ left: Model, _ right: Model) -> Bool {
    guard (left.help == nil) == (right.help == nil) else { return false }
    switch (left.place, right.place) {
    case (.signIn(let left), .signIn(let right)): return (left.name == nil) == (right.name == nil)
    case (.course, .course): return left.learner == right.learner
    case (.lesson(let left, _), .lesson(let right, _)): return left == right
    case (.summary(let left, _, _), .summary(let right, _, _)): return left == right
    case (.scenario(let left), .scenario(let right)):
      return left.at == right.at && left.question == right.question
        && left.phase.name == right.phase.name
    default: return false
    }
  }

  /// Reduced first: a name with a line end in it must not begin a line.
  private func wrapped(_ text: String) -> [String] { blocks.wrapped(reduced(text)).map(\.text) }

  private func wrapped(_ inlines: [Inline], after label: String = "") -> [String] {
    wrapped(label + inlines.plainText)
  }

  private func prose(_ blocks: [Block]) -> [String] {
    blocks.isEmpty ? [] : self.blocks.rows(of: blocks).map(\.text) + [""]
  }

  // MARK: Pages

  private func page(since earlier: Model?) -> [String] {
    switch model.place {
    case .signIn(let state): return signIn(state)
    case .course: return course
    case .lesson(let index, _):
      guard case .lesson(let lesson)? = model.page(index) else { return [] }
      return place(index) + [lesson.title, ""] + prose(lesson.blocks)
    case .scenario(let state): return scenario(state, isNew: !isShowing(state.at, earlier))
    case .summary(let index, _, _): return summary(index)
    }
  }

  private func signIn(_ state: SignIn) -> [String] {
    guard state.name == nil else {
      return ["Webside. \(model.course.title)."]
        + wrapped(
          "Welcome. Short lessons, and cases to try your judgement on. Every answer is kept on "
            + "this computer, and nowhere else.")
    }
    return ["Webside. \(model.course.title). Who is learning?"]
      + (state.known.map { "\($0.name) (\($0.id))" } + ["Somebody else"]).enumerated()
      .flatMap { wrapped("\($0 + 1). \($1)") }
  }

  private var course: [String] {
    let name = model.learner.map { " Signed in as \($0.name)." } ?? ""
    return wrapped("\(model.course.title).\(name)") + wrapped(model.courseSummary)
      + model.course.modules.enumerated().flatMap { index, module in
        wrapped("\(index + 1). \(module.title): \(model.stateText(of: module))")
      }
  }

  /// Which module and page this is.
  private func place(_ index: PageIndex) -> [String] {
    guard let module = model.module(index.module) else { return [] }
    return [""]
      + wrapped(
        "Module \(index.module + 1), \(module.title). Page \(index.page + 1) of \(module.pages.count)."
      )
  }

  /// Whether the scenario at `index` was what was said last.
  private func isShowing(_ index: PageIndex, _ earlier: Model?) -> Bool {
    guard let earlier, earlier.help == nil, case .scenario(let state) = earlier.place else {
      return false
    }
    return state.at == index
  }

  /// A question is said with all that came before it to whoever just came, and by itself to whoever goes on.
  private func scenario(_ state: ScenarioState, isNew: Bool) -> [String] {
    guard let scenario = model.scenario(of: state) else { return [] }
    switch state.phase {
    case .answering(let answering), .saving(let answering):
      guard let question = model.question(of: state) else { return [] }
      let stems = isNew ? scenario.questions.prefix(state.question).flatMap(\.stem) : []
      return (isNew || state.question == 0 ? heading(of: scenario, state) : [""])
        + prose(stems + question.stem) + wrapped(question.leadIn)
        + self.question(question, answering)
    case .feedback:
      guard let question = model.question(of: state) else { return [] }
      return feedback(on: question, of: scenario)
    case .debrief: return debrief(of: scenario)
    }
  }

  private func heading(of scenario: Scenario, _ state: ScenarioState) -> [String] {
    var lines = place(state.at) + wrapped("Scenario: \(scenario.title)")
    if scenario.isContested {
      lines.append("Thoughtful colleagues differ here; a stance is not scored.")
    }
    if scenario.place != "any" {
      lines += wrapped(
        "Rests on rules of: \(scenario.place). Check your own school and regulator.")
    }
    return lines + [""]
  }

  private func question(_ question: Question, _ answering: Answering) -> [String] {
    switch question.form {
    case .choice(let list):
      return wrapped(model.instruction(for: question, answering))
        + answering.order.enumerated().flatMap { position, id in
          wrapped(list.choices.first { $0.id == id }?.text ?? [], after: "\(position + 1). ")
        }
    case .ordering(let entries):
      return ["Put these in order, best first."]
        + answering.order.enumerated().flatMap { position, id in
          wrapped(entries.first { $0.id == id }?.text ?? [], after: "\(position + 1). ")
        }
    case .rating:
      return wrapped(
        Rating.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ") + ".")
    case .marking(let post):
      return ["The post, then each word with its number:"]
        + prose([.blockQuote(post.paragraphs)])
        + wrapped(
          post.words.enumerated().map { "\($0 + 1) \($1.text)" }.joined(separator: " | "))
    }
  }

  private func feedback(on question: Question, of scenario: Scenario) -> [String] {
    guard let attempt = model.progress.latestAttempt(at: scenario.address(of: question)) else {
      return []
    }
    let remarks = Remark.remarks(on: attempt.response, to: question, shown: attempt.order)
    var lines = [""] + wrapped(question.leadIn) + wrapped(model.verdict(on: attempt))
    for remark in remarks { lines += self.remark(remark, in: question) }
    if let sources = model.sourceLine(of: scenario) { lines += wrapped(sources) }
    return lines
  }

  private func remark(_ remark: Remark, in question: Question) -> [String] {
    let label = remark.position.map { position in
      if case .rating = question.form {
        return Identifier<Choice>(position: position).text + ". "
      }
      return "\(position + 1). "
    }
    return wrapped(remark.text, after: label ?? "") + wrapped(remark.outcome)
      + prose(remark.feedback)
  }

  private func debrief(of scenario: Scenario) -> [String] {
    let share = model.progress.share(of: scenario).map {
      ["First answers: \($0.percent) percent."]
    }
    let sources = model.course.sources.filter { scenario.sources.contains($0.id) }
      .flatMap { wrapped("- \($0.organisation) \($0.year): \($0.title). \($0.url)") }
    return ["", "Debrief. \(scenario.title)"] + (share ?? []) + [""] + prose(scenario.debrief)
      + (sources.isEmpty ? [] : ["Sources:"] + sources)
  }

  private func summary(_ index: Int) -> [String] {
    guard let module = model.module(index) else { return [] }
    let review = ModuleReview(of: module, progress: model.progress)
    var lines = ["", "Summary. \(module.title)."] + wrapped(model.summaryLine(of: module) + ".")
    if !review.kept.isEmpty {
      lines += wrapped("Kept: " + review.kept.map(\.title).joined(separator: "; ") + ".")
    }
    for (position, entry) in review.openable.enumerated() {
      let isDone = model.progress.isDone(entry.scenario)
      let share = isDone ? model.progress.share(of: entry.scenario) : nil
      lines += wrapped(
        "\(position + 1). \(isDone ? "Look again" : "Still to answer"): \(entry.scenario.title)"
          + (share.map { ", \($0.percent) percent" } ?? "") + ".")
      lines += entry.scenario.questions.flatMap { question in
        model.missedRemarks(of: question, in: entry.scenario).flatMap { remark in
          wrapped("- " + remark.text.plainText + " " + remark.outcome) + prose(remark.feedback)
        }
      }
    }
    return lines
  }

  private var help: [String] {
    ["Help."]
      + wrapped(
        "Answer with numbers. Enter alone goes on. b goes back a page, c to the course page, u "
          + "takes back what you marked in this question, a on a debrief answers the scenario "
          + "again, q leaves and loses nothing. Every answer is saved before you see what was "
          + "right.")
  }

  // MARK: What changes within a page

  /// The next row to rate, where that is what is asked.
  private func row(since earlier: Model?) -> [String] {
    guard model.help == nil, let (rows, answering, ratings) = rating(in: model),
      ratings.count < rows.count, rows.indices.contains(answering.focus)
    else { return [] }
    if let earlier, earlier.help == nil, Self.isSamePage(earlier, model),
      let (_, before, was) = rating(in: earlier), before.focus == answering.focus, was == ratings
    {
      return []
    }
    let letter = Identifier<Choice>(position: answering.focus).text
    return wrapped(rows[answering.focus].response, after: letter + ". ")
  }

  private func rating(in model: Model) -> (
    [RatingRow], Answering, [Identifier<Choice>: Rating]
  )? {
    guard case .scenario(let state) = model.place, case .answering(let answering) = state.phase,
      case .rating(let rows)? = model.question(of: state)?.form,
      case .ratings(let ratings) = answering.draft
    else { return nil }
    return (rows, answering, ratings)
  }
}

extension ScenarioState.Phase {
  fileprivate var name: String {
    switch self {
    case .answering, .saving: "answering"
    case .feedback: "feedback"
    case .debrief: "debrief"
    }
  }
}

extension MarkablePost {
  /// The post as prose, a paragraph for each line.
  fileprivate var paragraphs: [Block] {
    var paragraphs: [Block] = []
    var line: [String] = []
    for word in words {
      line.append(word.text)
      if word.endsLine {
        paragraphs.append(.paragraph([.text(line.joined(separator: " "))]))
        line = []
      }
    }
    if !line.isEmpty { paragraphs.append(.paragraph([.text(line.joined(separator: " "))])) }
    return paragraphs
  }
}
