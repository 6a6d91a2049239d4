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

  var course: [String] { course(after: nil, PlainHeard()) }

  /// The course page. It begins with the part of the course that was chosen, if the learner comes from another part, and with who
  /// is signed in, if that was not said yet. Of the modules only those are said that have changed since the page was heard.
  func course(after earlier: Model?, _ heard: PlainHeard) -> [String] {
    let hasChosen = earlier.map { $0.learner == model.learner && !isSamePart($0) } ?? false
    let chosen = hasChosen ? wrapped("Chosen: \(model.words(for: model.currentPart)).") : []
    let isKnown = earlier?.learner == model.learner || model.learners.hasJustSignedIn
    let name = isKnown ? "" : model.learner.map { " Signed in as \($0.name)." } ?? ""
    let before = heard.course.flatMap { $0.learner == model.learner && isSamePart($0) ? $0 : nil }
    return [""] + chosen + wrapped("\(model.course.title).\(name)") + wrapped(model.courseSummary)
      + (model.dueWords("type").map { wrapped($0) } ?? [])
      + (before.map(changedModules) ?? modules)
      + (before?.nextModule == model.nextModule
        ? [] : model.nextGoals.map { wrapped($0.title) + prose($0.objectives) } ?? [])
  }

  /// The modules of the course, and its other parts, each with its number.
  private var modules: [String] {
    model.course.modules.indices.flatMap(line(ofModule:))
      + model.offeredParts.enumerated().flatMap { position, part in
        wrapped("\(model.firstNumberOfParts + position). \(model.words(for: part))")
      }
  }

  private func line(ofModule index: Int) -> [String] {
    wrapped(
      "\(model.course.number(ofModule: index)). \(model.course.modules[index].title): "
        + model.stateText(of: index))
  }

  /// The modules whose state has changed since the course page was heard, and how to hear all of them.
  private func changedModules(since before: Model) -> [String] {
    let changed = model.course.modules.indices.filter {
      before.stateText(of: $0) != model.stateText(of: $0)
    }
    return changed.flatMap(line(ofModule:))
      + wrapped(
        "\(changed.isEmpty ? "The list is" : "The rest of the list is") as it was; type the word again to hear it."
      )
  }

  /// The progress page without its pictures, which only repeat the words.
  var progress: [String] {
    let overview = model.progressOverview
    var lines = [""] + wrapped("Your progress. \(overview.sum)")
    lines += overview.outcomes.flatMap { wrapped($0) }
    let forms = model.formOverview
    if let forms { lines += wrapped(forms.sum) }
    if let words = model.textsWords { lines += wrapped(words) }
    for row in overview.modules {
      let objectives = row.objectiveWords.map { "; \($0)" } ?? ""
      lines += wrapped("Module \(row.number), \(row.module.title): \(row.words)\(objectives)")
    }
    if !overview.objectives.isEmpty {
      lines += wrapped("Objectives: \(overview.objectiveSum)") + wrapped(overview.meaning)
    }
    lines += practice
    if let forms, !forms.changed.isEmpty {
      lines += wrapped("What changed between the forms:")
      lines += forms.changed.flatMap {
        wrapped("Module \(model.course.number(ofModule: $0.module)): \($0.words)")
      }
    }
    return lines + wrapped(overview.historySum)
      + overview.weeks.flatMap { wrapped(overview.words(for: $0)) } + files
  }

  /// What to look at again, numbered, under the reason.
  private var practice: [String] {
    var reason: Practice.Reason?
    return model.practice.enumerated().flatMap { position, item -> [String] in
      let heading = item.reason == reason ? [] : wrapped(item.reason.heading + ":")
      reason = item.reason
      return heading
        + wrapped("\(position + 1). Page \(model.course.number(of: item.page)): \(item.words)")
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
      + traces(on: index)
  }

  /// What the learner left on a page: a mark, a note, or both.
  private func traces(on index: PageIndex) -> [String] {
    let hasNote = model.offersTexts && model.note(on: index) != nil
    switch (model.offers(.listMarks) && model.isMarked(index), hasNote) {
    case (true, true): return wrapped("You marked this page and wrote a note on it; w opens it.")
    case (true, false): return wrapped("You marked this page.")
    case (false, true): return wrapped("You wrote a note on this page; w opens it.")
    case (false, false): return []
    }
  }

  /// A title as a sentence: with a full stop, unless it ends in a mark of its own.
  func sentence(_ title: String) -> String {
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
    lines += files + wrapped("What next?")
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
      + files + (model.recordFromElsewhere.map(wrapped) ?? [])
  }

  /// The files that can be asked for here, each with the word that asks for it.
  var files: [String] {
    guard model.offersFiles else { return [] }
    return LearnerFile.allCases.flatMap { wrapped($0.words(typing: $0.word)) }
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
}
