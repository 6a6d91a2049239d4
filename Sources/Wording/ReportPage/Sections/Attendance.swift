internal import Cohort
internal import Curriculum
internal import Reports
internal import Scoring

extension CohortPage {
  /// Who took part.
  var attendance: Section {
    let attendance = report.attendance
    guard report.sample.showsTotals else {
      let listed = attendance.listed.map {
        "\(counted($0, "person is", "people are")) on the roster."
      }
      let came = "\(counted(attendance.people, "person", "people")) took part."
      return Section(
        id: "people", title: "Who took part",
        nodes: [listed, came].compactMap { $0 }.map { .paragraph($0) })
    }
    let all = attendance.people + attendance.absent
    var states = [
      ("finished all \(counted(attendance.cases, "case", "cases"))", attendance.finished, true),
      ("on the way", attendance.onTheWay, false), ("never came", attendance.absent, false),
    ]
    if let listed = attendance.listed { states.append(("on the roster", listed, false)) }
    let table = NumberTable(
      "People by how far they came",
      [.text("State"), .number("People"), .number("Share"), .bar],
      rows: states.map { name, count, isRight in
        let share = all == 0 ? nil : Double(count) / Double(all)
        return [
          .text(name), .text(String(count)), .text(percent(share, places: 0)),
          .bar(share ?? 0, isRight: isRight),
        ]
      })
    return Section(id: "people", title: "Who took part", nodes: [table.node])
  }

  /// Each learner by name, for reports that stay with the teachers; `nil` unless names are asked for.
  var people: Section? {
    guard includesNames else { return nil }
    let passMark = report.passMark
    let table = NumberTable(
      "What each person reached",
      [
        .text("Id"), .text("Name"), .text("Section"), .number("Cases done"), .number("Score"),
      ] + (passMark == nil ? [] : [.text("Passed")]),
      rows: report.learners.map { row in
        let reached = row.total
        return [
          .words(row.learner.spelling), .words(row.learner.name ?? ""),
          .words(row.learner.section ?? ""), .text("\(reached.done) of \(reached.scenarios)"),
          .text(percent(reached.score.map { Double($0.numerator) / Double($0.denominator) })),
        ] + (passMark.map { [.text(reached.verdict(at: $0)?.rawValue ?? "–")] } ?? [])
      }
    )
    return Section(id: "each", title: "Each person", nodes: [table.node])
  }
}
