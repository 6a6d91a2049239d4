public import Cohort
internal import Curriculum
internal import Scoring

/// How a test and its items worked, for the people who keep the questions.
///
/// As a table it has a row for each question, and below it a row for each row of its table, entry of its order or phrase of its
/// post. Figures are of first answers to the present wording and key.
public struct ItemReport: Sendable {
  let analysis: ItemAnalysis
  /// What is unusual about the marks, as `Marking.basis` says; `nil` if nothing is.
  private let basis: String?

  public init(_ analysis: ItemAnalysis, basis: String? = nil) {
    self.analysis = analysis
    self.basis = basis
  }

  /// One row for each question and each part of one.
  ///
  /// The columns are `module`, `scenario`, `question`, `part` (the letter or the phrase; empty for the question itself), `text`,
  /// `kind`, `n`, `facility` with its 95 % interval, `rest r` (the corrected item-total correlation), `upper-lower`,
  /// `alpha if deleted`, `median seconds`, `said how sure`, `sure and wrong`, `other versions`, `options` and `flags`. Facility,
  /// its interval and the difference are percentages.
  var items: DataTable {
    DataTable(
      title: "Items",
      columns: [
        "module", "scenario", "question", "part", "text", "kind", "n", "facility", "facility from",
        "facility to", "rest r", "upper-lower", "alpha if deleted", "median seconds",
        "said how sure", "sure and wrong", "other versions", "options", "flags",
      ], rows: analysis.items.flatMap(rows)
    ).saying(basis)
  }

  /// One row for each option of each question.
  var options: DataTable {
    DataTable(
      title: "Options",
      columns: [
        "module", "scenario", "question", "option", "text", "right", "n", "share", "rest r",
        "upper 27 %", "lower 27 %", "works",
      ],
      rows: analysis.items.flatMap { item in
        item.options.map { option in
          let statistics = option.statistics
          return [
            .text(item.module.text), .text(item.address.scenario.text),
            .text(item.address.question.text), DataTable.words(option.option.letter),
            DataTable.words(option.option.text),
            option.option.isKeyed.map { .boolean($0) } ?? .empty,
            .integer(statistics.count), DataTable.percent(statistics.share),
            DataTable.number(statistics.restCorrelation, places: 3),
            .number(statistics.upper, places: 1), .number(statistics.lower, places: 1),
            option.option.isKeyed == false ? .boolean(statistics.isWorkingDistractor) : .empty,
          ]
        }
      })
  }

  /// The test as a whole: a row for each figure.
  var test: DataTable {
    let test = analysis.test
    let totals = test.totals
    let reliability = test.reliability
    return DataTable(
      title: "Test", columns: ["figure", "value"],
      rows: [
        ("people who answered anything", .integer(analysis.people)),
        ("questions", .integer(test.itemCount)),
        ("people who answered every question", .integer(test.complete)),
        ("mean of their totals", DataTable.number(totals?.mean, places: 3)),
        ("median", DataTable.number(totals?.median, places: 3)),
        ("standard deviation", DataTable.number(totals?.standardDeviation, places: 3)),
        ("skewness", DataTable.number(totals?.skewness, places: 3)),
        ("Cronbach's alpha", DataTable.number(reliability?.alpha, places: 3)),
        (
          "alpha, 95 % interval from",
          DataTable.number(reliability?.feldtInterval?.lower, places: 3)
        ),
        ("alpha, 95 % interval to", DataTable.number(reliability?.feldtInterval?.upper, places: 3)),
        ("standard error of measurement", DataTable.number(reliability?.standardError, places: 3)),
        (
          "questions needed for an alpha of 0.8",
          reliability?.itemsNeeded(for: 0.8).map { .integer($0) } ?? .empty
        ),
      ].map { [.text($0.0), $0.1] })
  }

  /// What the number of people allows to be said, in a sentence.
  package var caution: String {
    let people = counted(analysis.people, "person", "people")
    return switch analysis.sample {
    case .tooFew: "\(people) answered: too few for any figure"
    case .totalsOnly: "\(people) answered: enough for the totals, too few for single questions"
    case .unstable: "\(people) answered: figures are unstable below 30"
    case .enough: "\(people) answered"
    }
  }

  private func rows(of item: ItemAnalysis.Item) -> [[DataTable.Cell]] {
    let question = row(
      of: item, part: "", text: item.question.leadIn.plainText, item.statistics,
      options: item.parts.isEmpty ? item.options : [], flags: item.flags,
      rest: [
        DataTable.number(item.medianSeconds, places: 1), .integer(item.certain.said),
        .integer(item.certain.sureAndWrong), .integer(item.otherVersions),
      ])
    let parts = item.parts.map { part in
      row(
        of: item, part: part.part.letter.isEmpty ? part.part.text : part.part.letter,
        text: part.part.text, part.statistics, options: part.options, flags: part.flags,
        rest: [.empty, .empty, .empty, .empty])
    }
    return [question] + parts
  }

  private func row(
    of item: ItemAnalysis.Item, part: String, text: String, _ statistics: ItemStatistics,
    options: [ItemAnalysis.Option], flags: [ItemFlag], rest: [DataTable.Cell]
  ) -> [DataTable.Cell] {
    [
      .text(item.module.text), .text(item.address.scenario.text),
      .text(item.address.question.text), DataTable.words(part), DataTable.words(text),
      .text(item.question.kind.rawValue), .integer(statistics.count),
      DataTable.percent(statistics.facility), DataTable.percent(statistics.facilityInterval?.lower),
      DataTable.percent(statistics.facilityInterval?.upper),
      DataTable.number(statistics.restCorrelation, places: 3),
      DataTable.percent(statistics.upperLowerDifference),
      DataTable.number(statistics.alphaIfDeleted, places: 3),
    ] + rest + [
      DataTable.words(
        options.map { Self.words($0, isPart: !part.isEmpty) }.joined(separator: "; ")),
      .text(flags.map(\.rawValue).joined(separator: "; ")),
    ]
  }

  /// `b* 12 (upper 5, lower 1)`: an asterisk marks what is right. An option of a part goes by its rating or its place.
  private static func words(_ option: ItemAnalysis.Option, isPart: Bool) -> String {
    let text = option.option.text
    let name =
      if isPart {
        text.split(separator: ": ").last.map(String.init) ?? text
      } else {
        option.option.letter.isEmpty ? text : option.option.letter
      }
    return "\(name)\(option.option.isKeyed == true ? "*" : "") \(option.statistics.count) "
      + "(upper \(short(option.statistics.upper)), lower \(short(option.statistics.lower)))"
  }

  private static func short(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\((value * 10).rounded() / 10)"
  }
}

extension ItemReport {
  /// Tables one below the other, for people.
  var text: String {
    var text = caution + ".\n\n"
    if let basis { text += "Marks: \(basis).\n\n" }
    text += Columns(rows: test.rows.map { $0.map(\.shown) }, left: [0]).text
    guard !analysis.items.isEmpty else { return text }
    text += "\n"
    let table = items
    // What a person compares first; the rest is in the other formats.
    let shown = ["scenario", "question", "part", "n", "facility", "rest r", "upper-lower", "flags"]
    let places = shown.compactMap { table.columns.firstIndex(of: $0) }
    text +=
      Columns(
        rows: [shown]
          + table.rows.map { row in places.map { String(row[$0].shown.prefix(40)) } },
        left: [0, 1, 2, 7], gap: 2
      ).text
    return text
  }

  /// An object with the test, the items and the options.
  var json: String {
    "{\"caution\":\(DataTable.quoted(caution)),\n"
      + (basis.map { "\"marks\":\(DataTable.quoted($0)),\n" } ?? "")
      + "\"test\":\(test.json),\"items\":\(items.json),"
      + "\"options\":\(options.json)}\n"
  }
}
