package import Curriculum
package import Scoring
internal import Screen

/// A module's scenarios after they were answered.
package struct ModuleReview {
  /// Every scored question right at first attempt, or nothing scored.
  package var kept: [Scenario] = []
  /// With their positions among the module's pages.
  package var missed: [(page: Int, scenario: Scenario)] = []
  package var unanswered: [(page: Int, scenario: Scenario)] = []

  package init(of module: Module, progress: Progress) {
    for (index, page) in module.pages.enumerated() {
      guard case .scenario(let scenario) = page else { continue }
      if !progress.isDone(scenario) {
        unanswered.append((index, scenario))
      } else if progress.share(of: scenario).map({ $0 == .one }) ?? true {
        kept.append(scenario)
      } else {
        missed.append((index, scenario))
      }
    }
  }

  /// What can be opened from the summary, in the order shown.
  package var openable: [(page: Int, scenario: Scenario)] { unanswered + missed }
}

extension Model {
  func summaryContent(module index: Int, selected: Int) -> Content {
    guard let module = module(index) else { return Content(title: "", document: Document()) }
    let review = ModuleReview(of: module, progress: progress)
    var document = Document()
    document.add(blocks.wrapped(module.title, .heading))
    document.add(blocks.wrapped(summaryLine(of: module), .strong))
    if !review.kept.isEmpty {
      document.addBlank()
      document.add(
        blocks.wrapped("Kept: " + review.kept.map(\.title).joined(separator: " · "), .correct))
    }
    var position = 0
    addGroup("Still to answer", review.unanswered, &position, selected, to: &document)
    addGroup("Look again", review.missed, &position, selected, to: &document)
    let pages = module.pages.count
    return Content(
      title: "\(index + 1) \(module.title)", trailing: "summary", done: (pages, pages),
      document: document, focus: review.openable.isEmpty ? nil : selected)
  }

  package func summaryLine(of module: Module) -> String {
    let done = module.scenarios.count(where: progress.isDone)
    let scenarios = "\(done) of \(module.scenarios.count) scenarios done"
    return progress.share(of: module).map { "\(scenarios), \($0.percent) % at first answer" }
      ?? scenarios
  }

  private func addGroup(
    _ title: String, _ entries: [(page: Int, scenario: Scenario)], _ position: inout Int,
    _ selected: Int, to document: inout Document
  ) {
    guard !entries.isEmpty else { return }
    document.addBlank()
    document.add(blocks.wrapped(title, .strong))
    for (_, scenario) in entries {
      let share = progress.isDone(scenario) ? progress.share(of: scenario) : nil
      let name = Run(scenario.title + (share.map { ", \($0.percent) %" } ?? ""))
      document.addItem(
        focusRows(wrap([name], to: max(1, measure - 2)), isFocused: position == selected),
        cursorColumn: 2)
      for line in missedLines(in: scenario) { document.add(line) }
      position += 1
    }
  }

  /// What was missed in a scenario at first attempt, and why, one remark each.
  private func missedLines(in scenario: Scenario) -> [[Line]] {
    scenario.questions.flatMap { question -> [[Line]] in
      missedRemarks(of: question, in: scenario).map { remark in
        let reason = remark.feedback.map(\.plainText).joined(separator: " ")
        let text = [
          Run(remark.text.plainText + " ", .body), Run(remark.outcome + " ", .incorrect),
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
