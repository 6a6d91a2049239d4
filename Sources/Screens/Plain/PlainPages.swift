internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The pages that are not about a scenario.
extension PlainText {
  func signIn(_ state: SignIn) -> [String] {
    if let renamed = state.renamed { return [""] + wrapped(renamed.isNow) }
    guard state.name == nil else {
      return wrapped("Webside. \(model.course.title).") + wrapped("Welcome. " + Model.welcome)
    }
    return wrapped("Webside. \(model.course.title). Who is learning?")
      + state.names.enumerated().flatMap { wrapped("\($0 + 1). \($1)") }
  }

  var course: [String] {
    let name = model.learner.map { " Signed in as \($0.name)." } ?? ""
    return [""] + wrapped("\(model.course.title).\(name)") + wrapped(model.courseSummary)
      + (model.dueWords("type").map { wrapped($0) } ?? [])
      + model.course.modules.enumerated().flatMap { index, module in
        wrapped("\(index + 1). \(module.title): \(model.stateText(of: index))")
      }
      + (model.nextGoals.map { wrapped($0.title) + prose($0.objectives) } ?? [])
  }

  /// The progress page without its pictures, which say nothing that is not in words.
  var progress: [String] {
    let overview = model.progressOverview
    var lines = [""] + wrapped("Your progress. \(overview.sum)")
    lines += overview.outcomes.flatMap { wrapped($0) }
    for (index, row) in overview.modules.enumerated() {
      let objectives = row.objectiveWords.map { "; \($0)" } ?? ""
      lines += wrapped("\(index + 1). \(row.module.title): \(row.words)\(objectives)")
    }
    if !overview.objectives.isEmpty {
      lines += wrapped("Objectives: \(overview.objectiveSum)") + wrapped(overview.meaning)
      if !overview.weak.isEmpty { lines += wrapped("Weak, with the module to look at again:") }
      lines += overview.weak.flatMap {
        wrapped("Module \($0.module): \($0.text), \($0.percent) %")
      }
    }
    return lines + wrapped(overview.historySum)
      + overview.weeks.flatMap { wrapped(overview.words(for: $0)) }
  }

  /// Which module and page this is.
  func place(_ index: PageIndex) -> [String] {
    guard let module = model.module(index.module) else { return [] }
    let page = "Page \(index.page + 1) of \(module.pages.count)."
    return [""] + wrapped("Module \(index.module + 1), \(sentence(module.title)) \(page)")
  }

  /// A title as a sentence; one that asks has its own mark at the end.
  private func sentence(_ title: String) -> String {
    title.last.map { "?!.…".contains($0) } ?? false ? title : title + "."
  }

  func summary(_ index: Int) -> [String] {
    guard let module = model.module(index) else { return [] }
    let review = model.review(of: module)
    var lines =
      [""] + wrapped("Summary. \(sentence(module.title))") + wrapped(model.summaryLine(of: module))
    lines += model.outcomeLines(of: module).flatMap { wrapped($0) }
    for (position, step) in review.steps.enumerated() {
      let words = model.words(for: step, in: index)
      lines += wrapped(
        "\(position + 1). " + (opening(of: step).map { "\($0): \(words)" } ?? words))
      if case .lookAgain(_, let scenario) = step { lines += missed(in: scenario) }
    }
    return lines
  }

  /// What kind of step it is, before its words; `nil` where they say it.
  private func opening(of step: ModuleReview.Step) -> String? {
    switch step {
    case .goOn, .retry: nil
    case .see: "Kept"
    case .seePutRight: "Put right"
    default: step.group
    }
  }

  /// What is not right in a scenario at the newest answers, and why.
  private func missed(in scenario: Scenario) -> [String] {
    scenario.questions.flatMap { question -> [String] in
      let remarks = model.missedRemarks(of: question, in: scenario)
      return (remarks.isEmpty ? [] : wrapped(question.leadIn))
        + remarks.flatMap { remark in
          wrapped("- \(remark.opening) \(remark.outcome)") + prose(remark.feedback)
        }
    }
  }

  var help: [String] {
    [""]
      + wrapped(
        "Help. Answer with numbers and press Enter. Enter alone goes on. b goes back a page, c to "
          + "the course page, p there shows your progress, u takes back the last thing you did in this "
          + "question, a on a finished scenario answers it again, q leaves. /words searches, g 5.3 goes to page 3 of module 5, "
          + "m marks a page, M lists what is marked, ! reports a problem with a question. On the course "
          + "page r answers what is due for review, n changes your name, and w lets somebody else "
          + "sign in.")
      + wrapped(model.promise)
  }
}
