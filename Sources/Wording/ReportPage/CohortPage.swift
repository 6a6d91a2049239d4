package import Cohort
internal import Curriculum
package import Reports
internal import Scoring

/// The report on a cohort as a page of HTML.
package struct CohortPage: Sendable {
  let report: CohortReport
  let includesNames: Bool
  /// Whether all that was collected could be read.
  let isWhole: Bool
  /// What is unusual about the marks, as `Marking.basis` says; `nil` if nothing is.
  let basis: String?
  let time: LocalTime

  /// - Parameters:
  ///   - includingNames: Whether each learner is listed with name and score.
  ///   - isWhole: Whether all that was collected could be read. If not, the page says that answers may be missing.
  ///   - basis: What is unusual about the marks, as `Marking.basis` says; `nil` if nothing is.
  ///   - time: The clock by which times are printed.
  package init(
    _ report: CohortReport, includingNames: Bool, isWhole: Bool, basis: String? = nil,
    time: LocalTime
  ) {
    self.report = report
    includesNames = includingNames
    self.isWhole = isWhole
    self.basis = basis
    self.time = time
  }

  /// The page in UTF-8.
  package var bytes: [UInt8] {
    Document(title: report.title + ": report", language: report.language, body: [body]).bytes
  }

  private var body: Node {
    let sections = self.sections
    return .element(
      "main",
      [.element("header", header), contents(of: sections)]
        + sections.map { Node.section($0.id, $0.title, $0.nodes) })
  }

  /// A part of the page.
  struct Section {
    let id: String
    let title: String
    let nodes: [Node]
  }

  private var header: [Node] {
    var nodes: [Node] = [
      .element("h1", [.words(report.title)]), .element("p", [.class("quiet")], period),
    ]
    let people = counted(report.analysis.people, "person", "people")
    switch report.sample {
    case .tooFew:
      nodes.append(
        .caution("\(people) answered: too few for any figure. At least five are needed."))
    case .totalsOnly:
      nodes.append(
        .caution(
          "\(people) answered: enough for totals, too few for single questions. Those need ten."))
    case .unstable:
      nodes.append(
        .caution("\(people) answered. Below 30, figures on single questions are unstable."))
    case .enough: break
    }
    if let basis { nodes.append(.caution("Marks: \(basis).")) }
    if !isWhole {
      nodes.append(
        .caution(
          "Some of what was collected could not be read, or collecting has not finished: answers may be missing."
        ))
    }
    return nodes
  }

  private var period: String {
    guard let first = report.attendance.first, let last = report.attendance.last else {
      return "Nobody has answered."
    }
    return "Answers from \(time.text(first)) to \(time.text(last))."
  }

  private func contents(of sections: [Section]) -> Node {
    .element(
      "nav", [.init("aria-label", "Contents")],
      [
        .element(
          "ul",
          sections.map { .element("li", [.element("a", [.init("href", "#" + $0.id)], $0.title)]) })
      ])
  }

  /// The parts of the page that have something to say, in their order.
  private var sections: [Section] {
    guard report.sample.showsTotals else { return [attendance, leftOut] }
    return [
      attendance, scores, hardest, discrimination, curves, change, comparison, certainty, times,
      reported, people, leftOut, methods,
    ].compactMap(\.self)
  }
}

extension CohortPage {
  /// What a question is called: its case, and its own name if the case has several.
  func name(of item: ItemAnalysis.Item) -> String {
    guard let scenario = scenarios[item.address.scenario] else {
      return "\(item.address.scenario), \(item.address.question)"
    }
    return scenario.questions.count > 1
      ? "\(scenario.title) (\(item.address.question))" : scenario.title
  }

  private var scenarios: [Identifier<Scenario>: Scenario] {
    Dictionary(
      report.cases.map { ($0.scenario.id, $0.scenario) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an option is called: its letter and its words.
  func name(of option: ItemOptions.Option) -> String {
    option.letter.isEmpty ? option.text : "\(option.letter). \(option.text)"
  }
}
