package import Curriculum
internal import Pages
package import Scoring
internal import Screen

/// The scenarios of a module, grouped by how they were answered.
package struct ModuleReview {
  /// Every scored question was right at first attempt, or none is scored.
  private var kept: [Step] = []
  /// Not every question was right at first attempt, but the newest answers are.
  private var putRight: [Step] = []
  private var sureAndMissed: [Step] = []
  private var missed: [Step] = []
  private var open = OutcomeCounts(of: [])
  private var unanswered: [Step] = []

  /// A step that a module's summary offers.
  package enum Step: Hashable, Sendable {
    /// Answer the rest of a scenario; with its page within the module.
    case answer(page: Int, Scenario)
    case goOn
    /// See again a scenario whose newest answers are not all right; with its page within the module.
    case lookAgain(page: Int, Scenario)
    /// Answer once more the questions whose newest answers are not fully right.
    case retry(OutcomeCounts)
    /// See again a scenario that is right by now; with its page within the module.
    case seePutRight(page: Int, Scenario)
    /// See again a scenario that was right at first; with its page within the module.
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

  /// Removes everything that would say what was right.
  mutating func withhold() {
    kept = []
    putRight = []
    missed = []
    sureAndMissed = []
    open = OutcomeCounts(of: [])
  }

  /// Offers to answer once more the questions that are not fully right.
  mutating func offer(retryOf counts: OutcomeCounts) { open = counts }

  /// The steps in the order shown. The obvious one is first: an unanswered scenario, or else to go on.
  package var steps: [Step] {
    unanswered + [.goOn] + (open.words.isEmpty ? [] : [.retry(open)])
      + sureAndMissed + missed + putRight + kept
  }

  /// The steps without the scenarios that are right by now; they come first among all steps.
  package var openSteps: [Step] {
    steps.filter { step in
      switch step {
      case .see, .seePutRight: false
      case .answer, .goOn, .retry, .lookAgain: true
      }
    }
  }
}

extension Model {
  func summaryContent(module index: Int) -> Content {
    guard let module = module(index) else { return Content(title: "", document: Document()) }
    let review = review(of: module)
    var document = Document()
    // In a short window, leaving out the title keeps the score and the next step in view together.
    let isShort = display.geometry.isShort
    if let ending = ending(ofModule: index) {
      addEnding(ending, to: &document)
    } else {
      if !isShort { document.add(blocks.wrapped(module.title, .heading)) }
      document.add(blocks.wrapped(summaryLine(of: module), .strong))
    }
    for line in outcomeLines(of: module) { document.add(blocks.wrapped(line)) }
    if !isShort {
      document.add(blocks.wrapped("The arrows choose a step; then Enter does it.", .muted))
    }
    var group = ""
    for step in review.steps {
      // A scenario with the remarks below it stands apart from the next.
      let isApart = if case .lookAgain = step { true } else { group != step.group }
      if isApart, !isShort || !group.isEmpty {
        if group == step.group { document.addGap() } else { document.addBlank() }
      }
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
      title: course.sitting == nil
        ? "\(course.number(ofModule: index)) \(module.title)" : module.title,
      trailing: "summary",
      done: (pages, pages),
      document: document, focus: place.focus)
  }

  /// The review that a module's summary shows. While feedback is withheld, it has only what is still to answer.
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

  /// The words for a step that a module's summary offers.
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
        if course.sitting != nil { return "Go to the course page" }
        return isCourseFinished
          ? "Every module is done: see what you have done"
          : "Go to the course page; every module is done"
      }
      return next == index
        ? "Go to the course page"
        : "Go to the course page; next is \(course.number(ofModule: next)), \(module.title)"
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

  /// How a module's answers turned out, one sentence each.
  package func outcomeLines(of module: Module) -> [String] {
    withholdsFeedback ? [] : progress.outcomeSums(of: module.scenarios)
  }

  /// ` (25 %)`, or ` (25 % at first answer, 75 % now)` if the newest answers differ.
  private func sharesInBrackets(of scenario: Scenario) -> String {
    guard let first = progress.share(of: scenario),
      let newest = progress.newestShare(of: scenario)
    else { return "" }
    return first == newest
      ? " (\(first.percent) %)"
      : " (\(first.percent) % at first answer, \(newest.percent) % now)"
  }

  /// Adds the remarks on the newest answers that are not right, each below its question.
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

  /// The remarks on mistakes in the newest answer to a question.
  package func missedRemarks(of question: Question, in scenario: Scenario) -> [Remark] {
    guard let attempt = progress.latestAttempt(at: scenario.address(of: question)),
      let score = attempt.score, !score.isFull, question.knowsLetters(of: attempt)
    else { return [] }
    return Remark.remarks(on: attempt.response, to: question, shown: attempt.order)
      .filter { $0.result == .wrong || $0.result == .partly }
  }
}

extension Progress {
  /// Whether the newest answer to some question earned nothing although the learner was sure.
  func isSureAndWrong(in scenario: Scenario) -> Bool {
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

  /// What a key is for that does the step, as in `Press Enter for the course page`.
  package var action: String {
    switch self {
    case .answer: "to answer the rest"
    case .goOn: "for the course page"
    case .retry: "to answer once more"
    case .lookAgain, .see, .seePutRight: "to look again"
    }
  }

  /// The style of the step's words: strong if text follows below them.
  fileprivate var style: Style {
    if case .lookAgain = self { .strong } else { .body }
  }
}
