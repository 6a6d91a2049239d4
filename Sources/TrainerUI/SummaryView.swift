package import Curriculum
package import Scoring
internal import Screen

/// A module's scenarios after they were answered.
package struct ModuleReview {
  /// Every scored question right at first attempt, or nothing scored.
  package var kept: [Scenario] = []
  private var missed: [Step] = []
  private var unanswered: [Step] = []

  /// What can be done from a module's summary.
  package enum Step: Hashable, Sendable {
    /// Answer what is left of a scenario; its page within the module.
    case answer(page: Int, Scenario)
    case goOn
    /// See again a scenario that cost marks; its page within the module.
    case lookAgain(page: Int, Scenario)
  }

  package init(of module: Module, progress: Progress) {
    for (index, page) in module.pages.enumerated() {
      guard case .scenario(let scenario) = page else { continue }
      if !progress.isDone(scenario) {
        unanswered.append(.answer(page: index, scenario))
      } else if progress.share(of: scenario).map({ $0 == .one }) ?? true {
        kept.append(scenario)
      } else {
        missed.append(.lookAgain(page: index, scenario))
      }
    }
  }

  /// Says nothing of what was right.
  mutating func withhold() {
    kept = []
    missed = []
  }

  /// The steps in the order shown, the obvious one first: what is still to answer, else to go on.
  package var steps: [Step] { unanswered + [.goOn] + missed }
}

extension Model {
  func summaryContent(module index: Int, selected: Int) -> Content {
    guard let module = module(index) else { return Content(title: "", document: Document()) }
    let review = review(of: module)
    var document = Document()
    document.add(blocks.wrapped(module.title, .heading))
    document.add(blocks.wrapped(summaryLine(of: module), .strong))
    if !review.kept.isEmpty {
      document.add(
        blocks.wrapped(
          "Kept: " + review.kept.map(\.title).joined(separator: " \(glyphs.separator) "), .correct))
    }
    document.addBlank()
    document.add(blocks.wrapped("The arrows choose, Enter does it.", .muted))
    var group = ""
    for step in review.steps {
      if group != step.group {
        group = step.group
        document.addBlank()
        if step != .goOn { document.add(blocks.wrapped(group, .strong)) }
      }
      document.addItem(
        focusRows(
          blocks.narrower(by: 2).wrapped(words(for: step, in: index))), cursorColumn: 2)
      if case .lookAgain(_, let scenario) = step {
        for line in missedLines(in: scenario) { document.add(line) }
      }
    }
    let pages = module.pages.count
    return Content(
      title: "\(index + 1) \(module.title)", trailing: "summary", done: (pages, pages),
      document: document, focus: selected)
  }

  /// What there is to keep and to look at again; where feedback waits, only what is still to answer.
  package func review(of module: Module) -> ModuleReview {
    var review = ModuleReview(of: module, progress: progress)
    if withholdsFeedback { review.withhold() }
    return review
  }

  /// What a step of a module's summary does.
  package func words(for step: ModuleReview.Step, in index: Int) -> String {
    switch step {
    case .answer(_, let scenario): return scenario.title
    case .lookAgain(_, let scenario):
      return scenario.title + (progress.share(of: scenario).map { ", \($0.percent) %" } ?? "")
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
    let done = "\(module.scenarios.count(where: progress.isDone)) of \(count) scenarios done"
    if withholdsFeedback {
      return done + ". What was right is said once the last form is answered, after the course."
    }
    return progress.share(of: module).map { "\(done), \($0.percent) % at first answer." }
      ?? done + "."
  }

  /// What was missed in a scenario at first attempt, and why, one remark each.
  private func missedLines(in scenario: Scenario) -> [[Line]] {
    scenario.questions.flatMap { question -> [[Line]] in
      missedRemarks(of: question, in: scenario).map { remark in
        let reason = remark.feedback.map(\.plainText).joined(separator: " ")
        let text = [
          Run(remark.opening + " ", .body), Run(remark.outcome + " ", .incorrect),
          Run(reason, .muted),
        ]
        return wrap(text, to: max(1, measure - 4)).hanging(from: Run("    "))
      }
    }
  }

  /// The remarks on the first answer to a question that cost marks.
  package func missedRemarks(of question: Question, in scenario: Scenario) -> [Remark] {
    guard let attempt = progress.firstAttempt(at: scenario.address(of: question)),
      let score = attempt.score, !score.isFull
    else { return [] }
    return Remark.remarks(on: attempt.response, to: question, shown: attempt.order)
      .filter { $0.result == .wrong || $0.result == .partly }
  }
}

extension ModuleReview.Step {
  /// The heading over steps of this kind.
  package var group: String {
    switch self {
    case .answer: "Still to answer"
    case .goOn: "Go on"
    case .lookAgain: "Look again"
    }
  }
}
