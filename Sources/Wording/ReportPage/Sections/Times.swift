internal import Cohort
internal import Curriculum

extension CohortPage {
  /// How long answers took; `nil` if no question is analysed.
  var times: Section? {
    guard let times = report.times else { return nil }
    let width = AnswerTimes.binWidthInSeconds
    let last = times.bins.count - 1
    let edges = (0...times.bins.count).map { $0 > last ? "" : String($0 * width) }
    let most = times.bins.max() ?? 0
    let place = (times.bins.firstIndex(of: most) ?? 0) * width
    var nodes: [Node] = []
    // Of those who answered every question, the time on the questions themselves, without the reading between them.
    let total = times.medianTotalSeconds.map { seconds -> [NumberTable.Cell] in
      [
        .text(
          "All questions together, without the reading between them, of those who answered every question"
        ), .text(decimal(seconds, 0)),
      ]
    }
    nodes.append(
      .figure(
        Histogram(
          counts: times.bins, edges: edges, xTitle: "median seconds of the question",
          yTitle: "questions"
        ).drawing,
        alternative:
          "Histogram of the median times of \(counted(times.bins.reduce(0, +), "question")). Most of them, \(most), took \(counted(place, "second")) or a little more. "
          + "The numbers are in the table below.",
        caption:
          "Questions by their median time. The last column holds everything from \(last * width) seconds up."
      ))
    nodes.append(
      NumberTable(
        "The same in numbers", [.text("Seconds"), .number("Questions")],
        rows: times.bins.enumerated().map { index, count in
          [
            .text(
              index == last
                ? "\(index * width) or more" : "\(index * width) to under \((index + 1) * width)"),
            .text(String(count)),
          ]
        }
      ).node)
    nodes.append(
      NumberTable(
        "The questions that took longest", [.text("Question"), .number("Median seconds")],
        rows: times.slowest.map { item in
          [.words(name(of: item)), .text(decimal(item.medianSeconds, 0))]
        } + [total].compactMap { $0 }
      ).node)
    return Section(id: "times", title: "Time", nodes: nodes)
  }
}
