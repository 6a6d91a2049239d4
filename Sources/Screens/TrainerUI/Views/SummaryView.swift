package import Curriculum
internal import Pages
package import Scoring
internal import Screen

/// A module's scenarios after they were answered.
package struct ModuleReview {
  /// Every scored question right at first attempt, or nothing scored.
  private var kept: [Step] = []
  /// Not so at first attempt, and right at the newest.
  private var putRight: [Step] = []
  private var sureAndMissed: [Step] = []
  private var missed: [Step] = []
  private var open = OutcomeCounts(of: [])
  private var unanswered: [Step] = []

  /// What can be done from a module's summary.
  package enum Step: Hashable, Sendable {
    /// Answer what is left of a scenario; its page within the module.
    case answer(page: Int, Scenario)
    case goOn
    /// See again a scenario whose newest answers are not all right; its page within the module.
    case lookAgain(page: Int, Scenario)
    /// Answer once more what is not fully right at the newest answers.
    case retry(OutcomeCounts)
    /// See again a scenario that is right by now; its page within the module.
    case seePutRight(page: Int, Scenario)
    /// See again a scenario that was right; its page within the module.
    case see(page: Int, Scenario)
  }

  package init(of module: Module, progress: Progress) {
    for (index, page) in module.pages.enumerated() {
      guard case .scenario(let scenario) = page else { continue }
      if !progress.isDone(scenario) {
        unanswered.append(.answer(page: index, scenario))
      } else if progress.newestShare(of: scenario) ?? .one == .one {
        if progress.share(of: scenario) ?? .one == .one {
          kept.append(.see(page: index, scenario))
        } else {
          putRight.append(.seePutRight(page: index, scenario))
        }
      } else if progress.isSureAndWrong(in: scenario) {
        sureAndMissed.append(.lookAgain(page: index, scenario))
      } else {
        missed.append(.lookAgain(page: index, scenario))
      }
    }
  }

  /// Says nothing of what was right.
  mutating func withhold() {
    kept = []
    putRight = []
    missed = []
    sureAndMissed = []
    open = OutcomeCounts(of: [])
  }

  /// Offers what is not fully right once more.
  mutating func offer(retryOf counts: OutcomeCounts) { open = counts }

  /// The steps in the order shown, the obvious one first: what is still to answer, else to go on.
  package var steps: [Step] {
    unanswered + [.goOn] + (open.words.isEmpty ? [] : [.retry(open)])
      + sureAndMissed + missed + putRight + kept
  }
}

extension Model {
  func summaryContent(module index: Int, selected: Int) -> Content {
    guard let module = module(index) else { return Content(title: "", document: Document()) }
    let review = review(of: module)
    var document = Document()
    // Where rows are few, the score and what to do next are seen together.
    let isShort = Geometry(size: size).isShort
    if !isShort { document.add(blocks.wrapped(module.title, .heading)) }
    document.add(blocks.wrapped(summaryLine(of: module), .strong))
    for line in outcomeLines(of: module) { document.add(blocks.wrapped(line)) }
    if !isShort { document.add(blocks.wrapped("The arrows choose, Enter does it.", .muted)) }
    var group = ""
    for step in review.steps {
      // A scenario with all that was missed in it is a paragraph.
      let isApart = if case .lookAgain = step { true } else { group != step.group }
      if isApart, !isShort || !group.isEmpty { document.addBlank() }
      if group != step.group {
        group = step.group
        document.add(blocks.wrapped(group, .heading))
      }
      document.addItem(
        focusRows(
          blocks.narrower(by: 2).wrapped(words(for: step, in: index), step.style)),
        cursorColumn: 2)
      if case .lookAgain(_, let scenario) = step { addMissed(in: scenario, to: &document) }
    }
    let pages = module.pages.count
    return Content(
      title: "\(index + 1) \(module.title)", trailing: "summary", done: (pages, pages),
      document: document, focus: selected)
  }

  /// What there is to keep and to look at again; where feedback waits, only what is still to answer.
  package func review(of module: Module) -> ModuleReview {
    var review = ModuleReview(of: module, progress: progress)
    if withholdsFeedback {
      review.withhold()
    } else if course.sitting == nil,
      let index = course.modules.firstIndex(where: { $0.id == module.id })
    {
      review.offer(retryOf: openOutcomes(in: index))
    }
    return review
  }

  /// What a step of a module's summary does.
  package func words(for step: ModuleReview.Step, in index: Int) -> String {
    switch step {
    case .answer(_, let scenario), .see(_, let scenario): return scenario.title
    case .retry(let counts): return "Answer once more: \(counts.words)"
    case .seePutRight(_, let scenario): return scenario.title + sharesInBrackets(of: scenario)
    case .lookAgain(_, let scenario):
      return scenario.title + sharesInBrackets(of: scenario)
        + (progress.isSureAndWrong(in: scenario)
          ? ": you were sure, and the key says otherwise" : "")
    case .goOn:
      guard let next = unfinishedModule(from: index), let module = module(next) else {
        return "Go to the course page; every module is done"
      }
      return next == index
        ? "Go to the course page"
        : "Go to the course page; next is \(next + 1), \(module.title)"
    }
  }

  /// How many of a module's scenarios are done, and how well.
  package func summaryLine(of module: Module) -> String {
    let count = module.scenarios.count
    guard count > 0 else { return "All read." }
    let done =
      "\(module.scenarios.count(where: progress.isDone)) of \(counted(count, "scenario")) done"
    if withholdsFeedback {
      return done + ". What was right is said once the last form is answered, after the course."
    }
    return progress.share(of: module).map { "\(done), \($0.percent) % at first answer." }
      ?? done + "."
  }

  /// How a module's answers turned out, a sentence each.
  package func outcomeLines(of module: Module) -> [String] {
    withholdsFeedback ? [] : progress.outcomeSums(of: module.scenarios)
  }

  /// ` (25 %)`, or ` (25 % at first answer, 75 % now)` where the newest answers differ.
  private func sharesInBrackets(of scenario: Scenario) -> String {
    guard let first = progress.share(of: scenario),
      let newest = progress.newestShare(of: scenario)
    else { return "" }
    return first == newest
      ? " (\(first.percent) %)"
      : " (\(first.percent) % at first answer, \(newest.percent) % now)"
  }

  /// What is not right in a scenario at the newest answers, and why, under the question that asked for it.
  private func addMissed(in scenario: Scenario, to document: inout Document) {
    let indent = Line.blank(4)
    let blocks = self.blocks.narrower(by: 4)
    func add(_ rows: [Line]) { document.add(rows.map { $0.runs.isEmpty ? $0 : indent + $0 }) }
    for question in scenario.questions {
      let remarks = missedRemarks(of: question, in: scenario)
      guard !remarks.isEmpty else { continue }
      document.addBlank()
      add(blocks.wrapped(question.leadIn, .emphasis))
      for remark in remarks {
        add(rows(of: remark, isNumbered: question.form.numbersAnswers, blocks))
      }
    }
  }

  /// The remarks on the newest answer to a question that cost marks.
  package func missedRemarks(of question: Question, in scenario: Scenario) -> [Remark] {
    guard let attempt = progress.latestAttempt(at: scenario.address(of: question)),
      let score = attempt.score, !score.isFull
    else { return [] }
    return Remark.remarks(on: attempt.response, to: question, shown: attempt.order)
      .filter { $0.result == .wrong || $0.result == .partly }
  }
}

extension Progress {
  /// Whether the learner was sure of a newest answer that earned nothing.
  fileprivate func isSureAndWrong(in scenario: Scenario) -> Bool {
    scenario.questions.contains { question in
      let newest = latestAttempt(at: scenario.address(of: question))
      return newest?.certainty == .sure && newest?.score?.earned == 0
    }
  }
}

extension ModuleReview.Step {
  /// The heading over steps of this kind.
  package var group: String {
    switch self {
    case .answer: "Still to answer"
    case .goOn, .retry: "Go on"
    case .see: "Kept: every answer right the first time"
    case .seePutRight: "Put right: every newest answer right"
    case .lookAgain: "Look again"
    }
  }

  /// How the words of the step are set: those above text of their own as its title.
  fileprivate var style: Style {
    if case .lookAgain = self { .strong } else { .body }
  }
}
