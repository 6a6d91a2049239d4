internal import CSVText
public import Cohort
internal import Curriculum
internal import Scoring
internal import Spreadsheets

/// What a panel of experts answered beside the key, for the people who answer for the key.
public struct PanelReport: Sendable {
  let analysis: PanelAnalysis
  let title: String
  /// Who the experts are; `nil` if nobody asked for names.
  let names: [String]?

  /// With fewer experts, one person makes too much of a difference. Aggregate keys are made of 10 to 20.
  static let fewExperts = 10

  public init(_ analysis: PanelAnalysis, title: String, names: [String]? = nil) {
    self.analysis = analysis
    self.title = title
    self.names = names
  }

  /// One row for each row of a table, entry of an order, and choice.
  ///
  /// The columns are `module`, `scenario`, `question`, `kind`, `row` (the letter), `text`, `n`, `answers` (each answer with its
  /// number), `mode`, `at mode` and `on its side` (percentages), `w` (Kendall's coefficient of the whole order), `key`, `verdict`
  /// and `other wordings`.
  var table: DataTable {
    DataTable(
      title: "Panel",
      columns: [
        "module", "scenario", "question", "kind", "row", "text", "n", "answers", "mode", "at mode",
        "on its side", "w", "key", "verdict", "other wordings",
      ],
      rows: analysis.questions.flatMap { question in
        question.rows.map { cells(of: $0, in: question) }
      })
  }

  private func cells(of row: PanelRow, in question: PanelAnalysis.Question) -> [DataTable.Cell] {
    [
      .text(question.module.text), .text(question.scenario.id.text),
      .text(question.question.id.text), .text(question.question.kind.rawValue),
      DataTable.words(row.letter), DataTable.words(row.text), .integer(row.experts),
      .text(row.answerWords), row.mode.map { .text(row.answers[$0].words) } ?? .empty,
      row.experts > 0 ? DataTable.percent(Fraction(row.atMode, row.experts)) : .empty,
      row.mode != nil && row.experts > 0
        ? DataTable.percent(Fraction(row.atSide, row.experts)) : .empty,
      DataTable.number(question.concordance, places: 3), .text(row.keyWords),
      row.verdict.map { .text($0.rawValue) } ?? .empty, .integer(question.otherWordings),
    ]
  }

  /// What somebody who reads the report has to know first; `nil` if there is nothing.
  package var caution: String? {
    guard analysis.experts < Self.fewExperts else { return nil }
    let experts = counted(analysis.experts, "expert")
    return
      "\(experts) answered: a panel has \(Self.fewExperts) or more, so read this as a first look"
  }
}

extension PanelRow {
  /// `very appropriate 9, fairly appropriate 2, fairly inappropriate 1, very inappropriate 0`
  var answerWords: String { answers.map { "\($0.words) \($0.count)" }.joined(separator: ", ") }

  /// `very appropriate or fairly appropriate`; `not scored` for a row without a key.
  var keyWords: String {
    let keyed = answers.filter(\.isKeyed).map(\.words)
    return keyed.isEmpty ? "not scored" : keyed.joined(separator: " or ")
  }
}

extension PanelReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [
      .text: { Array($0.text.utf8) }, .csv: { Array($0.table.csv.utf8) },
      .json: { Array($0.table.json.utf8) }, .ndjson: { Array($0.table.ndjson.utf8) },
      .xlsx: { Workbook([$0.table.sheet]).bytes },
    ]
  }
}
