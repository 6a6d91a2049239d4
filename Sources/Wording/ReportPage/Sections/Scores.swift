internal import Cohort
internal import Curriculum
internal import Reports
internal import Scoring

extension CohortPage {
  /// How the scores of those who finished are spread, with the pass mark.
  var scores: Section {
    let title = "Scores"
    guard let scores = report.scores else {
      return Section(
        id: "scores", title: title,
        nodes: [
          .paragraph(
            "\(counted(report.attendance.finished, "person has", "people have")) finished: too few for figures on scores."
          )
        ])
    }
    let moments = scores.moments
    var nodes: [Node] = []
    if ItemAnalysis.Sample(people: moments.count).showsItems { nodes += histogram(of: scores) }
    var rows: [[NumberTable.Cell]] = [
      [.text("people who finished"), .text(String(moments.count))],
      [.text("mean score"), .text(percent(moments.mean))],
      [.text("median"), .text(percent(moments.median))],
      [
        .text("standard deviation, in points"),
        .text(decimal(moments.standardDeviation.map { $0 * 100 }, 1)),
      ],
    ]
    if let passMark = report.passMark, let passed = scores.passed {
      rows.append([.text("pass mark"), .words(passMark.words)])
      rows.append([.text("passed"), .text("\(passed.count) of \(moments.count)")])
      rows.append([
        .text("share who passed, 95 % interval"),
        .text(
          "\(percent(Double(passed.count) / Double(moments.count))) "
            + "(\(percent(passed.interval?.lower)) to \(percent(passed.interval?.upper)))"),
      ])
    }
    if let reliability = report.analysis.test.reliability {
      rows.append([
        .text("Cronbach’s alpha, of \(counted(reliability.count, "person", "people"))"),
        .text(
          "\(decimal(reliability.alpha, 2)) (\(decimal(reliability.feldtInterval?.lower, 2)) to "
            + "\(decimal(reliability.feldtInterval?.upper, 2)))"),
      ])
      rows.append([
        .text("standard error of measurement, in points"),
        .text(
          decimal(
            reliability.standardError.map { $0 / Double(max(1, reliability.itemCount)) * 100 }, 1)),
      ])
    }
    nodes.append(
      NumberTable("The scores as a whole", [.text("Figure"), .number("Value")], rows: rows).node)
    if report.passMark?.basis == nil, report.passMark != nil {
      nodes.append(
        .caution("Nobody has said how the pass mark was set: read who passed as a first guess."))
    }
    return Section(id: "scores", title: title, nodes: nodes)
  }

  private func histogram(of scores: ScoreDistribution) -> [Node] {
    let mark = report.passMark.map {
      (place: Double($0.percent) / 10, text: "pass mark \($0.percent) %")
    }
    let most = scores.bins.max() ?? 0
    let place = (scores.bins.firstIndex(of: most) ?? 0) * 10
    let drawing = Histogram(
      counts: scores.bins, edges: (0...10).map { $0.isMultiple(of: 2) ? String($0 * 10) : "" },
      xTitle: "score, %", yTitle: "people", mark: mark
    ).drawing
    return [
      .figure(
        drawing,
        alternative:
          "Histogram of the scores of \(scores.moments.count) people. Most of them, \(most), scored \(place) to \(place + 10) percent. "
          + (mark.map { "The \($0.text) is marked. " } ?? "")
          + "The numbers are in the table below.",
        caption: "People by score."),
      NumberTable(
        "The same in numbers", [.text("Score"), .number("People"), .number("Share")],
        rows: scores.bins.enumerated().map { index, count in
          [
            .text("\(index * 10) to \(index == 9 ? "100" : "under \(index * 10 + 10)") %"),
            .text(String(count)),
            .text(percent(Double(count) / Double(scores.moments.count), places: 0)),
          ]
        }
      ).node,
    ]
  }
}
