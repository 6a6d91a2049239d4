internal import Cohort
internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// A case and what the room made of it.
struct RankedCase: Sendable {
  /// The scenario's position.
  var scenario: Int
  var summary: CaseSummary
}

/// The list for the end of a session: which cases are worth talking about.
extension BoardModel {
  /// The cases that somebody answered, the hardest first; those that too few answered, or that are not scored, come last.
  var hardestNow: [RankedCase] {
    let answered = board.outline.scenarios.indices.map { index in
      RankedCase(scenario: index, summary: summary(ofScenario: index))
    }.filter { $0.summary.answers > 0 }
    return CaseSummary.hardestFirst(answered.map(\.summary)).map { answered[$0] }
  }

  private func summary(ofScenario index: Int) -> CaseSummary {
    let part = board.outline.scenarios[index]
    return CaseSummary(
      of: part.questionsToTalkAbout.indices.compactMap {
        distribution(ofQuestion: $0, in: part)?.debrief
      })
  }

  /// The positions of the scenarios that a page lists, in the order of its items.
  func listed(in place: BoardPlace) -> [Int] {
    place == .hardest ? hardest.map(\.scenario) : Array(board.outline.scenarios.indices)
  }

  /// Whether nobody answers any more: everybody who came has finished or left, or the session has closed.
  var isOver: Bool {
    let last = (session.extensions.map(\.closes) + [session.closes].compactMap { $0 }).max()
    if session.closes != nil, let last, now >= last { return true }
    return !board.attendees.isEmpty
      && board.attendees.allSatisfy { [.finished, .left].contains($0.state(at: now)) }
  }

  var hardestPage: Content {
    var document = Document()
    document.add(
      wrap(
        [
          Run(
            hardest.isEmpty
              ? "Nobody has answered a case."
              : "Of all who answered a case, their mean mark and the wrong answer that most of them gave.",
            .muted)
        ], to: measure))
    for ranked in hardest {
      document.addBlank()
      let (part, summary) = (board.outline.scenarios[ranked.scenario], ranked.summary)
      let mean = summary.mean.map { "mean \($0.percent) %" } ?? wordsForNoMean(summary)
      let row = Line.joined(
        left: Line([Run(part.number.padded(to: 5), .muted), Run(reduced(part.scenario.title))]),
        right: Line(" " + mean + "  \(answeredWords(summary.answers))", .muted),
        columns: measure - 2)
      let temptation = summary.temptationWords.map {
        wrap([Run(reduced($0), .muted)], to: measure - 7).map { Line.blank(5) + $0 }
      }
      document.addItem(focusRows([row] + (temptation ?? [])), cursorColumn: 2)
    }
    return Content(
      title: "Hardest first",
      trailing:
        "\(hardest.count) of \(counted(board.outline.scenarios.count, "case"))",
      document: document, focus: hardest.firstIndex { $0.scenario == selected })
  }

  private func wordsForNoMean(_ summary: CaseSummary) -> String {
    summary.answers < Debrief.smallestGroup ? "too few to say" : "not scored"
  }
}
