package import Curriculum
internal import Pages
package import Scoring
internal import Screen

extension Model {
  /// Adds the feedback on the newest answer to a question: what was right, why, and the sources. If feedback is withheld, adds
  /// only the answer.
  func addFeedback(_ question: Question, of scenario: Scenario, to document: inout Document) {
    let blocks = self.blocks(in: document)
    document.beginPart()
    document.add(blocks.wrapped(question.leadIn, .strong))
    guard let attempt = progress.latestAttempt(at: scenario.address(of: question)) else { return }
    let remarks = self.remarks(on: attempt, to: question)
    let verdict = verdict(on: attempt, remarks) { Identifier<Choice>(position: $0).text }
    document.add(blocks.wrapped(verdict, verdictStyle(of: attempt)))
    if let explanation = explanation(of: attempt, to: question) {
      document.add(blocks.wrapped(explanation, .muted))
    }
    if let change = change(since: attempt, to: question) {
      document.add(blocks.wrapped(change, .muted))
    }
    if let earlier = earlierWords(on: question, of: scenario) {
      document.add(blocks.wrapped(earlier, .muted))
    }
    for (position, remark) in remarks.enumerated() {
      if position == 0 { document.addBlank() } else { document.addGap() }
      document.add(rows(of: remark, isNumbered: question.form.numbersAnswers, blocks))
    }
    if !withholdsFeedback {
      for block in question.explanation {
        document.addBlank()
        add(block, to: &document)
      }
    }
    if !withholdsFeedback,
      let sources = sourceLine(of: scenario, afterLinks: document.links.addresses.count)
    {
      document.addBlank()
      document.add(
        wrap(
          [Run("\(Self.sourcesLabel) \(sources)", .muted)], to: measure,
          indent: displayWidth(of: Self.sourcesLabel) + 1))
    }
  }

  /// The rows of a remark: the text of the choice with the label it had on the screen, and below it the outcome and the reason.
  func rows(of remark: Remark, isNumbered: Bool, _ blocks: BlockLayout) -> [Line] {
    let body = blocks.narrower(by: 3)
    let label = remark.position.map { position in
      isNumbered ? "\(position + 1)" : Identifier<Choice>(position: position).text
    }
    // A phrase has no letter, so a bullet shows where it begins.
    var rows = body.wrapped(remark.text)
      .hanging(from: Run((label ?? display.glyphs.bullet(depth: 0)).padded(to: 3), .muted))
    let indent = Run("   ")
    if !remark.outcome.isEmpty {
      rows += body.wrapped(remark.outcome, style(of: remark.result))
        .map { $0.indented(by: indent) }
    }
    rows += body.rows(of: remark.feedback).map { $0.runs.isEmpty ? $0 : $0.indented(by: indent) }
    return rows
  }

  private func style(of result: Remark.Result) -> Style {
    switch result {
    case .right: .correct
    case .wrong: .incorrect
    case .partly: .chosen
    case .neutral: .muted
    }
  }

  private func verdictStyle(of attempt: Attempt) -> Style {
    guard let score = attempt.score, !withholdsFeedback else { return .chosen }
    return switch Outcome(score) {
    case .right: .correct
    case .partlyRight: .chosen
    case .notRight: .incorrect
    }
  }

  func addDebrief(of scenario: Scenario, to document: inout Document) {
    document.addBlank()
    document.add(blocks.wrapped("Debrief", .strong))
    if let shares = shares(of: scenario) { document.add(blocks.wrapped(shares, .muted)) }
    for block in scenario.debrief {
      document.addBlank()
      add(block, to: &document)
    }
    let sources = sources(named: scenario.sources)
    if !sources.isEmpty {
      document.addBlank()
      let label = Self.sourcesLabel + " "
      let inner = blocks.narrower(by: displayWidth(of: label))
      let rows = sources.enumerated().flatMap { position, source in
        let mark = mark(ofSource: position, afterLinks: document.links.addresses.count) + " "
        let work = inner.narrower(by: displayWidth(of: mark))
        return
          (work.wrapped(source.reference, .muted) + work.rows(ofAddress: source.url, after: ""))
          .hanging(from: Run(mark, .muted))
      }
      document.add(rows.hanging(from: Run(label, .muted)))
    }
  }

  /// `First answers: 25 %, the mean of 2 questions.`, and `Newest answers: 100 %.` if those differ; `nil` if nothing is scored.
  package func shares(of scenario: Scenario) -> String? {
    guard let first = progress.share(of: scenario),
      let newest = progress.newestShare(of: scenario)
    else { return nil }
    let scored = scenario.questions.count {
      progress.firstAttempt(at: scenario.address(of: $0))?.score != nil
    }
    return "First answers: \(first.percent) %"
      + (scored > 1 ? ", the mean of \(scored) questions." : ".")
      + (first == newest ? "" : " Newest answers: \(newest.percent) %.")
  }

  /// The organisations and years of a scenario's sources with their numbers, as `GMC 2024 [1]; MDU 2013 [2].`; `nil` if it names none. The
  /// numbers follow those of the page's links.
  package func sourceLine(of scenario: Scenario, afterLinks count: Int) -> String? {
    let names = sources(named: scenario.sources).enumerated()
      .map { "\($1.organisation) \($1.year)\u{A0}\(mark(ofSource: $0, afterLinks: count))" }
    return names.isEmpty ? nil : names.joined(separator: "; ") + "."
  }
}

extension Question.Form {
  /// Whether a screen gives the answers numbers instead of letters, as it does for entries to put in order.
  var numbersAnswers: Bool {
    switch self {
    case .ordering: true
    case .choice, .rating, .marking: false
    }
  }
}

extension Model {
  /// Says that an answer is saved, and what it earned: `Saved. Partly right: 4½ of 6.` For a single choice it also names the
  /// right answer, because the remark on it may be out of view.
  package func verdict(
    on attempt: Attempt, _ remarks: [Remark], label: (Int) -> String
  ) -> String {
    (settings.keepsAnswers ? "Saved. " : "Not recorded. ") + earned(by: attempt, remarks, label)
      + (attempt.certainty.map { " You said: \($0.words)." } ?? "")
  }

  /// How the score of an answer came about, in a sentence; `nil` if no marks were lost, or if feedback is withheld.
  package func explanation(of attempt: Attempt, to question: Question) -> String? {
    withholdsFeedback ? nil : question.explanation(of: attempt)
  }

  /// What has changed in a question since it was answered, in a sentence; `nil` if nothing has, or if feedback is withheld.
  package func change(since attempt: Attempt, to question: Question) -> String? {
    withholdsFeedback ? nil : question.change(since: attempt)
  }

  private func earned(
    by attempt: Attempt, _ remarks: [Remark], _ label: (Int) -> String
  ) -> String {
    if withholdsFeedback { return "This is what you answered." }
    guard let score = attempt.score else { return "Not scored." }
    let words = Outcome(score).words
    let outcome = words.prefix(1).uppercased() + words.dropFirst()
    switch attempt.kind {
    case .single, .oneOf, .poll:
      let best =
        score.isFull
        ? [] : remarks.filter { $0.result == .partly }.compactMap(\.position).map(label)
      guard let last = best.last else { return outcome + "." }
      guard best.count > 1 else {
        return outcome
          + (attempt.kind == .oneOf ? "; \(last) is accepted." : "; the answer is \(last).")
      }
      return outcome + "; \(best.dropLast().joined(separator: ", ")) and \(last) are accepted."
    case .rating: return outcome + ": \(halves(score.earned)) of \(halves(score.possible))."
    case .ordering:
      return outcome
        + (score.isFull
          ? ": the best order." : ": \(score.share.percent) % of the way to the best order.")
    case .several, .choose, .marking: return outcome + ": \(score.earned) of \(score.possible)."
    }
  }
}

/// A number of half marks as people write it: 9 → `4½`.
private func halves(_ count: Int) -> String {
  let whole = count / 2
  return count % 2 == 0 ? "\(whole)" : whole == 0 ? "½" : "\(whole)½"
}
