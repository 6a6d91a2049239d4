internal import CSVText
internal import Cohort
internal import Curriculum
internal import Scoring

extension CompletionReport {
  /// The report for people to read: how many are in each state, section by section, and then who.
  var text: String {
    var text = SafeText.withoutControls(title) + ": completion\n\n" + sum + "\n"
    if let basis { text += "Marks: \(basis).\n" }
    if !completion.sections.isEmpty { text += "\n" + sectionTable }
    for state in [CohortCompletion.State.onTheWay, .neverCame, .finished] {
      let rows = completion.rows.filter { $0.state == state }
      guard !rows.isEmpty else { continue }
      let words = state.words
      text += "\n\(words.prefix(1).uppercased())\(words.dropFirst()):\n\n"
      text += Columns(rows: rows.map(cells), left: [0, 1, 2, 3], gap: 2).text
    }
    return text
  }

  /// `9 finished, 18 on the way, 5 never came.`
  private var sum: String {
    CohortCompletion.State.allCases.map { "\(completion.count($0)) \($0.words)" }
      .joined(separator: ", ") + "."
  }

  private var sectionTable: String {
    let states = CohortCompletion.State.allCases
    let rows = completion.sections.map { section in
      [SafeText.withoutControls(section.title ?? "No section")]
        + states.map { String(section.counts[$0] ?? 0) }
    }
    return Columns(rows: [["Section"] + states.map(\.words)] + rows, gap: 2).text
  }

  private func cells(of row: CohortCompletion.Row) -> [String] {
    let name = includesNames ? row.learner.name.map(SafeText.withoutControls) : nil
    let who = "  " + row.learner.spelling + (name.map { ", " + $0 } ?? "")
    guard row.state != .neverCame else { return [who] }
    return [
      who, "\(row.done) of \(counted(row.cases, "case"))",
      row.activity.map { "last: " + title(ofCase: $0.lastCase.text) } ?? "answered nothing",
      [
        row.attendance?.signedIn.map { "signed in \(time.text($0))" },
        row.attendance?.signedOut.map { "out \(time.text($0))" },
      ].compactMap { $0 }.joined(separator: ", "),
    ]
  }

  private func title(ofCase id: String) -> String {
    caseTitles[id].map(SafeText.withoutControls) ?? id
  }
}
