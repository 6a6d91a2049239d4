internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The pages other than those of a scenario.
extension PlainText {
  func signIn(_ state: SignIn) -> [String] {
    if let renamed = state.renamed { return [""] + wrapped(renamed.isNow) }
    guard state.name == nil else {
      return wrapped("Webside. \(model.course.title).") + wrapped("Welcome. " + Model.welcome)
    }
    return wrapped((state.typed == nil ? "Webside. \(model.course.title). " : "") + state.choice)
      + state.names.enumerated().flatMap { wrapped("\($0 + 1). \($1)") }
  }

  var course: [String] {
    let name = model.learner.map { " Signed in as \($0.name)." } ?? ""
    return [""] + wrapped("\(model.course.title).\(name)") + wrapped(model.courseSummary)
      + (model.dueWords("type").map { wrapped($0) } ?? [])
      + model.course.modules.enumerated().flatMap { index, module in
        wrapped(
          "\(model.course.number(ofModule: index)). \(module.title): \(model.stateText(of: index))")
      }
      + model.offeredParts.enumerated().flatMap { position, part in
        wrapped("\(model.firstNumberOfParts + position). \(model.words(for: part))")
      }
      + (model.nextGoals.map { wrapped($0.title) + prose($0.objectives) } ?? [])
  }

  /// The progress page without its pictures, which only repeat the words.
  var progress: [String] {
    let overview = model.progressOverview
    var lines = [""] + wrapped("Your progress. \(overview.sum)")
    lines += overview.outcomes.flatMap { wrapped($0) }
    if let words = model.textsWords { lines += wrapped(words) }
    for row in overview.modules {
      let objectives = row.objectiveWords.map { "; \($0)" } ?? ""
      lines += wrapped("\(row.number). \(row.module.title): \(row.words)\(objectives)")
    }
    if !overview.objectives.isEmpty {
      lines += wrapped("Objectives: \(overview.objectiveSum)") + wrapped(overview.meaning)
    }
    lines += practice
    if let forms = model.formOverview {
      lines += wrapped("Before and after the course. " + forms.sum)
      lines += forms.changed.flatMap {
        wrapped("Module \(model.course.number(ofModule: $0.module)): \($0.words)")
      }
    }
    return lines + wrapped(overview.historySum)
      + overview.weeks.flatMap { wrapped(overview.words(for: $0)) }
  }

  /// What to look at again, numbered, under the reason.
  private var practice: [String] {
    var reason: Practice.Reason?
    return model.practice.enumerated().flatMap { position, item -> [String] in
      let heading = item.reason == reason ? [] : wrapped(item.reason.heading + ":")
      reason = item.reason
      return heading
        + wrapped(
          "\(position + 1). \(model.course.number(of: item.page)) \(item.words)")
    }
  }

  /// The end of a round of review.
  func reviewed(_ earlier: EarlierAnswers) -> [String] {
    [""] + wrapped("Review. " + Model.roundIsOver(earlier))
      + earlier.cases.flatMap { wrapped(model.words(for: $0)) }
      + (earlier.restOfToday.isEmpty ? [] : [Model.reviewedEarlierToday])
      + earlier.restOfToday.flatMap { wrapped(model.words(for: $0)) }
      + model.dueAfterRound.flatMap { wrapped($0) }
  }

  /// The module's title and the page number.
  func place(_ index: PageIndex) -> [String] {
    guard let module = model.module(index.module) else { return [] }
    let page = "Page \(index.page + 1) of \(module.pages.count)."
    return [""]
      + wrapped(
        "Module \(model.course.number(ofModule: index.module)), \(sentence(module.title)) \(page)")
  }

  /// A title as a sentence: with a full stop, unless it ends in a mark of its own.
  private func sentence(_ title: String) -> String {
    title.last.map { "?!.…".contains($0) } ?? false ? title : title + "."
  }

  func summary(_ index: Int) -> [String] {
    guard let module = model.module(index) else { return [] }
    let review = model.review(of: module)
    var lines = [""]
    if let ending = model.ending(ofModule: index) {
      lines += self.lines(of: ending)
    } else {
      lines +=
        wrapped("Summary. \(sentence(module.title))") + wrapped(model.summaryLine(of: module))
    }
    lines += model.outcomeLines(of: module).flatMap { wrapped($0) }
    // What was missed is said first, so that the steps stand together at the end, where the prompt asks for one.
    for step in review.openSteps {
      guard case .lookAgain(_, let scenario) = step else { continue }
      lines += wrapped("Look again: " + model.words(for: step, in: index)) + missed(in: scenario)
    }
    lines += wrapped("What next?")
    for (position, step) in review.openSteps.enumerated() {
      let words = model.words(for: step, in: index)
      lines += wrapped(
        "\(position + 1). " + (opening(of: step).map { "\($0): \(words)" } ?? words))
    }
    return lines
  }

  /// The end of the course or the track.
  var ending: [String] {
    guard let ending = model.courseEnding else { return [] }
    return [""] + lines(of: ending)
      + (model.offersFiles ? LearnerFile.allCases.flatMap { wrapped($0.words) } : [])
  }

  private func lines(of ending: Ending) -> [String] {
    wrapped(sentence(ending.title))
      + ending.parts.flatMap { wrapped("\($0.heading): \($0.sentences.joined(separator: " "))") }
  }

  /// The kind of a step, to stand before its words; `nil` if the words say it themselves.
  private func opening(of step: ModuleReview.Step) -> String? {
    switch step {
    case .goOn, .retry: nil
    case .answer, .lookAgain, .see, .seePutRight: step.group
    }
  }

  /// The remarks on the newest answers in a scenario that are not right.
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
    let others = model.settings.isPinned ? "" : ", and w lets somebody else sign in"
    return [""]
      + wrapped(
        "Help. Answer with the letters or numbers that stand before the answers, and press Enter. Enter alone goes on. "
          + "b or back goes back a page, c or course to the course page, p there shows your progress, u or undo takes back "
          + "the last thing you did in this question, again says the page again, r on a finished scenario asks it once more, "
          + "q leaves. Where b and c are answers, type the whole word. /words searches, g 5.3 goes to page 3 of module 5, "
          + "m marks a page, w writes a note on it, M lists what is marked or written, S lists the page's sources and links, ! reports a problem with a question. On the course "
          + "page r answers what is due for review, s shows the settings, n changes your name"
          + others
          + ". For an order type its numbers, as 532641 or 5 3 2 6 4 1; 2-4 stands for 2 3 4."
      )
      + wrapped(model.promise)
  }
}
