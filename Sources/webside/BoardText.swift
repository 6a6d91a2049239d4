internal import Cohort
internal import Curriculum
internal import Scoring
internal import Screen

/// The board in lines of text: what both the full screen and the plain one show.
struct BoardText {
  var board: Board
  var now: Timestamp

  var title: String {
    let plan = board.session.plan
    let time =
      switch plan.moment(at: now) {
      case .before: "opens \(plan.opens.map(LocalTime.text) ?? "")"
      case .within: plan.closes.map { "open until \(LocalTime.text($0))" } ?? "open"
      case .after: "closed"
      }
    return "\(reduced(plan.title)) · \(time)"
  }

  var attendance: String {
    let count = board.rows(at: now).count
    guard let roster = board.session.roster else { return "\(count) signed in" }
    return "\(count) of \(roster.learners.count) signed in"
  }

  var percent: Int {
    let (done, all) = board.progress
    return all == 0 ? 0 : Fraction(done, all).percent
  }

  /// `finished 9 · answering 18 · quiet 1`, and what is wrong.
  var totals: String {
    let rows = board.rows(at: now)
    func count(_ isCounted: (Board.State) -> Bool) -> Int { rows.count { isCounted($0.state) } }
    let quiet = count { if case .quiet = $0 { true } else { false } }
    var words = [
      "finished \(count { $0 == .finished })", "answering \(count { $0 == .answering })",
      "signed out \(count { $0 == .signedOut })", "quiet for 5 min \(quiet)",
    ]
    if board.refused > 0 { words.append("\(board.refused) files set aside") }
    return words.joined(separator: " · ")
  }

  /// One line for each scenario.
  func scenario(_ index: Int) -> String {
    let scenario = board.scenarios[index]
    let state = board.opened.contains(scenario.id) ? "open" : "hidden"
    return
      "\(index + 1). \(reduced(scenario.title)): \(board.answeredCount(scenario.id)) answered, \(state)"
  }

  /// One line for each learner.
  var seats: [String] {
    board.rows(at: now).map { row in
      "\(row.who), seat \(row.seat): \(row.done) of \(board.scenarios.count) done, \(row.state.words)"
        + (row.place.isEmpty ? "" : ", last at \(row.place)")
    }
  }

  /// What was answered to a scenario: the bars alone, without saying which are right, until the debrief.
  func answers(to scenario: Scenario, isDebrief: Bool) -> [String] {
    guard let found = board.debrief(of: scenario.id) else { return ["No answers yet."] }
    var debrief = board.debrief
    var shown = found
    if !isDebrief {
      shown.scenario.debrief = []
      shown.scenario.facilitator = []
      shown.reports = []
      shown.questions = found.questions.map { question in
        var question = question
        question.commonestError = nil
        question.sureAndWrong = nil
        question.mean = nil
        question.bars = question.bars.map { bar in
          var bar = bar
          bar.isKeyed = false
          return bar
        }
        return question
      }
    }
    debrief.modules = debrief.modules.filter { $0.scenarios.contains(found) }.prefix(1).map {
      var module = $0
      module.scenarios = [shown]
      return module
    }
    // The sheet's own title and the module's are left out: the board has said where one is.
    let lines = debrief.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let start = lines.firstIndex(of: reduced(shown.scenario.title)) ?? 0
    return Array(lines[start...].dropLast())
  }

  /// The whole board as plain text.
  var plain: String {
    var lines = [title, attendance, "\(percent) % of the cases done", totals]
    lines += board.problem.map { [$0] } ?? []
    lines += board.scenarios.indices.map(scenario)
    return lines.map { $0 + "\n" }.joined()
  }
}
